/**
 * @module
 * A part named inside a larger stretch: "April of last year", "the third quarter of 2025", "Friday of last week".
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { addDays, isDay } from "../../model/index.js";
import { holidayValue } from "./count-holiday.js";
import { grainOf } from "./grain.js";
import { holidayDays } from "./holiday-days.js";
import { intervalOf } from "./interval.js";
import { weekOf } from "./iso-week.js";
import type { StepValue } from "./steps.js";

/** Parts: `04`, `04-13`, `Q3`, `H1`, `SU` of a year; `W5` (Friday) of a week; `D13` of a month; `week` of a day; `@easter` of a year. */
export function within(value: string, part: string, lexicon: CalendarLexicon): StepValue | null {
  if (/^BC\d{4}$/.test(value)) return { value: `${value}-${part}` };
  const grain = grainOf(value);
  if (grain === null) return null;
  const days = intervalOf(value)!;
  if (part === "week") return grain === "day" ? { value: weekOf(days.first) } : null;
  if (part.startsWith("@")) return holidayWithin(value, part.slice(1), lexicon);
  if (/^W\d$/.test(part)) return grain === "week" ? { value: addDays(days.first, Number(part.slice(1)) - 1) } : null;
  if (/^D\d\d$/.test(part)) return grain === "month" ? dayOrNull(`${value}-${part.slice(1)}`) : null;
  if (grain !== "year") return null;
  return /^\d\d-\d\d$/.test(part) ? dayOrNull(`${value}-${part}`) : { value: `${value}-${part}` };
}

function holidayWithin(year: string, id: string, lexicon: CalendarLexicon): StepValue | null {
  const holiday = lexicon.holidays.get(id);
  if (holiday === undefined || grainOf(year) !== "year") return null;
  const [first, ...others] = holidayDays(holiday, Number(year), lexicon);
  if (first === undefined) return null;
  return {
    value: holidayValue(first, holiday.length),
    alternatives: others.map((day) => ({ value: holidayValue(day, holiday.length), reason: "the other rite" })),
  };
}

function dayOrNull(day: string): StepValue | null {
  return isDay(day) ? { value: day } : null;
}
