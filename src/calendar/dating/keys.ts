/**
 * @module
 * The words of a sentence by which it is known again in another article.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import type { Span } from "../../text/span.js";
import { WordBook } from "../../text/word-book.js";
import type { Passage } from "./passages.js";

/** The keys of a coverage as numbers, in the order in which they are met. */
export interface PassageKeys {
  /** The keys of each passage of each article, each once, in text order; none outside the body. */
  readonly ofArticles: readonly (readonly Int32Array[])[];
  /** The keys of each article as a whole, each once, in the order in which they are met. */
  readonly together: readonly Int32Array[];
  /** Each key as it is spelled: a name by its last word with a star behind it, a figure, a longer word. */
  readonly spelled: readonly string[];
}

/** Finds the keys of a coverage, each word looked at once. */
export function keysOfArticles(articles: readonly (readonly Passage[])[], lexicon: CalendarLexicon): PassageKeys {
  const numbers = new KeyNumbers(lexicon);
  const none = new Int32Array(0);
  const ofArticles = articles.map((passages) =>
    passages.map(({ part, text }) => (part === "body" ? keysOf(text, numbers) : none)),
  );
  return { ofArticles, together: togetherOf(ofArticles, numbers.spelled.length), spelled: numbers.spelled };
}

function togetherOf(articles: readonly (readonly Int32Array[])[], nKeys: number): Int32Array[] {
  // for each key the number of the article that had it last, plus one
  const metIn = new Int32Array(nKeys);
  return articles.map((passages, article) => {
    const together: number[] = [];
    for (const passage of passages)
      for (const key of passage) {
        if (metIn[key] === article + 1) continue;
        metIn[key] = article + 1;
        together.push(key);
      }
    return new Int32Array(together);
  });
}

/** So many different words are remembered at once. */
const mostWords = 32_768;
/** A word that tells no sentences apart. */
const noKey = -1;

/** Keys as numbers, found by the printed word, and those of the passage at hand. */
class KeyNumbers {
  readonly spelled: string[] = [];
  readonly #ofKey = new Map<string, number>();
  readonly #ofWord = new WordBook((printed) => this.#numberOf(keyOf(printed, false, this.lexicon)), mostWords);
  readonly #ofName = new WordBook((printed) => this.#numberOf(keyOf(printed, true, this.lexicon)), mostWords);
  #keys: number[] = [];
  /** For each key the passage that had it last. */
  readonly #metIn: number[] = [];
  #passage = 0;

  constructor(readonly lexicon: CalendarLexicon) {}

  /** The list that the keys of the next passage go to. */
  startPassage(): readonly number[] {
    this.#passage++;
    this.#keys = [];
    return this.#keys;
  }

  /** Adds the key of a word, if it has one that the passage does not have yet. */
  add(text: string, { start, end }: Span, isName: boolean): void {
    const key = (isName ? this.#ofName : this.#ofWord).at(text, start, end);
    if (key === noKey || this.#metIn[key] === this.#passage) return;
    this.#metIn[key] = this.#passage;
    this.#keys.push(key);
  }

  #numberOf(key: string): number {
    if (key === "") return noKey;
    const known = this.#ofKey.get(key);
    if (known !== undefined) return known;
    this.#ofKey.set(key, this.spelled.length);
    this.#metIn.push(0);
    return this.spelled.push(key) - 1;
  }
}

/** Names by their last word, figures, and longer words; words of time are what is compared, not what matches. */
function keysOf(text: string, numbers: KeyNumbers): Int32Array {
  const keys = numbers.startPassage();
  let isFirst = true;
  for (let start = nextStart(text, 0); start < text.length; isFirst = false) {
    const end = endOfWord(text, start);
    const next = nextStart(text, end);
    const isName = !isFirst && isCapital(text, start);
    // "President Askov": the last word of a name stands for it
    if (!isName || next !== end + 1 || !isCapital(text, next)) numbers.add(text, { start, end }, isName);
    start = next;
  }
  return new Int32Array(keys);
}

/** Where the next letter or digit stands; the end of the text where none does. */
function nextStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & (letter | digit)) === 0) at += lengthAt(text, at);
  return at;
}

/** Letters and digits, and an apostrophe with letters behind it: where they end. */
function endOfWord(text: string, start: number): number {
  const end = endOfRun(text, start, letter | digit);
  const mark = text.charCodeAt(end);
  if (mark !== 0x27 && mark !== 0x2019) return end;
  const behind = endOfRun(text, end + 1, letter);
  return behind === end + 1 ? end : behind;
}

function endOfRun(text: string, start: number, wanted: number): number {
  let at = start;
  while (at < text.length && (kindAt(text, at) & wanted) !== 0) at += lengthAt(text, at);
  return at;
}

const letter = 1;
const digit = 2;
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? kinds[unit]! : kindOf(String.fromCodePoint(text.codePointAt(at)!));
}

function kindOf(character: string): number {
  return /\p{L}/u.test(character) ? letter : /\p{N}/u.test(character) ? digit : 0;
}

function lengthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The key of one word; "" for a word that tells no sentences apart. */
function keyOf(printed: string, isName: boolean, lexicon: CalendarLexicon): string {
  const bare = printed.replace(/['’]s?$/u, "");
  const lower = bare.toLowerCase();
  if (lexicon.words.has(lower)) return "";
  if (isName) return bare.length > 2 ? `${lower}*` : "";
  return /^\d{2,}$|^\p{Ll}{5,}$/u.test(lower) ? lower : "";
}

/** Whether a key stands for a name. */
export function isNameKey(spelled: string): boolean {
  return spelled.endsWith("*");
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
