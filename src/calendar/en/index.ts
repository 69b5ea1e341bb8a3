/**
 * @module
 * The calendar rules of English, in order. Of two findings that overlap the longer one is kept, of two equally long ones the earlier rule's.
 */

import type { CalendarLanguage } from "../language.js";
import type { Rule } from "../rule.js";
import { ago } from "./ago.js";
import { bcYear } from "./bc-year.js";
import { clock } from "./clock.js";
import { dayOfMonth } from "./day-of-month.js";
import { dayPair } from "./day-pair.js";
import { decade } from "./decade.js";
import { directionOf } from "./direction.js";
import { discourse } from "./discourse.js";
import { duration } from "./duration.js";
import { earlyHours } from "./early-hours.js";
import { extend } from "./extend.js";
import { holiday } from "./holiday.js";
import { isoDate } from "./iso-date.js";
import { joinNeighbours } from "./join.js";
import { month } from "./month.js";
import { monthDay } from "./month-day.js";
import { overnight } from "./overnight.js";
import { partOfDay } from "./part-of-day.js";
import { partOfYear } from "./part-of-year.js";
import { reference } from "./reference.js";
import { relativeDay } from "./relative-day.js";
import { relativeUnit } from "./relative-unit.js";
import { reportingPeriod } from "./reporting-period.js";
import { recurring } from "./set.js";
import { isTold } from "./told.js";
import { weekday } from "./weekday.js";
import { year } from "./year.js";
import { yearEnd } from "./year-end.js";

const rules: readonly Rule[] = [
  isoDate,
  monthDay,
  dayPair,
  dayOfMonth,
  // "Good Friday" before "Friday", "New Year's" before "year"
  holiday,
  weekday,
  month,
  relativeDay,
  // "every Monday" is as long as no other reading; "a week" as a rate before "a week" as a length
  recurring,
  ago,
  // "last week" is a week of the calendar, "the last two weeks" a length
  relativeUnit,
  discourse,
  reportingPeriod,
  yearEnd,
  partOfYear,
  duration,
  decade,
  bcYear,
  year,
  clock,
  // before "night" and "morning" of any day
  overnight,
  earlyHours,
  partOfDay,
  reference,
];

export const english: CalendarLanguage = { rules, joinNeighbours, extend, directionOf, isTold };
