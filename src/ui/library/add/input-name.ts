import { i18n } from '../../../i18n';
import type { LibraryInput } from '../tools';

/** What a document is called on the screen: its file's name, its address, or that it was pasted. */
export function nameOfInput(input: LibraryInput): string {
  switch (input.kind) {
    case 'file':
      return input.file.name;
    case 'text':
      return i18n.t('library.pasted');
    case 'page':
      return input.address;
  }
}
