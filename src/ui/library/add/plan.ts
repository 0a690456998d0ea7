/** Which of the publications that were read are to be kept, so that none is there twice. */
import type { Summary } from '../../../library/model';
import { openCount } from '../../../library/summary';
import type { Publication } from '../../../publication/model';
import type { Entry, ReadEntry } from './entries';

/** How old one version is beside another. */
export type Age = 'newer' | 'older' | 'same';

/** What is to become of an entry, and why the reader is asked. */
export interface Verdict {
  isTaken: boolean;
  /** The version that the library has; null where it has none. */
  held: Summary | null;
  /** This one beside it. */
  age: Age;
  /** The other entry of the same publication that is best; null where this one is, or is the only one. */
  better: ReadEntry | null;
}

interface Version {
  answered: string | null;
  open: number;
}

/**
 * How old a version of a publication is beside another of the same: answers are newer than none, later ones than
 * earlier ones, and of the same day those that leave fewer questions open.
 *
 * @example ageOf({ answered: '2022-11-10', open: 0 }, { answered: null, open: 17 }) // "newer"
 */
export function ageOf(version: Version, other: Version): Age {
  const byDay = (version.answered ?? '').localeCompare(other.answered ?? '');
  const order = byDay === 0 ? other.open - version.open : byDay;
  if (order === 0) return 'same';
  return order > 0 ? 'newer' : 'older';
}

/** What of a publication tells its versions apart. */
export function versionOf(publication: Publication): Version {
  return { answered: publication.answered, open: openCount(publication) };
}

/**
 * What is to become of each entry that was read, by its key. As long as the reader has not said otherwise the newest of
 * several is taken, and only where it is newer than the library's; never two of the same.
 *
 * @param held what the library holds
 */
export function planOf(entries: readonly Entry[], held: readonly Summary[]): Map<number, Verdict> {
  const inLibrary = new Map(held.map((summary) => [summary.id, summary]));
  const sets = new Map<string, ReadEntry[]>();
  for (const entry of entries) {
    if (entry.state !== 'read') continue;
    const { id } = entry.draft.publication;
    sets.set(id, [...(sets.get(id) ?? []), entry]);
  }
  const verdicts = new Map<number, Verdict>();
  for (const [id, set] of sets) {
    const best = set.reduce((before, entry) =>
      ageOf(versionOf(entry.draft.publication), versionOf(before.draft.publication)) === 'newer'
        ? entry
        : before,
    );
    const isSettled = set.some(({ choice }) => choice === true);
    const summary = inLibrary.get(id) ?? null;
    for (const entry of set) {
      const age = summary === null ? 'newer' : ageOf(versionOf(entry.draft.publication), summary);
      // What comes with Kamernoot has been described by hand, and stays what it is.
      const isFree = summary?.origin !== 'bundled';
      const isTaken = isFree && (entry.choice ?? (!isSettled && entry === best && age === 'newer'));
      verdicts.set(entry.key, { isTaken, held: summary, age, better: entry === best ? null : best });
    }
  }
  return verdicts;
}
