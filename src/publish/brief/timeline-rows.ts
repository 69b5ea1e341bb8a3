/**
 * @module
 * The entries in the order of their days. A month stands before its days, an unknown day in the tray.
 */

import { type DateValue, type Entry, isDay } from "../../model/index.js";
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

/** The entries of one day, or of one month, week or year where no more is known. */
export interface TimelineDay {
  /** ISO or TIMEX3 value. */
  readonly key: string;
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

/** Dated entries by day, and the rest. */
export function timelineOf(index: RecordIndex): {
  readonly days: readonly TimelineDay[];
  readonly undated: readonly TimelineRow[];
} {
  const byKey = new Map<string, TimelineRow[]>();
  const undated: TimelineRow[] = [];
  for (const entry of index.record.entries) {
    const key = keyOf(entry);
    const rows = key === null ? undated : (byKey.get(key) ?? []);
    rows.push(rowOf(entry, index));
    if (key !== null) byKey.set(key, rows);
  }
  const days = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]) => ({ key, label: dayWords(key), rows }));
  const byReport = (row: TimelineRow) => row.reported ?? "~";
  undated.sort((a, b) => (byReport(a) < byReport(b) ? -1 : byReport(a) > byReport(b) ? 1 : 0));
  return { days, undated };
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

function keyOf(entry: Entry): string | null {
  const value = dateOf(entry)?.value ?? null;
  if (value === null || !/^\d{3}/u.test(value)) return null;
  return isDay(value.slice(0, 10)) ? value.slice(0, 10) : value;
}

function rowOf(entry: Entry, index: RecordIndex): TimelineRow {
  const date = dateOf(entry);
  const key = keyOf(entry);
  const day = key !== null && isDay(key) ? key : null;
  const cites = citationsOf(entry.evidence, index);
  return {
    entry: entry.id,
    frame: entry.frame,
    title: entryTitle(entry, (id) => index.entries.get(id)),
    support: supportWords(entry.support),
    basis: basisWords(date),
    background: entry.background,
    first: date?.earliest?.slice(0, 10) ?? day,
    last: date?.latest?.slice(0, 10) ?? day,
    reported: cites.flatMap(({ day: published }) => published ?? []).sort()[0] ?? null,
    run: runOf(entry),
    cites,
  };
}
