/**
 * @module
 * "Last week", "next year", "two months ago": whole calendar units before or after a value.
 */

import { addDays, weekdayOf } from "../../model/index.js";
import { type Grain, grainOf, grains } from "./grain.js";
import { intervalOf, monthValue, yearValue } from "./interval.js";
import { weekOf } from "./iso-week.js";
import type { StepValue } from "./steps.js";

type Unit = Exclude<Grain, "time" | "season">;

const yearsIn: { readonly [unit in Unit]?: number } = { year: 1, decade: 10, century: 100 };

/** The unit `offset` units away from the one that holds the value; null where the value is coarser than the unit. */
export function countUnit(value: string, unit: Unit, offset: number): StepValue | null {
  const grain = grainOf(value);
  if (grain === null || grains[grain] > grains[unit] || Math.abs(offset) > 100_000) return null;
  const day = intervalOf(value)!.first;
  const year = Number(day.slice(0, 4));
  const month = year * 12 + Number(day.slice(5, 7)) - 1;
  const target = year + (yearsIn[unit] ?? 0) * offset;
  if (target < 1 || target > 9998) return null;
  if (unit === "day") return { value: addDays(day, offset) };
  if (unit === "week") return { value: weekOf(addDays(day, 7 * offset)) };
  if (unit === "weekend") return weekend(day, offset);
  if (unit === "month") return { value: monthValue(month + offset) };
  if (unit === "quarter") return { value: partOf(Math.floor(month / 3) + offset, 4, "Q") };
  if (unit === "half") return { value: partOf(Math.floor(month / 6) + offset, 2, "H") };
  if (unit === "year") return { value: yearValue(year + offset) };
  if (unit === "decade") return { value: yearValue(year + 10 * offset).slice(0, 3) };
  return { value: yearValue(year + 100 * offset).slice(0, 2) };
}

function partOf(count: number, parts: number, letter: string): string {
  const year = Math.floor(count / parts);
  return `${yearValue(year)}-${letter}${count - year * parts + 1}`;
}

/** Said on a weekend, "the weekend" (offset 0) is that one; on a weekday -1 is the one just past and 1 the next. */
function weekend(day: string, offset: number): StepValue {
  const week = weekOf(day);
  const isWeekend = weekdayOf(day) > 5;
  const shift = offset === -1 && isWeekend ? 0 : offset === 1 && !isWeekend ? 0 : offset;
  return { value: `${shift === 0 ? week : weekOf(addDays(day, 7 * shift))}-WE` };
}
