/**
 * @module
 * Two counts of one thing in one article: "the union put the turnout at 31,000; the mayor said 8,500 marchers had come", "by the ministry's
 * tally 420 villagers left; the bishops stick to 700".
 *
 * The second stands behind a turn for a rival count ("sticks to", "the toll at") or is said by somebody else of the same things, and names
 * nothing else that it counts.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { DatedReading } from "../dated-reading.js";
import { mayTell } from "../telling/telling-words.js";
import { type ToldSentence, toldSentences } from "../telling/told-sentences.js";
import { wordsOfArticle } from "../words/article-words.js";
import { markBetween, marksAt } from "./apart-marks.js";
import { kinOf } from "./article-view.js";
import type { QuantitiesOf } from "./by-article.js";
import type { Quantity } from "./quantity.js";

/** Two counts of one thing, the one told first in front. */
export interface Rivals {
  readonly first: Quantity;
  readonly second: Quantity;
}

/** The second count stands in the sentence of the first or so many behind it. */
const reach = 2;
/** And is at most so many times as large or small. */
const farthest = 8;
/** Crowds are told farther apart: police and organisers. */
const farthestCrowd = 100;
const crowd = 100;
/** A turn ends so many words before the figure. */
const gap = 2;

/** The rival counts of one article. */
export function rivalsIn(reading: DatedReading, quantitiesOf: QuantitiesOf, lexicon: StoryLexicon): Rivals[] {
  if (reading.figures.length === 0 || !mayTell(reading.article, "rivals", lexicon)) return [];
  const told = placed(reading, quantitiesOf(reading), lexicon);
  // "On Sunday the town hall had spoken of four" is what was known before
  const areOfOneDay = ({ quantity: a }: Told, { quantity: b }: Told) => {
    const [x, y] = [marksAt(reading, a, lexicon), marksAt(reading, b, lexicon)];
    return markBetween(x, y, { night: 0, isAlone: false }) !== "day";
  };
  return told.flatMap((second, at): Rivals[] => {
    const isSaid = second.quantity.told.holder !== null;
    if ((second.turn === null && !isSaid) || second.quantity.isPart || second.quantity.isWhole) return [];
    // who names a figure that was told already confirms it, and who adds things up counts another whole
    if (second.turn === "sum" || isToldBefore(told, at)) return [];
    for (let before = at - 1; before >= 0 && second.sentence - told[before]!.sentence <= reach; before--) {
      const first = told[before]!;
      if (first.quantity.isWhole || isOfAnotherThing(first, second)) continue;
      const areRivals = second.turn === null ? isAnswered(first, second, lexicon) : canBeRivals(first, second, lexicon);
      if (areRivals && areOfOneDay(first, second)) return [{ first: first.quantity, second: second.quantity }];
      // a figure of something else between them takes the turn
      if (first.quantity.dimension === second.quantity.dimension && !first.quantity.isPart) return [];
    }
    return [];
  });
}

interface Told {
  readonly quantity: Quantity;
  /** Place of its sentence. */
  readonly sentence: number;
  /** How it is set against another: by a turn, or a word for a count. */
  readonly turn: string | null;
}

function placed(reading: DatedReading, quantities: readonly Quantity[], { rivals }: StoryLexicon): Told[] {
  const sentences = toldSentences(reading);
  const { starts } = wordsOfArticle(reading.article);
  let at = 0;
  return quantities.flatMap((quantity): Told[] => {
    while (at < sentences.length && sentences[at]!.end <= quantity.start) at++;
    const own = sentences[at];
    if (own === undefined || own.start > quantity.start) return [];
    const word = own.words.findIndex((_, place) => starts[own.from + place]! >= quantity.start);
    return [{ quantity, sentence: at, turn: turnAt(own, word, rivals) }];
  });
}

/** Whether a figure shortly before another is of its value. */
function isToldBefore(told: readonly Told[], at: number): boolean {
  const second = told[at]!;
  const { low, dimension } = second.quantity;
  return told
    .slice(Math.max(0, at - nBefore), at)
    .some(
      ({ quantity, sentence }) =>
        second.sentence - sentence <= reach && quantity.dimension === dimension && quantity.low === low,
    );
}

/** So many figures before one are looked at. */
const nBefore = 6;

/**
 * Whether a figure is passed over in the search: "bakers who remember 2010, when a week became two, put it at a month" has it within
 * what is told of the speaker, and two trucks are not the 58 that somebody counts.
 */
function isOfAnotherThing(first: Told, { sentence, quantity }: Told): boolean {
  const [a, b] = [first.quantity, quantity];
  if (first.sentence === sentence && first.turn === null && isInAside(a, b)) return true;
  const isBare = b.dimension === "count" && b.counted === null;
  const [small, large] = a.low < b.low ? [a.low, b.low] : [b.low, a.low];
  return isBare && a.dimension === "count" && a.harm === null && large > farthestOf(small) * small;
}

function farthestOf(small: number): number {
  return small >= crowd ? farthestCrowd : farthest;
}

const opened = /, (?:when|where|who|whose|which) [^,;.]*$/u;
const closed = /^[^,;.]*, (?:\S+ ){1,4}$/u;
/** So far before a figure its clause is looked for. */
const clauseReach = 120;

/** Whether a relative clause holds the first figure and the turn of the second follows on its comma. */
function isInAside({ start, end, told }: Quantity, second: Quantity): boolean {
  const { text } = told.reading.article;
  return closed.test(text.slice(end, second.start)) && opened.test(text.slice(Math.max(0, start - clauseReach), start));
}

/** The turn that ends just before a word of a sentence, or begins behind the figure. */
function turnAt({ words }: ToldSentence, word: number, rivals: StoryLexicon["rivals"]): string | null {
  const from = Math.max(0, word - 6);
  if (rivals.find(words.slice(0, word)).some(({ value }) => value === "sum")) return "sum";
  const before = rivals.find(words.slice(from, word)).findLast(({ to }) => word - from - to <= gap);
  if (before?.value === "said") return word === words.length - 1 ? "people" : null;
  if (before !== undefined && before.value !== "behind") return before.value;
  const behind = rivals.find(words.slice(word + 1, word + 6)).find(({ value }) => value === "behind");
  return behind?.value ?? null;
}

/** "The union put the turnout at 31,000; the mayor said 8,500 marchers had come": the turn stands with the first. */
function isAnswered(first: Told, second: Told, { quantities }: StoryLexicon): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (first.turn === null || first.turn === "behind" || a.counted !== null || second.sentence - first.sentence > 1)
    return false;
  if (a.dimension !== "count" || b.dimension !== "count" || a.told.holder === b.told.holder) return false;
  const isPeople = b.counted !== null && kinOf(b.counted, quantities)?.kind === "people";
  const [small, large] = a.low < b.low ? [a.low, b.low] : [b.low, a.low];
  return isPeople && (a.harm ?? b.harm) === b.harm && small > 0 && large <= farthest * small && large > small;
}

/** Whether two counts are of the same things and of two voices. */
function canBeRivals(
  { quantity: a, turn: firstTurn }: Told,
  { quantity: b, turn }: Told,
  { quantities }: StoryLexicon,
): boolean {
  const isBareFirst = a.counted === null && a.harm === null && a.step === 1;
  // "60,000 if you listen to the port, 90,000 if you ask the guild": each with its own voice behind it
  const areBoth = isBareFirst && turn === "behind" && firstTurn === "behind";
  if (a.isPart || a.isWhole || a.isTotal !== b.isTotal || (isBareFirst && !areBoth)) return false;
  const areOneVoice =
    a.told.holder !== null && a.told.holder === b.told.holder && !(turn === "behind" && firstTurn === "behind");
  const isBare = b.dimension === "count" && b.counted === null;
  if (areOneVoice || (a.dimension !== b.dimension && !isBare)) return false;
  // "flour for a month, the bakers put it at two"
  const times = a.dimension === b.dimension ? 1 : a.step;
  const [x, y] = [a.low, b.low * times];
  const far = turn === "people" ? farthestOf(Math.min(x, y)) : farthest;
  if (Math.min(x, y) <= 0 || x === y || Math.max(x, y) > far * Math.min(x, y)) return false;
  const kin = [a, b].map(({ counted }) => (counted === null ? null : kinOf(counted, quantities)));
  const isPeople = kin[0]?.kind === "people" || a.harm !== null;
  if ((turn === "people" || b.harm !== null) && !isPeople) return false;
  // eleven dead are no rival count of two observers
  if (b.harm !== null && a.harm !== b.harm && (a.harm !== null || kin[0]?.name !== "person")) return false;
  return isBare || b.counted === null || a.counted === b.counted || kin[0]?.name === kin[1]?.name;
}
