/**
 * @module
 * "At least 30 killed" in one, "47" in the other; "900 rockets" and "about 950": figures that answer one question.
 *
 * A bound that leaves room for the other figure is the same told coarsely. What only grows while reports come in is an update when
 * it rises and a correction when it falls. Two named sources that count differently contradict each other; so do two outlets whose
 * exact figures of one standing thing differ. Figures in one article by one voice are never set against each other.
 */

import type { Figure } from "../../model/index.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import {
  canBeOne,
  crowd,
  isLength,
  oneCount,
  ratioOf,
  sameFigures,
  sizeOf,
  unitOf,
  wide,
} from "../entries/same-figure.js";
import { type ApartMarks, markBetween, marksAt } from "../quantities/apart-marks.js";
import { type ToldFigure, withEntries } from "../telling/told-figures.js";
import { isEverNew } from "./ever-new.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/figures";

/** Exact figures farther apart than this are two things. */
const nearBy = 1.25;
/** What was changed is at most so many times what it was. */
const changed = 3;
/** A bound tells a figure coarsely only if it is not far off: "more than 1,000" for 1,540. */
const coarse = 1.6;
/** So many other lengths may be told within so many days. */
const otherLengths = 3;
const nearDays = 5;

/** A slot for each question that two or more figures answer. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldFigure>[] {
  const { nearest } = context;
  return sameFigures(withEntries(context.figures, merged)).flatMap((figures) => {
    const first = figures[0]!;
    const about = first.blow ?? firstOf(figures, ({ reading, figure }) => nearest.of(reading.article.id, figure));
    if (about === null) return [];
    const toldOf = figures.map((each) => toldFigure(each, context));
    return [
      {
        rule: name,
        aspect: aspectOf(figures),
        about,
        key: `${first.reading.article.id} ${first.figure.start}`,
        told: toldOf,
        compare: amongFew(toldOf, withoutOthers(comparison(figures, context), context)),
      },
    ];
  });
}

function firstOf<T>(list: readonly T[], find: (each: T) => string | null): string | null {
  for (const each of list) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

function toldFigure(each: ToldFigure, { places }: DisputeContext): ToldValue<ToldFigure> {
  const evidence = [pieceOf(each.reading, each.figure, places)];
  return { shown: shownFigure(each.figure), value: each, holder: each.holder, claim: each, evidence };
}

/** "number killed", "length of war", "number of rocket", "USD". */
function aspectOf(figures: readonly ToldFigure[]): string {
  const { figure } = figures.find(({ figure: { counted } }) => counted !== null) ?? figures[0]!;
  if (figure.harm !== null) return `number ${figure.harm}`;
  if (isLength(figure)) return figure.counted === null ? "length" : `length of ${figure.counted}`;
  if (figure.unit === "share") return `share of ${figure.counted}`;
  const of = figure.counted === null ? "" : ` of ${figure.counted}`;
  return figure.unit === null ? `number${of}` : `amount in ${figure.unit}${of}`;
}

const boundWords: { readonly [bound in Figure["bound"]]: string } = {
  exact: "",
  "at-least": "at least ",
  "at-most": "at most ",
  about: "about ",
  words: "",
};

function shownFigure({ value, low, high, bound, unit }: Figure): string {
  const told = value === null ? (high === null ? `${low} or more` : `${low} to ${high}`) : String(value);
  return `${boundWords[bound]}${told}${unit === null ? "" : ` ${unit}`}`;
}

/** What the days and words beside two figures set apart ("the second tranche", "last year") cannot contradict each other. */
function withoutOthers(compare: Slot<ToldFigure>["compare"], { lexicon }: DisputeContext): Slot<ToldFigure>["compare"] {
  return (a, b) => {
    const verdict = compare(a, b);
    if (verdict !== "contradiction" || a.value.figure.harm !== null || b.value.figure.harm !== null) return verdict;
    const [x, y] = [a, b].map(({ value }) => marksAt(value.reading, value.figure, lexicon)) as [ApartMarks, ApartMarks];
    const { unit } = a.value.figure;
    const mark = markBetween(x, y, { night: unit === "percent" ? 0 : 1, isAlone: false });
    if (mark === null) return verdict;
    const order = publishedOrder(a.value, b.value);
    const rises = order !== null && (sizeOf(b.value) - sizeOf(a.value)) * -order > 0;
    return mark === "day" && unit === null && rises ? "update" : null;
  };
}

/**
 * Where many other lengths or prices are told about the same time, each is of a truce or an offer of its own. Tolls only rise, and large
 * crowds and sums are counted by many.
 */
function amongFew(told: readonly ToldValue<ToldFigure>[], compare: Slot<ToldFigure>["compare"]): typeof compare {
  const areOfMany = isEverNew(told, { keyOf: sizeOf, days: nearDays, most: otherLengths });
  const isOffered = ({ figure, size }: ToldFigure) => isLength(figure) || (figure.harm === null && size < crowd);
  return (a, b) => {
    const verdict = compare(a, b);
    return verdict === "contradiction" && isOffered(a.value) && areOfMany(a, b) ? null : verdict;
  };
}

/** How two figures of one slot are compared. */
function comparison(figures: readonly ToldFigure[], { lexicon, sides }: DisputeContext): Slot<ToldFigure>["compare"] {
  const together = toldTogether(figures);
  const lasting = new Set(lexicon.lastingOf.values());
  // four percent refused by one side and five held out by the other are two offers
  const areParties = (a: ToldValue<ToldFigure>, b: ToldValue<ToldFigure>) =>
    a.value.offer === b.value.offer &&
    isNear(a.value, b.value) &&
    [a, b].every(({ holder }) => holder !== null && sides.isParty(sides.sideOf(holder)));
  return (a, b) => {
    const [x, y] = [a.value.figure, b.value.figure];
    if (sizeOf(a.value) === sizeOf(b.value) && x.bound === y.bound && x.unit === y.unit) return null;
    if (!canBeOne(a.value, b.value)) return null;
    if (isLength(x)) {
      const verdict = compareLengths(a.value, b.value, lasting);
      return verdict === "contradiction" && together(a.value, b.value) ? null : verdict;
    }
    if (x.unit === "share") return compareShares(a, b);
    const order = publishedOrder(a.value, b.value);
    const rises = order === null || order === 0 ? null : (sizeOf(b.value) - sizeOf(a.value)) * -order > 0;
    const isRising = x.harm !== null || (x.counted !== null && lexicon.risingCounts.has(x.counted));
    if (meet(x, y) || isRounded(sizeOf(a.value), sizeOf(b.value))) {
      const isNews = isRising && rises === true && x.value !== null && y.value !== null && x.value !== y.value;
      const isCoarse = ratioOf(a.value, b.value) <= coarse;
      // "at least ten" is no rounding of 22: the count went on
      return isNews || (isRising && !isCoarse && rises === null) ? "update" : isCoarse ? "granularity" : null;
    }
    if (x.bound === "words" || y.bound === "words") return null;
    const areTwoVoices = a.holder !== null && b.holder !== null && a.holder !== b.holder;
    if (a.value.reading.article.id === b.value.reading.article.id)
      return areTwoVoices && (isRising || areParties(a, b)) ? "contradiction" : null;
    if (together(a.value, b.value)) return null;
    // who counts again a day later has not contradicted himself
    const isLater = a.holder !== null && a.holder === b.holder && order !== null && order !== 0;
    if (!isRising && x.isNew !== y.isNew && ratioOf(a.value, b.value) <= changed) return "update";
    if (!isRising && isNear(a.value, b.value))
      return x.isNew || y.isNew || isLater ? "update" : betweenOffers(a.value, b.value);
    if (!isRising) return null;
    if (rises === true) return "update";
    if (rises === false && areTwoBlows(a.value, b.value)) return null;
    if (areTwoVoices) return "contradiction";
    return rises === false ? "correction" : "update";
  };
}

/** A lower toll of a later day that nobody calls a sum, put down to no one blow: the next strike, not a correction. */
function areTwoBlows(a: ToldFigure, b: ToldFigure): boolean {
  const gap = a.day === null || b.day === null ? 0 : Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000;
  const isOne = a.blow !== null && a.blow === b.blow;
  return !isOne && !a.figure.isTotal && !b.figure.isTotal && a.figure.harm !== null && gap > 2;
}

/** What one report puts down to an offer and another to the deal are two steps of a bargain; any other sum is told in two ways. */
function betweenOffers(a: ToldFigure, b: ToldFigure): Verdict | null {
  if (a.offer === null || b.offer === null || a.offer === b.offer) return "contradiction";
  return a.figure.verb !== null && a.figure.verb === b.figure.verb ? "update" : null;
}

/** Whether one article tells both figures: it knows them as two things. */
function toldTogether(figures: readonly ToldFigure[]): (a: ToldFigure, b: ToldFigure) => boolean {
  const articlesOf = new Map<number, Set<string>>();
  for (const each of figures) {
    const known = articlesOf.get(sizeOf(each)) ?? new Set();
    articlesOf.set(sizeOf(each), known.add(each.reading.article.id));
  }
  return (a, b) => {
    const others = articlesOf.get(sizeOf(b))!;
    return [...articlesOf.get(sizeOf(a))!].some((article) => others.has(article));
  };
}

/** Whether a number is left that fits both. */
function meet(a: Figure, b: Figure): boolean {
  return floorOf(a) <= ceilingOf(b) && floorOf(b) <= ceilingOf(a);
}

/** From here on a figure may be printed rounded without a word for it: 62,000 of 62,040. */
const roundable = 1000;
/** Nobody rounds farther than this without saying "about". */
const roundingShare = 0.025;

/** Whether one of two figures is the other rounded without a word for it. */
export function isRounded(a: number, b: number): boolean {
  const [small, large] = [a, b].map((size) => Math.round(size)) as [number, number];
  const [round, fine] = stepOf(small) > stepOf(large) ? [small, large] : [large, small];
  const step = stepOf(round);
  const isNext = Math.abs(fine - round) <= round * roundingShare;
  return round >= roundable && isNext && stepOf(fine) < step && Math.round(fine / step) * step === round;
}

/** One unit of the last figure that is not zero: 1,000 of 62,000. */
function stepOf(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

function floorOf({ low }: Figure): number {
  return low ?? 0;
}

function ceilingOf({ high }: Figure): number {
  return high ?? Number.POSITIVE_INFINITY;
}

function isNear(a: ToldFigure, b: ToldFigure): boolean {
  const [small, large] = [Math.min(sizeOf(a), sizeOf(b)), Math.max(sizeOf(a), sizeOf(b))];
  const { counted } = a.figure;
  const isOneCrowd = counted !== null && counted === b.figure.counted && a.figure.unit === null && small >= crowd;
  const far = isOneCrowd || oneCount.has(counted ?? "") ? wide : nearBy;
  return a.figure.bound !== "words" && b.figure.bound !== "words" && large <= small * far;
}

/**
 * One length in two units is told coarsely and finely; a war that goes on is longer in the later report. Four years may be those of
 * several agreements: only of what lasts and is one can two lengths contradict each other.
 */
function compareLengths(a: ToldFigure, b: ToldFigure, lasting: ReadonlySet<string>): Verdict | null {
  if (a.reading.article.id === b.reading.article.id) return null;
  const [x, y] = [a.figure, b.figure];
  const room = x.unit === y.unit ? 0 : Math.max(unitOf(x), unitOf(y)) / 2;
  const grown = a.day === null || b.day === null ? 0 : Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 60_000;
  const apart = Math.max(
    floorOf(x) * unitOf(x) - ceilingOf(y) * unitOf(y),
    floorOf(y) * unitOf(y) - ceilingOf(x) * unitOf(x),
  );
  if (apart <= room) return "granularity";
  return apart > room + grown + unitOf({ unit: "day" }) && ratioOf(a, b) > 1 && lasting.has(x.counted ?? "")
    ? "contradiction"
    : null;
}

/** "All" against "part" is a disagreement of whoever says so; "almost all" is "all" told loosely. */
function compareShares(a: ToldValue<ToldFigure>, b: ToldValue<ToldFigure>): Verdict | null {
  if (meet(a.value.figure, b.value.figure)) return "granularity";
  const isOneVoice = a.holder === b.holder && a.value.reading.article.id === b.value.reading.article.id;
  return isOneVoice ? null : "contradiction";
}
