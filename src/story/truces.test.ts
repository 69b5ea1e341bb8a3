/** @module What the record makes of one truce told in many words: its day in dispute, its length told coarsely, its breaches. */

import { describe, expect, test } from "vitest";
import { type CoverageRecord, type Entry, read, reconcile } from "../index.js";

const opening = "The war on the Brenn between Varnhem and Ostmark entered its third year this week.";

function recordOf(...texts: readonly string[]): CoverageRecord {
  return reconcile(
    texts.map((text, at) =>
      read({ id: `a${at}`, outlet: `Outlet ${at}`, published: "2031-03-11", text: `${opening}\n\n${text}` }),
    ),
  );
}

function truces(record: CoverageRecord): Extract<Entry, { frame: "ceasefire" }>[] {
  return record.entries.filter((entry) => entry.frame === "ceasefire");
}

const saturday =
  "Ostmark's President Iskander Beyliev said fighting had resumed after the harvest ceasefire, which he announced on Saturday.";
const friday = "On Friday, Ostmark's President Iskander Beyliev announced a 36-hour pause in fighting for the harvest.";
const weekend = "Ostmark's President Iskander Beyliev declared a 36-hour harvest truce over the weekend.";

describe("the day a truce was announced", () => {
  const record = recordOf(weekend, saturday, friday);
  const dispute = record.disputes.find(
    ({ aspect, verdict }) => aspect === "day announced" && verdict === "contradiction",
  );

  test("two days are a contradiction between outlets, each on its own clause", () => {
    expect([dispute?.verdict, dispute?.level]).toEqual(["contradiction", "outlets"]);
    const words = dispute?.values.map(({ evidence }) => evidence[0]!.text);
    expect(words).toContain("which he announced on Saturday");
    expect(words).toContain(
      "On Friday, Ostmark's President Iskander Beyliev announced a 36-hour pause in fighting for the harvest",
    );
  });

  test("the record shows the day that the weekend of another report speaks for", () => {
    const [truce, ...others] = truces(record);
    expect(others).toEqual([]);
    expect(truce?.window.announced?.value).toBe("2031-03-08");
    expect(truce?.declarers).toEqual(["Iskander Beyliev"]);
  });

  test("a weekend and its Saturday do not contradict each other", () => {
    const disputes = recordOf(weekend, saturday).disputes.filter(({ verdict }) => verdict === "contradiction");
    expect(disputes).toEqual([]);
  });
});

test("a day and a half is 36 hours", () => {
  const record = recordOf(
    "Ostmark's President Iskander Beyliev announced a 36-hour truce on Saturday.",
    "Ostmark's President Iskander Beyliev announced a truce on Saturday. He had ordered the pause, of a day and a half, on Saturday.",
  );
  expect(record.disputes.filter(({ aspect }) => aspect === "length")).toEqual([]);
});

test("a feast in a truce's name dates nothing", () => {
  const record = recordOf("Ostmark's President Iskander Beyliev announced a one-day truce for Easter.");
  expect(truces(record)[0]?.window).toMatchObject({ announced: null, start: null, duration: "P1D" });
});

test("a state and its leader declared one truce; the person is kept", () => {
  const record = recordOf(
    "A 36-hour truce declared by Ostmark at the weekend has ended.",
    "Ostmark's President Iskander Beyliev announced a 36-hour truce on Saturday.",
  );
  expect(truces(record).map(({ declarers }) => declarers)).toEqual([["Iskander Beyliev"]]);
});

test("mutual accusations over one truce are one entry, whatever the sides are called", () => {
  const record = recordOf(
    "Ostmark's government announced a 36-hour truce on Saturday. Varnhem and Ostmark accused each other of violating it.",
    "Ostmark's government announced a 36-hour truce on Saturday. Each side accused the other of breaking it.",
  );
  const breaches = record.entries.filter((entry) => entry.frame === "violation");
  expect(breaches.map(({ allegers, reciprocal }) => [allegers, reciprocal])).toEqual([[["Varnhem", "Ostmark"], true]]);
});

test("words for a halt that spares one target are one truce, apart from the truce of all fire", () => {
  const record = recordOf(
    "Ostmark announced a 36-hour truce on Saturday. Varnhem and Ostmark agreed to a pause in attacks on power plants.",
    "Ostmark announced a 36-hour truce on Saturday. Both sides have ignored a prior Ambria-brokered moratorium on attacking power plants.",
  );
  expect(truces(record).map(({ evidence }) => evidence.length)).toEqual([2, 2]);
});
