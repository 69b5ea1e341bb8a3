/** @module Dates that no calendar has, and days of writing at its edges: open values or none, never a failure. */
import { expect, test } from "vitest";
import { loadCalendar } from "../lexicon/calendar.js";
import { packageFiles } from "../load-data.js";
import { isDay } from "../model/index.js";
import { articleOf, noLanguage } from "../testing/article.js";
import { findTimes, resolveTime } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));
const timesOf = (text: string, published?: string) => findTimes(articleOf(text, published), noLanguage, lexicon);
const valuesOf = (text: string, published?: string) => timesOf(text, published).map(({ value }) => value);

test("of a day that no month has only the month is read", () => {
  expect(valuesOf("The fair closes on 31 June 2025 and on 30 February 2024.", "2025-04-22")).toEqual([
    "2025-06",
    "2024-02",
  ]);
});

test("an hour or a minute that no clock has is no time", () => {
  expect(valuesOf("It stopped at 25:99, at 24:61 GMT, at 2560 GMT and at 99 p.m.", "2025-04-22")).toEqual([]);
});

test("a figure, a point and a letter are a paragraph's number and end", () => {
  const text = "Point 4.a of the plan, annex 2.b. and 7.c, were void on Monday at 9 a.m., 12.é said.";
  expect(valuesOf(text)).toEqual(["XXXX-WXX-1", "XXXX-WXX-1T09:00"]);
});

test("figures that are no date give no day", () => {
  const values = valuesOf("Forms of 0000-00-00, 2025-13-45, 00/00/2025 and the year 0.", "2025-04-22");
  expect(values.filter((value) => isDay(value))).toEqual([]);
});

test("a publication day that is none leaves days open", () => {
  for (const published of ["0000-01-01", "2025-02-30", "2025-04-31"])
    expect(valuesOf("The talks failed on Monday.", published)).toEqual(["XXXX-WXX-1"]);
});

test("distances beyond the calendar stay open", () => {
  const text = "It was 400 decades ago, 99999999 years ago, 30 centuries ago; and 2,600 years ago.";
  expect(valuesOf(text, "2025-04-22")).toEqual(["XXXX", "XXXX", "XXXX", "XXXX"]);
});

test("at the edges of the calendar no value leaves it", () => {
  const text =
    "On Monday, last week, next week, two years ago, the next day, tomorrow, in March, on April 3 and next century.";
  for (const published of ["0001-01-01", "0001-01-05", "9998-12-31", "9999-12-31"])
    for (const time of timesOf(text, published).map((found) => resolveTime(found, published, lexicon)))
      expect(time.value).toMatch(/^(?:\d|XXXX)/);
});

test("10,000 weekdays in one text are 10,000 days", () => {
  const times = timesOf("The envoys met on Monday and on Friday. ".repeat(5_000), "2025-04-22");
  expect(times).toHaveLength(10_000);
  expect(new Set(times.map(({ value }) => value))).toEqual(new Set(["2025-04-21", "2025-04-18"]));
});
