/**
 * @module
 * What a quantity is about: the telling words of its sentence and of the sentences beside it, the nearer the heavier, the other numbers
 * told with it, and the words that set it apart.
 *
 * Features are numbers, and their lists typed arrays: a large coverage has a hundred thousand quantities with dozens of features each.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import { rangeOfWords } from "../article-words.js";
import type { DatedReading } from "../dated-reading.js";
import { type ToldSentence, toldSentences } from "../told-sentences.js";
import { type ArticleView, type Features, kinOf, viewOf } from "./article-view.js";
import type { Quantity } from "./quantity.js";

/** A quantity with what it is compared by. */
export interface Carried {
  readonly quantity: Quantity;
  /** Its sentence. */
  readonly own: ToldSentence;
  /** Each once, in the order in which they are told. */
  readonly features: Int32Array;
  /** How much each says; whole parts of 1024, so that sums are exact in any order. */
  readonly weights: Float64Array;
  /** Where each stands, as `stands` has it. */
  readonly places: Uint8Array;
  /** Class of what is counted. */
  readonly head: string | null;
  readonly isPeople: boolean;
  /** `for`, `within`, `after`, ... of a length, by the word before it or behind it. */
  readonly role: string | null;
}

/** Marks of a feature: it stands next to the quantity, in its clause, in a name, in the name of a person beside it. */
export const stands = { near: 1, inClause: 2, inName: 4, isPerson: 8 } as const;

/** How many words on either side are next to it, and in its clause. */
const nextTo = 5;
const inClause = 12;
/** "Anders Holt, 45, a captain" */
const beside = 4;
/** A sentence of fewer words leans on the one before. */
const shortSentence = 9;
const closeness = { clause: 0.75, sentence: 0.5, lean: 0.6, before: 0.45, beyond: 0.2 };
/** Who tells the same other numbers tells the same thing; the small ones are everywhere. */
const ofNumber = { small: 2, large: 4, from: 10 };

/** Works out the carriers of the quantities of one article. */
export function carriersOf(reading: DatedReading, quantities: readonly Quantity[], features: Features): Carried[] {
  if (quantities.length === 0) return [];
  const view = viewOf(reading, features);
  const sentences = toldSentences(reading);
  const found: Carried[] = [];
  let at = 0;
  for (const quantity of quantities) {
    while (at < sentences.length && sentences[at]!.end <= quantity.start) at++;
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start > quantity.start) continue;
    found.push(carrierOf(quantity, { reading, view, sentences, at, others: quantities, features }));
  }
  return found;
}

interface Ground {
  readonly reading: DatedReading;
  readonly view: ArticleView;
  readonly sentences: readonly ToldSentence[];
  readonly at: number;
  readonly others: readonly Quantity[];
  readonly features: Features;
}

function carrierOf(quantity: Quantity, ground: Ground): Carried {
  const { reading, sentences, at, features } = ground;
  const { lexicon } = features;
  const own = sentences[at]!;
  const place = rangeOfWords(reading.article, quantity);
  const told = new Gathered();
  takeSentence(told, { own, place, ...ground });
  takeNeighbours(told, own, ground);
  takeNumbers(told, quantity, { own, ...ground });
  const { counted } = quantity;
  const kin = counted === null ? null : kinOf(counted, lexicon.quantities);
  return {
    quantity,
    own,
    ...told.all(),
    head: kin?.name ?? counted,
    isPeople: kin?.kind === "people" || quantity.harm !== null,
    role: quantity.dimension === "length" ? roleOf(own, place, lexicon) : null,
  };
}

/** Features as they are gathered, each with the most that it says anywhere. */
class Gathered {
  readonly #at = new Map<number, number>();
  readonly #features: number[] = [];
  readonly #weights: number[] = [];
  readonly #places: number[] = [];

  take(feature: number, weight: number, places = 0): void {
    const at = this.#at.get(feature);
    if (at === undefined) {
      this.#at.set(feature, this.#features.length);
      this.#features.push(feature);
      this.#weights.push(weight);
      this.#places.push(places);
      return;
    }
    if (weight > this.#weights[at]!) this.#weights[at] = weight;
    this.#places[at] = this.#places[at]! | places;
  }

  all(): Pick<Carried, "features" | "weights" | "places"> {
    return {
      features: Int32Array.from(this.#features),
      weights: Float64Array.from(this.#weights, (weight) => Math.round(weight * 1024) / 1024),
      places: Uint8Array.from(this.#places),
    };
  }
}

interface WordRange {
  readonly from: number;
  readonly to: number;
}

function takeSentence(
  told: Gathered,
  { own, place, view, features }: Pick<Ground, "view" | "features"> & { own: ToldSentence; place: WordRange },
): void {
  const { numbers } = features.lexicon.quantities;
  const last = own.from + own.words.length;
  for (let word = own.from; word < last; word++) {
    const weight = view.weights[word]!;
    if (weight === 0) continue;
    const distance = word < place.from ? place.from - word : word < place.to ? 0 : word - place.to + 1;
    if (distance === 0 && numbers.has(own.words[word - own.from]!)) continue;
    const share = distance <= nextTo ? 1 : distance <= inClause ? closeness.clause : closeness.sentence;
    told.take(view.features[word]!, weight * share, distance <= inClause ? placesOf(view, word, distance) : 0);
  }
}

function placesOf({ isName, isPerson }: ArticleView, word: number, distance: number): number {
  const near = distance <= nextTo ? stands.near : 0;
  const name = isName[word] === 1 ? stands.inName : 0;
  const person = isPerson[word] === 1 && distance <= beside ? stands.isPerson : 0;
  return stands.inClause | near | name | person;
}

function takeNeighbours(told: Gathered, own: ToldSentence, { reading, sentences, at, view }: Ground): void {
  const { text } = reading.article;
  const [before, behind] = [sentences[at - 1], sentences[at + 1]];
  const isNext = (a: Span, b: Span) => !text.slice(a.end, b.start).includes("\n");
  const lean = own.words.length < shortSentence ? closeness.lean : closeness.before;
  const far = closeness.beyond / 2;
  if (before !== undefined) takeWords(told, view, before, isNext(before, own) ? lean : far);
  if (behind !== undefined) takeWords(told, view, behind, isNext(own, behind) ? closeness.beyond : far);
}

function takeWords(told: Gathered, { weights, features }: ArticleView, sentence: ToldSentence, share: number): void {
  const last = sentence.from + sentence.words.length;
  for (let word = sentence.from; word < last; word++)
    if (weights[word]! > 0) told.take(features[word]!, weights[word]! * share);
}

/** Other numbers of its sentence. */
function takeNumbers(
  told: Gathered,
  quantity: Quantity,
  { own, others, features }: Pick<Ground, "others" | "features"> & { own: Span },
): void {
  for (const other of others) {
    if (other === quantity || other.start < own.start || other.end > own.end || other.low !== other.high) continue;
    const weight = other.low >= ofNumber.from * other.step ? ofNumber.large : ofNumber.small;
    told.take(features.numberOf(`#${other.dimension} ${other.low}`), weight, stands.inClause);
  }
}

/** "For two hours", "two hours later": what a length is told for. */
function roleOf(
  own: ToldSentence,
  place: WordRange,
  { quantities: { roles, rolesBehind } }: StoryLexicon,
): string | null {
  const word = (at: number) => own.words[at - own.from] ?? "";
  const behind = rolesBehind.get(word(place.to));
  if (behind !== undefined) return behind;
  return roles.get(word(place.from - 1)) ?? roles.get(word(place.from - 2)) ?? null;
}
