/**
 * @module
 * Which language a text is in, by its commonest small words; by its letters where they belong to one language or few.
 *
 * Only a sample of the text is counted. `und` is the honest answer for a headline or a list of names.
 */

import type { ArticleLexicon } from "../lexicon/article.js";

const sampleLength = 4_000;
const minWords = 8;
/** Share of small words below which a text is no running text of the language: English news has 35 to 45 %. */
const minShare = 0.12;
const shareForSure = 0.3;

/** Ranges of code units whose script alone names a language well enough for news; Cyrillic and Latin are told apart by words. */
const scripts: readonly (readonly [language: string, from: number, to: number])[] = [
  ["el", 0x0370, 0x03ff],
  ["he", 0x0590, 0x05ff],
  ["ar", 0x0600, 0x06ff],
  ["hi", 0x0900, 0x097f],
  ["th", 0x0e00, 0x0e7f],
  ["ja", 0x3040, 0x30ff],
  ["zh", 0x4e00, 0x9fff],
  ["ko", 0xac00, 0xd7af],
];
/** Share of all letters from which a script decides; kana decide over the Chinese characters beside them. */
const minShareOfScript = 0.2;

/** ISO 639-1 code of the language of a text, `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string, lexicon: ArticleLexicon): string {
  const sample = sampleOf(text);
  const ofScript = languageOfScript(sample);
  if (ofScript !== null) return ofScript;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < minWords) return "und";
  let best = "und";
  let bestShare = minShare;
  for (const [code, small] of lexicon.smallWords) {
    let n = 0;
    for (const word of words) if (small.has(word)) n++;
    // nothing else comes near such a share, and most texts are in the language of the tables, which stands first
    if (n / words.length >= shareForSure) return code;
    // at equal shares the language of the tables wins, because it stands first
    if (n / words.length > bestShare) {
      best = code;
      bestShare = n / words.length;
    }
  }
  return best;
}

function languageOfScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let nOther = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    // below Greek: the letters of Latin and much else; a quick way out for most texts
    if (unit < 0x0370) nOther += unit > 0x40 ? 1 : 0;
    else {
      const script = scripts.find(([, from, to]) => unit >= from && unit <= to);
      if (script === undefined) nOther++;
      else counts.set(script[0], (counts.get(script[0]) ?? 0) + 1);
    }
  }
  const nLetters = nOther + [...counts.values()].reduce((sum, n) => sum + n, 0);
  for (const [language] of [["ja"], ...scripts])
    if ((counts.get(language!) ?? 0) >= Math.max(2, minShareOfScript * nLetters)) return language!;
  return null;
}

/** The middle of a long text: its start may be a menu. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = Math.floor((text.length - sampleLength) / 2);
  return text.slice(start, start + sampleLength);
}
