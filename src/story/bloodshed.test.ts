/** @module Clauses of several reports that tell one toll are one entry; a strike with a place of its own stays apart. */
import { expect, test } from "vitest";
import { read, reconcile } from "../index.js";

const opening = "The war between Varnhem and Ostmark over the harbours on the Brenn went on this week.";

/** The blows and tolls as lists of the articles that tell them. */
function attacksOf(...texts: readonly string[]): string[] {
  const record = reconcile(
    texts.map((text, at) =>
      read({ id: `a${at}`, outlet: `Outlet ${at}`, published: "2031-03-11", text: `${opening}\n\n${text}` }),
    ),
  );
  return record.entries
    .filter(({ frame }) => frame === "attack" || frame === "casualty")
    .map(({ evidence }) => [...new Set(evidence.map(({ article }) => article))].join(" "))
    .sort();
}

test.each([
  [
    "a toll in other words",
    "The war has killed 214 people in nine days, medics said.",
    "The fighting has killed 219 people, the army said.",
  ],
  [
    "a toll that rose",
    "The war has killed at least 190 people, medics said.",
    "The fighting has killed 214 people since the war began, medics said.",
  ],
  [
    "a number of strikes",
    "Ostmark hit Varnhem with some 800 air strikes.",
    "Ostmark pounded Varnhem with more than 750 strikes.",
  ],
])("%s is one bloodshed", (_, first, second) => {
  expect(attacksOf(first, second)).toEqual(["a0 a1"]);
});

test("tolls of two towns are two strikes", () => {
  const [first, second] = ["Lisbon", "Madrid"].map(
    (town) => `Shells killed at least 31 people in the market of ${town} on Sunday, the mayor said.`,
  ) as [string, string];
  expect(attacksOf(first, second)).toEqual(["a0", "a1"]);
});
