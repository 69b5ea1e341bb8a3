/** @module One record cut to day after day: each time what a cut made anew gives, though the record is gone through once. */
import { expect, test } from "vitest";
import { inventArticles } from "../bench/coverage/articles.js";
import { emptyCoverage, fold, read, reconcile } from "./index.js";
import { addDays } from "./model/index.js";
import { settle } from "./reconcile.js";
import { recordOn } from "./record-on-day.js";
import { cutPlainly } from "./testing/plain-cut.js";
import { settledCeasefire } from "./testing/settled-ceasefire.js";

const readings = inventArticles(150).map(({ input }) => read(input));
const invented = settle(fold(emptyCoverage(), readings));
const days = [null, ...Array.from({ length: 26 }, (_, n) => addDays("2030-12-20", n * 15)), "2031-02", "soon"];
const march = [null, ...Array.from({ length: 40 }, (_, n) => addDays("2031-02-25", n))];

test.each([
  { name: "invented articles", settled: invented, days },
  { name: "the ceasefire story", settled: settledCeasefire(), days: march },
])("$name: the same record as a cut made anew", ({ settled, days: asked }) => {
  const pairs = asked.flatMap((asOf, n) =>
    [null, asked[asked.length - 1 - n]!, asOf].map((knownBy) => ({ asOf, knownBy })),
  );
  for (const pair of pairs) {
    const { state: _, ...cut } = recordOn(settled, pair);
    expect(cut, JSON.stringify(pair)).toEqual(cutPlainly(settled, pair));
  }
});

test("the state of play of a day is that of a record made for the day, whichever day was asked for before", () => {
  const few = readings.slice(0, 40);
  const settled = settle(fold(emptyCoverage(), few));
  const asked = ["2031-03-15", "2031-06-30", "2031-03-15"];
  const pairs = asked.flatMap((day) => [
    { asOf: day, knownBy: null },
    { asOf: null, knownBy: day },
  ]);
  for (const { asOf, knownBy } of pairs) {
    const made = reconcile(few, { asOf: asOf ?? undefined, knownBy: knownBy ?? undefined });
    expect(recordOn(settled, { asOf, knownBy }).state).toEqual(made.state);
  }
});

test("what a day leaves whole is the same entry on each day", () => {
  const [one, other] = ["2031-06-30", "2031-07-01"].map((knownBy) => recordOn(invented, { asOf: null, knownBy }));
  const kept = new Set(other!.entries);
  expect(one!.entries.filter((entry) => kept.has(entry)).length).toBeGreaterThan(one!.entries.length / 2);
});
