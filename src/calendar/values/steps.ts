/**
 * @module
 * The steps of a form, in one table: how each counts from a value, and what is left of it when there is nothing to count from.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { addDays } from "../../model/index.js";
import { countDayOfMonth } from "./count-day-of-month.js";
import { countHoliday } from "./count-holiday.js";
import { countMonthDay, countNamedMonth, countPartOfYear } from "./count-months.js";
import { countUnit } from "./count-units.js";
import { countWeekday } from "./count-weekdays.js";
import { grainOf } from "./grain.js";
import { yearValue } from "./interval.js";
import { within } from "./within.js";

/** One step: a name and its arguments. */
export interface Step {
  readonly name: string;
  readonly args: readonly string[];
}

/** The value a step gives, and other readings of it. */
export interface StepValue {
  readonly value: string;
  readonly alternatives?: readonly { readonly value: string; readonly reason: string }[];
}

/** Counts from a value; null when the value is too coarse or still open. */
type Count = (value: string, args: readonly string[], lexicon: CalendarLexicon) => StepValue | null;

const unitStep =
  (unit: Parameters<typeof countUnit>[1]): Count =>
  (value, [offset]) =>
    countUnit(value, unit, Number(offset));

const steps: { readonly [name: string]: Count } = {
  day: unitStep("day"),
  weekend: unitStep("weekend"),
  week: unitStep("week"),
  month: unitStep("month"),
  quarter: unitStep("quarter"),
  half: unitStep("half"),
  year: unitStep("year"),
  decade: unitStep("decade"),
  century: unitStep("century"),
  weekday: (value, [weekday, mode]) => countWeekday(value, Number(weekday), mode!),
  "named-month": (value, [month, mode]) => countNamedMonth(value, Number(month), mode!),
  "month-day": (value, [monthDay, mode]) => countMonthDay(value, monthDay!, mode!),
  "part-of-year": (value, [part, mode]) => countPartOfYear(value, part!, mode!),
  holiday: (value, [id, mode], lexicon) => countHoliday(value, { id: id!, mode: mode! }, lexicon),
  "same-part": (value, [year]) => samePart(value, year!),
  in: (value, [part], lexicon) => within(value, part!, lexicon),
  "day-of-month": (value, [day, mode]) => countDayOfMonth(value, Number(day), mode!),
  night: nightTo,
  time: (value, args) => {
    const grain = grainOf(value);
    return grain === "day" || grain === "time" ? { value: `${value.slice(0, 10)}T${args.join(":")}` } : null;
  },
};

/** The night to a day: its value is of that day, and the evening before is another reading. */
function nightTo(value: string): StepValue | null {
  if (grainOf(value) !== "day") return null;
  const alternatives = [{ value: `${addDays(value, -1)}TNI`, reason: "named by its evening" }];
  return { value: `${value}TNI`, alternatives };
}

/** The same month or quarter of another year, which is a figure ("1988") or counted from this one ("-1"). */
function samePart(value: string, year: string): StepValue | null {
  if (year.length === 4) return { value: `${year}${value.slice(4)}` };
  return grainOf(value) === null
    ? null
    : { value: `${yearValue(Number(value.slice(0, 4)) + Number(year))}${value.slice(4)}` };
}

/** What a step gives for a value; null when it cannot be counted from it. */
export function applyStep(value: string, step: Step, lexicon: CalendarLexicon): StepValue | null {
  const counted = steps[step.name]?.(value, step.args, lexicon) ?? null;
  return counted !== null && isOfCalendar(counted.value) ? counted : null;
}

/** Days before the year 1 and after 9999 have no TIMEX3 value. */
function isOfCalendar(value: string): boolean {
  const first = value.charCodeAt(0);
  return first !== 43 && first !== 45 && !value.startsWith("0000");
}

/** What is known of a step's value when there is no day to count from. */
const openValues: { readonly [name: string]: string } = {
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  holiday: "XXXX-XX-XX",
};

/** The value of a step without a day: `weekday:2:past` is `XXXX-WXX-2`. */
export function openValue(before: string | null, { name, args }: Step): string {
  const first = args[0] ?? "";
  if (name === "weekday") return `XXXX-WXX-${first}`;
  if (name === "named-month") return `XXXX-${first}`;
  if (name === "month-day" || name === "part-of-year") return `XXXX-${first}`;
  if (name === "day-of-month") return `XXXX-XX-${first}`;
  if (name === "night") return `${isOpenDay(before) ? before : "XXXX-XX-XX"}TNI`;
  if (name === "time") return `${isOpenDay(before) ? before : "XXXX-XX-XX"}T${args.join(":")}`;
  if (name === "in") return first.startsWith("W") ? `XXXX-WXX-${first.slice(1)}` : `XXXX-${first}`;
  return openValues[name] ?? "XXXX";
}

function isOpenDay(value: string | null): value is string {
  return value !== null && (/^XXXX-WXX-\d$/.test(value) || /^XXXX-[\dX]{2}-[\dX]{2}$/.test(value));
}
