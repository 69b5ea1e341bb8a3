/**
 * @module
 * "The truce comes into force at noon" in one, "it took effect at 9 a.m." in the other: when one thing happened or is to happen.
 *
 * The two are of one thing where their sentences speak in like words, the times are near each other, and no article tells both. A
 * coarser time that holds the finer one is the same told coarsely.
 */

import { cosine, vectorOfWords } from "../claims/claim-features.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { type Stretch, sharedThings } from "../telling/shared-things.js";
import { momentsOf, type ToldMoment } from "../telling/told-moments.js";
import { termsAt } from "../words/article-words.js";
import { isEverNew } from "./ever-new.js";
import { slotsInStories, toldByArticle } from "./in-each-story.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/moments";

/** Times of one thing lie so many days apart at most, by how finely they are told. */
const maxGap: { readonly [grain in ToldMoment["grain"]]: number } = { hour: 0, day: 4, month: 70 };
/** How like two sentences are that speak of one thing. */
const alike = 0.25;
const sameThings = 2;
/** Two last days so far apart are likely those of two things. */
const farOff = 20;
/** So many other times may be told within so many days. */
const otherTimes = 2;
const maxDays = 5;

const aspects: { readonly [of: string]: string } = {
  force: "when it takes effect",
  meeting: "day of the meeting",
  capture: "when it was taken",
  last: "last day",
  vote: "day of the vote",
  sign: "when it was signed",
  free: "when they were freed",
};

/** A slot for each kind of thing in each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldMoment>[] {
  const told = toldByArticle(context.readings, (reading) => momentsOf(reading, context.lexicon));
  const toldIn = new Map([...told].map(([id, moments]) => [id, new Set(moments.map(keyOf))]));
  return slotsInStories<ToldMoment>(context, {
    answersIn: (reading) => told.get(reading.article.id) ?? [],
    shown: ({ shown }) => shown,
    matter: ({ of }) => of,
    slotOf: (of, all) => {
      const areOfMany = isEverNew(all, { keyOf, days: maxDays, most: otherTimes });
      return {
        rule: name,
        aspect: aspects[of] ?? of,
        compare: (a, b) => (areOfMany(a, b) ? null : compare(a, b, { toldIn, context })),
      };
    },
  });
}

function keyOf({ of, grain, range, minute }: ToldMoment): string {
  return [of, grain, range.from, range.to, minute].join(" ");
}

interface Ground {
  /** By article, the moments it tells. */
  readonly toldIn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly context: DisputeContext;
}

function compare(a: ToldValue<ToldMoment>, b: ToldValue<ToldMoment>, { toldIn, context }: Ground): Verdict | null {
  const [x, y] = [a.value, b.value];
  const [inA, inB] = [a, b].map(({ claim }) => claim.reading.article.id) as [string, string];
  if (inA === inB || toldIn.get(inA)!.has(keyOf(y)) || toldIn.get(inB)!.has(keyOf(x))) return null;
  const gap = gapOf(x.range, y.range)!;
  const grain = x.grain === "month" || y.grain === "month" ? "month" : x.grain === y.grain ? x.grain : "day";
  if (gap > maxGap[grain] || !isOneThing(a, b, context)) return null;
  if (gap === 0) {
    if (x.grain === "hour" && y.grain === "hour") return x.minute === y.minute ? null : "contradiction";
    return x.grain === y.grain ? null : "granularity";
  }
  return isPutOff(a, b) ? "update" : "contradiction";
}

/** What was still to come when it was told may have been put off before the later report. */
function isPutOff(a: ToldValue<ToldMoment>, b: ToldValue<ToldMoment>): boolean {
  const order = publishedOrder(a.claim, b.claim);
  if (order === null || order === 0) return false;
  const [early, late] = order === -1 ? [a, b] : [b, a];
  const now = rangeOf(late.claim.reading.dated);
  return now !== null && early.value.range.to < now.from && late.value.range.from >= now.from;
}

function isOneThing(a: ToldValue<ToldMoment>, b: ToldValue<ToldMoment>, { lexicon }: DisputeContext): boolean {
  const [x, y] = [a, b].map(({ claim, value }) => ({ reading: claim.reading, span: value.about })) as [
    Stretch,
    Stretch,
  ];
  const [v, w] = [x, y].map(({ reading, span }) => vectorOfWords({ reading, spans: [span] }, lexicon));
  const [likeness, nThings] = [cosine(v!, w!), sharedThings(x, y, lexicon)];
  // "the truce lapses in May", "the case is put off until July": where times lie far apart nothing less than like words will do
  const isFarOff = a.value.of === "last" && gapOf(a.value.range, b.value.range)! > farOff;
  if (isFarOff) return likeness >= alike && nThings > 0;
  if (likeness >= alike || nThings >= sameThings || (likeness >= alike / 2 && nThings > 0)) return true;
  return a.value.grain === "hour" && b.value.grain === "hour" && isOneLasting(x, y, lexicon);
}

/** Two hours of one day at which a truce, or sanctions, begin. */
function isOneLasting(x: Stretch, y: Stretch, { lastingOf }: DisputeContext["lexicon"]): boolean {
  const [first, second] = [x, y].map(({ reading, span }) =>
    termsAt(reading.article, [span]).flatMap(({ word }) => lastingOf.get(word) ?? []),
  );
  return first!.some((of) => second!.includes(of));
}
