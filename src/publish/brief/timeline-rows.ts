/**
 * @module
 * The entries in the order of their days. A month stands before its days, an unknown day in the tray.
 */

import { type DateValue, type Entry, isDay } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { basisWords } from "../words/basis-words.js";
import { dayWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { supportWords } from "../words/support-words.js";

/** One entry on the timeline. */
export interface TimelineRow {
  readonly entry: string;
  readonly frame: Entry["frame"];
  readonly title: string;
  readonly support: string;
  readonly basis: string;
  readonly background: boolean;
  /** The days it may be, both ends included; null where the date has no bounds. */
  readonly first: string | null;
  readonly last: string | null;
  /** The day of the oldest article that carries it: where an entry without a date of its own stands in the tray. */
  readonly reported: string | null;
  /** From the first to the last day of a truce, where both are known. */
  readonly run: { readonly first: string; readonly last: string } | null;
  readonly cites: readonly Citation[];
}

/** What of an entry is drawn. */
export type TimelineMark = Pick<TimelineRow, "frame" | "background" | "first" | "last" | "run">;

/** The entries of one day, or of one month, week or year where no more is known. */
export interface TimelineDay {
  /** ISO or TIMEX3 value. */
  readonly key: string;
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

/** The entries of a day before they are put into words. */
export interface TimelineEntries {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Dated entries by day, and the rest by the day of their first report. */
export interface TimelineOrder {
  readonly days: readonly TimelineEntries[];
  readonly undated: readonly Entry[];
}

/** The order of the timeline, worked out once for the look-ups of a record. */
export const timelineOrder: (index: RecordIndex) => TimelineOrder = onceFor(orderOf);

function orderOf(index: RecordIndex): TimelineOrder {
  const byKey = new Map<string, Entry[]>();
  const undated: { readonly entry: Entry; readonly reported: string }[] = [];
  const keys = new Map<string | null, string | null>();
  for (const entry of index.record.entries) {
    const value = dateOf(entry)?.value ?? null;
    const key = keys.get(value) ?? keyOfValue(value);
    keys.set(value, key);
    if (key === null) undated.push({ entry, reported: reportedOf(entry, index) ?? "~" });
    else if (byKey.has(key)) byKey.get(key)!.push(entry);
    else byKey.set(key, [entry]);
  }
  return {
    days: [...byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entries]) => ({ key, label: dayWords(key), entries })),
    undated: undated
      .sort((a, b) => (a.reported < b.reported ? -1 : a.reported > b.reported ? 1 : 0))
      .map(({ entry }) => entry),
  };
}

/** Dated entries by day, and the rest. */
export function timelineOf(index: RecordIndex): {
  readonly days: readonly TimelineDay[];
  readonly undated: readonly TimelineRow[];
} {
  const { days, undated } = timelineOrder(index);
  const rowOf = (entry: Entry) => timelineRow(entry, index);
  return {
    days: days.map(({ key, label, entries }) => ({ key, label, rows: entries.map(rowOf) })),
    undated: undated.map(rowOf),
  };
}

/** The same, put into words while it is written. */
export function timelineLines(index: RecordIndex) {
  const { days, undated } = timelineOrder(index);
  const rowOf = (entry: Entry) => timelineRow(entry, index);
  return {
    days: lazyList(days, ({ key, label, entries }) => ({ key, label, rows: lazyList(entries, rowOf) })),
    undated: lazyList(undated, rowOf),
  };
}

/** The day of the oldest article that carries an entry. */
export function reportedOf({ evidence }: Entry, { articles }: RecordIndex): string | null {
  let oldest: string | null = null;
  for (const { article } of evidence) {
    const day = articles.get(article)?.published.value ?? null;
    if (day !== null && (oldest === null || day < oldest)) oldest = day;
  }
  return oldest;
}

/** The day a reader looks for: when it was said, when a deadline falls due, when a truce was to begin; else when it was. */
export function dateOf(entry: Entry): DateValue | null {
  if (entry.frame === "statement") return entry.saidOn ?? entry.date;
  if (entry.frame === "deadline") return entry.due ?? entry.date;
  if (entry.frame === "ceasefire") return entry.window.start ?? entry.window.announced ?? entry.date;
  return entry.date;
}

/** The days a truce ran as far as they are known: to the end that was seen, else to the one announced. */
function runOf(entry: Entry): { readonly first: string; readonly last: string } | null {
  if (entry.frame !== "ceasefire") return null;
  const first = entry.window.start?.earliest?.slice(0, 10) ?? "";
  const last = (entry.window.observedEnd ?? entry.window.end)?.latest?.slice(0, 10) ?? "";
  return isDay(first) && isDay(last) && first < last ? { first, last } : null;
}

/** The day, or as much of it as is known, under which an entry stands; null for the tray. */
export function timelineKey(entry: Entry): string | null {
  return keyOfValue(dateOf(entry)?.value ?? null);
}

function keyOfValue(value: string | null): string | null {
  if (value === null || !/^\d{3}/u.test(value)) return null;
  return isDay(value.slice(0, 10)) ? value.slice(0, 10) : value;
}

/** Where an entry is drawn. */
export function timelineMark(entry: Entry): TimelineMark {
  const date = dateOf(entry);
  const key = timelineKey(entry);
  const day = key !== null && isDay(key) ? key : null;
  return {
    frame: entry.frame,
    background: entry.background,
    first: date?.earliest?.slice(0, 10) ?? day,
    last: date?.latest?.slice(0, 10) ?? day,
    run: runOf(entry),
  };
}

/** An entry as a row. */
export function timelineRow(entry: Entry, index: RecordIndex): TimelineRow {
  const { first, last, run } = timelineMark(entry);
  return {
    entry: entry.id,
    frame: entry.frame,
    title: entryTitle(entry, (id) => index.entries.get(id)),
    support: supportWords(entry.support),
    basis: basisWords(dateOf(entry)),
    background: entry.background,
    first,
    last,
    reported: reportedOf(entry, index),
    run,
    cites: citationsOf(entry.evidence, index),
  };
}
