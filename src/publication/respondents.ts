import type { Respondent } from './model';

/** A role as headings write it; a plural stands before several offices. */
const ROLE =
  /(?:Minister-President|viceminister-president|Ministers?|Staatssecretarissen|Staatssecretaris)(?![\p{L}-])/giu;

const SINGULAR = new Map([
  ['ministers', 'Minister'],
  ['minister', 'Minister'],
  ['staatssecretaris', 'Staatssecretaris'],
  ['staatssecretarissen', 'Staatssecretaris'],
  ['minister-president', 'Minister-President'],
  ['viceminister-president', 'Viceminister-president'],
]);

/** Joints between respondents, at the end of the words about one of them. */
const JOINTS = new Set([
  'en',
  'de',
  'het',
  'mede',
  'namens',
  'alsmede',
  'ook',
  'in',
  'afstemming',
  'overeenstemming',
  'met',
  'samen',
]);

/**
 * Who answered, from the line above the answers, in its order. An office without a name, as behind "mede namens", is a
 * respondent with an empty name: the page does not say who holds it.
 *
 * @param written what stands behind "Antwoord van" and before "(ontvangen"
 * @param addressees to whom the questions go; says whether a minister is one "van" or "voor" an office
 * @example
 * readRespondents('Minister Kuipers (Volksgezondheid, Welzijn en Sport), mede namens de Minister voor Armoedebeleid', '')
 * // [{ name: 'Kuipers', role: 'Minister van Volksgezondheid, Welzijn en Sport' }, { name: '', role: 'Minister voor Armoedebeleid' }]
 */
export function readRespondents(written: string, addressees: string): Respondent[] {
  const roles = [...written.matchAll(ROLE)].filter(({ index }) => !isInBrackets(written, index));
  return roles.flatMap((role, at): Respondent[] => {
    const title = SINGULAR.get(role[0].toLowerCase()) ?? role[0];
    const words = written.slice(role.index + role[0].length, roles[at + 1]?.index).trim();
    const open = words.indexOf('(');
    const close = words.indexOf(')', open);
    if (open > 0 && close > open) {
      const office = words.slice(open + 1, close).trim();
      return [
        {
          name: withoutJoints(words.slice(0, open)),
          role: `${title} ${preposition(office, addressees)} ${office}`,
        },
      ];
    }
    const rest = withoutJoints(words);
    if (!/^(?:van|voor) /.test(rest))
      return rest === '' && at + 1 < roles.length ? [] : [{ name: rest, role: title }];
    return rest
      .split(/,? en (?=(?:van|voor) )|, (?=(?:van|voor) )/)
      .map((office) => ({ name: '', role: `${title} ${office}` }));
  });
}

/** "van" or "voor": as the questions address the office, else "van", as most are. */
function preposition(office: string, addressees: string): string {
  const at = office === '' ? -1 : addressees.toLowerCase().indexOf(`voor ${office.toLowerCase()}`);
  return at < 0 ? 'van' : 'voor';
}

function withoutJoints(words: string): string {
  const kept = words.split(' ');
  while (kept.length > 0) {
    const last = kept.at(-1)!.replace(/[,.;]+$/, '');
    if (last !== '' && !JOINTS.has(last.toLowerCase())) {
      kept[kept.length - 1] = last;
      break;
    }
    kept.pop();
  }
  return kept.join(' ').trim();
}

function isInBrackets(text: string, index: number): boolean {
  return text.lastIndexOf('(', index) > text.lastIndexOf(')', index);
}
