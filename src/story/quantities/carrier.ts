/**
 * @module
 * What a quantity is about: the telling words of its sentence and of the sentences beside it, the nearer the heavier, the other numbers
 * told with it, and the words that set it apart.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import { rangeOfWords } from "../article-words.js";
import type { DatedReading } from "../dated-reading.js";
import { type ToldSentence, toldSentences } from "../told-sentences.js";
import { type ApartMarks, marksIn } from "./apart-marks.js";
import { type ArticleView, kinOf, viewOf } from "./article-view.js";
import type { Quantity } from "./quantity.js";

/** A quantity with what it is compared by. */
export interface Carried {
  readonly quantity: Quantity;
  /** Features with their weights. */
  readonly weights: ReadonlyMap<string, number>;
  /** Features that stand next to it. */
  readonly near: ReadonlySet<string>;
  /** Features of its clause. */
  readonly inClause: ReadonlySet<string>;
  /** Names in its sentence. */
  readonly names: ReadonlySet<string>;
  /** Names of people beside it. */
  readonly people: ReadonlySet<string>;
  /** Class of what is counted. */
  readonly head: string | null;
  readonly isPeople: boolean;
  /** `for`, `within`, `after`, ... of a length, by the word before it or behind it. */
  readonly role: string | null;
  /** What may set it apart. */
  readonly marks: ApartMarks;
}

/** How many words on either side are next to it, and in its clause. */
const nextTo = 5;
const inClause = 12;
/** "Anders Holt, 45, a captain" */
const beside = 4;
/** A sentence of fewer words leans on the one before. */
const shortSentence = 9;
const closeness = { clause: 0.75, sentence: 0.5, lean: 0.6, before: 0.45, beyond: 0.2 };

/** Works out the carriers of the quantities of one article. */
export function carriersOf(reading: DatedReading, quantities: readonly Quantity[], lexicon: StoryLexicon): Carried[] {
  const view = viewOf(reading, lexicon);
  const sentences = toldSentences(reading);
  let at = 0;
  return quantities.flatMap((quantity): Carried[] => {
    while (at < sentences.length && sentences[at]!.end <= quantity.start) at++;
    const own = sentences[at];
    if (own === undefined || own.start > quantity.start) return [];
    return [carrierOf(quantity, { reading, view, sentences, at, others: quantities, lexicon })];
  });
}

interface Ground {
  readonly reading: DatedReading;
  readonly view: ArticleView;
  readonly sentences: readonly ToldSentence[];
  readonly at: number;
  readonly others: readonly Quantity[];
  readonly lexicon: StoryLexicon;
}

function carrierOf(quantity: Quantity, ground: Ground): Carried {
  const { reading, view, sentences, at, lexicon } = ground;
  const { article } = reading;
  const own = sentences[at]!;
  const place = rangeOfWords(article, quantity);
  const weights = new Map<string, number>();
  const near = new Set<string>();
  const clause = new Set<string>();
  const names = new Set<string>();
  const people = new Set<string>();
  const take = (word: number, share: number) => {
    const weight = view.weights[word]! * share;
    const feature = view.features[word]!;
    if (weight > 0 && weight > (weights.get(feature) ?? 0)) weights.set(feature, weight);
  };
  const last = own.from + own.words.length;
  for (let word = own.from; word < last; word++) {
    const distance = word < place.from ? place.from - word : word < place.to ? 0 : word - place.to + 1;
    if (distance === 0 && lexicon.quantities.numbers.has(own.words[word - own.from]!)) continue;
    take(word, distance <= nextTo ? 1 : distance <= inClause ? closeness.clause : closeness.sentence);
    if (view.weights[word]! > 0 && distance <= inClause) {
      clause.add(view.features[word]!);
      if (distance <= nextTo) near.add(view.features[word]!);
      if (view.isName[word] === 1) names.add(view.features[word]!);
      if (view.isPerson[word] === 1 && distance <= beside) people.add(view.features[word]!);
    }
  }
  const isNext = (a: Span, b: Span) => !article.text.slice(a.end, b.start).includes("\n");
  const neighbours: (readonly [ToldSentence | undefined, number])[] = [
    [sentences[at - 1], own.words.length < shortSentence ? closeness.lean : closeness.before],
    [sentences[at + 1], closeness.beyond],
  ];
  for (const [sentence, share] of neighbours) {
    if (sentence === undefined) continue;
    const isBefore = sentence.start < own.start;
    const worth = (isBefore ? isNext(sentence, own) : isNext(own, sentence)) ? share : closeness.beyond / 2;
    for (let word = sentence.from; word < sentence.from + sentence.words.length; word++) take(word, worth);
  }
  for (const [feature, weight] of numbersBeside(quantity, own, ground)) {
    weights.set(feature, weight);
    clause.add(feature);
  }
  const counted = quantity.counted;
  const kin = counted === null ? null : kinOf(counted, lexicon.quantities);
  return {
    quantity,
    weights,
    near,
    inClause: clause,
    names,
    people,
    head: kin?.name ?? counted,
    isPeople: kin?.kind === "people" || quantity.harm !== null,
    role: quantity.dimension === "length" ? roleOf(own, place, lexicon) : null,
    marks: marksIn(reading, own, { span: quantity, lexicon }),
  };
}

/** "For two hours", "two hours later": what a length is told for. */
function roleOf(
  own: ToldSentence,
  place: { readonly from: number; readonly to: number },
  { quantities: { roles, rolesBehind } }: StoryLexicon,
): string | null {
  const word = (at: number) => own.words[at - own.from] ?? "";
  const behind = rolesBehind.get(word(place.to));
  if (behind !== undefined) return behind;
  return roles.get(word(place.from - 1)) ?? roles.get(word(place.from - 2)) ?? null;
}

/** Other numbers of its sentence: who tells the same ones tells the same thing. */
function numbersBeside(quantity: Quantity, own: Span, { others }: Ground): [string, number][] {
  return others.flatMap((other): [string, number][] => {
    if (other === quantity || other.start < own.start || other.end > own.end || other.low !== other.high) return [];
    return [[`#${other.dimension} ${other.low}`, other.low >= 10 * other.step ? 4 : 2]];
  });
}
