/**
 * @module
 * "on a 61-58 vote" in one, "61 to 57" in the other: one vote told with two results, or one pollster's two answers.
 *
 * Two votes are one where they have a number in common or both numbers are next to each other, and no article tells both. Two polls
 * are one where the same pollster is named and both speak of one matter.
 */

import type { StoryLexicon, TallyWords } from "../../lexicon/story.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { type ApartMarks, markBetween, marksAt } from "../quantities/apart-marks.js";
import { type ToldTally, talliesOf } from "../telling/told-tallies.js";
import { stemOf } from "../words/stem.js";
import { slotsInStories, toldByArticle } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/tallies";

/** Two counts of one vote are never further apart than this. */
const maxApart = 4;
/** Votes of reports so many days apart are two votes. */
const maxDays = 4;
/** A chamber of fewer is a committee, whose votes are easily alike. */
const minVotes = 9;

/** A slot for the votes and one for the polls of each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldTally>[] {
  const told = toldByArticle(context.readings, (reading) => talliesOf(reading, context.lexicon));
  const toldIn = new Map([...told].map(([id, tallies]) => [id, new Set(tallies.map(keyOf))]));
  return slotsInStories<ToldTally>(context, {
    answersIn: (reading) => told.get(reading.article.id) ?? [],
    shown: ({ high, low }) => `${high}-${low}`,
    matter: ({ kind }) => kind,
    slotOf: (kind) => ({
      rule: name,
      aspect: kind === "vote" ? "result of the vote" : "result of the poll",
      compare: (a, b) => compare(a, b, { toldIn, lexicon: context.lexicon }),
    }),
  });
}

function keyOf({ kind, high, low }: ToldTally): string {
  return `${kind} ${high}-${low}`;
}

function compare(
  a: ToldValue<ToldTally>,
  b: ToldValue<ToldTally>,
  { toldIn, lexicon }: { readonly toldIn: ReadonlyMap<string, ReadonlySet<string>>; readonly lexicon: StoryLexicon },
): Verdict | null {
  const [x, y] = [a.value, b.value];
  const articles = [a, b].map(({ claim }) => claim.reading.article.id) as [string, string];
  if (keyOf(x) === keyOf(y) || articles[0] === articles[1]) return null;
  // an article that tells both knows them as two votes
  if (toldIn.get(articles[0])!.has(keyOf(y)) || toldIn.get(articles[1])!.has(keyOf(x))) return null;
  const [first, second] = [a, b].map(({ claim, value }) => marksAt(claim.reading, value, lexicon)) as [
    ApartMarks,
    ApartMarks,
  ];
  // the two chambers of one parliament
  if (
    first.words.has("chamber") &&
    second.words.has("chamber") &&
    markBetween(first, second, { night: 1 }) === "chamber"
  )
    return null;
  const gap = gapOf(rangeOf(a.claim.reading.dated), rangeOf(b.claim.reading.dated));
  if (gap !== null && gap > maxDays) return null;
  return (x.kind === "vote" ? isOneVote(x, y) : isOnePoll(x, y, lexicon.tallies)) ? "contradiction" : null;
}

function isOneVote(x: ToldTally, y: ToldTally): boolean {
  if (Math.min(x.high + x.low, y.high + y.low) < minVotes) return false;
  const [high, low] = [Math.abs(x.high - y.high), Math.abs(x.low - y.low)];
  return (high === 0 && low <= maxApart) || (low === 0 && high <= maxApart) || (high <= 1 && low <= 1);
}

/** Shorter words say little of what was asked. */
const longWord = 4;

/** One pollster is named, beside the poll's own noun, and one thing more is spoken of. */
function isOnePoll(x: ToldTally, y: ToldTally, { kinds, between }: TallyWords): boolean {
  const pollsters = pollstersIn(x, kinds);
  const pollster = pollstersIn(y, kinds).find((name) => pollsters.includes(name));
  if (pollster === undefined) return false;
  const stems = new Set(y.words.map(stemOf));
  return x.words.some(
    (word) =>
      word.length >= longWord && word !== pollster && !kinds.has(word) && !between.has(word) && stems.has(stemOf(word)),
  );
}

/** The names just before the noun, or just behind it: "a Halden poll", "a survey by Halden". */
function pollstersIn({ words, names }: ToldTally, kinds: TallyWords["kinds"]): string[] {
  const at = words.findIndex((word) => kinds.get(word) === "poll");
  return words.slice(Math.max(0, at - 3), at + 4).filter((word) => names.includes(word));
}
