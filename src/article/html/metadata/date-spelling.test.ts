/** @module Dates as pages spell them in their data, with the zone as it is written. */
import { expect, test } from "vitest";
import { loadArticle } from "../../../lexicon/article.js";
import { packageFiles } from "../../../load-data.js";
import { spelledDate } from "./date-spelling.js";

const lexicon = loadArticle(packageFiles("en"));
const value = (words: string) => spelledDate(words, lexicon)?.value ?? null;

test.each([
  ["2031-03-14", "2031-03-14"],
  ["2031-03-14T10:32:05Z", "2031-03-14T10:32:05Z"],
  ["2031-03-14T10:32:05.123+02:00", "2031-03-14T10:32:05+02:00"],
  ["2031-03-14T23:32+0200", "2031-03-14T23:32+02:00"],
  ["2031-03-14 10:00:00", "2031-03-14T10:00:00"],
  ["2031-03-14 10:00:00 +05:30", "2031-03-14T10:00:00+05:30"],
  ["2031-03-14 10:00:00 UTC", "2031-03-14T10:00:00Z"],
  ["2031/3/4 9:05", "2031-03-04T9:05".replace("T9", "T09")],
])("ISO dates keep day, clock and zone: %s", (words, expected) => {
  expect(value(words)).toBe(expected);
});

test.each([
  ["Fri, 14 Mar 2031 10:32:05 GMT", "2031-03-14T10:32:05Z"],
  ["Fri, 14 Mar 2031 22:32:05 -0500", "2031-03-14T22:32:05-05:00"],
  ["Fri Mar 14 2031 10:32:05 GMT+0100 (Central European Time)", "2031-03-14T10:32:05+01:00"],
  ["March 14, 2031", "2031-03-14"],
  ["14 March 2031, 3:05 pm", "2031-03-14T15:05"],
  ["Friday, March 14, 2031 - 12:10 am", "2031-03-14T00:10"],
])("dates in words and as mail writes them: %s", (words, expected) => {
  expect(value(words)).toBe(expected);
});

test.each([
  ["1931250725", "2031-03-14T10:32:05Z"],
  ["1931250725000", "2031-03-14T10:32:05Z"],
  ["20310314", "2031-03-14"],
  ["20310314T103205Z", "2031-03-14T10:32:05Z"],
  ["203103141032", "2031-03-14T10:32"],
  ["03/14/2031", "2031-03-14"],
  ["14/03/2031 10:32", "2031-03-14T10:32"],
])("numbers: %s", (words, expected) => {
  expect(value(words)).toBe(expected);
});

test.each(["", "today", "0001-01-01T00:00:00Z", "2031-02-30", "03/04/2031", "9999999999", "12", "14 Smarch 2031"])(
  "what gives no day is no date: %s",
  (words) => {
    expect(value(words)).toBeNull();
  },
);

test("midnight to the second is a day without a clock", () => {
  expect(spelledDate("2031-03-14T00:00:00Z", lexicon)?.precision).toBe("day");
  expect(spelledDate("2031-03-14T00:01:00Z", lexicon)?.precision).toBe("minute");
});
