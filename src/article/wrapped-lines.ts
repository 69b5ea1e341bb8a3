/**
 * @module
 * Text that a mail or a terminal broke at 60 to 80 characters: its lines are put together to paragraphs again.
 *
 * Only where nearly every line ends in mid-sentence; a page of one paragraph a line is never touched.
 */

import { type Line, lineAt } from "./line.js";

const minLength = 45;
const maxLength = 110;
const minPairs = 4;
/** In a wrapped text most lines are long, most of them end in mid-sentence, and many of the next begin with a small letter. */
const minShareOfLong = 0.5;
const minShareOfFlowing = 0.6;
const minShareOfSmall = 0.4;

/** Paragraphs of a hard-wrapped text; any other text comes back line by line. */
export function unwrapped(text: string, lines: readonly Line[]): readonly Line[] {
  if (!isWrapped(text, lines)) return lines;
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = last !== undefined && !line.isAfterGap && !line.isBulleted && line.indent <= last.indent;
    if (goesOn) paragraphs[paragraphs.length - 1] = lineAt(text, { start: last.start, end: line.end }, last);
    else paragraphs.push(line);
  }
  return paragraphs;
}

function isWrapped(text: string, lines: readonly Line[]): boolean {
  let nPairs = 0;
  let nFlowing = 0;
  let nSmall = 0;
  for (const [index, next] of lines.entries()) {
    const line = lines[index - 1];
    if (next.end - next.start > maxLength) return false;
    if (line === undefined || next.isAfterGap || line.end - line.start < minLength) continue;
    nPairs++;
    if (!line.endsSentence) nFlowing++;
    if (/^\p{Ll}/u.test(text.charAt(next.start))) nSmall++;
  }
  const isMostlyLong = nPairs >= minPairs && nPairs >= minShareOfLong * lines.length;
  return isMostlyLong && nFlowing >= minShareOfFlowing * nPairs && nSmall >= minShareOfSmall * nPairs;
}
