import { endsNote, endsSentence } from './endings';
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
  /^(?:Kamervraag document nummer:|Kamerantwoord document nummer:|Volledige titel:|©|Hier vindt u documenten die gerelateerd|Download dit document|Bekijk (?:het|dit) document|Deel (?:deze pagina|dit document|via))/i;

/** Longest label of a menu, in characters: a longer line without a full stop may be a sentence that is cut off. */
const MENU_LINE_MAX = 60;

/**
 * Where what a site sets below a publication begins: at the first line that is known to stand there, behind a finished
 * text, and the short lines without a full stop right above it. The number of lines where there is no such thing.
 *
 * @param from index of the first line that may be furniture: behind the label of the last answer
 */
export function findTail(lines: readonly Line[], from: number): number {
  let finished = false;
  let finishedAt = from;
  for (let index = from; index < lines.length; index++) {
    const { text, blank } = lines[index]!;
    if (blank) continue;
    if (finished && isFurniture(text)) return withMenuAbove(lines, index, finishedAt);
    if (endsSentence(text) || endsNote(text)) {
      finished = true;
      finishedAt = index + 1;
    }
  }
  return lines.length;
}

function isFurniture(text: string): boolean {
  return text.length <= MENU_LINE_MAX && FURNITURE.has(text.toLowerCase())
    ? true
    : FURNITURE_START.test(text);
}

function withMenuAbove(lines: readonly Line[], known: number, finishedAt: number): number {
  for (let index = finishedAt; index < known; index++) {
    const { text, blank } = lines[index]!;
    if (!blank && text.length > MENU_LINE_MAX) return known;
  }
  return finishedAt;
}
