/**
 * @module
 * A table of names of one or several words, looked up by the first word and then the longest.
 */

import { type Word, wordsIn } from "./actors-words.js";

interface Entry<T> {
  readonly words: readonly Word[];
  readonly sense: T;
}

/** A match: the entry's sense, and how many words of the text it covers. */
export interface Match<T> {
  readonly sense: T;
  readonly length: number;
}

/**
 * Names looked up in running text. A name with a capital needs one in the text, an acronym needs all of them; a name in small
 * letters matches either way. The first name added wins.
 */
export class NameTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  /** Those that begin with a small letter: all that a word in small letters can begin. */
  readonly #small = new Map<string, Entry<T>[]>();

  readonly #made: (sense: T) => T;

  /** `made` may give senses another form when they are added. */
  constructor(made: (sense: T) => T = (sense) => sense) {
    this.#made = made;
  }

  /** Adds a name; a name that is already there keeps its first sense. Returns whether it was new. */
  add(name: string, sense: T): boolean {
    const words = wordsIn(name, 0, name.length);
    const first = words[0];
    if (!first) return false;
    const entries = this.#byFirst.get(first.key) ?? [];
    if (entries.some((entry) => isSame(entry.words, words))) return false;
    entries.push({ words, sense: this.#made(sense) });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first.key, entries);
    if (first.caps === 0)
      this.#small.set(
        first.key,
        entries.filter((entry) => entry.words[0]!.caps === 0),
      );
    return true;
  }

  /** The longest name that starts at word `at`, not running past `end`. */
  longestAt(words: readonly Word[], at: number, end: number): Match<T> | null {
    const word = words[at]!;
    const entries = (word.caps === 0 ? this.#small : this.#byFirst).get(word.key);
    if (!entries) return null;
    for (const entry of entries) {
      if (at + entry.words.length <= end && fits(entry.words, words, at))
        return { sense: entry.sense, length: entry.words.length };
    }
    return null;
  }

  /** The sense of a whole name, or null. */
  get(name: string): T | null {
    const words = wordsIn(name, 0, name.length);
    const match = words.length > 0 ? this.longestAt(words, 0, words.length) : null;
    return match && match.length === words.length ? match.sense : null;
  }
}

function isSame(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, at) => word.key === b[at]!.key && word.caps === b[at]!.caps);
}

function fits(name: readonly Word[], words: readonly Word[], at: number): boolean {
  for (let step = 0; step < name.length; step++) {
    const wanted = name[step]!;
    const given = words[at + step]!;
    if (given.key !== wanted.key || given.caps < wanted.caps) return false;
    // "MoD" is no "Mod" and "LeT" no "Let"
    if (wanted.text.length === 3 && wanted.caps === 1 && given.caps === 1 && given.text[2] !== wanted.text[2])
      return false;
  }
  return true;
}
