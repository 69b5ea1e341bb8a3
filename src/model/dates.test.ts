/** @module Days as text: the calendar's arithmetic against the platform's own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayNumber, dayOfNumber, isDay, weekdayOf } from "./dates.js";

test("counts days as the platform does, from 1600 to 2400", () => {
  fc.assert(
    fc.property(fc.integer({ min: -135_140, max: 157_054 }), (n) => {
      const day = dayOfNumber(n);
      expect(dayNumber(day)).toBe(n);
      expect(isDay(day)).toBe(true);
      expect(day).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test("holds at both edges of four-digit years", () => {
  expect([-719_163, -719_162, 2_932_896].map(dayOfNumber)).toEqual(["0000-12-31", "0001-01-01", "9999-12-31"]);
});

test("knows weekdays, leap days and days that are none", () => {
  expect(weekdayOf("2031-03-11")).toBe(2);
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(
    ["2028-02-29", "2100-02-29", "2031-02-29", "2031-04-31", "2031-13-01", "2031-00-10", "0000-01-01", "11 March"].map(
      isDay,
    ),
  ).toEqual([true, false, false, false, false, false, false, false]);
});
