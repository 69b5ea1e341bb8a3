/**
 * @module
 * Who wrote it: "By Ann Example and Ben Sample", or bare names with a place, "Ann Example in Ostmark".
 *
 * Left alone: a sentence that begins with "By" ("By Friday the talks had failed"), a name without place or "By".
 */

import { type LineRule, labelOf } from "./page.js";

const byNames = /^(?:By|BY|by)(?::| )/u;
const nameWord = /^(?:\p{Lu}[\p{L}.'’-]*,?|and|&|in|de|van|von|der|bin|al|el|la|del|di|for|at|\||[,;/])$/u;
const maxWords = 16;

/** Labels a line of names. */
export const findByline: LineRule = ({ lines }, index) => {
  const { head, nWords, endsSentence } = lines[index]!;
  if (nWords < 2 || nWords > maxWords) return undefined;
  const isSigned = byNames.test(head);
  if (endsSentence && !isSigned) return undefined;
  const words = head.replace(byNames, "").trim().split(/\s+/u);
  if (!words.every((word) => nameWord.test(word))) return undefined;
  const hasPlace = words.length >= 4 && /\p{Lu}\p{L}+ in \p{Lu}/u.test(head);
  return isSigned || hasPlace ? labelOf("byline", "article/byline", isSigned ? 0.9 : 0.75) : undefined;
};
