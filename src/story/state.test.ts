/** @module The state of play as of a day and as known by a day: who stands where, which truce holds, who accuses whom. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../index.js";

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
    published: "2031-03-10",
    outlet: "Coastal Daily",
    text: "Ostmark declared a 36-hour truce on Saturday. Varnhem accused Ostmark of violating the truce.",
  },
  {
    id: "d",
    published: "2031-03-11",
    outlet: "Harbour Radio",
    text: "Shells killed at least four people in the market of Saltmere on Sunday, the mayor said. Ostmark rejected a Varnhem plan for a full 28-day ceasefire last month.",
  },
  {
    id: "e",
    published: "2031-03-12",
    outlet: "Coastal Daily",
    text: "Shells killed nine people in the market of Saltmere on Sunday, the mayor said. Ostmark answered a Varnhem plan for a full 28-day ceasefire last month with a list of conditions.",
  },
].map((article) => read(article));
const record = reconcile(readings);
const stancesOf = (actor: string, options: { asOf?: string; knownBy?: string } = {}) =>
  reconcile(readings, options).state.proposals.flatMap(({ stances }) =>
    stances.filter((each) => each.actor === actor).map(({ stance }) => stance),
  );

describe("stances", () => {
  test("shows the latest answer, and the earlier one as it was known then", () => {
    expect(stancesOf("Port of Kessel")).toEqual(["accepts"]);
    expect(stancesOf("Port of Kessel", { knownBy: "2031-03-05" })).toEqual(["rejects"]);
    expect(stancesOf("Port of Kessel", { asOf: "2031-03-05" })).toEqual(["rejects"]);
    expect(stancesOf("Port of Kessel", { knownBy: "2031-03-01" })).toEqual([]);
  });

  test("calls a stance disputed once two reports tell it differently", () => {
    expect(stancesOf("Ostmark", { knownBy: "2031-03-11" })).toEqual(["rejects"]);
    expect(stancesOf("Ostmark")).toEqual(["disputed"]);
  });

  test("an answer on another day is a change of position, on one day a difference between reports", () => {
    const verdicts = record.disputes.filter(({ aspect }) => aspect.startsWith("answer of"));
    expect(verdicts.map(({ aspect, verdict }) => `${aspect}: ${verdict}`).sort()).toEqual([
      "answer of Ostmark: modality",
      "answer of Port of Kessel: position-change",
    ]);
  });
});

test("a truce lists who accuses whom of breaking it", () => {
  const [truce] = record.state.ceasefires;
  expect(truce?.violations.map(({ accuser }) => accuser)).toEqual(["Varnhem"]);
});

test("a higher toll in a later report is an update, and both figures are kept", () => {
  const tolls = record.disputes.filter(({ aspect }) => aspect === "number killed");
  expect(tolls.map(({ verdict, values }) => [verdict, values.map(({ value }) => value)])).toEqual([
    ["update", ["at least 4", "9"]],
  ]);
});
