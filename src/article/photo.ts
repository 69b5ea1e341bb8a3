/**
 * @module
 * What stands under and beside pictures: captions, credits, the agency of a picture, the words for those who cannot see it.
 *
 * Captions carry facts and stale dates ("inauguration, May 7, 2024"), so they are kept apart from the body, never dropped.
 */

import { agencyId } from "./agency-names.js";
import type { Line } from "./line.js";
import { type LineRule, labelOf } from "./page.js";

const opening: readonly RegExp[] = [
  /^In this (?:undated )?(?:file |handout |pool )?(?:photo|image|picture|photograph|frame grab)\b/iu,
  /^(?:FILE PHOTO|FILE|File photo|File image|File picture|Handout photo|Pictured|Above)(?: ?[-–—:]|,)/u,
  /^(?:Enlarge this image|toggle caption|Image caption|Image source|Media caption|CLOSE \p{Lu})/u,
];
const creditNames = "Photograph|Photographer|Photo|Photos|Picture|Image|Credit|Photo Credit|Image Credit|Illustration";
const creditWords = new RegExp(`(?:\\b|(?<=\\p{Ll}))(?:${creditNames})(?:: | by |\\.\\.\\.)`, "u");
const onlyCredit = new RegExp(`^[([]?(?:${creditNames})(?:: ?| by |\\.\\.\\.)`, "iu");
/** "Ann Example/AFP", "| REUTERS", "© TASS", "(Pool/AP)". */
const bySlash = /(?:[\p{L}.'’)-] ?\/ ?|\| ?|© ?|\()(?<agency>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)/gu;
const slashName = /\b(?:REUTERS|AFP|EPA|EPA-EFE|TASS|AP Photo|Getty Images) ?\/ ?\p{Lu}[\p{L}.'’-]+/u;
const fullDay = /(?<=[^:]{12} )\p{Lu}\p{Ll}{2,5}day, \p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d/u;
/** Without one of these no line ends in a credit, and most lines end without. */
const creditMark = /[/|©(:]| by |\.\.\./u;
const gallery = /\bhide caption\b/iu;
/** A whole gallery on one line, its first caption longer than the head. */
const galleryEnd = /\bhide caption \d+ of \d+\W*$/iu;
const maxWords = 90;

/** "In this file photo, ...", "... Photograph: Ann Example/AP", "Photo by Ann Example / AFP". */
export const findCaption: LineRule = ({ lines, lexicon }, index) => {
  const line = lines[index]!;
  // whoever gives one line wants it read
  if (lines.length === 1) return undefined;
  if (onlyCredit.test(line.head) && line.nWords <= 12 && !/["“]/u.test(line.head))
    return labelOf("photo-credit", "article/photo-credit", 0.9);
  if (line.plain.includes("hide caption") && gallery.test(line.head))
    return labelOf("caption", "article/caption", 0.85);
  if (line.plain.startsWith("photos:") && galleryEnd.test(line.tail))
    return labelOf("caption", "article/caption", 0.85);
  if (isCredited(line, lexicon.agencies)) {
    const isBare = line.nWords <= 7 && !/[.!?] /u.test(line.head);
    return isBare ? labelOf("photo-credit", "article/photo-credit", 0.8) : labelOf("caption", "article/caption", 0.85);
  }
  if (isCutByCredit(line, lines[index + 1])) return labelOf("caption", "article/caption", 0.8);
  if (isDated(line)) return labelOf("caption", "article/caption", 0.7);
  const isOpened = line.nWords < maxWords && opening.some((pattern) => pattern.test(line.head));
  return isOpened ? labelOf("caption", "article/caption", 0.9) : undefined;
};

const isCapital = /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|of))*$/u;

/** A line with nothing but a name right under a caption: the agency's, or an outlet's, as owner of the picture. */
export const findAgencyLine: LineRule = ({ lines, lexicon }, index, labels) => {
  const { head, nWords } = lines[index]!;
  if (lexicon.agencies.has(head)) return labelOf("agency-credit", "article/agency-line", 0.8);
  if (nWords <= 6 && isCapital.test(head) && agencyId(head, lexicon) !== undefined)
    return labelOf("agency-credit", "article/agency-line", 0.75);
  const isUnderCaption = labels[index - 1]?.kind === "caption" && !lines[index]!.isAfterGap && index + 1 < lines.length;
  const isName = nWords <= 3 && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*$/u.test(head);
  return isUnderCaption && isName ? labelOf("photo-credit", "article/photo-credit", 0.6) : undefined;
};

/** Words that describe a picture, printed right above its caption: no end mark, no gap between. */
export const findAltText: LineRule = ({ lines }, index, labels) => {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (next === undefined || next.isAfterGap || labels[index + 1]?.kind !== "caption" || index === 0) return undefined;
  const isShort = line.nWords >= 3 && line.nWords <= 25 && !line.endsSentence;
  return isShort ? labelOf("alt-text", "article/alt-text", 0.7) : undefined;
};

/** A short line right under a picture's credit that is no sentence, as broadcasters print it: "The premier in Saltmere". */
export const findCaptionUnderCredit: LineRule = ({ lines }, index, labels) => {
  const line = lines[index]!;
  const above = labels[index - 1]?.kind;
  const isUnder = (above === "agency-credit" || above === "photo-credit") && !line.isAfterGap;
  const isShort = line.nWords >= 3 && line.nWords <= 20 && !line.endsSentence;
  return isUnder && isShort && index < lines.length - 1 ? labelOf("caption", "article/caption", 0.55) : undefined;
};

/** "Askov greets envoys in Saltmere, Tuesday, March 4, 2031.": agencies give a picture's day in full, a story's by its weekday. */
function isDated({ head, nWords }: Line): boolean {
  return nWords >= 12 && nWords <= 60 && head.includes("day, ") && fullDay.test(head) && !/["“”]|\bsaid\b/u.test(head);
}

/** "The premier in Saltmere (" above "Image: The Tarrow Ledger)", two lines of what was one. */
function isCutByCredit({ tail, nWords }: Line, next: Line | undefined): boolean {
  return next !== undefined && nWords < maxWords && tail.endsWith("(") && onlyCredit.test(next.head);
}

function isCredited({ tail, nWords }: Line, agencies: ReadonlyMap<string, string>): boolean {
  if (nWords >= maxWords || /["”]$/u.test(tail)) return false;
  const end = tail.slice(-70);
  if (!creditMark.test(end)) return false;
  if (slashName.test(end) || creditWords.test(end)) return true;
  const last = [...end.matchAll(bySlash)].at(-1);
  if (last === undefined) return false;
  const isKnown = isAgency(last.groups!.agency!, agencies);
  // the credit ends the line, but for "via Getty Images", a date or a picture's number
  return isKnown && end.length - last.index - last[0].length <= 35;
}

function isAgency(name: string, agencies: ReadonlyMap<string, string>): boolean {
  const spelled = name.charAt(0) + name.slice(1).toLowerCase();
  return agencies.has(name) || agencies.has(spelled) || agencies.has(name.split(" ")[0]!) || name === "Pool";
}
