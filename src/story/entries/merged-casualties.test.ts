/** @module Tolls of one blow from several articles. */

import { expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

test("an entry keeps every toll of a blow, the latest behind, with the day of the article that gives it", () => {
  const articles = [
    {
      id: "a",
      published: "2031-05-12",
      text: "SORVIK - A missile struck a market in Sorvik on Monday, killing 12 people, the town said.",
    },
    {
      id: "b",
      published: "2031-05-13",
      text: "SORVIK - A missile struck a market in Sorvik on Monday, killing 15 people, the town said.",
    },
  ];
  const entries = reconcile(articles.map((article) => read(article))).entries.flatMap((entry) =>
    entry.frame === "attack" ? [entry] : [],
  );
  expect(entries).toHaveLength(1);
  expect(entries[0]!.casualties.map(({ value, asOf }) => `${value} as of ${asOf}`)).toEqual([
    "12 as of 2031-05-12",
    "15 as of 2031-05-13",
  ]);
});
