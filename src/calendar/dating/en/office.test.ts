/** @module Titles that date an article by the terms of an office, and titles of deputies that do not. */
import { expect, test } from "vitest";
import { read } from "../../../index.js";
import type { CalendarLexicon } from "../../../lexicon/calendar.js";
import { loadCalendar } from "../../../lexicon/calendar.js";
import { packageFiles } from "../../../load-data.js";
import { dayNumber } from "../../../model/index.js";
import { passagesOf } from "../passages.js";
import { officeClues } from "./office.js";

/** The calendar with one office of an invented country. */
const lexicon: CalendarLexicon = {
  ...loadCalendar(packageFiles("en")),
  offices: new Map([["Askov", [{ titles: ["president"], terms: [{ from: "2029-03-01", to: "2031-03-10" }] }]]]),
};

const cluesOf = (text: string) => officeClues(passagesOf(read({ text })), lexicon);

test.each([
  "The harbour of Tarrow stays shut, President Lene Askov said.",
  "Envoys were received by President Askov of Varnhem in the harbour.",
  "A truce was declared by the President of Varnhem, and President Askov signed it.",
])("%s", (text) => {
  const [clue] = cluesOf(text);
  expect(clue!.cost(dayNumber("2030-05-05"))).toBe(0);
  expect(clue!.cost(dayNumber("2032-05-05"))).toBe(8);
  expect(text.slice(clue!.at!.start, clue!.at!.end)).toBe("Askov");
});

test.each([
  "The harbour of Tarrow stays shut, Vice President Lene Askov said.",
  "Deputy President Askov spoke to the dockers of Tarrow.",
  "Former President Askov spoke to the dockers of Tarrow.",
])("no clue: %s", (text) => {
  expect(cluesOf(text)).toEqual([]);
});

test("what leaders did at a funeral is told days after the death", () => {
  const [met] = cluesOf("The two premiers met on the sidelines of President Askov's funeral in Tarrow.");
  const [ahead] = cluesOf("Both premiers will travel to President Askov's funeral in Tarrow.");
  const nextDay = dayNumber("2031-03-11");
  expect(met!.cost(nextDay)).toBeGreaterThan(ahead!.cost(nextDay));
  expect(met!.cost(dayNumber("2031-03-16"))).toBe(0);
});
