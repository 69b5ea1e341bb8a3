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

const patterns: readonly { readonly kind: BlockKind; readonly pattern: RegExp }[] = [
  { kind: "related-header", pattern: /^(?:story|article) highlights(?=:? )/dgiu },
  { kind: "advert", pattern: /^advertisement(?= [A-Z“"])/dgiu },
  { kind: "share", pattern: /\bpic\.twitter\.com\/\w{4,14}/dgu },
  {
    kind: "editor-note",
    pattern: /\((?:SOUNDBITE|LAUGHTER|APPLAUSE|CROSSTALK|MUSIC)[^()]{0,60}\)(?: \(\p{Lu}\p{Ll}+\))?/dgu,
  },
];

/** The cuts of one line, in text order; offsets into the line. */
export function cutsOf(words: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { kind, pattern } of patterns)
    for (const { index, 0: found } of words.matchAll(pattern))
      cuts.push({ start: index, end: index + found.length, kind });
  return cuts.sort((a, b) => a.start - b.start);
}
