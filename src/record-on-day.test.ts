/** @module A record on a day: the same state as a reading of that day, and no line of what was not known or had not happened. */
import { describe, expect, test } from "vitest";
import { emptyCoverage, fold, read, reconcile } from "./index.js";
import { findBrokenAnchors } from "./publish/index.js";
import { settle } from "./reconcile.js";
import { recordOn } from "./record-on-day.js";

const readings = [
  {
    id: "a",
    published: "2031-03-04",
    outlet: "Harbour Radio",
    text: "The Harbour Workers' Union proposed a pay deal of five percent on Tuesday. The Port of Kessel rejected the union's proposal on Tuesday.",
  },
  {
    id: "b",
    published: "2031-03-07",
    outlet: "Coastal Daily",
    text: "The Port of Kessel accepted the union's proposal of a pay deal of five percent on Friday.",
  },
  {
    id: "c",
    published: "2031-03-11",
    outlet: "Coastal Daily",
    text: "Shells killed at least four people in the market of Saltmere on Sunday, the mayor said. Talks are planned for Thursday in Lindholt.",
  },
  {
    id: "d",
    published: "2031-03-12",
    outlet: "Harbour Radio",
    text: "Shells killed nine people in the market of Saltmere on Sunday, the mayor said.",
  },
  {
    id: "e",
    published: "2031-03-12",
    outlet: "Kessel Gazette",
    text: "The Harbour Workers' Union proposed a pay deal of five percent on March 4 on condition that the Port of Kessel drops its lawsuit. The port rejected the union's proposal.",
  },
].map((article) => read(article));
const settled = settle(fold(emptyCoverage(), readings));
const days = [null, "2031-03-03", "2031-03-05", "2031-03-09", "2031-03-11", "2031-03-20"];
const pairs = days.flatMap((asOf) => days.map((knownBy) => ({ asOf, knownBy })));

describe.each(pairs)("as of $asOf, known by $knownBy", ({ asOf, knownBy }) => {
  const record = recordOn(settled, { asOf, knownBy });

  test("the state is that of a record made for the day", () => {
    const made = reconcile(readings, { asOf: asOf ?? undefined, knownBy: knownBy ?? undefined });
    expect(record.state).toEqual(made.state);
  });

  test("every line stands on its words, every id names something", () => {
    expect(findBrokenAnchors(record).broken).toEqual([]);
  });

  test("nothing comes from an article that was not known", () => {
    const later = new Set(
      readings.flatMap(({ article }) => (knownBy !== null && article.published!.value! > knownBy ? [article.id] : [])),
    );
    const conditions = record.entries.flatMap((entry) => (entry.frame === "statement" ? [] : entry.conditions));
    const cited = [...record.entries, ...conditions, ...record.disputes.flatMap(({ values }) => values)].flatMap(
      ({ evidence }) => evidence,
    );
    expect(cited.filter(({ article }) => later.has(article))).toEqual([]);
  });
});

test("without a cut it is the record itself", () => {
  expect(recordOn(settled, { asOf: null, knownBy: null })).toEqual(reconcile(readings));
});

test("a higher toll is no difference before it is printed, and its entry has one witness", () => {
  const before = recordOn(settled, { asOf: null, knownBy: "2031-03-11" });
  expect(before.disputes.filter(({ aspect }) => aspect === "number killed")).toEqual([]);
  const attack = before.entries.find(({ frame }) => frame === "attack")!;
  expect(attack.support.articles).toBe(1);
  expect(settled.record.entries.find(({ id }) => id === attack.id)!.support.articles).toBe(2);
});
