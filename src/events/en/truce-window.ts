/**
 * @module
 * When a truce was announced, begins and ends: "a 30-hour truce", "announced on Saturday", "took effect at midnight", "until Monday".
 */

import type { DateValue, TimeExpression, TruceWindow } from "../../model/index.js";
import { dateOfTime } from "../../model/index.js";
import { clauseAt } from "../clauses.js";
import type { NounHit } from "../nouns.js";
import type { SentenceView } from "../sentence-view.js";
import { timesBetween } from "../when.js";

/** The window that a sentence gives a truce; `status` says what its bare day means. */
export function truceWindow(view: SentenceView, noun: NounHit, status: string | null): TruceWindow {
  const clause = clauseAt(view.clauses, noun.first);
  const times = timesBetween(view, clause.first, clause.last);
  const durations = times.filter((time) => time.type === "DURATION" && isOwn(view, noun, time));
  let announced: DateValue | null = null;
  let start: DateValue | null = null;
  let end: DateValue | null = null;
  for (const time of times) {
    const date = dateOfTime(time);
    if (date === null) continue;
    const word = wordBefore(view, time);
    if (word === "until" || word === "till" || word === "through") end ??= date;
    else if (word === "from" || word === "since" || word === "starting" || status === "in-effect") start ??= date;
    else if (status === "declared" || status === "agreed") announced ??= date;
    else if (status === "expired" || status === "collapsed") end ??= date;
    else start ??= date;
  }
  return { announced, start, end, observedEnd: null, duration: durations[0]?.value ?? null };
}

/** "30-hour truce" or "a truce for three days", not "a truce after three days of talks". */
function isOwn(view: SentenceView, noun: NounHit, time: TimeExpression): boolean {
  const start = view.tokens[noun.first]!.start;
  const { end } = view.tokens[noun.last - 1]!;
  if (time.end <= start + 1) return start - time.end < 30 && !/\b(?:old|ago)\b/iu.test(time.text);
  const word = wordBefore(view, time);
  return time.start - end < 40 && (word === "for" || word === "of" || word === "lasting");
}

function wordBefore(view: SentenceView, time: TimeExpression): string {
  const at = view.tokens.findIndex((token) => token.start >= time.start);
  const word = view.words[at - 1] ?? "";
  return word === "the" || word === "a" ? (view.words[at - 2] ?? "") : word;
}
