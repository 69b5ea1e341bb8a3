/**
 * @module
 * The state of play: proposals by parties, truces with their edges, talks and deadlines, as of a day.
 */

import type { Dispute, StateOfPlay } from "../model/index.js";
import { ceasefireStates, deadlineStates, talksStates } from "./play/agenda.js";
import { cutEntries } from "./play/cut.js";
import { proposalStates } from "./play/proposals.js";
import type { ToldEntry } from "./play/told-entry.js";

/**
 * Derives the state of play from the entries. `asOf` cuts by the day of the event, `knownBy` by the day of publication: the two
 * differ where a thing was reported later than it happened.
 */
export function stateOfPlay(
  entries: readonly ToldEntry[],
  disputes: readonly Dispute[],
  options: { readonly asOf: string | null; readonly knownBy: string | null },
): StateOfPlay {
  const known = cutEntries(entries, options);
  const today = options.asOf ?? options.knownBy ?? lastDay(entries);
  return {
    asOf: options.asOf,
    knownBy: options.knownBy,
    proposals: proposalStates(known, disputes),
    ceasefires: ceasefireStates(known, today),
    talks: talksStates(known),
    deadlines: deadlineStates(known, today),
  };
}

/** The last day anything was published. */
function lastDay(entries: readonly ToldEntry[]): string | null {
  const days = entries.flatMap(({ claims }) => claims.flatMap(({ day }) => (day === null ? [] : [day.slice(0, 10)])));
  return days.length === 0 ? null : days.sort().at(-1)!;
}
