/**
 * @module
 * A check on what was worked out together: where most of the whole dates that linked articles name lie far from the days they were given,
 * something pulled them away, and nothing is claimed.
 *
 * One page with the dates of another year in its margin can do that. Left alone: coverages that name no whole date, or only one article does.
 */

import type { Undated } from "./coverage.js";

/** News names the day of its event; a coverage whose dates are further off than this is of another time. */
const far = 45;
const leastNaming = 2;

/** Whether the days of most members that name a whole date are far from it. `dayOf` gives the day worked out for a member. */
export function isNamedElsewhere(members: readonly Undated[], dayOf: (at: number) => number | null): boolean {
  let nNaming = 0;
  let nFar = 0;
  for (const [at, { clues, given }] of members.entries()) {
    const named = clues.find((clue) => clue.named !== undefined)?.named;
    const day = dayOf(at);
    if (given !== null || named === undefined || day === null) continue;
    nNaming++;
    if (Math.abs(day - named) > far) nFar++;
  }
  return nNaming >= leastNaming && nFar * 2 > nNaming;
}
