/**
 * @module
 * What somebody who watches a conflict is woken for: changes of the state of play since an earlier record, by rule. Not every new line is one.
 */

import { addDays, type CoverageRecord, type Entry, isDay } from "../../model/index.js";
import { groupAhead, lastDayOf } from "../brief/ahead.js";
import { entryLine } from "../brief/happenings.js";
import { citationsOf } from "../citation.js";
import { indexRecord, type RecordIndex } from "../record-index.js";
import { entryTitle } from "../words/entry-title.js";
import { frameWords } from "../words/frame-words.js";
import { supportWords } from "../words/support-words.js";
import { type Change, newestDay, stateChanges } from "./changes.js";

/** The rules with what each one tells, in the order of their sections. */
export const alertRules = {
  stance: "A party stands elsewhere",
  truce: "A truce stands otherwise",
  talks: "Talks stand otherwise",
  deadline: "A deadline stands otherwise",
  new: "A new proposal, agreement, truce, round of talks or deadline",
  dispute: "A new dispute",
  origin: "What one origin had, another has now",
  due: "Due within two days",
} as const;

export type AlertRule = keyof typeof alertRules;

/** One alert. `was` is null for what was not there. */
export interface Alert extends Omit<Change, "what" | "why"> {
  readonly rule: AlertRule;
}

const watched: ReadonlySet<Entry["frame"]> = new Set(["proposal", "agreement", "ceasefire", "talks", "deadline"]);
const daysAhead = 2;

/** The alerts of some rules between two records of one coverage, in the order of the rules, the latest first. */
export function alertsBetween(
  before: CoverageRecord,
  after: CoverageRecord,
  rules: readonly AlertRule[] = Object.keys(alertRules) as AlertRule[],
): Alert[] {
  const index = indexRecord(after);
  const wanted = new Set(rules);
  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  const found: Alert[] = [
    ...stateChanges(before, index).map(({ what, why: _, ...change }) => ({ ...change, rule: what as AlertRule })),
    ...(wanted.has("new") ? newEntries(known, index) : []),
    ...(wanted.has("origin") ? newOrigins(known, index) : []),
    ...(wanted.has("due") ? dueSoon(index) : []),
  ];
  const order = Object.keys(alertRules);
  return found
    .filter(({ rule }) => wanted.has(rule))
    .sort(
      (a, b) =>
        order.indexOf(a.rule) - order.indexOf(b.rule) ||
        compareText(b.day ?? "", a.day ?? "") ||
        compareText(a.id, b.id),
    );
}

function newEntries(known: ReadonlyMap<string, Entry>, index: RecordIndex): Alert[] {
  return index.record.entries
    .filter(({ id, frame }) => watched.has(frame) && !known.has(id))
    .map((entry) => {
      const { title, cites } = entryLine(entry, index);
      const now = frameWords[entry.frame].one;
      return { rule: "new", id: entry.id, title, was: null, now, day: newestDay(cites), cites };
    });
}

/** Entries that one origin alone had, and of which another independent one speaks now. */
function newOrigins(known: ReadonlyMap<string, Entry>, index: RecordIndex): Alert[] {
  return index.record.entries.flatMap((entry): Alert[] => {
    const was = known.get(entry.id);
    if (was === undefined || was.support.origins.max > 1 || entry.support.origins.min < 2) return [];
    const cites = citationsOf(entry.evidence, index);
    const title = entryTitle(entry, (id) => index.entries.get(id));
    const [earlier, now] = [supportWords(was.support), supportWords(entry.support)];
    return [{ rule: "origin", id: entry.id, title, was: earlier, now, day: newestDay(cites), cites }];
  });
}

function dueSoon(index: RecordIndex): Alert[] {
  const today = lastDayOf(index.record).slice(0, 10);
  if (!isDay(today)) return [];
  const last = addDays(today, daysAhead);
  return groupAhead(index).flatMap(({ entry, when, whenWords, title, status, cites }): Alert[] => {
    const day = when?.slice(0, 10) ?? "";
    if (!isDay(day) || day > last) return [];
    return [{ rule: "due", id: entry, title, was: null, now: `${whenWords}, ${status}`, day: newestDay(cites), cites }];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
