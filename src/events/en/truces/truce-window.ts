/**
 * @module
 * When a truce was announced, begins and ends: "a 30-hour truce", "announced on Saturday", "took effect at midnight", "until Monday".
 *
 * A feast or weekend in its name ("the Easter truce", "a truce for Easter") dates nothing by itself: the truce may have been
 * announced days before and may be told about weeks after.
 */

import type { DateValue, TimeExpression, TruceWindow } from "../../../model/index.js";
import { asBeginning, dateOfTime } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { NounHit } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";
import { timesBetween } from "../../when.js";
import { phraseEnd, phraseStart } from "./truce-phrase.js";
import type { Telling } from "./truce-telling.js";

const ending: ReadonlySet<string> = new Set(["until", "till", "through"]);
const bounding: ReadonlySet<string> = new Set("until till through from since starting beginning effective".split(" "));

/** The window that a telling gives a truce; without one, only its length and the bounds told right behind it. */
export function truceWindow(view: SentenceView, noun: NounHit, telling: Telling | null): TruceWindow {
  // "the truce expired at six on Monday": the verb is taken for an adjective, and its day is the last
  const isOver = telling === null && view.words[noun.last] === "expired";
  const reach = isOver ? noun.last + 9 : phraseEnd(view, noun) + 4;
  const [first, last] = telling === null ? [noun.first, reach] : [telling.timesFrom, telling.last];
  let announced: DateValue | null = null;
  let start: DateValue | null = null;
  let end: DateValue | null = null;
  let observedEnd: DateValue | null = null;
  const times = timesBetween(view, first, last);
  for (const time of times) {
    const date = dateOfTime(time);
    const word = wordBefore(view, time);
    if (isHourOf(view, time, times)) continue;
    if (date === null || isName(view, noun, time, word) || (telling === null && !bounding.has(word) && !isOver))
      continue;
    if (ending.has(word) || (word === "to" && start !== null)) end ??= date;
    else if (isNearEnd(view, time)) continue;
    else if (bounding.has(word)) start ??= beginning(date);
    else if (telling?.status === "declared" || telling?.status === "agreed")
      if (isToCome(view, date)) start ??= beginning(date);
      else announced ??= date;
    else if (isOver || telling?.status === "expired") end ??= date;
    else if (telling?.status === "collapsed") observedEnd ??= date;
    else if (telling !== null && view.lexicon.words.get("truce-start")!.has(telling.group.lemma))
      start ??= beginning(date);
  }
  if (telling?.way === "main") end ??= endTold(view, telling);
  const duration = lengthOf(view, noun) ?? (telling === null ? null : lengthTold(view, telling));
  return { announced, start, end, observedEnd, duration };
}

/** "promised a four-hour pause tomorrow": nobody has announced on a day that is still to come. */
function isToCome({ parts }: SentenceView, { value }: DateValue): boolean {
  const published = parts.article.published?.value?.slice(0, 10) ?? "";
  return (
    /^\d{4}-\d\d-\d\d$/.test(published) &&
    value !== null &&
    /^\d{4}-\d\d-\d\d/.test(value) &&
    value.slice(0, 10) > published
  );
}

/** "takes effect at dawn and lasts until June 3": the end in the clause joined to the telling. */
function endTold(view: SentenceView, { group }: Telling): DateValue | null {
  const next = view.clauses[view.clauses.indexOf(clauseAt(view.clauses, group.main)) + 1];
  const [verb] = next?.groups ?? [];
  if (next?.opener !== "and" || verb?.first !== next.first) return null;
  const isLasting = view.lexicon.words.get("truce-lasting")!.has(verb.lemma);
  if (!isLasting && !/^(?:end|expire|lapse)$/.test(verb.lemma)) return null;
  const time = timesBetween(view, verb.last, untilEnd(view, next.last)).find(
    (each) => !isLasting || ending.has(wordBefore(view, each)),
  );
  return time === undefined ? null : dateOfTime(time);
}

/** Where a clause ends with the "until Monday" right behind it, which a verb further on makes look like a clause of its own. */
export function untilEnd(view: SentenceView, last: number): number {
  const at = ending.has(view.words[last] ?? "") ? last : ending.has(view.words[last - 1] ?? "") ? last - 1 : -1;
  const from = view.tokens[at + 1]?.start;
  const time = at < 0 ? undefined : view.times.find(({ start }) => start === from);
  if (time === undefined) return last;
  const behind = view.tokens.findIndex(({ start }) => start >= time.end);
  return behind < 0 ? view.tokens.length : behind;
}

/** "noon local time on Thursday": an hour that the day behind it dates. */
function isHourOf(view: SentenceView, time: TimeExpression, times: readonly TimeExpression[]): boolean {
  const day = times[times.indexOf(time) + 1];
  if (time.type !== "TIME" || day?.type !== "DATE") return false;
  return /^ (?:\p{L}+ time |[A-Z]{3,4} )on $/u.test(view.parts.article.text.slice(time.end, day.start));
}

/** The day on which a truce begins; "came into force moments ago" names none. */
function beginning(date: DateValue): DateValue | null {
  return date.precision === "unknown" ? null : asBeginning(date);
}

/** "lasted three days", "will run for 72 hours", "held a week": the length right behind its verb. */
function lengthTold(view: SentenceView, { group, last }: Telling): string | null {
  if (!view.lexicon.words.get("truce-lasting")!.has(group.lemma)) return null;
  const from = view.tokens[group.last]?.start ?? 0;
  // "last 96 hours" may be one time
  const time = timesBetween(view, group.main, last).find(({ type }) => type === "DURATION");
  if (time === undefined || time.start - from > 24) return null;
  // "has held for three days": so far
  const isSoFar = group.lemma === "hold" && /^(?:ha[sd]|have)$/.test(view.words[group.first]!);
  if (time.start < from) return time.value;
  return isSoFar || !/^(?:for|to|lasted|last|hold|held|run|ran|only|just|least|about)$/.test(wordBefore(view, time))
    ? null
    : time.value;
}

/** The window that the clause of a verb tells: its length behind "for", its bounds, and a day of its own. */
export function windowOfClause(
  view: SentenceView,
  { first, last }: { readonly first: number; readonly last: number },
  status: Telling["status"],
): TruceWindow {
  let [announced, start, end]: (DateValue | null)[] = [null, null, null];
  let duration: string | null = null;
  for (const time of timesBetween(view, first, untilEnd(view, last))) {
    const word = wordBefore(view, time);
    if (time.type === "DURATION") {
      if (word === "for" || word === "least") duration ??= time.value;
      continue;
    }
    const date = dateOfTime(time);
    if (date === null || time.rule.includes("holiday")) continue;
    if (ending.has(word)) end ??= date;
    else if (isNearEnd(view, time)) continue;
    else if (bounding.has(word)) start ??= beginning(date);
    else if (status === "in-effect") start ??= beginning(date);
    else announced ??= date;
  }
  return { announced: announced ?? null, start: start ?? null, end: end ?? null, observedEnd: null, duration };
}

/** "It held until a few minutes before nine": neither its end to the minute nor its beginning. */
function isNearEnd(view: SentenceView, time: TimeExpression): boolean {
  const at = view.tokens.findIndex((token) => token.start >= time.start);
  return view.words.slice(Math.max(0, at - 6), at).some((word) => word === "until" || word === "till");
}

/** A feast, or a word inside the noun phrase: it names the truce, unless a preposition makes it a day ("announced on Easter Sunday"). */
function isName(view: SentenceView, noun: NounHit, time: TimeExpression, word: string): boolean {
  const start = view.tokens[phraseStart(view, noun)]!.start;
  const { end } = view.tokens[noun.last - 1]!;
  if (time.start < end && time.end > start) return true;
  return time.rule.includes("holiday") && word !== "on" && !bounding.has(word);
}

function lengthOf(view: SentenceView, noun: NounHit): string | null {
  const own = timesBetween(view, Math.max(0, noun.first - 8), noun.last + 12).find(
    (time) => time.type === "DURATION" && isOwn(view, noun, time),
  );
  return own?.value ?? null;
}

/** "30-hour truce" or "a truce for three days", not "a truce after three days of talks". */
function isOwn(view: SentenceView, noun: NounHit, time: TimeExpression): boolean {
  const { start } = view.tokens[noun.first]!;
  const { end } = view.tokens[noun.last - 1]!;
  if (time.end <= start + 1) {
    const isSpell = view.parts.article.text.slice(time.end, start) === " of ";
    return isSpell || (start - time.end < 30 && isBefore(view, noun, time) && !/\b(?:old|ago)\b/iu.test(time.text));
  }
  const word = wordBefore(view, time);
  return time.start - end < 40 && (word === "for" || word === "of" || word === "lasting");
}

/** "a 72-hour humanitarian pause", "a week-long truce": only adjectives stand between. */
function isBefore(view: SentenceView, noun: NounHit, time: TimeExpression): boolean {
  const from = view.tokens.findIndex(({ start }) => start >= time.end);
  // "a two-day-old truce" says how long it has held, not how long it is to last
  if (holds(view.words, from, noun.first, "old")) return false;
  if (time.start >= view.tokens[phraseStart(view, noun)]!.start - 1) return true;
  for (let i = from; i < noun.first; i++)
    if (!/^(?:JJ|HYPH|VBN)/.test(view.tokens[i]!.xpos) && view.words[i] !== "-") return false;
  return true;
}

function wordBefore(view: SentenceView, time: TimeExpression): string {
  const at = view.tokens.findIndex((token) => token.start >= time.start);
  const word = view.words[at - 1] ?? "";
  const before = view.words[at - 2] ?? "";
  // "starting on Monday", "from the weekend"
  if (word === "on" || word === "at") return bounding.has(before) ? before : word;
  return word === "the" || word === "a" ? before : word;
}
