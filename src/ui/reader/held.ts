import { createContext } from 'preact';

/** The ids of the library's publications, for all that links papers: see `papersIn`. */
export const Held = createContext<ReadonlySet<string>>(new Set());
