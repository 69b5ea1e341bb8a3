/**
 * @module
 * On whose lane of a timeline an entry stands: a premier with the state she speaks for, an armed group by itself.
 */

import { type Entry, frameSides } from "../../model/index.js";
import { onceFor } from "../../text/once-for.js";
import type { RecordIndex } from "../record-index.js";

/** Kinds of actors that speak for the state they belong to. */
const ofState: ReadonlySet<string> = new Set(["person", "state", "government", "office"]);

/** The party that a name stands for. */
const sidesOf = onceFor(
  ({ record }: RecordIndex) =>
    new Map(
      record.actors.map(({ name, type, country }) => [name, ofState.has(type) && country !== null ? country : name]),
    ),
);

/** The parties of those who act in an entry, each once: the accuser of a breach, not the accused. Empty where nobody is named. */
export function partiesOfEntry(entry: Entry, index: RecordIndex): string[] {
  const sides = sidesOf(index);
  return [...new Set(doersOf(entry).map((name) => sides.get(name) ?? name))];
}

function doersOf(entry: Entry): readonly string[] {
  // two who speak with one voice are one speaker of two names
  if (entry.frame === "statement") return (entry.speaker?.entity ?? entry.speaker?.text)?.split("; ") ?? [];
  const [doers, others] = frameSides[entry.frame];
  const named = namesIn(entry, doers);
  // a truce that nobody declares by himself is of those who keep it
  return named.length === 0 && entry.frame === "ceasefire" && others !== undefined ? namesIn(entry, others) : named;
}

function namesIn(entry: Entry, field: string): readonly string[] {
  const names = (entry as { readonly [field: string]: unknown })[field];
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
}
