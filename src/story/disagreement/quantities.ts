/**
 * @module
 * "4,500 tons of cement" in one, "5,200 tonnes" in the other; "a six-month extension", "extended for four months": any quantity that two
 * articles tell of one thing.
 *
 * Reads what the readers of tolls, votes, meetings and dates leave over.
 */

import { dayNumber } from "../../model/index.js";
import type { MergedEntry } from "../entries.js";
import { pieceOf } from "../evidence.js";
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
    // whether the two values are linked, and by a count that goes on
    const linked = new Map(
      group.flatMap(({ a, b, goesOn }): [string, boolean][] => [
        [`${a.shown}\u0000${b.shown}`, goesOn],
        [`${b.shown}\u0000${a.shown}`, goesOn],
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
          const goesOn = linked.get(`${a.value.shown}\u0000${b.value.shown}`);
          if (goesOn === undefined) return null;
          return goesOn ? (hasRisen(a, b) ? "update" : null) : compare(a, b, context);
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

function compare(a: ToldValue<Quantity>, b: ToldValue<Quantity>, { lexicon }: DisputeContext): Verdict | null {
  const [x, y] = [a.value, b.value];
  if ((x.low === y.low && x.high === y.high) || isLongAfter(a, b)) return null;
  // one figure with and without "more than" is what two outlets made of one source
  if (x.low === y.low || x.high === y.high) return "granularity";
  const areRounded = x.step === 1 && isRounded(x.low, y.low);
  if (areRounded) return "granularity";
  const room = x.step === y.step ? 0 : Math.max(x.step, y.step) / 2;
  if (x.low <= y.high + room && y.low <= x.high + room) return "granularity";
  const order = publishedOrder(a.claim, b.claim);
  if (isMoment(x)) return isPutOff(a, b, order) ? "update" : "contradiction";
  const isLater = order !== null && order !== 0;
  const isRising = x.harm !== null || lexicon.risingCounts.has(x.counted ?? "");
  if (isLater && isRising) return hasRisen(a, b) ? "update" : "correction";
  if (isLater && x.isNew !== y.isNew) return "update";
  return "contradiction";
}

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

/** What was still to come when it was told may have been put off before the later report. */
function isPutOff(a: ToldValue<Quantity>, b: ToldValue<Quantity>, order: number | null): boolean {
  if (order === null || order === 0) return false;
  const [early, late] = order === -1 ? [a, b] : [b, a];
  return early.value.low < dayNumber(late.claim.day!) * minutesADay && late.value.low > early.value.low;
}

const minutesADay = 1440;
