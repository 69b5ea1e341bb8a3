/**
 * @module
 * What is reported of each place: entries by the place where they happened, the place with most entries first.
 *
 * A place is as the articles name it. No coordinates are made up for it, and a place that is only the country stands under the country.
 */

import type { Entry } from "../../model/index.js";
import { onceFor } from "../../text/once-for.js";
import type { RecordIndex } from "../record-index.js";
import { type EntryLine, entryLine } from "./happenings.js";
import { dateOf } from "./timeline-rows.js";

/** One entry at a place. */
export interface PlacedLine extends EntryLine {
  readonly frame: Entry["frame"];
  /** ISO or TIMEX3 value; null when not known. */
  readonly day: string | null;
  /** `near` where the words say only that it was somewhere about there. */
  readonly precision: "exact" | "near" | "admin1" | "country" | "unknown";
}

/** One place with what happened there, the latest first. */
export interface PlaceView {
  readonly name: string;
  readonly country: string | null;
  /** First and last day that is known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly lines: readonly PlacedLine[];
}

/** The places of a record; `unplaced` is the number of entries that are no statements and name none. */
export interface Places {
  readonly places: readonly PlaceView[];
  readonly unplaced: number;
}

/** The places of a record, worked out once for its look-ups. */
export const groupPlaces: (index: RecordIndex) => Places = onceFor(placesIn);

function placesIn(index: RecordIndex): Places {
  const byPlace = new Map<string, { readonly name: string; readonly country: string | null; lines: PlacedLine[] }>();
  let unplaced = 0;
  for (const entry of index.record.entries) {
    const place = placeOf(entry);
    if (place === null) {
      if (entry.frame !== "statement") unplaced += 1;
      continue;
    }
    const { name, country, precision } = place;
    const key = `${name}\u0000${country ?? ""}`;
    const known = byPlace.get(key) ?? { name, country, lines: [] };
    known.lines.push({
      ...entryLine(entry, index),
      frame: entry.frame,
      day: dateOf(entry)?.value ?? null,
      precision,
    });
    byPlace.set(key, known);
  }
  const places = [...byPlace.values()].map(viewOf).sort(byWeight);
  return { places, unplaced };
}

/** Where an entry happened: its place, or the venue of a meeting. */
function placeOf(entry: Entry): NonNullable<Entry["place"]> | null {
  if (entry.place !== null) return entry.place;
  if (entry.frame !== "talks" || entry.venue === null || entry.format === "phone") return null;
  return { ...entry.venue, precision: "exact" };
}

function viewOf({
  name,
  country,
  lines,
}: {
  readonly name: string;
  readonly country: string | null;
  readonly lines: readonly PlacedLine[];
}): PlaceView {
  const days = lines.flatMap(({ day }) => day ?? []).sort();
  const latest = ({ day }: PlacedLine) => day ?? "";
  return {
    name,
    country,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    lines: [...lines].sort((a, b) =>
      latest(a) > latest(b) ? -1 : latest(a) < latest(b) ? 1 : a.entry < b.entry ? -1 : 1,
    ),
  };
}

function byWeight(a: PlaceView, b: PlaceView): number {
  return b.lines.length - a.lines.length || (a.name < b.name ? -1 : 1);
}
