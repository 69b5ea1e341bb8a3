/**
 * @module
 * "A further round in Lindholt on Thursday" in one, "the envoys will gather in Halden" in the other: where the next meeting is to be.
 *
 * Both must still be to come, not far from each other, and told within a few days. An article that says the meeting was moved, or
 * that is days younger, tells news.
 */

import { compareText } from "../claims/claims.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { type ToldVenue, venuesOf } from "../telling/told-venues.js";
import { isEverNew } from "./ever-new.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/venues";

/** Two days of one meeting lie so near each other. */
const maxGap = 8;
/** Reports so many days apart are of two plans. */
const maxDays = 5;
const newsFrom = 2;
/** So many other meetings may be told of about the same time. */
const otherMeetings = 2;

/** A slot for the next meeting of each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldVenue>[] {
  const all = new Map(
    context.readings.map((reading) => [reading.article.id, venuesOf(reading, context.lexicon.upcoming)]),
  );
  const states = new Set(
    context.readings.flatMap(({ actors }) =>
      actors.flatMap(({ type, name, country }) => [
        ...(country === null ? [] : [country]),
        ...(type === "state" ? [name] : []),
      ]),
    ),
  );
  return slotsInStories<ToldVenue>(context, {
    // a state holds the town that another report names
    answersIn: (reading) => all.get(reading.article.id)!.filter(({ venue }) => !states.has(venue)),
    shown: ({ venue }) => venue,
    matter: () => "meeting",
    slotOf: (_, told) => {
      const areOfMany = isEverNew(told, {
        keyOf: ({ venue, day }) => `${venue} ${day.from}`,
        days: maxDays,
        most: otherMeetings,
      });
      return {
        rule: name,
        aspect: "where the next meeting is",
        compare: (a, b) => (areOfMany(a, b) ? null : compare(a, b)),
      };
    },
  });

  function compare(a: ToldValue<ToldVenue>, b: ToldValue<ToldVenue>): Verdict | null {
    const [inA, inB] = [a, b].map(({ claim }) => claim.reading.article.id) as [string, string];
    if (inA === inB || isOneVenue(a.value.venue, b.value.venue)) return null;
    // an article that names both knows of two meetings, or of two rooms
    if (namesIn(inA).has(b.value.venue) || namesIn(inB).has(a.value.venue)) return null;
    const apart = gapOf(rangeOf(a.claim.reading.dated), rangeOf(b.claim.reading.dated));
    if (gapOf(a.value.day, b.value.day)! > maxGap || apart === null || apart > maxDays) return null;
    const [, later] = [a, b].sort((x, y) => compareText(x.claim.day ?? "", y.claim.day ?? ""));
    return apart > newsFrom || (apart > 0 && later!.value.isMoved) ? "update" : "contradiction";
  }

  function namesIn(article: string): ReadonlySet<string> {
    return new Set(all.get(article)!.map(({ venue }) => venue));
  }
}

function isOneVenue(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
