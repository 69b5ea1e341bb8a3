/**
 * @module
 * The quantities of a story whose sentence no earlier article has word for word: the copies of a report tell nothing new, they only add to
 * where it is told.
 */

import type { DatedReading } from "../dated-reading.js";
import { toldSentences } from "../told-sentences.js";
import type { Quantity } from "./quantity.js";

/** Sifts the articles of one story, given in their order. */
export class FirstTellings {
  /** By the text of their sentence. */
  readonly #known = new Map<string, readonly Quantity[]>();
  readonly #repeats = new Map<Quantity, Quantity[]>();

  /** The further tellings of the quantities that were new when they came. */
  get repeats(): ReadonlyMap<Quantity, readonly Quantity[]> {
    return this.#repeats;
  }

  /** Those of an article's quantities, given in text order, that no article before it has in the same sentence. */
  newOf(reading: DatedReading, quantities: readonly Quantity[]): Quantity[] {
    const { text } = reading.article;
    const own = new Map<string, Quantity[]>();
    const found: Quantity[] = [];
    let at = 0;
    const sentences = toldSentences(reading);
    for (const quantity of quantities) {
      while (at < sentences.length && sentences[at]!.end <= quantity.start) at++;
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start > quantity.start) continue;
      const words = text.slice(sentence.start, sentence.end);
      const first = this.#known.get(words)?.find((each) => isSame(each, quantity));
      if (first !== undefined) {
        this.#repeat(first, quantity);
        continue;
      }
      found.push(quantity);
      const told = own.get(words);
      if (told === undefined) own.set(words, [quantity]);
      else told.push(quantity);
    }
    for (const [words, told] of own) if (!this.#known.has(words)) this.#known.set(words, told);
    return found;
  }

  #repeat(first: Quantity, quantity: Quantity): void {
    const known = this.#repeats.get(first);
    if (known === undefined) this.#repeats.set(first, [quantity]);
    else known.push(quantity);
  }
}

/** Whether two quantities of one sentence, told by two articles, are the same words read alike. */
function isSame(a: Quantity, b: Quantity): boolean {
  return (
    a.shown === b.shown &&
    a.dimension === b.dimension &&
    a.low === b.low &&
    a.high === b.high &&
    a.counted === b.counted &&
    a.told.holder === b.told.holder
  );
}
