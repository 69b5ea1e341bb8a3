/**
 * @module
 * "A 30-hour pause" in one, "the guns are to be still for two days" in the other; from noon, from six: how long a halt runs, when it begins and ends.
 *
 * A story has one halt at a time. Two values are of two halts where an article tells both, where words set them apart ("the last truce", "a
 * second pause"), or where many others are told about the same time.
 */

import { dayNumber } from "../../model/index.js";
import type { MergedEntry } from "../entries/entries.js";
import { markBetween, marksAt } from "../quantities/apart-marks.js";
import { haltsOf, type ToldHalt } from "../telling/told-halts.js";
import { isEverNew } from "./ever-new.js";
import { slotsInStories, toldByArticle } from "./in-each-story.js";
import { roomOf } from "./quantities.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/halts";

/** So many other values may be told within so many days. */
const otherHalts = 2;
const nearDays = 5;
/** Beginnings and ends of one halt lie so near each other, in minutes; */
const maxApart = 2 * 1440;
/** and its lengths are at most so many times as long. */
const farthest = 4;
/** Reports so many days apart may be of two halts. */
const maxDays = 4;

const aspects: { readonly [of: string]: string } = {
  length: "length of the",
  from: "beginning of the",
  until: "end of the",
};

/** A slot for each story, kind and part. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldHalt>[] {
  const told = toldByArticle(context.readings, (reading) =>
    haltsOf(reading, context.shared.quantitiesOf(reading), context.lexicon),
  );
  const together = new Set([...told.values()].flatMap(pairsOf));
  return slotsInStories<ToldHalt>(context, {
    answersIn: (reading) => told.get(reading.article.id) ?? [],
    shown: ({ quantity }) => quantity.shown,
    matter: ({ kind, of }) => `${kind} ${of}`,
    slotOf: (matter, all) => {
      const [kind, of] = matter.split(" ") as [string, string];
      const areOfMany = isEverNew(all, { keyOf: keyOf, days: nearDays, most: otherHalts });
      return {
        rule: name,
        aspect: `${aspects[of]} ${kind}`,
        compare: (a, b) => {
          const verdict = compare(a, b, context);
          const isApart = verdict === "contradiction" || verdict === "update";
          return isApart && (areOfMany(a, b) || together.has(pairOf(a.value, b.value))) ? null : verdict;
        },
      };
    },
  });
}

function keyOf({ quantity }: ToldHalt): string {
  return `${quantity.low} ${quantity.high}`;
}

/** The values of one part that an article tells side by side. */
function pairsOf(halts: readonly ToldHalt[]): string[] {
  const few = halts.slice(0, 12);
  return few.flatMap((a, at) => few.slice(at + 1).flatMap((b) => (a.of === b.of ? [pairOf(a, b)] : [])));
}

function pairOf(a: ToldHalt, b: ToldHalt): string {
  return [keyOf(a), keyOf(b)].sort().join(" / ");
}

function compare(a: ToldValue<ToldHalt>, b: ToldValue<ToldHalt>, { lexicon }: DisputeContext): Verdict | null {
  const [x, y] = [a.value.quantity, b.value.quantity];
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  const isLength = a.value.of === "length";
  if (x.low === y.low && x.high === y.high) return isLength && x.step !== y.step ? "wording" : null;
  if (isApart(a, b, lexicon)) return null;
  const room = isLength ? roomOf(x, y) : 0;
  if (x.low <= y.high + room && y.low <= x.high + room) return "granularity";
  const apart = Math.max(x.low - y.high, y.low - x.high);
  if (isLength ? Math.max(x.low, y.low) > farthest * Math.min(x.low, y.low) : apart > maxApart) return null;
  return !isLength && isPutOff(a, b) ? "update" : "contradiction";
}

/** Reports of other weeks, and words that set two apart. */
function isApart(a: ToldValue<ToldHalt>, b: ToldValue<ToldHalt>, lexicon: DisputeContext["lexicon"]): boolean {
  const [one, other] = [a.claim.day, b.claim.day];
  if (one !== null && other !== null && Math.abs(dayNumber(one) - dayNumber(other)) > maxDays) return true;
  const [x, y] = [a, b].map(({ claim, value }) => marksAt(claim.reading, value.quantity, lexicon));
  const isOfOther = x!.words.has("order") !== y!.words.has("order") || x!.words.has("more") || y!.words.has("more");
  return isOfOther || markBetween(x!, y!, { night: maxDays, isAlone: false }) !== null;
}

function isPutOff(a: ToldValue<ToldHalt>, b: ToldValue<ToldHalt>): boolean {
  const order = publishedOrder(a.claim, b.claim);
  if (order === null || order === 0) return false;
  const [early, late] = order === -1 ? [a, b] : [b, a];
  return (
    early.value.quantity.low < dayNumber(late.claim.day!) * 1440 && late.value.quantity.low > early.value.quantity.low
  );
}
