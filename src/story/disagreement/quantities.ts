/**
 * @module
 * "4,500 tons of cement" in one, "5,200 tonnes" in the other; "a six-month extension", "extended for four months": any quantity that two
 * articles tell of one thing.
 *
 * Reads what the readers of tolls, votes, meetings and dates leave over.
 */

import { dayNumber } from "../../model/index.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { marksAt } from "../quantities/apart-marks.js";
import { isMoment } from "../quantities/dates.js";
import type { Quantity } from "../quantities/quantity.js";
import { type SameQuantity, sameQuantities } from "../quantities/same-quantity.js";
import { Union } from "../union.js";
import { isRounded } from "./figures.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/quantities";

/** A slot for each thing whose quantity articles tell differently. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<Quantity>[] {
  const pairs = sameQuantities(context);
  return groupsOf(pairs).flatMap((group): Slot<Quantity>[] => {
    const quantities = eachOf(group);
    const first = quantities[0]!;
    const about = quantities
      .map((each) => context.nearest.of(each.told.reading.article.id, each))
      .find((id) => id !== null);
    if (about === undefined || about === null) return [];
    // whether the two values are linked, and how
    const linked = new Map(
      group.flatMap((pair): [string, SameQuantity][] => [
        [`${pair.a.shown}\u0000${pair.b.shown}`, pair],
        [`${pair.b.shown}\u0000${pair.a.shown}`, pair],
      ]),
    );
    return [
      {
        rule: name,
        aspect: aspectOf(quantities),
        about,
        key: `${first.told.reading.article.id} ${first.start}`,
        told: quantities.map((each) => toldQuantity(each, context)),
        compare: (a, b) => {
          const pair = linked.get(`${a.value.shown}\u0000${b.value.shown}`);
          if (pair === undefined) return null;
          if (pair.goesOn) return hasRisen(a, b) ? "update" : null;
          return compare(a, b, { ...context, isRetold: pair.isRetold });
        },
      },
    ];
  });
}

function groupsOf(pairs: readonly SameQuantity[]): SameQuantity[][] {
  const places = new Map<Quantity, number>();
  for (const { a, b } of pairs) for (const each of [a, b]) if (!places.has(each)) places.set(each, places.size);
  const union = new Union(places.size);
  for (const { a, b } of pairs) union.join(places.get(a)!, places.get(b)!);
  const byRoot = new Map<number, SameQuantity[]>();
  for (const pair of pairs) {
    const root = union.rootOf(places.get(pair.a)!);
    byRoot.set(root, [...(byRoot.get(root) ?? []), pair]);
  }
  return [...byRoot.values()];
}

/** The quantities of a group, in the order of publication. */
function eachOf(group: readonly SameQuantity[]): Quantity[] {
  return [...new Set(group.flatMap(({ a, b }) => [a, b]))];
}

function toldQuantity(each: Quantity, { places }: DisputeContext): ToldValue<Quantity> {
  const evidence = [pieceOf(each.told.reading, each, places)];
  return { shown: each.shown, value: each, holder: each.told.holder, claim: each.told, evidence };
}

/** "number of vehicle", "length", "amount in USD". */
function aspectOf(quantities: readonly Quantity[]): string {
  const { dimension, counted } = quantities.find((each) => each.counted !== null) ?? quantities[0]!;
  const of = counted === null ? "" : ` of ${counted}`;
  if (dimension === "until") return "last day or hour";
  if (dimension === "from") return "first day or hour";
  if (dimension === "count") return `number${of}`;
  return /^[A-Z]{3}/u.test(dimension) ? `amount in ${dimension}${of}` : `${dimension}${of}`;
}

function compare(
  a: ToldValue<Quantity>,
  b: ToldValue<Quantity>,
  { lexicon, isRetold }: Pick<DisputeContext, "lexicon"> & { readonly isRetold: boolean },
): Verdict | null {
  const [x, y] = [a.value, b.value];
  if ((x.low === y.low && x.high === y.high) || isLongAfter(a, b)) return null;
  // one figure with and without "more than" is what two outlets made of one source
  if (x.low === y.low || x.high === y.high) return "granularity";
  const areRounded = x.step === 1 && isRounded(x.low, y.low);
  if (areRounded) return "granularity";
  const order = publishedOrder(a.claim, b.claim);
  const room = roomOf(x, y);
  if (x.low <= y.high + room && y.low <= x.high + room) {
    // "at least four" is no rounding of nine: the count went on
    const hasGoneOn = isCounting(a, { lexicon }) && Math.max(x.low, y.low) > coarse * Math.min(x.low, y.low);
    return hasGoneOn && hasRisen(a, b) ? "update" : "granularity";
  }
  if (isMoment(x)) return isPutOff(a, b, order) ? "update" : "contradiction";
  if (isPromised(a, b, lexicon)) return order === null || order === 0 ? null : "update";
  if (isUsedUp(a, b, order)) return "update";
  const isLater = order !== null && order !== 0;
  const isRising = isCounting(a, { lexicon });
  if (isLater && isRising) return hasRisen(a, b) ? "update" : "correction";
  // what was changed is not told again in the same words
  if (isLater && x.isNew !== y.isNew && !isRetold) return "update";
  return "contradiction";
}

/** A bound tells a figure coarsely only if it is not farther off. */
const coarse = 1.6;

/** Days between two reports from which their clauses are likely of two occasions: a story repeats its phrases. */
const longAfter = 7;

function isLongAfter(a: ToldValue<Quantity>, b: ToldValue<Quantity>): boolean {
  const [one, other] = [a.claim.day, b.claim.day];
  return one !== null && other !== null && Math.abs(dayNumber(one) - dayNumber(other)) > longAfter;
}

/** Whether the later report tells more. */
function hasRisen(a: ToldValue<Quantity>, b: ToldValue<Quantity>): boolean {
  const order = publishedOrder(a.claim, b.claim);
  return order !== null && (b.value.low - a.value.low) * -order > 0;
}

/** Whether the count only rises. */
function isCounting({ value: { harm, counted } }: ToldValue<Quantity>, { lexicon }: Pick<DisputeContext, "lexicon">) {
  return harm !== null || lexicon.risingCounts.has(counted ?? "");
}

/** How coarsely a value may be told in the larger unit: half of one, a quarter of the whole at most. Three weeks are no month. */
export function roomOf(x: Pick<Quantity, "low" | "step">, y: Pick<Quantity, "low" | "step">): number {
  return x.step === y.step ? 0 : Math.min(Math.max(x.step, y.step) / 2, Math.max(x.low, y.low) / 4);
}

/** "Is promising 45 percent of its trains", "ran 60 percent of them": a plan and what came of it. */
function isPromised(a: ToldValue<Quantity>, b: ToldValue<Quantity>, lexicon: DisputeContext["lexicon"]): boolean {
  const [x, y] = [a, b].map(({ claim, value }) => marksAt(claim.reading, value, lexicon).words.has("plan"));
  return x !== y;
}

/** "Flour for six days", and "for four" two days later: a stock that is eaten up. */
function isUsedUp(a: ToldValue<Quantity>, b: ToldValue<Quantity>, order: number | null): boolean {
  if (order === null || order === 0 || a.value.dimension !== "length" || a.value.counted === null) return false;
  const [early, late] = order === -1 ? [a, b] : [b, a];
  const less = early.value.low - late.value.low;
  const passed = (dayNumber(late.claim.day!) - dayNumber(early.claim.day!)) * minutesADay;
  return less > 0 && less <= passed + Math.max(early.value.step, late.value.step);
}

/** What was still to come when it was told may have been put off before the later report. */
function isPutOff(a: ToldValue<Quantity>, b: ToldValue<Quantity>, order: number | null): boolean {
  if (order === null || order === 0) return false;
  const [early, late] = order === -1 ? [a, b] : [b, a];
  return early.value.low < dayNumber(late.claim.day!) * minutesADay && late.value.low > early.value.low;
}

const minutesADay = 1440;
