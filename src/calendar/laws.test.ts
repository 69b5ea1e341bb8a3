/** @module Laws of time expressions that hold for any text and any publication day. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCalendar } from "../lexicon/calendar.js";
import { packageFiles } from "../load-data.js";
import { addDays, isDay } from "../model/index.js";
import { articleOf, noLanguage } from "../testing/article.js";
import { cpuOf, cpuWithin } from "../testing/cpu.js";
import { rounds } from "../testing/rounds.js";
import { findTimes, resolveTime } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));
const timesOf = (text: string, published?: string) => findTimes(articleOf(text, published), noLanguage, lexicon);

const scraps = [
  "on Monday",
  "on Friday",
  "due to meet on Wednesday",
  "the 30-hour Easter truce",
  "earlier this month",
  "last week",
  "the next day",
  "April 13",
  "in March 2022",
  "two days later",
  "at 5 p.m.",
  "over the weekend",
  "three years ago",
  "yesterday",
  "the third quarter",
  "by the end of the month",
  "in 1914",
  "on 12 August 1803",
  "in December",
  "between 14 and 16 November",
  "from Friday to Sunday",
  "until 6 p.m. Sunday",
  "two weeks ago",
  "the same period last year",
  "the 1988 period",
  "later in the day",
  "by year-end",
  "in 480 BC",
  "the night of",
  "at Easter",
  "said",
  "the harbour union of Varnhem",
  "will",
  ".\n\n",
  ",",
  "–",
  "\u0000",
  "\ud800",
  "99999999999999",
  "’",
];
const copy = fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(" "));
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("1975-01-01", n));

test("spans slice to their words, never overlap, and no text fails", () => {
  fc.assert(
    fc.property(fc.oneof(copy, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      let end = 0;
      for (const time of timesOf(text, "2025-04-22")) {
        expect(text.slice(time.start, time.end)).toBe(time.text);
        expect(time.start).toBeGreaterThanOrEqual(end);
        end = time.end;
      }
    }),
  );
});

test("a publication day changes values only, never places and types", () => {
  fc.assert(
    fc.property(copy, day, (text, published) => {
      const shape = (times: ReturnType<typeof timesOf>) =>
        times.map(({ start, end, type, rule, relative }) => ({ start, end, type, rule, relative }));
      expect(shape(timesOf(text, published))).toEqual(shape(timesOf(text)));
    }),
  );
});

test("resolving for a day gives what finding with that day gives", () => {
  fc.assert(
    fc.property(copy, day, (text, published) => {
      const resolved = timesOf(text).map((time) => resolveTime(time, published, lexicon));
      expect(resolved).toEqual(timesOf(text, published));
    }),
  );
});

test("a week later weekdays and counted days are a week later", () => {
  const text =
    "It said on Monday, due to meet on Friday, and yesterday; last Tuesday it was so, and two days later it ended.";
  fc.assert(
    fc.property(day, (published) => {
      const later = timesOf(text, addDays(published, 7));
      timesOf(text, published).forEach(({ value }, index) => {
        expect(isDay(value)).toBe(true);
        expect(later[index]!.value).toBe(addDays(value, 7));
      });
    }),
  );
});

test("an interval begins before it ends and holds a day for every resolved date", () => {
  fc.assert(
    fc.property(copy, day, (text, published) => {
      for (const { type, value, begin, finish } of timesOf(text, published)) {
        if (type !== "DATE" || !/^\d{4}/.test(value)) continue;
        expect(begin).toBeDefined();
        expect(begin! <= finish!).toBe(true);
      }
    }),
  );
});

test("no value is finer than its words", () => {
  const values = timesOf("Last week, last month, in March, in 2022 and three years ago it rained.", "2025-04-22");
  expect(values.map(({ value }) => value)).toEqual(["2025-W16", "2025-03", "2025-03", "2022", "2022"]);
});

test("two weeks ago is a day, give or take three", () => {
  const [time] = timesOf("The bridge was closed two weeks ago.", "2025-04-22");
  expect(time).toMatchObject({ value: "2025-04-08", mod: "APPROX", begin: "2025-04-05", finish: "2025-04-11" });
});

test("a caption's day is not the body's", () => {
  const caption = "The port on March 4. ";
  const body = "The next day it burned.";
  const article = articleOf(caption + body, "2025-04-22");
  const parts = [
    { ...article.blocks[0]!, end: caption.length, kind: "caption" as const },
    { ...article.blocks[0]!, start: caption.length },
  ];
  const times = findTimes({ ...article, blocks: parts }, noLanguage, lexicon);
  expect(times.map(({ value }) => value)).toEqual(["2025-03-04", "2025-04-23"]);
});

test("a line of any length takes time in proportion to its length", () => {
  for (const scrap of [
    "on Monday ",
    "Monday to ",
    "in 1914 ",
    "the next day ",
    "a year ago ",
    "hundred and ",
    "1988 ",
  ]) {
    const reading = (length: number) => () => timesOf(scrap.repeat(length / scrap.length));
    const size = rounds(30_000, 10_000);
    reading(8_000)();
    // eight times the text may take at most forty times as long: a square would take sixty-four times
    const bound = 40 * Math.max(2, Math.min(cpuOf(reading(size)), cpuOf(reading(size))));
    expect(cpuWithin(bound, reading(8 * size))).toBeLessThan(bound);
  }
});
