/**
 * @module
 * The state of play: proposals by parties, truces with their edges, talks and deadlines, as of a day.
 */

import type { Dispute, StateOfPlay } from "../model/index.js";
import { lazily } from "../text/lazily.js";
import { ceasefireStates, deadlineStates, talksStates } from "./play/agenda.js";
import { type CutDays, cutEntries } from "./play/cut.js";
import { contestedAnswers, proposalStates } from "./play/proposals.js";
import type { ToldEntry } from "./play/told-entry.js";

/**
 * Derives the state of play from the entries. `asOf` cuts by the day of the event, `knownBy` by the day of publication: the two
 * differ where a thing was reported later than it happened.
 */
export function stateOfPlay(entries: readonly ToldEntry[], disputes: readonly Dispute[], days: CutDays): StateOfPlay {
  const today = days.asOf ?? days.knownBy ?? lastDay(entries);
  return { ...stateOfCut(cutEntries(entries, days), disputes, { ...days, today }) };
}

/**
 * The same of entries that are cut to the days already; `today` is the day of which the state speaks. Each part is worked out when it is
 * first asked for: a timeline of another day needs none of them.
 */
export function stateOfCut(
  known: readonly ToldEntry[],
  disputes: readonly Dispute[],
  { asOf, knownBy, today }: CutDays & { readonly today: string | null },
): StateOfPlay {
  return lazily<StateOfPlay>({
    asOf: () => asOf,
    knownBy: () => knownBy,
    proposals: () => proposalStates(known, contestedAnswers(known, disputes)),
    ceasefires: () => ceasefireStates(known, today),
    talks: () => talksStates(known),
    deadlines: () => deadlineStates(known, today),
  });
}

/** The last day anything was published. */
function lastDay(entries: readonly ToldEntry[]): string | null {
  let last: string | null = null;
  for (const { claims } of entries)
    for (const { day } of claims) if (day !== null && day.slice(0, 10) > (last ?? "")) last = day.slice(0, 10);
  return last;
}
