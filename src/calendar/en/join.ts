/**
 * @module
 * Expressions side by side that are one: "Tuesday night", "Friday, Oct. 23", "April of last year", "this year's third quarter", "the week of March 6".
 *
 * Each way of joining is a function in the list; the first that fits is taken, and a joined expression may join again to its right.
 */

import { type Draft, lowerAt } from "../rule.js";
import type { Word } from "../words.js";
import { shareYear } from "./share-year.js";

type Join = (words: readonly Word[], left: Draft, right: Draft) => Draft | null;

const joins: readonly Join[] = [
  dateNamesWeekday,
  partOfLarger,
  yearThenPart,
  possessive,
  timeOfDay,
  partOfDay,
  nightInto,
  dayWithTime,
  weekOfDay,
];

/** The drafts with neighbours joined; a part of a day that found no day is dropped. */
export function joinNeighbours(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    let right = draft;
    let left = joined.at(-1);
    for (let merged = left && joinTwo(words, left, right); merged; merged = left && joinTwo(words, left, right)) {
      right = merged;
      joined.pop();
      left = joined.at(-1);
    }
    joined.push(right);
  }
  return shareYear(
    words,
    joined.filter(({ form }) => form !== ""),
  );
}

function joinTwo(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (right.first - left.last > 3 || words[right.first]!.gap === "far") return null;
  for (const join of joins) {
    const draft = join(words, left, right);
    if (draft !== null) return draft;
  }
  return null;
}

/** "Friday, Oct. 23", "Tuesday 22 April 2025", "April 22, Tuesday", "the night of Friday, Oct. 23". */
function dateNamesWeekday(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  const isShort = words[left.last]!.is["weekday-short"] !== undefined;
  if (
    right.first !== left.last + 1 ||
    !(isShort ? /^(?:space|comma|dot)$/ : /^(?:space|comma)$/).test(words[right.first]!.gap)
  )
    return null;
  if (isWeekday(left) && isMonthDay(right)) return { ...right, first: left.first };
  const time = /^weekday:\d:\? > (?<time>time:[A-Z]+)$/.exec(left.form)?.groups?.time;
  if (time !== undefined && words[left.last]!.is.weekday !== undefined && isMonthDay(right))
    return { ...left, last: right.last, form: `${right.form} > ${time}` };
  return isMonthDay(left) && isWeekday(right) && !right.form.endsWith(":last") ? { ...left, last: right.last } : null;
}

/** "April of last year", "the third quarter of 1990", "December last year", "Friday of last week", "Monday next week". */
function partOfLarger(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (left.part === undefined || left.type !== "DATE" || right.type !== "DATE") return null;
  const isNear = words[left.last + 1]!.gap === "space";
  const isOf = isNear && right.first === left.last + 2 && /^(?:of|in)$/.test(lowerAt(words, left.last + 1));
  const isBeside = right.first === left.last + 1 && /^(?:space|comma)$/.test(words[right.first]!.gap);
  if (!isOf && !isBeside) return null;
  const isWeekPart = left.part.startsWith("in:W") && left.part !== "in:WI";
  if (isWeekPart ? !/(?:^|> )week:-?\d+$/.test(right.form) : !isYear(right)) return null;
  if (lowerAt(words, left.last + 1) === "in" && isWeekPart) return null;
  return { ...left, last: right.last, form: `${right.form} > ${left.part}`, part: undefined };
}

/** "The 1988 second quarter", "their 1982 summer offensives". */
function yearThenPart(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  const isQuarter = /^in:(?:Q|S|FA|WI)/.test(right.part ?? "") && right.form.startsWith("part-of-year:");
  if (!isQuarter || right.first !== left.last + 1 || words[right.first]!.gap !== "space" || !/^=\d{4}$/.test(left.form))
    return null;
  const isThe = words[left.first]!.gap === "space" && lowerAt(words, left.first - 1) === "the";
  return {
    ...right,
    first: isThe ? left.first - 1 : left.first,
    form: `${left.form} > ${right.part}`,
    part: undefined,
  };
}

/** "This year's third quarter", "last year's Easter". */
function possessive(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  const isPossessive = words[left.last + 1]?.gap === "possessive" && right.first === left.last + 2;
  if (!isPossessive || right.part === undefined || right.type !== "DATE" || !isYear(left)) return null;
  return { ...right, first: left.first, form: `${left.form} > ${right.part}`, part: undefined };
}

/** "Tuesday night", "Friday, 5 p.m.", "Oct. 23 at noon". */
function timeOfDay(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (!isTimePart(right) || right.first !== left.last + 1) return null;
  if (!/^(?:space|comma)$/.test(words[right.first]!.gap)) return null;
  if (left.type === "TIME" && left.form.endsWith(` > ${right.part}`)) return { ...left, last: right.last };
  if (!isDay(left) || left.type !== "DATE") return null;
  return withTime(right, left, { first: left.first, last: right.last });
}

/** "The morning of March 30", "the early morning hours of Friday", and what earlyHours reads. */
function partOfDay(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  const early = earlyHours(words, left, right);
  if (early !== null) return early;
  if (left.form !== "" || !isTimePart(left) || !isDay(right) || right.type !== "DATE") return null;
  const isOf = lowerAt(words, right.first - 1) === "of" && words[right.first]!.gap === "space";
  const isHours = lowerAt(words, left.last + 1) === "hours" && right.first === left.last + 3;
  if (!isOf || (!isHours && right.first !== left.last + 2)) return null;
  const degree = words[left.first - 1]?.is.degree === undefined ? left.first : left.first - 1;
  const first = lowerAt(words, degree - 1) === "the" ? degree - 1 : degree;
  return withTime(left, right, { first, last: right.last });
}

/** "The early hours of Friday", "the early hours of Sunday morning": a morning. */
function earlyHours(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  const isHours = left.rule === "calendar/en/early-hours" && lowerAt(words, left.last) === "hours";
  if (!isHours || right.first !== left.last + 2 || lowerAt(words, left.last + 1) !== "of") return null;
  if (right.type === "TIME") return right.form === "" ? null : { ...right, first: left.first };
  return isDay(right)
    ? { ...right, first: left.first, type: "TIME", form: `${right.form} > time:MO`, part: undefined }
    : null;
}

/** "Overnight into Tuesday", "overnight from Monday to Tuesday": the night to that day. */
function nightInto(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (left.rule !== "calendar/en/overnight" || !isDay(right) || right.type !== "DATE") return null;
  const isInto = right.first === left.last + 2 && /^(?:into|to)$/.test(lowerAt(words, left.last + 1));
  const isOpen = left.form.startsWith("day:0") || left.last > left.first;
  return isInto && isOpen ? { ...left, last: right.last, form: `${right.form} > night`, part: undefined } : null;
}

/** "10 p.m. Wednesday", "noon on Thursday", "5 p.m. EST, Nov. 6". */
function dayWithTime(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (!isTimePart(left) || !isDay(right) || right.type !== "DATE") return null;
  const isOn = right.first === left.last + 2 && lowerAt(words, left.last + 1) === "on";
  const isBeside = right.first === left.last + 1 && /^(?:space|comma)$/.test(words[right.first]!.gap);
  return isOn || isBeside ? withTime(left, right, { first: left.first, last: right.last }) : null;
}

/** "The week of March 6". */
function weekOfDay(words: readonly Word[], left: Draft, right: Draft): Draft | null {
  if (!isMonthDay(right) || right.first < 3 || left.last >= right.first - 3) return null;
  return lowerAt(words, right.first - 1) === "of" && left.form === "week:0" ? { ...right, first: left.first } : null;
}

function withTime(time: Draft, day: Draft, span: { first: number; last: number }): Draft {
  return { ...span, type: "TIME", form: `${day.form} > ${time.part}`, rule: time.rule };
}

function isTimePart(draft: Draft): boolean {
  return draft.part?.startsWith("time:") === true;
}

function isWeekday(draft: Draft): boolean {
  return draft.form.startsWith("weekday:") && draft.type === "DATE";
}

function isMonthDay(draft: Draft): boolean {
  return draft.form.startsWith("month-day:") || /^=\d{4}-\d\d-\d\d$/.test(draft.form);
}

function isDay(draft: Draft): boolean {
  return (
    isWeekday(draft) ||
    isMonthDay(draft) ||
    draft.form.startsWith("day-of-month:") ||
    /(?:^|> )day:-?\d+$/.test(draft.form)
  );
}

function isYear(draft: Draft): boolean {
  return /(?:^|> )year:-?\d+$/.test(draft.form) || /^=(?:BC)?\d{4}$/.test(draft.form);
}
