/** Documents on their way to a parser: whatever they were, they are lines of text by then. */
export type { DocumentLink, SourceDocument } from '../publication/source-document';
