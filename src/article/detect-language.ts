/**
 * @module
 * Which language a text is in, by its commonest small words; by its letters where they belong to one language or few.
 *
 * Only a sample of the text is counted. `und` is the honest answer for a headline or a list of names.
 */

import type { ArticleLexicon } from "../lexicon/article.js";

const sampleLength = 20_000;
const minWords = 8;
/** Share of small words below which a text is no running text of the language: English news has 35 to 45 %. */
const minShare = 0.12;

/** Scripts that alone name a language well enough for news; Cyrillic and Latin are told apart by words. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** ISO 639-1 code of the language of a text, `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string, lexicon: ArticleLexicon): string {
  const sample = sampleOf(text);
  const nLetters = (sample.match(/\p{L}/gu) ?? []).length;
  for (const [code, letters] of scripts) {
    if (nLetters >= 4 && (sample.match(letters) ?? []).length > 0.2 * nLetters) return code;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < minWords) return "und";
  let best = "und";
  let bestShare = minShare;
  for (const [code, small] of lexicon.smallWords) {
    let n = 0;
    for (const word of words) if (small.has(word)) n++;
    // at equal shares the language of the tables wins, because it stands first
    if (n / words.length > bestShare) {
      best = code;
      bestShare = n / words.length;
    }
  }
  return best;
}

/** The middle of a long text: its start may be a menu. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = Math.floor((text.length - sampleLength) / 2);
  return text.slice(start, start + sampleLength);
}
