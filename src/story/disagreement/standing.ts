/**
 * @module
 * "The talks broke off" in one, "talks continue" in the other; "constructive" for the envoy, "no progress" for two who were there.
 *
 * How far along talks or a deal are said to be. Of one day it is a disagreement of whoever says so; from day to day talks get on or
 * stall, which is an update. One voice in one article tells a course of events, not two accounts.
 */

import { gapOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { standingsOf, type ToldStanding } from "../telling/told-standing.js";
import { slotsInStories } from "./in-each-story.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/standing";

/** Which standings do not go together. "Far from a deal" and "progress" do, and so do "continue" and "close". */
const against: { readonly [standing: string]: readonly string[] } = {
  broken: ["going", "progress", "near", "principle", "reached"],
  stalled: ["going", "progress", "near", "principle", "reached"],
  apart: ["near", "principle", "reached"],
  offered: ["principle", "reached"],
  near: ["principle", "reached"],
  principle: ["reached"],
};
/** What may follow the other within hours: a deal that was near in the morning is signed or lost at night. */
const followsOn: { readonly [standing: string]: readonly string[] } = {
  broken: ["near", "principle", "reached"],
  reached: ["near", "principle", "apart", "stalled"],
};
/** As readers see it. */
const shown: { readonly [standing: string]: string } = {
  broken: "broken off",
  stalled: "stalled",
  apart: "far apart",
  going: "going on",
  progress: "making progress",
  offered: "only offered",
  near: "close to agreement",
  principle: "agreed in principle",
  reached: "agreed",
};
/** Told so many days apart, two standings are two chapters. */
const maxGap = 10;

/** A slot for how things stand in each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldStanding>[] {
  return slotsInStories<ToldStanding>(context, {
    answersIn: (reading) => standingsOf(reading, context.lexicon),
    shown: ({ standing }) => shown[standing] ?? standing,
    matter: () => "talks",
    slotOf: () => ({ rule: name, aspect: "how far the talks are", compare }),
  });
}

function compare(a: ToldValue<ToldStanding>, b: ToldValue<ToldStanding>): Verdict | null {
  const [x, y] = [a.value.standing, b.value.standing];
  if (!(against[x]?.includes(y) || against[y]?.includes(x))) return null;
  const isOneArticle = a.claim.reading.article.id === b.claim.reading.article.id;
  if (isOneArticle && a.holder === b.holder) return null;
  const gap = gapOf(a.value.day, b.value.day);
  if (gap !== null && gap > maxGap) return null;
  const isLater = gap !== null && gap > 0;
  if (!isOneArticle && (isLater || (gap === null && publishedOrder(a.claim, b.claim) !== 0))) return "update";
  return followsOn[x]?.includes(y) || followsOn[y]?.includes(x) ? "update" : "modality";
}
