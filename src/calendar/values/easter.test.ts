/** @module Easter and other holidays against their published days. */
import { expect, test } from "vitest";
import { loadCalendar } from "../../lexicon/calendar.js";
import { packageFiles } from "../../load-data.js";
import { easterOf } from "./easter.js";
import { holidayDays } from "./holiday-days.js";

const lexicon = loadCalendar(packageFiles("en"));

test("Easter in both rites", () => {
  const years = [2022, 2023, 2024, 2025, 2026];
  expect(years.map((year) => easterOf(year, "western"))).toEqual([
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
  ]);
  expect(years.map((year) => easterOf(year, "orthodox"))).toEqual([
    "2022-04-24",
    "2023-04-16",
    "2024-05-05",
    "2025-04-20",
    "2026-04-12",
  ]);
});

test("weekday rules, tables and offsets", () => {
  const days = (id: string, year: number) => holidayDays(lexicon.holidays.get(id)!, year, lexicon);
  expect(days("thanksgiving", 2024)).toEqual(["2024-11-28"]);
  expect(days("memorial-day", 2025)).toEqual(["2025-05-26"]);
  expect(days("good-friday", 2024)).toEqual(["2024-03-29", "2024-05-03"]);
  expect(days("yom-kippur", 2024)).toEqual(["2024-10-12"]);
  expect(days("passover", 2025)).toEqual(["2025-04-13"]);
  expect(days("eid-al-fitr", 2025)).toEqual(["2025-03-30"]);
  expect(days("ramadan", 2030)).toHaveLength(2);
});
