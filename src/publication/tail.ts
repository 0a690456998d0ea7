import type { Line } from './lines';

/** What sites set below a publication: lines that hold nothing else, in small letters. */
const FURNITURE = new Set([
  'ondertekenaars',
  'indieners',
  'indiener',
  'gericht aan',
  'gerelateerde documenten',
  'gerelateerde informatie',
  'bijlagen bij dit document',
  'naar boven',
  'terug naar boven',
  'terug',
  'deel deze pagina',
  'delen',
  'deel',
  'print',
  'download',
  'contact',
  'colofon',
  'github',
  'twitter',
  'facebook',
  'linkedin',
  'instagram',
  'youtube',
  'privacy',
  'privacyverklaring',
  'cookies',
  'cookieverklaring',
  'toegankelijkheid',
  'sitemap',
  'disclaimer',
  'copyright',
  'over deze website',
  'over deze site',
  'volg ons',
  'nieuwsbrief',
  'nieuwsbrieven',
  'english',
  'help',
]);

/** Lines below a publication that hold more than a label. */
const FURNITURE_START =
  /^(?:Kamervraag document nummer:|Kamerantwoord document nummer:|Volledige titel:|©|Hier vindt u documenten die gerelateerd|Download dit document|Bekijk (?:het|dit) document)/i;

/** Links to share a page: short lines only, since a sentence may begin so. */
const SHARING = /^(?:Deel|Delen) (?:deze pagina|dit document|via|op)(?= |$)/i;

/** Longer than any label above, in characters. */
const LABEL_MAX = 60;

/**
 * Where what a site sets below a publication begins: at the first line that is known to stand there, below any text. The
 * number of lines where there is no such thing. A line that is not known stays: it may be the last of an answer.
 *
 * @param from index of the first line that may be furniture: behind the label of the last answer
 */
export function findTail(lines: readonly Line[], from: number): number {
  const text = lines.findIndex(({ blank }, index) => index >= from && !blank);
  if (text < 0) return lines.length;
  const tail = lines.findIndex((line, index) => index > text && isFurniture(line.text));
  return tail < 0 ? lines.length : tail;
}

function isFurniture(text: string): boolean {
  if (FURNITURE_START.test(text)) return true;
  return text.length <= LABEL_MAX && (FURNITURE.has(text.toLowerCase()) || SHARING.test(text));
}
