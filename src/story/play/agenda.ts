/**
 * @module
 * Truces with their window and who accuses whom of breaking them, meetings and where they stand, and what falls due.
 */

import type { EntryOf, StateOfPlay } from "../../model/index.js";
import { compareText } from "../claims/claims.js";
import type { ToldEntry } from "./told-entry.js";

/** Every truce, with the violations told of it by accuser. */
export function ceasefireStates(known: readonly ToldEntry[], today: string | null): StateOfPlay["ceasefires"] {
  const violations = violationsByTruce(known);
  return known.flatMap(({ entry, claims }) => {
    if (entry.frame !== "ceasefire") return [];
    const byAccuser = new Map<string, string[]>();
    for (const violation of violations.get(entry.id) ?? [])
      for (const accuser of violation.allegers.length > 0 ? violation.allegers : ["unnamed sources"])
        byAccuser.set(accuser, [...(byAccuser.get(accuser) ?? []), violation.id]);
    return [
      {
        entry: entry.id,
        status: hasRunOut(entry.window, today) ? "expired" : lastStatus(claims, entry.status),
        window: entry.window,
        violations: [...byAccuser]
          .sort(([a], [b]) => compareText(a, b))
          .map(([accuser, entries]) => ({ accuser, entries })),
      },
    ];
  });
}

function violationsByTruce(known: readonly ToldEntry[]): ReadonlyMap<string, readonly EntryOf<"violation">[]> {
  const byTruce = new Map<string, EntryOf<"violation">[]>();
  for (const { entry } of known) {
    if (entry.frame !== "violation" || entry.breached === null) continue;
    const breaches = byTruce.get(entry.breached);
    if (breaches === undefined) byTruce.set(entry.breached, [entry]);
    else breaches.push(entry);
  }
  return byTruce;
}

/** A truce whose announced end has passed is over, whatever else is told; only an extension would have moved the end. */
function hasRunOut({ end, observedEnd }: StateOfPlay["ceasefires"][number]["window"], today: string | null): boolean {
  const last = observedEnd?.latest ?? end?.latest ?? null;
  return last !== null && today !== null && last.slice(0, 10) < today.slice(0, 10);
}

/** Every meeting, call or round and where it stands. */
export function talksStates(known: readonly ToldEntry[]): StateOfPlay["talks"] {
  return known.flatMap(({ entry, claims }) =>
    entry.frame === "talks" && entry.polarity === "affirmed"
      ? [{ entry: entry.id, status: lastStatus(claims, entry.status), when: entry.date?.value ?? null }]
      : [],
  );
}

/** The status of the last claim that is left after a cut by day. */
function lastStatus(claims: ToldEntry["claims"], merged: string): string {
  return claims.findLast(({ isBackground }) => !isBackground)?.status ?? merged;
}

/** What falls due. A day gone by without word of it is `passed`: the record does not say whether it was met. */
export function deadlineStates(known: readonly ToldEntry[], today: string | null): StateOfPlay["deadlines"] {
  return known.flatMap(({ entry }) => {
    if (entry.frame !== "deadline") return [];
    const due = entry.due?.value ?? null;
    const last = entry.due?.latest ?? null;
    const isPast = last !== null && today !== null && last.slice(0, 10) < today.slice(0, 10);
    return [{ entry: entry.id, due, status: isPast ? "passed" : "pending" }];
  });
}
