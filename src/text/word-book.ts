/**
 * @module
 * What is known of a written word, kept from one text to the next: words come again and again, and cutting each out of its text, hashing
 * it and looking it up costs more than most of what is then asked of it.
 *
 * A book changes no answer, it only saves work: an entry is made from the word alone. When it is full it begins anew. All books share the numbers of
 * words, so that a word of a text is hashed once for all of them: cut-words.ts.
 */

import { numberAt, presentNumbers, wordOf } from "./cut-words.js";

/** Words longer than this are made afresh each time: they are rare, and a long word may be a whole line. */
const longestKept = 60;

export class WordBook<Entry> {
  readonly #make: (word: string) => Entry;
  readonly #most: number;
  #numbers: object = {};
  /** By the number of the word. */
  #entries: (Entry | undefined)[] = [];
  #nKept = 0;

  /** `make` gives the entry of a word, the same for the same word; `most` is how many words are kept. */
  constructor(make: (word: string) => Entry, most = 16_384) {
    this.#make = make;
    this.#most = most;
  }

  /** The entry of the word that stands in `text` from `start` to `end`. */
  at(text: string, start: number, end: number): Entry {
    if (end - start > longestKept) return this.#make(text.slice(start, end));
    const number = numberAt(text, start, end);
    const entry = this.#numbers === presentNumbers() ? this.#entries[number] : undefined;
    return entry === undefined ? this.#added(number) : entry;
  }

  #added(number: number): Entry {
    const numbers = presentNumbers();
    const entry = this.#make(wordOf(number));
    // making it may have asked for other words, and counting may have begun anew
    if (numbers !== presentNumbers()) return entry;
    if (this.#numbers !== numbers || this.#nKept >= this.#most) {
      this.#numbers = numbers;
      this.#entries = [];
      this.#nKept = 0;
    }
    const entries = this.#entries;
    while (entries.length <= number) entries.push(undefined);
    entries[number] = entry;
    this.#nKept++;
    return entry;
  }
}
