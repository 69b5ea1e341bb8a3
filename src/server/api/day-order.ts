/**
 * @module
 * The entries of a record in the order of their days. Whatever is cut or filtered from a record keeps the order of its entries and their
 * days, so that the places of all are worked out once.
 */

import type { CoverageRecord, Entry } from "../../model/index.js";
import { timelineKey } from "../../publish/brief/timeline-rows.js";
import { onceFor } from "../../text/once-for.js";
import { byKey, type Keyed } from "./paging.js";

/** The key of each entry and its place among all, in the order of the record. */
const placesOf = onceFor(({ entries }: CoverageRecord) => {
  const keys = entries.map(keyOf);
  const places = new Int32Array(entries.length);
  byKey(keys.map((key, source) => ({ key, source }))).forEach(({ source }, place) => {
    places[source] = place;
  });
  return { keys, places };
});

/** The entries of a part of a record by their days, the undated ones last, then by their ids. */
export function inDayOrder(part: CoverageRecord, whole: CoverageRecord): Keyed<Entry>[] {
  const { keys, places } = placesOf(whole);
  const ordered = new Array<Keyed<Entry> | undefined>(keys.length);
  let at = 0;
  for (const source of part.entries) {
    while (whole.entries[at]!.id !== source.id) at += 1;
    ordered[places[at]!] = { key: keys[at]!, source };
  }
  return ordered.filter((keyed) => keyed !== undefined);
}

/** The day, the undated ones last, then the id. */
function keyOf(entry: Entry): string {
  return `${timelineKey(entry) ?? "~"} ${entry.id}`;
}
