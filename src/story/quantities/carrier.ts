/**
 * @module
 * What a quantity is about: the telling words of its sentence and of the sentences beside it, the nearer the heavier, the other numbers
 * told with it, and the words that set it apart.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type ToldSentence, toldSentences } from "../telling/told-sentences.js";
import { rangeOfWords } from "../words/article-words.js";
import { type ArticleView, type Features, kinOf, viewOf } from "./article-view.js";
import { type GatheredFeatures, Gathering } from "./gathered.js";
import type { Quantity } from "./quantity.js";

/** A quantity with what it is compared by: `places` of features as `stands` has them, weights so that sums are exact in any order. */
export interface Carried extends GatheredFeatures {
  readonly quantity: Quantity;
  /** Its sentence. */
  readonly own: ToldSentence;
  /** The features that stand in names, and those in the name of a person beside it. */
  readonly names: readonly number[];
  readonly persons: readonly number[];
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

const gathering = new Gathering();

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
  gathering.start();
  takeSentence(own, place, ground);
  takeNeighbours(own, ground);
  takeNumbers(quantity, own, ground);
  const told = gathering.all();
  const { counted } = quantity;
  const kin = counted === null ? null : kinOf(counted, lexicon.quantities);
  return {
    quantity,
    own,
    features: told.features,
    weights: told.weights,
    places: told.places,
    names: markedAs(stands.inName, told),
    persons: quantity.dimension === "age" ? markedAs(stands.isPerson, told) : none,
    head: kin?.name ?? counted,
    isPeople: kin?.kind === "people" || quantity.harm !== null,
    role: quantity.dimension === "length" ? roleOf(own, place, lexicon) : null,
  };
}

interface WordRange {
  readonly from: number;
  readonly to: number;
}

const none: readonly number[] = [];

function markedAs(place: number, { features, places }: GatheredFeatures): readonly number[] {
  let found: number[] | null = null;
  for (let at = 0; at < features.length; at++)
    if ((places[at]! & place) !== 0) {
      found ??= [];
      found.push(features[at]!);
    }
  return found ?? none;
}

function takeSentence(own: ToldSentence, place: WordRange, { view, features }: Ground): void {
  const { numbers } = features.lexicon.quantities;
  const last = own.from + own.words.length;
  for (let word = own.from; word < last; word++) {
    const weight = view.weights[word]!;
    if (weight === 0) continue;
    const distance = word < place.from ? place.from - word : word < place.to ? 0 : word - place.to + 1;
    if (distance === 0 && numbers.has(own.words[word - own.from]!)) continue;
    const share = distance <= nextTo ? 1 : distance <= inClause ? closeness.clause : closeness.sentence;
    gathering.take(view.features[word]!, weight * share, distance <= inClause ? placesOf(view, word, distance) : 0);
  }
}

function placesOf({ isName, isPerson }: ArticleView, word: number, distance: number): number {
  const near = distance <= nextTo ? stands.near : 0;
  const name = isName[word] === 1 ? stands.inName : 0;
  const person = isPerson[word] === 1 && distance <= beside ? stands.isPerson : 0;
  return stands.inClause | near | name | person;
}

function takeNeighbours(own: ToldSentence, { reading, sentences, at, view }: Ground): void {
  const { text } = reading.article;
  const [before, behind] = [sentences[at - 1], sentences[at + 1]];
  const isNext = (a: Span, b: Span) => !text.slice(a.end, b.start).includes("\n");
  const lean = own.words.length < shortSentence ? closeness.lean : closeness.before;
  const far = closeness.beyond / 2;
  if (before !== undefined) takeWords(view, before, isNext(before, own) ? lean : far);
  if (behind !== undefined) takeWords(view, behind, isNext(own, behind) ? closeness.beyond : far);
}

function takeWords({ weights, features }: ArticleView, sentence: ToldSentence, share: number): void {
  const last = sentence.from + sentence.words.length;
  for (let word = sentence.from; word < last; word++)
    if (weights[word]! > 0) gathering.take(features[word]!, weights[word]! * share);
}

/** Other numbers of its sentence. */
function takeNumbers(quantity: Quantity, own: Span, { others, features }: Ground): void {
  for (const other of others) {
    if (other === quantity || other.start < own.start || other.end > own.end || other.low !== other.high) continue;
    const weight = other.low >= ofNumber.from * other.step ? ofNumber.large : ofNumber.small;
    gathering.take(features.numberOf(`#${other.dimension} ${other.low}`), weight, stands.inClause);
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
