/** @module Counts of days that date their article, and counts that do not. */
import { expect, test } from "vitest";
import { read } from "../../../index.js";
import { loadCalendar } from "../../../lexicon/calendar.js";
import { packageFiles } from "../../../load-data.js";
import { dayNumber, dayOfNumber } from "../../../model/index.js";
import { passagesOf } from "../passages.js";
import { daysIntoClues, firstDayOf } from "./days-into.js";

const lexicon = loadCalendar(packageFiles("en"));
const began = "The strike at the grain terminal of Tarrow began on March 3, the dockers said.";

/** The days of March that cost least, of an article that prints the sentence after the first day. */
function bestDays(sentence: string, start = began): string[] {
  const passages = passagesOf(read({ text: `${start}\n\n${sentence}` }));
  const [clue] = daysIntoClues(passages, firstDayOf(passages), lexicon);
  if (clue === undefined) return [];
  const days = Array.from({ length: 60 }, (_, at) => dayNumber("2031-02-20") + at);
  const least = Math.min(...days.map((day) => clue.cost(day)));
  return days.filter((day) => clue.cost(day) === least).map((day) => dayOfNumber(day).slice(5));
}

test.each([
  ["The ferries of Corvane stood still on the sixth day of the strike.", ["03-08"]],
  ["The harbour of Tarrow is empty after eight days of strikes and protests.", ["03-09", "03-10", "03-11"]],
  ["Nobody was seen at the gate on the 12th day of the walkout.", ["03-14"]],
])("%s", (sentence, days) => {
  expect(bestDays(sentence)).toEqual(days);
});

test.each([
  ["The envoy is back from a four-day visit to Corvane.", began],
  ["The mayor hopes that the next ten days of the strike will be calm.", began],
  ["The harbour is empty after eight days of strikes.", "The dockers of Tarrow are on strike."],
])("no clue: %s", (sentence, start) => {
  expect(bestDays(sentence, start)).toEqual([]);
});
