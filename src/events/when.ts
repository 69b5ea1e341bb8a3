/**
 * @module
 * The day of an act: a time expression of its own clause, else of its sentence; never the publication day by itself.
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { DateValue, TimeExpression } from "../model/index.js";
import { dateOfTime } from "../model/index.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

/** Times between two tokens. */
export function timesBetween(view: SentenceView, first: number, last: number): TimeExpression[] {
  const start = view.tokens[first]?.start ?? 0;
  const end = view.tokens[Math.min(last, view.tokens.length) - 1]?.end ?? 0;
  return view.times.filter((time) => time.start >= start && time.end <= end);
}

/** The date of an act at a token: the nearest time in its clause, else the one date of the sentence. */
export function dateAt(view: SentenceView, at: number): DateValue | null {
  const clause = clauseAt(view.clauses, at);
  const isOfAct = (time: TimeExpression) => !isOfNoun(view, at, time) && !isEnd(view, time);
  const own = datesOf(timesBetween(view, clause.first, clause.last).filter(isOfAct));
  const { start } = view.tokens[at]!;
  if (own.length > 0) return nearest(own, start);
  const opening = view.clauses[0]!;
  const isElsewhere = (time: TimeExpression) => isOfAct(time) && !isSince(view, time);
  const all = datesOf(timesBetween(view, 0, view.tokens.length).filter(isElsewhere));
  return all.length === 1 && (clause === opening || oneTime.has(clause.opener)) ? all[0]!.date : null;
}

/** Clauses that share the one day of their sentence: "the war broke out on Monday, when shells fell on Sorvik". */
const oneTime: ReadonlySet<string> = new Set([",", "and", "but", "when", "as"]);

/** "the treaty of 2019", "the 2014 plan": the day of that thing and not of the act, unless the thing is the act ("the May 3 raid"). */
function isOfNoun(view: SentenceView, at: number, time: TimeExpression): boolean {
  const first = view.tokens.findIndex(({ start }) => start >= time.start);
  if (first < 1) return false;
  const last = view.tokens.findIndex(({ start }) => start >= time.end);
  const isYear = /^\d{4}$/u.test(time.value);
  const phrase = phraseAt(view.phrases, first);
  if (phrase !== undefined && last > first && last < phrase.last && phrase.first < first)
    return isYear && !(phrase.first <= at && at < phrase.last);
  return isYear && view.words[first - 1] === "of" && /^NN/.test(view.tokens[first - 2]?.xpos ?? "") && first - 2 !== at;
}

const ending: ReadonlySet<string> = new Set(["until", "till", "by", "into"]);

/** "wants a text by March 20", "in force until April", "went on into Monday": when it is to be over; "postponed until April" is then. */
function isEnd(view: SentenceView, time: TimeExpression): boolean {
  const first = view.tokens.findIndex(({ start }) => start >= time.start);
  const before = /^(?:early|late)$/.test(view.words[first - 1] ?? "") ? first - 2 : first - 1;
  if (first < 1 || !ending.has(view.words[before] ?? "")) return false;
  const moved = view.groups.findLast(({ main }) => main < first);
  return moved === undefined || !view.lexicon.words.get("moved")!.has(moved.lemma);
}

/** "hit a school that had been closed since Monday": of the clause it stands in, and of no other. */
function isSince(view: SentenceView, time: TimeExpression): boolean {
  const first = view.tokens.findIndex(({ start }) => start >= time.start);
  return first > 0 && view.words[first - 1] === "since";
}

interface Dated {
  readonly time: TimeExpression;
  readonly date: DateValue;
}

function datesOf(times: readonly TimeExpression[]): Dated[] {
  return times.flatMap((time) => {
    const date = dateOfTime(time);
    return date === null || /_REF$/.test(time.value) ? [] : [{ time, date }];
  });
}

function nearest(dates: readonly Dated[], start: number): DateValue {
  let best = dates[0]!;
  for (const dated of dates) if (Math.abs(dated.time.start - start) < Math.abs(best.time.start - start)) best = dated;
  return best.date;
}
