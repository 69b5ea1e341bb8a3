/**
 * @module
 * Who declared a truce, of several reports: "declared by Tarrow" and "announced by President Beyliev" are one act, and the person
 * who announced it is the fuller answer.
 */

import type { EventClaim } from "../claims/claims.js";
import { compareText } from "../claims/claims.js";
import type { Sides } from "../names/sides.js";

/** The list most claims carry; a person in place of the state he speaks for, where a report names one. */
export function mergedDeclarers(claims: readonly EventClaim[], sides: Sides): readonly string[] {
  const told = claims.flatMap(({ event, reading }) => {
    if (event.frame !== "ceasefire" || event.declarers.length === 0) return [];
    const known = reading.actors.filter(({ name }) => event.declarers.includes(name));
    const isKnown = event.declarers.every((name) => known.some((actor) => actor.name === name));
    const isPerson = isKnown && known.every(({ type }) => type === "person");
    const side = sides.sidesOf(event.declarers).toSorted(compareText).join("\u0000");
    return [{ declarers: event.declarers, isKnown, isPerson, side }];
  });
  const known = told.filter(({ isKnown }) => isKnown);
  const side = mostOf(known.map((each) => each.side));
  // one whose state no report tells does not contradict the state that is named
  const people = known.filter(
    (each) => each.isPerson && (each.side === side || each.declarers.every((name) => sides.sideOf(name) === name)),
  );
  const candidates = people.length > 0 ? people : known.length > 0 ? known : told;
  const best = mostOf(candidates.map(({ declarers }) => declarers.join("\u0000")));
  return candidates.find(({ declarers }) => declarers.join("\u0000") === best)?.declarers ?? [];
}

/** The most frequent value, of equal ones the first. */
function mostOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, n] of counts) if (best === null || n > counts.get(best)!) best = value;
  return best;
}
