/**
 * @module
 * What is known of a written word, kept from one text to the next: words come again and again, and cutting each out of its text, hashing
 * it and looking it up costs more than most of what is then asked of it.
 *
 * A book changes no answer, it only saves work: an entry is made from the word alone. When it is full it begins anew.
 */

/** Words longer than this are made afresh each time: they are rare, and a long word may be a whole line. */
const longestKept = 60;

export class WordBook<Entry> {
  readonly #make: (word: string) => Entry;
  readonly #most: number;
  readonly #mask: number;
  /** Of each slot the hash of its word and the word's number; -1 where the slot is free. */
  readonly #slots: Int32Array;
  #words: string[] = [];
  #entries: Entry[] = [];

  /** `make` gives the entry of a word, the same for the same word; `most` is how many words are kept. */
  constructor(make: (word: string) => Entry, most = 16_384) {
    this.#make = make;
    this.#most = most;
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size).fill(-1);
  }

  /** The entry of the word that stands in `text` from `start` to `end`. */
  at(text: string, start: number, end: number): Entry {
    if (end - start > longestKept) return this.#make(text.slice(start, end));
    const slots = this.#slots;
    const hash = hashAt(text, start, end);
    let slot = hash & this.#mask;
    for (let number = slots[2 * slot + 1]!; number >= 0; number = slots[2 * slot + 1]!) {
      if (slots[2 * slot] === hash && isAt(text, start, end, this.#words[number]!)) return this.#entries[number]!;
      slot = (slot + 1) & this.#mask;
    }
    return this.#added(copied(text.slice(start, end)), hash, slot);
  }

  #added(word: string, hash: number, free: number): Entry {
    const entry = this.#make(word);
    let slot = free;
    if (this.#words.length >= this.#most) {
      this.#slots.fill(-1);
      this.#words = [];
      this.#entries = [];
      slot = hash & this.#mask;
    }
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = this.#words.length;
    this.#words.push(word);
    this.#entries.push(entry);
    return entry;
  }
}

/** 32-bit FNV-1a over the code units, its high bits folded into the low ones. */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A string of its own: a part of a long text would keep the whole text in memory. */
function copied(word: string): string {
  return ` ${word}`.slice(1);
}
