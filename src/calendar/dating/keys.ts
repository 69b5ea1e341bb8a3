/**
 * @module
 * The words of a sentence by which it is known again in another article.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** Names by their last word (marked with a star), figures, and longer words; words of time are what is compared, not what matches. */
export function keysOf(text: string, lexicon: CalendarLexicon): Set<string> {
  const keys = new Set<string>();
  const words = [...text.matchAll(word)];
  words.forEach((match, at) => {
    const bare = match[0].replace(/['’]s?$/u, "");
    const lower = bare.toLowerCase();
    const isName = at > 0 && /^\p{Lu}/u.test(bare);
    const next = words[at + 1];
    const goesOn =
      isName && next !== undefined && next.index === match.index + match[0].length + 1 && /^\p{Lu}/u.test(next[0]);
    if (goesOn || lexicon.words.has(lower)) return;
    if (isName ? bare.length > 2 : /^\d{2,}$|^\p{Ll}{5,}$/u.test(lower)) keys.add(isName ? `${lower}*` : lower);
  });
  return keys;
}
