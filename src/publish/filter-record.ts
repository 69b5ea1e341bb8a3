/**
 * @module
 * A record cut down to some of its entries; what speaks of an entry that is gone goes with it, so that the rest stays a whole record.
 */

import type { CoverageRecord, Entry } from "../model/index.js";
import { isGenuine } from "./record-index.js";

/** Which entries are wanted; what is left out asks for nothing. */
export interface EntryFilter {
  /** Frames; an empty list means all. */
  readonly frames?: readonly Entry["frame"][] | undefined;
  /** Only what is disputed. */
  readonly disputed?: boolean | undefined;
  /** At least so many independent origins. */
  readonly origins?: number | undefined;
}

/** The record with the entries that pass; articles, actors and origins stay. */
export function filterRecord(record: CoverageRecord, filter: EntryFilter): CoverageRecord {
  const { frames = [], disputed = false, origins = 0 } = filter;
  if (frames.length === 0 && !disputed && origins === 0) return record;
  const contested = new Set(record.disputes.filter(isGenuine).map(({ about }) => about));
  const entries = record.entries.filter(
    (entry) =>
      (frames.length === 0 || frames.includes(entry.frame)) &&
      (!disputed || contested.has(entry.id)) &&
      entry.support.origins.min >= origins,
  );
  const kept = new Set(entries.map(({ id }) => id));
  const isKept = ({ entry }: { readonly entry: string }) => kept.has(entry);
  const { state } = record;
  return {
    ...record,
    entries,
    disputes: record.disputes.filter(({ about }) => kept.has(about)),
    state: {
      ...state,
      proposals: state.proposals.filter(isKept),
      ceasefires: state.ceasefires.filter(isKept).map((truce) => ({
        ...truce,
        violations: truce.violations
          .map(({ accuser, entries: breaches }) => ({ accuser, entries: breaches.filter((id) => kept.has(id)) }))
          .filter(({ entries: breaches }) => breaches.length > 0),
      })),
      talks: state.talks.filter(isKept),
      deadlines: state.deadlines.filter(isKept),
    },
  };
}
