/**
 * @module
 * Finds fixed phrases among the words of a sentence: "close to deal" in "very close to a deal".
 *
 * Words that change nothing ("a", "very", "tentative") may stand between the words of a phrase, and the longest phrase at a place wins.
 */

/** A phrase found: the first and the last of its words, by place in the list. */
export interface FoundPhrase<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Look-up of phrases by their first word. */
export class PhraseBook<T> {
  readonly #byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;

  readonly #passedOver: ReadonlySet<string>;

  /** `passedOver` are the words that may stand between those of a phrase. */
  constructor(phrases: ReadonlyMap<string, T>, passedOver: ReadonlySet<string>) {
    this.#passedOver = passedOver;
    const byFirst = new Map<string, Phrase<T>[]>();
    for (const [phrase, value] of phrases) {
      const words = phrase.split(/[ -]/u);
      byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, value }]);
    }
    for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst = byFirst;
  }

  /** The words that phrases begin with. */
  get firstWords(): ReadonlyMap<string, unknown> {
    return this.#byFirst;
  }

  /** The phrases in a list of words, none inside another. */
  find(words: readonly string[]): FoundPhrase<T>[] {
    const found: FoundPhrase<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      const phrase = this.findAt(words, at);
      if (phrase === null) continue;
      found.push(phrase);
      at = phrase.to;
    }
    return found;
  }

  /** Whether a phrase could begin at any of the words: cheap, and true far more often than `find` finds one. */
  mayFind(words: readonly string[]): boolean {
    for (const word of words) if (this.#byFirst.has(word)) return true;
    return false;
  }

  /** The longest phrase that begins at a word. */
  findAt(words: readonly string[], from: number): FoundPhrase<T> | null {
    const phrases = this.#byFirst.get(words[from]!);
    if (phrases === undefined) return null;
    for (const { words: wanted, value } of phrases) {
      let at = from + 1;
      let next = 1;
      for (; next < wanted.length && at < words.length; at++)
        if (words[at] === wanted[next]) next++;
        else if (!this.#passedOver.has(words[at]!)) break;
      if (next === wanted.length) return { from, to: at - 1, value };
    }
    return null;
  }
}
