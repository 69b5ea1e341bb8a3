/** @module The day of a dateline: that day or the next morning, in the year that the rest tells. */
import { expect, test } from "vitest";
import { read } from "../../index.js";
import { dayNumber } from "../../model/index.js";
import { datelineDayClues } from "./dateline-day.js";

const clueOf = (text: string) => datelineDayClues(read({ text }))[0];

test.each([
  "SALTMERE, August 7 (Meridian) -- The ferry to Askov was shelled, the harbour master said.",
  "TARROW, Aug. 7 (Meridian) -- The premier of Varnhem spoke of a truce in the harbour.",
  "CORVANE, August 7 (Northwire) -- Envoys of Ostmark left the talks, a spokesman said.",
])("%s", (text) => {
  const clue = clueOf(text)!;
  const [day, next, later] = [7, 8, 12].map((of) => clue.cost(dayNumber(`2031-08-${String(of).padStart(2, "0")}`)));
  expect(day).toBe(0);
  expect(next).toBeLessThan(1);
  expect(later).toBeGreaterThan(5);
  expect(clue.cost(dayNumber("1998-08-07"))).toBe(0);
  expect(text.slice(clue.at!.start, clue.at!.end)).toMatch(/^Aug/u);
});

test("a dateline without a day is no clue", () => {
  expect(clueOf("SALTMERE (Meridian) -- The ferry to Askov was shelled on August 7.")).toBeUndefined();
});
