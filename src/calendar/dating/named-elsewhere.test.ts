/** @module Days worked out together against the whole dates that the articles name. */
import { expect, test } from "vitest";
import { dayNumber } from "../../model/index.js";
import type { Undated } from "./coverage.js";
import { isNamedElsewhere } from "./named-elsewhere.js";

const naming = (day: string | null, given: string | null = null): Undated => ({
  clues:
    day === null
      ? []
      : [{ reason: `the latest date it names is ${day}`, tellsYear: true, named: dayNumber(day), cost: () => 0 }],
  given: given === null ? null : dayNumber(given),
  passages: [],
  reading: undefined as never,
});
const judged = (members: readonly Undated[], days: readonly (string | null)[]) =>
  isNamedElsewhere(members, (at) => (days[at] == null ? null : dayNumber(days[at])));

test("two of three named days in another year leave nothing to claim", () => {
  const members = [naming("2030-11-09"), naming("2030-11-10"), naming("2031-11-30"), naming(null)];
  expect(judged(members, ["2031-11-08", "2031-11-08", "2031-11-08", "2031-11-08"])).toBe(true);
  expect(judged(members, ["2030-11-10", "2030-11-10", "2030-11-10", "2030-11-10"])).toBe(false);
});

test("a single old date, or dates of articles that are given, decide nothing", () => {
  expect(judged([naming("2029-01-01"), naming(null)], ["2031-11-08", "2031-11-08"])).toBe(false);
  expect(
    judged([naming("2029-01-01", "2031-11-08"), naming("2029-01-02", "2031-11-08")], ["2031-11-08", "2031-11-08"]),
  ).toBe(false);
  expect(judged([naming("2029-01-01"), naming("2029-02-01")], [null, null])).toBe(false);
});
