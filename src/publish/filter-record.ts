/**
 * @module
 * A record cut down to some of its entries; what speaks of an entry that is gone goes with it, so that the rest stays a whole record.
 */

import type { CoverageRecord, Entry } from "../model/index.js";
import { dateOf } from "./brief/timeline-rows.js";
import { isGenuine } from "./record-index.js";

/** Which entries are wanted; what is left out asks for nothing. */
export interface EntryFilter {
  /** Frames; an empty list means all. */
  readonly frames?: readonly Entry["frame"][] | undefined;
  /** Ids of entries; an empty list means all. */
  readonly ids?: readonly string[] | undefined;
  /** Only what is disputed. */
  readonly disputed?: boolean | undefined;
  /** At least so many independent origins. */
  readonly origins?: number | undefined;
  /** Not before this day: by the day of the entry, or where it has none by that of its first article. */
  readonly since?: string | undefined;
  /** Not after this day. */
  readonly until?: string | undefined;
  /** Said by somebody of this name, or a part of it. */
  readonly by?: string | undefined;
  /** With this name, or a part of it, in any role. */
  readonly party?: string | undefined;
  /** Carried by an outlet of this name, or a part of it. */
  readonly outlet?: string | undefined;
}

/** The record with the entries that pass; articles, actors and origins stay. */
export function filterRecord(record: CoverageRecord, filter: EntryFilter): CoverageRecord {
  const tests = testsOf(record, filter);
  if (tests.length === 0) return record;
  const entries = record.entries.filter((entry) => tests.every((passes) => passes(entry)));
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

type Test = (entry: Entry) => boolean;

/** What an entry has to pass; only the filters that ask for something. */
function testsOf(record: CoverageRecord, filter: EntryFilter): Test[] {
  const { frames = [], ids = [], disputed = false, origins = 0, by, party } = filter;
  const contested = new Set(record.disputes.filter(isGenuine).map(({ about }) => about));
  return [
    ...(frames.length > 0 ? [(entry: Entry) => frames.includes(entry.frame)] : []),
    ...(ids.length > 0 ? [(entry: Entry) => ids.includes(entry.id)] : []),
    ...(disputed ? [(entry: Entry) => contested.has(entry.id)] : []),
    ...(origins > 0 ? [(entry: Entry) => entry.support.origins.min >= origins] : []),
    ...(by === undefined ? [] : [(entry: Entry) => speakersOf(entry).some(hasName(by))]),
    ...(party === undefined ? [] : [(entry: Entry) => namesOf(entry).some(hasName(party))]),
    ...dayTests(record, filter),
    ...outletTests(record, filter),
  ];
}

function dayTests({ articles }: CoverageRecord, { since, until }: EntryFilter): Test[] {
  if (since === undefined && until === undefined) return [];
  const published = new Map(articles.map(({ id, published }) => [id, published.value]));
  return [
    (entry) => {
      const reported = entry.evidence.flatMap(({ article }) => published.get(article) ?? []).sort()[0];
      const date = dateOf(entry);
      const first = (date?.earliest ?? date?.value ?? reported)?.slice(0, 10);
      const last = (date?.latest ?? date?.value ?? reported)?.slice(0, 10);
      if (first === undefined || last === undefined) return false;
      return (since === undefined || last >= since) && (until === undefined || first <= until);
    },
  ];
}

function outletTests({ articles }: CoverageRecord, { outlet }: EntryFilter): Test[] {
  if (outlet === undefined) return [];
  const wanted = hasName(outlet);
  const carriers = new Set(articles.flatMap(({ id, outlet: name }) => (name !== null && wanted(name) ? [id] : [])));
  return [(entry) => entry.evidence.some(({ article }) => carriers.has(article))];
}

function hasName(part: string): (name: string) => boolean {
  const wanted = part.trim().toLowerCase();
  return (name) => name.toLowerCase().includes(wanted);
}

function speakersOf(entry: Entry): string[] {
  if (entry.frame !== "statement") return entry.attributedTo;
  const { speaker } = entry;
  return speaker === null ? [] : [speaker.entity ?? "", speaker.text];
}

/** Every name in a field of the entry. */
function namesOf(entry: Entry): string[] {
  const lists = Object.entries(entry).flatMap(([field, value]) =>
    field !== "rules" && Array.isArray(value) ? value.filter((item) => typeof item === "string") : [],
  );
  return [...lists, ...speakersOf(entry)];
}
