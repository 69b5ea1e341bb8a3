/**
 * @module
 * What lies ahead: talks that are planned and deadlines that run, soonest first, undated ones last.
 */

import type { CoverageRecord, Entry } from "../../model/index.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { dayWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { supportWords } from "../words/support-words.js";

/** One meeting or deadline. */
export interface AheadLine {
  readonly entry: string;
  readonly kind: "talks" | "deadline";
  /** ISO or TIMEX3 value; null when not known. */
  readonly when: string | null;
  readonly whenWords: string;
  readonly title: string;
  readonly status: string;
  readonly support: string;
  readonly cites: readonly Citation[];
}

const upcoming: ReadonlySet<string> = new Set(["proposed", "agreed", "scheduled", "postponed", "under-way"]);
const over: ReadonlySet<string> = new Set(["met", "missed", "passed", "expired", "lifted", "withdrawn", "past"]);

/** Talks and deadlines that are not over on the day of the state (or of the newest article). */
export function groupAhead(index: RecordIndex): AheadLine[] {
  const { state } = index.record;
  const today = lastDayOf(index.record);
  const lines = [
    ...state.talks.filter(({ status }) => upcoming.has(status)).map((line) => ({ ...line, kind: "talks" as const })),
    ...state.deadlines
      .filter(({ status }) => !over.has(status))
      .map(({ due, ...line }) => ({ ...line, when: due, kind: "deadline" as const })),
  ];
  return lines
    .flatMap(({ entry: id, kind, when, status }) => {
      const entry = index.entries.get(id);
      if (entry === undefined) return [];
      const last = lastDay(entry, when);
      if (last !== null && last < today) return [];
      return {
        entry: id,
        kind,
        when,
        whenWords: when === null ? "day not reported" : dayWords(when),
        title: entryTitle(entry, (other) => index.entries.get(other)),
        status: status.replaceAll("-", " "),
        support: supportWords(entry.support),
        cites: citationsOf(entry.evidence, index),
      };
    })
    .sort((a, b) => compareWhen(a.when, b.when) || (a.entry < b.entry ? -1 : 1));
}

/** The last day it may be on: of "next week" its Sunday; null where nothing bounds it. */
function lastDay(entry: Entry, when: string | null): string | null {
  const date = entry.frame === "deadline" ? entry.due : entry.date;
  const day = date !== null && date.value === when && date.latest !== null ? date.latest : when;
  return day !== null && /^\d{4}-\d\d-\d\d/u.test(day) ? day.slice(0, 10) : null;
}

/** The day of which a record speaks as today: that of its state, else the day of its newest article; empty when nothing is dated. */
export function lastDayOf({ state, articles }: CoverageRecord): string {
  // an article that is not dated may be of any day: only known days say how far the coverage goes
  const published = articles.map(({ published }) => published.value ?? "");
  return state.asOf ?? published.reduce((last, day) => (day > last ? day : last), "");
}

function compareWhen(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
