/**
 * @module
 * Easter Sunday in the Western and the Orthodox reckoning, as days of the Gregorian calendar.
 */

import { addDays } from "../../model/index.js";

export type Rite = "western" | "orthodox";

/** Easter Sunday of a year. Both fall on one day in 2025; in 2024 they were five weeks apart. */
export function easterOf(year: number, rite: Rite): string {
  return rite === "western" ? western(year) : orthodox(year);
}

/** The Gregorian computus, after Butcher (1876). */
function western(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * late + 114;
  return isoDay(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The Julian computus, after Meeus; the Julian calendar is 13 days behind from 1900 to 2099. */
function orthodox(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + weekday + 114;
  return addDays(isoDay(year, Math.floor(days / 31), (days % 31) + 1), 13);
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
