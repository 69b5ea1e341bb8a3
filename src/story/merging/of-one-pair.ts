/**
 * @module
 * Who meets tells the meeting: two people have one call in the news of a day and one next meeting, two sides one set of talks that go on.
 *
 * The words of such reports have little in common beside the names ("telephoned Askov", "the two spoke on Monday"), and the names say
 * enough where both sides are named in both.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import { isSameName } from "../names/who.js";
import { isAhead, isCall, isNarrow, partiesAt, peopleAt } from "./met-sides.js";
import { newsDays } from "./news-days.js";
import type { MergeContext } from "./same-rule.js";

/** Reports that appeared within so many days tell of one call. */
const sameCallDays = 2;
/** Reports within so many days look ahead to one meeting. */
const sameMeetingDays = 14;

/** So many sides sit at one table once in the days of a round. */
const manySides = 3;

/** Whether the two reports name the same sides, and time and kind leave room for one meeting. */
export function areOfOnePair(
  a: EventFeatures,
  b: EventFeatures,
  { gap, context }: { readonly gap: number | null; readonly context: MergeContext },
): boolean {
  const x = peopleAt(a, context.sides);
  const y = peopleAt(b, context.sides);
  const nPeople = x.filter((name) => y.some((other) => isSameName(name, other))).length;
  if (isCall(a) && isCall(b))
    return nPeople > 1 && nPeople === x.length && nPeople === y.length && newsDays(a, b) <= sameCallDays;
  if (isAhead(a) && isAhead(b) && nPeople > 1) return newsDays(a, b) <= sameMeetingDays;
  if (nSharedSides(a, b, context) >= manySides && (gap !== null || newsDays(a, b) <= sameCallDays)) return true;
  if (!areSameSides(partiesAt(a, context), partiesAt(b, context))) return false;
  if (isProcess(a) && isProcess(b)) return true;
  return gap === 0 && isNarrow(a) && isNarrow(b) && isAhead(a) === isAhead(b);
}

function nSharedSides(a: EventFeatures, b: EventFeatures, context: MergeContext): number {
  const theirs = partiesAt(b, context);
  return partiesAt(a, context).filter((side) => theirs.includes(side)).length;
}

/** Two sides or more, and no side of the shorter list that is not in the longer. */
function areSameSides(a: readonly string[], b: readonly string[]): boolean {
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  return short.length > 1 && short.every((side) => long.includes(side));
}

/** "The two governments go on negotiating": no meeting of a day but all of them together. */
function isProcess({ event, place, day }: EventFeatures): boolean {
  return event.frame === "talks" && event.status === "under-way" && place === null && day === null;
}
