/**
 * @module
 * Days and spans of time as a reader says them: `Tue 11 Mar 2031`, `March 2031`, `a Tuesday, day not known`.
 */

import { addDays, type DateValue, isDay, weekdayOf } from "../../model/index.js";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What stands where a date is missing. */
export const noDate = "no date";

/** A TIMEX3 or ISO value in words; values it has no words for are given as they are. */
export function dayWords(value: string | null): string {
  if (value === null) return noDate;
  const parts = /^(?<day>\d{4}-\d\d-\d\d)(?:T(?<time>\S+))?$/u.exec(value)?.groups;
  if (parts?.day !== undefined && isDay(parts.day)) return withTime(fullDay(parts.day), parts.time);
  const month = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/u.exec(value)?.groups;
  if (month) return `${months[Number(month.month) - 1]} ${month.year}`;
  const range = /^(?<from>\d{4}[^/]*)\/(?<to>\d{4}[^/]*)$/u.exec(value)?.groups;
  if (range) return `${dayWords(range.from!)} to ${dayWords(range.to!)}`;
  const week = /^(?<year>\d{4})-W(?<week>\d\d)(?<end>-WE)?$/u.exec(value)?.groups;
  if (week) return weekWords(Number(week.year), Number(week.week), { isEnd: week.end !== undefined });
  const part = /^(?<year>\d{4})-(?<part>SP|SU|FA|WI|[QH][1-4])$/u.exec(value)?.groups;
  if (part) return `${partsOfYear[part.part!] ?? part.part} ${part.year}`;
  const open = /^XXXX-WXX-(?<weekday>[1-7])(?<rest>T\S+)?$/u.exec(value)?.groups;
  if (open) return `a ${weekdays[Number(open.weekday) - 1]}, day not known`;
  const yearless = /^XXXX-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?$/u.exec(value)?.groups;
  if (yearless) {
    const named = months[Number(yearless.month) - 1];
    return `${yearless.day === undefined ? "" : `${Number(yearless.day)} `}${named}, year not known`;
  }
  return references[value] ?? value;
}

/** Parts of a year as TIMEX3 writes them; a quarter or half keeps its letter, as papers have it. */
const partsOfYear: { readonly [part: string]: string } = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };

/** A week by its Monday, a weekend by its Saturday: nobody knows the number of a week by heart. */
function weekWords(year: number, week: number, { isEnd }: { readonly isEnd: boolean }): string {
  const fourth = `${String(year).padStart(4, "0")}-01-04`;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
  return isEnd ? `weekend of ${fullDay(addDays(monday, 5))}` : `week of ${fullDay(monday)}`;
}

/** TIMEX3 values that name no day at all. */
const references: { readonly [value: string]: string } = {
  PAST_REF: "in the past, day not known",
  PRESENT_REF: "now, day not known",
  FUTURE_REF: "in the future, day not known",
};

/** A date of the record in words, with its bounds where the value alone is no day. */
export function dateWords(date: DateValue | null): string {
  if (date === null || date.value === null) return noDate;
  // no word of the text gives the day: it is that of the report, or the one before
  const isAssumed = date.basis === "publication-day" && date.time === null && date.earliest !== date.latest;
  return isAssumed ? `by ${dayWords(date.value)}` : dayWords(date.value);
}

/** A short day for tight places: `Tue 11 Mar`. */
export function shortDay(day: string): string {
  if (!isDay(day)) return dayWords(day);
  return `${weekdays[weekdayOf(day) - 1]!.slice(0, 3)} ${dayAndMonth(day)}`;
}

function fullDay(day: string): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`;
}

function dayAndMonth(day: string): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]!.slice(0, 3)}`;
}

const partsOfDay: { readonly [code: string]: string } = {
  MO: "morning",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};

function withTime(day: string, time: string | undefined): string {
  return time === undefined ? day : `${day}, ${partsOfDay[time] ?? time}`;
}

const units: readonly (readonly [key: string, one: string])[] = [
  ["years", "year"],
  ["months", "month"],
  ["weeks", "week"],
  ["days", "day"],
  ["hours", "hour"],
  ["minutes", "minute"],
];
const spell = (key: string, letter: string) => `(?:(?<${key}>[\\d.]+)${letter})?`;
const daysOn = `${spell("years", "Y")}${spell("months", "M")}${spell("weeks", "W")}${spell("days", "D")}`;
const durationPattern = new RegExp(`^P${daysOn}(?:T(?<clock>\\S+))?$`, "u");
const clockPattern = new RegExp(`^${spell("hours", "H")}${spell("minutes", "M")}$`, "u");
/** "a few hours", "weeks". */
const vaguePattern = /^P(?:X(?<day>[YMWD])|TX(?<clock>[HM]))$/u;
const vagueUnits: { readonly [unit: string]: string } = { Y: "years", M: "months", W: "weeks", D: "days", H: "hours" };

/** A TIMEX3 duration in words: `PT36H` is "36 hours", `PXD` "some days"; what it has no words for is given as it is. */
export function durationWords(duration: string): string {
  const vague = vaguePattern.exec(duration)?.groups;
  if (vague !== undefined) return `some ${vague.clock === "M" ? "minutes" : vagueUnits[vague.day ?? vague.clock!]}`;
  const groups = durationPattern.exec(duration)?.groups;
  const clock = clockPattern.exec(groups?.clock ?? "")?.groups;
  const said = units.flatMap(([key, one]) => {
    const count = groups?.[key] ?? clock?.[key];
    if (count === "0.5") return [one === "hour" ? "half an hour" : `half a ${one}`];
    return count === undefined ? [] : [countWords(Number(count), one)];
  });
  return said.length > 0 ? said.join(" ") : duration;
}

/** "1 article", "1,204 articles". */
export function countWords(n: number, one: string, many = `${one}s`): string {
  return `${shownNumber(n)} ${n === 1 ? one : many}`;
}

/** "1,204". */
export function shownNumber(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
