/**
 * @module
 * Which language a text is in, by its commonest small words; by its letters where they belong to one language or few.
 *
 * Only a sample of the text is counted. `und` is the honest answer for a headline or a list of names.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { WordBook } from "../text/word-book.js";

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
  const counts = new Array<number>(lexicon.smallWords.size).fill(0);
  const nWords = countSmall(sample, booksIn(lexicon), counts);
  if (nWords < minWords) return "und";
  let best = "und";
  let bestShare = minShare;
  let at = 0;
  for (const code of lexicon.smallWords.keys()) {
    const share = counts[at++]! / nWords;
    // nothing else comes near such a share, and most texts are in the language of the tables, which stands first
    if (share >= shareForSure) return code;
    // at equal shares the language of the tables wins, because it stands first
    if (share > bestShare) {
      best = code;
      bestShare = share;
    }
  }
  return best;
}

/** For a word the places of the languages that have it among their small words. */
type Languages = readonly number[];

const none: Languages = [];
const books = new WeakMap<ArticleLexicon, WordBook<Languages>>();

function booksIn(lexicon: ArticleLexicon): WordBook<Languages> {
  const known = books.get(lexicon);
  if (known !== undefined) return known;
  const book = new WordBook((word): Languages => {
    const lower = word.toLowerCase();
    const places = [...lexicon.smallWords.values()].flatMap((small, at) => (small.has(lower) ? [at] : []));
    return places.length === 0 ? none : places;
  });
  books.set(lexicon, book);
  return book;
}

/** Counts the small words of each language, and gives the number of all words. */
function countSmall(sample: string, book: WordBook<Languages>, counts: number[]): number {
  let nWords = 0;
  let at = 0;
  while (at < sample.length) {
    if (!isLetterAt(sample, at)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < sample.length && isLetterAt(sample, end)) end++;
    const languages = book.at(sample, at, end);
    for (let k = 0; k < languages.length; k++) counts[languages[k]!]!++;
    nWords++;
    at = end;
  }
  return nWords;
}

/** Letters of ASCII by their code; beyond, by Unicode. A half of a pair goes with its other half. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xaa) return (code | 32) >= 97 && (code | 32) <= 122;
  return (code >= 0xd800 && code <= 0xdfff) || /\p{L}/u.test(text[at]!);
}

const ofScripts = new RegExp(`[${scripts.map(([, first, last]) => `${escaped(first)}-${escaped(last)}`).join("")}]`);

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

function languageOfScript(sample: string): string | null {
  // most texts hold no letter of another script, and one look says so
  if (!ofScripts.test(sample)) return null;
  const counts = new Int32Array(scripts.length);
  let nOther = 0;
  let nOfScripts = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    // below Greek: the letters of Latin and much else; a quick way out for most texts
    if (unit < 0x0370) {
      if (unit > 0x40) nOther++;
      continue;
    }
    const script = scriptOf(unit);
    if (script < 0) nOther++;
    else {
      nOfScripts++;
      counts[script]!++;
    }
  }
  if (nOfScripts === 0) return null;
  const least = Math.max(2, minShareOfScript * (nOther + nOfScripts));
  const kana = scripts.findIndex(([language]) => language === "ja");
  if (counts[kana]! >= least) return "ja";
  return scripts.find((_, at) => counts[at]! >= least)?.[0] ?? null;
}

function scriptOf(unit: number): number {
  for (let at = 0; at < scripts.length; at++) if (unit >= scripts[at]![1] && unit <= scripts[at]![2]) return at;
  return -1;
}

/** The middle of a long text: its start may be a menu. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = Math.floor((text.length - sampleLength) / 2);
  return text.slice(start, start + sampleLength);
}
