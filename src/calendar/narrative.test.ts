/** @module Histories: a bare date is of the year the text has named last, not of the year of publication. */
import { expect, test } from "vitest";
import { loadCalendar } from "../lexicon/calendar.js";
import { packageFiles } from "../load-data.js";
import { articleOf, noLanguage } from "../testing/article.js";
import { findTimes } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));
const valuesOf = (text: string, published?: string) =>
  findTimes(articleOf(text, published), noLanguage, lexicon).map(({ value }) => value);

const history = `Askov fell in 1802. Tarrow held out until 4 March 1803, and on 12 August the fleet of Ostmark came.
In December it left. In January the walls were built, and in 1804 the port was free. The pact of 1805 was kept, as in 1612, until
3 May 1806. On 5 May the harbour burned, and by the end of the year nine ships were lost. The next year was quiet. At Christmas it snowed.`;

test("days, months, holidays and units are counted from the last date of the history", () => {
  expect(valuesOf(history, "2025-04-22")).toEqual(
    ("1802 1803-03-04 1803-08-12 1803-12 1804-01 1804 1805 1612 1806-05-03 " + "1806-05-05 1806 1807 1807-12-25").split(
      " ",
    ),
  );
});

test("a history reads the same without a publication day", () => {
  expect(valuesOf(history)).toEqual(valuesOf(history, "2025-04-22"));
});

test("a news text with as many years but days of its own is dated from its publication", () => {
  const news = `On Monday the premier of Ostmark, born in 1951, head of the port since 1982, minister in 1990 and 1997, mayor from 2001 to 2009,
  said yesterday that the fair begins on 12 August.`;
  expect(valuesOf(news, "2025-04-22").slice(-2)).toEqual(["2025-04-21", "2025-08-12"]);
});

test("a text with few years is no history", () => {
  expect(valuesOf("The pact of 1914 was renewed on 12 August, in 1916.", "2025-04-22")).toEqual([
    "1914",
    "2024-08-12",
    "1916",
  ]);
});
