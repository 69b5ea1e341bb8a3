/** @module Sides on the board: a leader, his spokesman and his state are one; an offer that is only pointed at is the one before it. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const readings = [
  {
    id: "a",
    published: "2031-05-06",
    text:
      "Varnhem's Premier Lene Askov proposed on Tuesday a ten-day halt to strikes on ports. " +
      "Ostmark's President Iskander Beyliev said on Tuesday he would consider the proposal.\n\n" +
      "Ostmark rejected an Ambrian plan for a full ceasefire last month. Ambria's Foreign Minister Tomas Ferrand said on Tuesday he had hoped for a yes.",
  },
  {
    id: "b",
    published: "2031-05-07",
    text:
      'Premier Lene Askov of Varnhem wrote on Wednesday: "Our offer on the harbours stands." ' +
      "Iskander Beyliev, the president of Ostmark, answered an Ambrian plan for a full ceasefire last month with a list of conditions.",
  },
  {
    id: "c",
    published: "2031-05-07",
    text: "The Dockers' Union proposed a pay deal of six percent on Wednesday. The Port of Kessel rejected the proposal.",
  },
].map((article) => read(article));
const record = reconcile(readings);
const board = record.state.proposals.map(({ entry, stances }) => ({
  object: record.entries.flatMap((each) => (each.id === entry && each.frame === "proposal" ? [each.object] : []))[0],
  stances: Object.fromEntries(stances.map(({ actor, stance, since }) => [actor, [stance, since]])),
}));

describe("the board", () => {
  test("has one row for an offer and the words that point at it", () => {
    const offers = record.entries.filter((entry) => entry.frame === "proposal");
    const offer = offers.find(({ evidence }) => evidence.some(({ text }) => text.includes("ten-day")))!;
    expect(offer.evidence.some(({ text }) => text.includes("the proposal"))).toBe(true);
    expect(offer.evidence.some(({ text }) => text.includes("harbours stands"))).toBe(true);
    expect(offer.evidence.some(({ text }) => text.includes("Ambrian plan"))).toBe(false);
  });

  test("counts a leader and the state as one side and shows the month a month", () => {
    const actors = new Set(board.flatMap(({ stances }) => Object.keys(stances)));
    expect([...actors].sort()).toEqual(["Ambria", "Dockers' Union", "Ostmark", "Port of Kessel", "Varnhem"]);
    const answers = board.flatMap(({ stances }) => ("Ostmark" in stances ? [stances["Ostmark"]] : []));
    expect(answers).toContainEqual(["disputed", "2031-04"]);
  });

  test("leaves the names as reported in the entry", () => {
    const names = record.entries.flatMap((entry) => (entry.frame === "proposal" ? entry.proposers : []));
    expect(names).toContain("Lene Askov");
  });
});
