/**
 * @module
 * Older matter told for context: "last month", "in 2022", "had rejected", "since the early weeks".
 */

import type { DateValue } from "../model/index.js";
import { holds } from "../text/stretch.js";
import { clauseAt } from "./clauses.js";
import { governingGroup } from "./meaning.js";
import type { SentenceView } from "./sentence-view.js";
import { timesBetween } from "./when.js";

const coarse: ReadonlySet<DateValue["precision"]> = new Set([
  "month",
  "quarter",
  "season",
  "half-year",
  "year",
  "decade",
]);

/** Whether the act at a token is background. */
export function isBackground(view: SentenceView, at: number, date: DateValue | null): boolean {
  const clause = clauseAt(view.clauses, at);
  if (governingGroup(view, at)?.isPastPerfect) return true;
  const past = view.lexicon.words.get("past");
  const times = timesBetween(view, clause.first, clause.last);
  if (date !== null && coarse.has(date.precision) && !holds(view.words, clause.first, clause.last, "next")) return true;
  if (times.some((time) => time.type !== "SET" && /\b(?:last (?:month|year)|years?|months? ago)\b/iu.test(time.text)))
    return true;
  for (let i = Math.max(clause.first, at - 3); i < Math.min(clause.last, at + 1); i++)
    if (past?.has(view.words[i]!)) return true;
  return false;
}
