/**
 * @module
 * What stands under and beside pictures: captions, credits, the agency of a picture, the words for those who cannot see it.
 *
 * Captions carry facts and stale dates ("inauguration, May 7, 2024"), so they are kept apart from the body, never dropped.
 * A line with nothing but an agency's name is the picture's until something else says that the words are the agency's too.
 */

import type { Line } from "./line.js";
import { type LineRule, labelOf } from "./page.js";

const opening =
  /^(?:In this (?:file )?(?:photo|image|picture|handout)|FILE(?: PHOTO)?\b ?[-–—:]|File (?:photo|image|picture)\b|Pictured:|Above:)/u;
const creditWord =
  /\b(?:Photograph|Photographer|Photo|Photos|Picture|Image|Credit|Image Credit|Photo Credit)(?:: | by |\.\.\.)/u;
const slashCredit =
  /(?:\p{Lu}[\p{L}.'’-]+ ?\/ ?|\| ?|© ?|\()(?:REUTERS|Reuters|AFP|AP|EPA|TASS|Getty|Bloomberg|Pool|Anadolu|AA|Xinhua)\b/u;
const agencySlash = /\b(?:REUTERS|AP Photo|AFP|EPA|EPA-EFE) ?\/ ?\p{Lu}[\p{L}.'’-]+/u;
const onlyCredit = /^\(?(?:Photograph|Photographer|Photo|Picture|Image|Credit|Photo Credit|Image Credit)(?:: | by )/iu;

/** "In this file photo, ...", "... Photograph: Ann Example/AP". */
export const findCaption: LineRule = ({ lines }, index) => {
  const line = lines[index]!;
  if (onlyCredit.test(line.head) && line.nWords <= 12) return labelOf("photo-credit", "article/photo-credit", 0.9);
  if (isCredited(line)) {
    const isBare = line.nWords <= 6 && !/[.!?] /u.test(line.head);
    return isBare ? labelOf("photo-credit", "article/photo-credit", 0.8) : labelOf("caption", "article/caption", 0.85);
  }
  return opening.test(line.head) && line.nWords <= 80 ? labelOf("caption", "article/caption", 0.9) : undefined;
};

/** A line that is only the name of an agency. */
export const findAgencyLine: LineRule = ({ lines, lexicon }, index) =>
  lexicon.agencies.has(lines[index]!.head) ? labelOf("agency-credit", "article/agency-line", 0.8) : undefined;

/** Words that describe a picture, printed right above its caption: no end mark, no gap between. */
export const findAltText: LineRule = ({ lines }, index, labels) => {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (next === undefined || next.isAfterGap || labels[index + 1]?.kind !== "caption") return undefined;
  const isShort = line.nWords >= 3 && line.nWords <= 25 && !line.endsSentence;
  return isShort && index > 0 ? labelOf("alt-text", "article/alt-text", 0.7) : undefined;
};

function isCredited({ tail, head, nWords }: Line): boolean {
  if (nWords > 90) return false;
  const end = tail.slice(-70);
  if (slashCredit.test(end) || agencySlash.test(end)) return nWords <= 90;
  return creditWord.test(end) && !/["”]$/u.test(head);
}
