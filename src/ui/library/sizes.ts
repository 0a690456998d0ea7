import { interfaceLanguage } from '../format';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;
/** As browsers count what they store. */
const STEP = 1_000;

/**
 * A size as one says it; nothing is smaller than a kilobyte.
 *
 * @example formatSize(12_300_000, 'nl') // "12 MB"
 */
export function formatSize(bytes: number, language = interfaceLanguage()): string {
  let value = Math.max(1, bytes / STEP);
  let place = 0;
  while (value >= STEP && place < UNITS.length - 1) {
    value /= STEP;
    place++;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[place] ?? 'gigabyte',
    maximumFractionDigits: value < 10 && place > 0 ? 1 : 0,
  }).format(value);
}
