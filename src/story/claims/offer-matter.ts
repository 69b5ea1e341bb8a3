/**
 * @module
 * What an offer is about, without who makes it and the words of offering: "to exchange all prisoners by May" and "that the two swap their captives before
 * June" are one matter in other words.
 *
 * Words of one meaning count as one, numbers in letters as in figures, and lengths of time by how long they are.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { stemsOfNames } from "../words/name-stems.js";
import type { EventClaim } from "./claims.js";
import { lengthOf } from "./durations.js";

/** Weights by matter or stem. */
export class OfferMatter {
  readonly keys: readonly string[];
  readonly #weights: readonly number[];
  readonly #weightOf: ReadonlyMap<string, number>;
  readonly #length: number;

  constructor(weights: ReadonlyMap<string, number>) {
    this.keys = [...weights.keys()];
    this.#weights = [...weights.values()];
    this.#weightOf = weights;
    let sum = 0;
    for (const weight of weights.values()) sum += weight * weight;
    this.#length = Math.sqrt(sum);
  }

  /** How like two matters are, 0 to 1. */
  likeness(other: OfferMatter): number {
    let product = 0;
    for (let at = 0; at < this.keys.length; at++) {
      const weight = other.#weightOf.get(this.keys[at]!);
      if (weight !== undefined) product += this.#weights[at]! * weight;
    }
    return product === 0 ? 0 : product / (this.#length * other.#length);
  }

  /** How much of what both have in common are meanings and numbers. */
  nShared(other: OfferMatter): number {
    let n = 0;
    for (let at = 0; at < this.keys.length; at++)
      if (isMeaning(this.keys[at]!) && other.#weightOf.has(this.keys[at]!)) n++;
    return n;
  }
}

/** Weight of a meaning that has several words, of a number, and of one and two, which are everywhere. */
const [ofMeaning, ofNumber, ofSmall] = [3, 4, 1];
/** No word weighs more. */
const heaviest = 5;
const smallest = 3;
/** Nothing is told. */
const noMatter = new OfferMatter(new Map());

/** The matter of an offer or a demand; nothing for other frames. */
export function offerMatterOf(
  claim: EventClaim,
  rarityOf: (stem: string) => number,
  lexicon: StoryLexicon,
): OfferMatter {
  const { event, reading, spans, clause } = claim;
  if (event.frame !== "proposal") return noMatter;
  const names = stemsOfNames(event);
  const matter = new Map<string, number>();
  for (const { word, stem } of clause.terms) {
    const meaning = lexicon.matterOf.get(word);
    if (meaning === "-" || names.has(stem) || isDigit(word.charCodeAt(0))) continue;
    if (meaning !== undefined) matter.set(`=${meaning}`, ofMeaning);
    else matter.set(stem, Math.min(heaviest, rarityOf(stem)));
  }
  for (const { value, start, end } of reading.figures)
    if (value !== null && spans.some((span) => span.start <= start && end <= span.end))
      matter.set(`#${value}`, value < smallest ? ofSmall : ofNumber);
  for (const { type, value, start, end } of reading.times)
    if (type === "DURATION" && spans.some((span) => span.start <= start && end <= span.end)) {
      const length = lengthOf(value ?? "");
      if (length !== null) matter.set(`#h${length.hours}`, ofNumber);
    }
  return new OfferMatter(matter);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a key of a matter is a meaning or a number, not a stem. */
export function isMeaning(key: string): boolean {
  return key[0] === "=" || key[0] === "#";
}
