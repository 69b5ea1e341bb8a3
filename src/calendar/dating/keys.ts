/**
 * @module
 * The words of a sentence by which it is known again in another article.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import type { Passage } from "./passages.js";

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

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
    return Int32Array.from(together);
  });
}

/** A word that tells no sentences apart. */
const noKey = -1;

/** Keys as numbers, found by the printed word, and those of the passage at hand. */
class KeyNumbers {
  readonly spelled: string[] = [];
  readonly #ofKey = new Map<string, number>();
  readonly #ofWord = new Map<string, number>();
  readonly #ofName = new Map<string, number>();
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
  add(printed: string, isName: boolean): void {
    const known = isName ? this.#ofName : this.#ofWord;
    let key = known.get(printed);
    if (key === undefined) {
      key = this.#numberOf(keyOf(printed, isName, this.lexicon));
      known.set(printed, key);
    }
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
  word.lastIndex = 0;
  let match = word.exec(text);
  for (let isFirst = true; match !== null; isFirst = false) {
    const printed = match[0];
    const end = match.index + printed.length;
    const next = word.exec(text);
    const isName = !isFirst && isCapital(printed);
    // "President Askov": the last word of a name stands for it
    if (!isName || next === null || next.index !== end + 1 || !isCapital(next[0])) numbers.add(printed, isName);
    match = next;
  }
  return Int32Array.from(keys);
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

function isCapital(printed: string): boolean {
  const unit = printed.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(printed);
}
