/**
 * @module
 * Lines that pages print around every article: "Subscribe", "Read more: ...", "Sign up for our newsletter", "Comments".
 *
 * The phrases are data. A phrase counts only in a short line, because an article may speak of cookies and newsletters too.
 */

import type { ArticleLexicon, PagePhrase } from "../lexicon/article.js";
import { firstWordOf } from "../lexicon/article.js";
import type { BlockKind } from "../model/index.js";
import type { Line } from "./line.js";
import { type LineRule, labelOf } from "./page.js";

export const name = "article/known-phrase";
const maxWordsAtEdge = 25;
const maxWordsAnywhere = 40;

/** Labels a line that is, starts with, ends with or holds a known phrase. */
export const findKnownPhrase: LineRule = ({ lines, lexicon }, index) => {
  const kind = kindOf(lines[index]!, lexicon);
  return kind === undefined ? undefined : labelOf(kind, name, 0.9);
};

function kindOf(line: Line, lexicon: ArticleLexicon): BlockKind | undefined {
  const whole = lexicon.wholePhrases.get(line.plain);
  if (whole !== undefined) return whole as BlockKind;
  if (line.nWords > maxWordsAnywhere) return undefined;
  const isShort = line.nWords <= maxWordsAtEdge;
  const found =
    (isShort ? startOf(line.plain, lexicon) : undefined) ??
    // "declined further comments." is a sentence; "24 comments" is not
    (isShort && !line.endsSentence
      ? lexicon.endPhrases.find(({ phrase }) => endsWith(line.plain, phrase))
      : undefined) ??
    phraseIn(line.plain, lexicon);
  return found?.kind as BlockKind | undefined;
}

function startOf(plain: string, lexicon: ArticleLexicon): PagePhrase | undefined {
  const candidates = lexicon.startPhrases.get(firstWordOf(plain)) ?? [];
  return candidates.find(({ phrase }) => {
    if (!plain.startsWith(phrase)) return false;
    const isCutInWord = /[\p{L}\p{N}]$/u.test(phrase) && /^[\p{L}\p{N}]/u.test(plain.slice(phrase.length));
    return !isCutInWord;
  });
}

function phraseIn(plain: string, lexicon: ArticleLexicon): PagePhrase | undefined {
  for (let at = 0; at <= plain.length; ) {
    const space = plain.indexOf(" ", at);
    const end = space < 0 ? plain.length : space;
    const found = lexicon.anyPhrases.get(plain.slice(at, end))?.find(({ phrase }) => plain.includes(phrase));
    if (found !== undefined) return found;
    at = end + 1;
  }
  return undefined;
}

function endsWith(plain: string, phrase: string): boolean {
  return plain.endsWith(` ${phrase}`);
}
