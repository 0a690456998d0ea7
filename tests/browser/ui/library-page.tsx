/** The library page in a test: drawn over a library in memory, with a hand on its controls. */
import { render } from 'preact';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import base from '../../../src/ui/base.css?inline';
import controlsStyle from '../../../src/ui/controls.css?inline';
import addStyle from '../../../src/ui/library/add.css?inline';
import { LibraryPage } from '../../../src/ui/library/LibraryPage';
import libraryStyle from '../../../src/ui/library/library.css?inline';
import type { Section } from '../../../src/ui/library/sections';
import termsStyle from '../../../src/ui/library/terms.css?inline';
import pagesStyle from '../../../src/ui/pages.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import type { MemoryLibrary } from './library-tools';
import { rendered, textOf, wearStyles } from './support';

/** The styles that the page has beside the tokens and the base. */
export const LIBRARY_STYLES = [pagesStyle, controlsStyle, libraryStyle, addStyle, termsStyle];

/** Draws the page at one of its sections; gives what takes it away again. */
export async function openLibrary(library: MemoryLibrary, section: Section): Promise<() => void> {
  document.documentElement.lang = 'nl';
  history.replaceState(null, '', `#${section}`);
  const undress = wearStyles(tokens, base, ...LIBRARY_STYLES);
  render(
    <LibraryPage
      tools={library}
      archive={
        <section aria-labelledby="archive">
          <h2 id="archive">Zoek in het archief</h2>
        </section>
      }
      backup={
        <section aria-labelledby="backup">
          <h2 id="backup">Bewaren en terugzetten</h2>
        </section>
      }
    />,
    document.body,
  );
  await rendered();
  return () => {
    render(null, document.body);
    undress();
    history.replaceState(null, '', location.pathname + location.search);
  };
}

export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
export const field = (name: string) => page.getByLabelText(name, { exact: true });

/** The section that is shown. */
export const shownSection = () => document.querySelector('main > :not([hidden])')!;
/** What the status lines of the section say, those that say something. */
export const statuses = () =>
  [...shownSection().querySelectorAll('[role="status"]')].map(textOf).filter((text) => text !== '');

/** Chooses files by the file button. */
export async function chooseFiles(...files: [name: string, text: string][]): Promise<void> {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name));
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await rendered();
}

/** What is said of each document: its name and its state. */
export const outcomes = () =>
  [...document.querySelectorAll('.entry')].map(
    (entry) => `${textOf(entry.querySelector('h3'))}: ${textOf(entry.querySelector('.entry-head span'))}`,
  );

/** Waits until nothing is read any more. */
export async function untilRead(): Promise<void> {
  await expect.poll(() => outcomes().filter((line) => /: (?:wacht|wordt gelezen)$/u.test(line))).toEqual([]);
}
