/**
 * @module
 * Stems as numbers in the order in which they are met, and how rare each is.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { rarityOf } from "../words/rarity.js";

/** The stems of a coverage. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>();
  readonly rarities: number[] = [];
  readonly stems: string[] = [];
  /** For each stem the sentence that has asked for it last. */
  readonly #askedBy: number[] = [];
  #nSentences = 0;

  constructor(readonly lexicon: StoryLexicon) {}

  get size(): number {
    return this.stems.length;
  }

  of(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.stems.length);
    this.rarities.push(rarityOf(stem, this.lexicon));
    this.#askedBy.push(0);
    return this.stems.push(stem) - 1;
  }

  /** A number for a sentence, by which it asks whether it has met a stem. */
  nextSentence(): number {
    return ++this.#nSentences;
  }

  isFirst(stem: number, sentence: number): boolean {
    const isFirst = this.#askedBy[stem] !== sentence;
    this.#askedBy[stem] = sentence;
    return isFirst;
  }
}
