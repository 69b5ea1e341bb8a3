/**
 * @module
 * What a page prints within a line: "Story highlights", "pic.twitter.com/x1y2", "(SOUNDBITE OF MUSIC)".
 *
 * Cut out only where the words before and after stand for themselves; a cut in mid-sentence would break the sentence.
 */

import type { BlockKind } from "../model/index.js";
import type { Span } from "../text/span.js";

/** A place to cut out, and what it is. */
export interface Cut extends Span {
  readonly kind: BlockKind;
}

/** `sign` is a character that no such place is without: most lines need no more than a look for it. */
interface Kind {
  readonly kind: BlockKind;
  readonly sign: string | null;
  readonly pattern: RegExp;
}

const patterns: readonly Kind[] = [
  { kind: "related-header", sign: null, pattern: /^(?:story|article) highlights(?=:? )/dgiu },
  { kind: "advert", sign: null, pattern: /^advertisement(?= [A-Z“"])/dgiu },
  { kind: "share", sign: "/", pattern: /\bpic\.twitter\.com\/\w{4,14}/dgu },
  {
    kind: "editor-note",
    sign: "(",
    pattern: /\((?:SOUNDBITE|LAUGHTER|APPLAUSE|CROSSTALK|MUSIC)[^()]{0,60}\)(?: \(\p{Lu}\p{Ll}+\))?/dgu,
  },
];

/** The cuts of one line, in text order; offsets into the line. */
export function cutsOf(words: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { kind, sign, pattern } of patterns) {
    if (sign === null ? words.search(pattern) !== 0 : !words.includes(sign)) continue;
    for (const { index, 0: found } of words.matchAll(pattern))
      cuts.push({ start: index, end: index + found.length, kind });
  }
  return cuts.sort((a, b) => a.start - b.start);
}
