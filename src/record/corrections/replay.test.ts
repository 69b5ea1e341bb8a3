/** @module Corrections replayed: what they change, that they come back after a re-run, and that none is dropped. */
import { describe, expect, test } from "vitest";
import { type Correction, type CorrectionChange, coverageRecordSchema } from "../../model/index.js";
import { findBrokenAnchors } from "../../publish/index.js";
import { read } from "../../read.js";
import { emptyCoverage, fold, type Settled, settle } from "../../reconcile.js";
import { recordOn } from "../../record-on-day.js";
import type { LogLine } from "../correction-log.js";
import { anchorOf, anchorOfDispute } from "./anchors.js";
import { replayCorrections } from "./replay.js";
import { fitValue } from "./set-slot.js";

const inputs = [
  {
    id: "a",
    published: "2031-03-04",
    outlet: "Harbour Radio",
    text: "The Harbour Workers' Union proposed a pay deal of five percent on Tuesday. The Port of Kessel rejected the union's proposal on Tuesday. \"We will not sign,\" said Tavi Welk, a spokesman for the port.",
  },
  {
    id: "b",
    published: "2031-03-11",
    outlet: "Coastal Daily",
    text: "Shells killed at least four people in the market of Saltmere on Sunday, the mayor said. Ostmark rejected a Varnhem plan for a full 28-day ceasefire last month.",
  },
  {
    id: "c",
    published: "2031-03-12",
    outlet: "Harbour Radio",
    text: "Shells killed nine people in the market of Saltmere on Sunday, the mayor said. Ostmark answered a Varnhem plan for a full 28-day ceasefire last month with a list of conditions.",
  },
];
const readings = inputs.map((input) => read(input));
const settled = settle(fold(emptyCoverage(), readings));
const { record } = settled;

function entryOf(frame: string) {
  return record.entries.find((entry) => entry.frame === frame)!;
}

let nLines = 0;
function line(target: string, change: CorrectionChange, of: Settled = settled): LogLine<Correction> {
  nLines++;
  const entry = of.record.entries.find(({ id }) => id === target);
  const dispute = of.record.disputes.find(({ id }) => id === target);
  const anchor = entry !== undefined ? anchorOf(entry) : dispute === undefined ? null : anchorOfDispute(dispute, of);
  const correction: Correction = { target, anchor, change, old: null, new: null, why: "because", evidence: null };
  return { id: `c-${nLines}`, at: "2031-03-14T08:00:00Z", by: "ann", correction };
}

function set(target: string, slot: string, text: string): LogLine<Correction> {
  const fitted = fitValue(record.entries.find(({ id }) => id === target)!, slot, text);
  if (fitted.problem !== undefined) throw new Error(fitted.problem);
  return line(target, { kind: "set", slot: fitted.slot, value: fitted.value as never });
}

function expectWhole(replayed: Settled): void {
  coverageRecordSchema.parse(replayed.record);
  expect(findBrokenAnchors(replayed.record).broken).toEqual([]);
  expect(replayed.told.map(({ entry }) => entry)).toEqual(replayed.record.entries);
  for (const day of ["2031-03-05", "2031-03-11"])
    expect(findBrokenAnchors(recordOn(replayed, { asOf: null, knownBy: day })).broken).toEqual([]);
}

test("an empty log leaves the record as it is", () => {
  expect(replayCorrections(settled, []).record).toBe(record);
});

describe("a field", () => {
  test("of a statement: who said it", () => {
    const { id } = entryOf("statement");
    const replayed = replayCorrections(settled, [set(id, "by", "Rolf Imsen")]);
    expect(replayed.record.entries.find((entry) => entry.id === id)).toMatchObject({
      speaker: { entity: "Rolf Imsen" },
    });
    expectWhole(replayed);
  });

  test("of a statement: to whom, and in what manner", () => {
    const { id } = entryOf("statement");
    const replayed = replayCorrections(settled, [set(id, "addressee", "Harbour Radio"), set(id, "kind", "indirect")]);
    expect(replayed.record.entries.find((entry) => entry.id === id)).toMatchObject({
      addressee: "Harbour Radio",
      kind: "indirect",
    });
    expectWhole(replayed);
  });

  test("of an answer moves the board, today and on the day it was known", () => {
    const answer = record.entries.find(
      (entry) => entry.frame === "response" && entry.responders.includes("Port of Kessel"),
    )!;
    const replayed = replayCorrections(settled, [set(answer.id, "decision", "consider")]);
    const stanceIn = (of: typeof record) =>
      of.state.proposals.flatMap(({ stances }) => stances).find(({ actor }) => actor === "Port of Kessel")?.stance;
    expect(stanceIn(record)).toBe("rejects");
    expect(stanceIn(replayed.record)).toBe("considers");
    expect(stanceIn(recordOn(replayed, { asOf: null, knownBy: "2031-03-05" }))).toBe("considers");
    const moved = replayCorrections(settled, [set(answer.id, "responders", "Kessel Docks; Saltmere Docks")]);
    expect(JSON.stringify(moved.record.state.proposals)).toContain('"Saltmere Docks"');
    expectWhole(moved);
  });

  test("names the correction among the rules of the entry", () => {
    const { id } = entryOf("attack");
    const [correction] = [set(id, "target", "market hall")];
    const { rules } = replayCorrections(settled, [correction]).record.entries.find((entry) => entry.id === id)!;
    expect(rules).toContain(`correction/${correction.id}`);
  });

  test.each([
    ["2031-03-09", { value: "2031-03-09", precision: "day", earliest: "2031-03-09" }],
    ["2032-02", { value: "2032-02", precision: "month", latest: "2032-02-29" }],
    ["2031", { value: "2031", precision: "year", latest: "2031-12-31" }],
    [
      "2031-03-09T18:00",
      { value: "2031-03-09T18:00", precision: "minute", earliest: "2031-03-09", latest: "2031-03-09" },
    ],
    ["2031-W10", { value: "2031-W10", precision: "week", earliest: "2031-03-03", latest: "2031-03-09" }],
    ["2031-03-09 .. 2031-04", { value: "2031-03-09/2031-04", precision: "range", latest: "2031-04-30" }],
  ])("a date may be %s", (text, date) => {
    expect(fitValue(entryOf("attack"), "date", text)).toMatchObject({ value: date });
  });

  test.each([
    ["decision", "perhaps", /expected one of/u],
    ["id", "x", /no id to be set/u],
    ["evidence", "x", /no evidence to be set/u],
    ["colour", "red", /no colour to be set; it has .*decision/u],
    ["date", "2031-02-30", /does not fit date/u],
    ["date", "2031-03-09/2031-03-08", /does not fit date: expected a day .* from one to another/u],
    ["date", "2031-W53", /does not fit date/u],
    ["date", "2031-03-09T25:00", /does not fit date/u],
    ["date.latest", "2031-03-09", /a date is set whole/u],
    ["conditions", "x", /one by one/u],
    ["reciprocal", "maybe", /does not fit reciprocal/u],
  ])("%s=%s is refused with what fits", (slot, text, problem) => {
    expect(fitValue(entryOf("response"), slot, text).problem).toMatch(problem);
  });
});

describe("two entries and one", () => {
  const [first, second] = record.entries.filter(({ frame }) => frame === "response");

  test("merged: no word is lost, what spoke of the other speaks of it, the id leads there", () => {
    const change = { kind: "merge", other: second!.id, anchor: anchorOf(second!) } as const;
    const replayed = replayCorrections(settled, [line(first!.id, change)]);
    const merged = replayed.record.entries.find(({ id }) => id === first!.id)!;
    expect(merged.evidence).toHaveLength(first!.evidence.length + second!.evidence.length);
    expect(replayed.record.entries).toHaveLength(record.entries.length - 1);
    expect(replayed.redirects.get(second!.id)).toBe(first!.id);
    expectWhole(replayed);
    const later = set(second!.id, "reason", "no time");
    expect(replayCorrections(settled, [line(first!.id, change), later]).corrections[1]!.standing).toBe("holds");
  });

  test("split: the words at the places are an entry of their own, and the rest stays", () => {
    const change = { kind: "merge", other: second!.id, anchor: anchorOf(second!) } as const;
    const { article, start, end } = second!.evidence[0]!;
    const split: CorrectionChange = { kind: "split", places: [{ article, start, end }] };
    const replayed = replayCorrections(settled, [line(first!.id, change), line(first!.id, split)]);
    expect(replayed.corrections.map(({ standing }) => standing)).toEqual(["holds", "holds"]);
    expect(replayed.record.entries).toHaveLength(record.entries.length);
    expectWhole(replayed);
    expect(replayCorrections(settled, [line(first!.id, split)]).corrections[0]!.standing).toBe("orphaned");
  });

  test("things of two kinds are not merged", () => {
    const other = entryOf("attack");
    const change = { kind: "merge", other: other.id, anchor: anchorOf(other) } as const;
    expect(replayCorrections(settled, [line(first!.id, change)]).corrections[0]!.standing).toBe("orphaned");
  });
});

describe("a dispute", () => {
  const about = (aspect: string) => record.disputes.find((dispute) => dispute.aspect.includes(aspect))!;

  test("that is none is gone, and the stance is told again", () => {
    const dispute = about("answer of Ostmark");
    const replayed = replayCorrections(settled, [line(dispute.id, { kind: "no-dispute" })]);
    expect(replayed.record.disputes.map(({ id }) => id)).not.toContain(dispute.id);
    const stances = replayed.record.state.proposals.flatMap((row) => row.stances.map(({ stance }) => stance));
    expect(record.state.proposals.flatMap((row) => row.stances.map(({ stance }) => stance))).toContain("disputed");
    expect(stances).not.toContain("disputed");
    expectWhole(replayed);
  });

  test("with a preferred version keeps all its versions", () => {
    const dispute = about("number killed");
    const replayed = replayCorrections(settled, [line(dispute.id, { kind: "prefer", value: "9" })]);
    const found = replayed.record.disputes.find(({ id }) => id === dispute.id)!;
    expect(found.preferred).toEqual({ value: "9", by: "ann", why: "because" });
    expect(found.values).toEqual(dispute.values);
    expect(
      replayCorrections(settled, [line(dispute.id, { kind: "prefer", value: "77" })]).corrections[0]!.standing,
    ).toBe("orphaned");
  });
});

describe("after a re-run", () => {
  const { id } = entryOf("attack");
  const correction = set(id, "target", "market hall");

  test("a correction holds on the record that is made of more articles", () => {
    const more = read({
      id: "0",
      published: "2031-03-10",
      text: "Shells killed four people in the market of Saltmere on Sunday, officials said.",
    });
    const again = settle(fold(emptyCoverage(), [...readings, more]));
    const replayed = replayCorrections(again, [correction]);
    expect(replayed.corrections[0]!.standing).toBe("holds");
    expect(JSON.stringify(replayed.record.entries)).toContain("market hall");
  });

  test("an entry that has another id now is found by its words", () => {
    const told = settled.told.map((each) =>
      each.entry.id === id ? { ...each, entry: { ...each.entry, id: "attack-renamed" } } : each,
    );
    const renamed = { record: { ...record, entries: told.map(({ entry }) => entry) }, told };
    const replayed = replayCorrections(renamed, [correction]);
    expect(replayed.corrections[0]!.standing).toBe("holds");
    expect(replayed.record.entries.find((entry) => entry.id === "attack-renamed")).toMatchObject({
      target: "market hall",
    });
  });

  test("one whose words are gone is orphaned, stays in the log, and holds again when they are back", () => {
    const without = settle(fold(emptyCoverage(), readings.slice(0, 1)));
    const replayed = replayCorrections(without, [correction]);
    expect(replayed.corrections).toEqual([expect.objectContaining({ id: correction.id, standing: "orphaned" })]);
    expect(replayed.record.entries).toEqual(without.record.entries);
    expect(replayCorrections(settled, [correction]).corrections[0]!.standing).toBe("holds");
  });
});

describe("undo", () => {
  const { id } = entryOf("attack");
  const correction = set(id, "target", "market hall");
  const undo = line(correction.id, { kind: "undo" });

  test("gives the record as it was, and both lines stay", () => {
    const replayed = replayCorrections(settled, [correction, undo]);
    expect(replayed.record.entries).toEqual(record.entries);
    expect(replayed.corrections.map(({ standing }) => standing)).toEqual(["undone", "holds"]);
  });

  test("can itself be undone", () => {
    const replayed = replayCorrections(settled, [correction, undo, line(undo.id, { kind: "undo" })]);
    expect(replayed.corrections.map(({ standing }) => standing)).toEqual(["holds", "undone", "holds"]);
    expect(JSON.stringify(replayed.record.entries)).toContain("market hall");
  });
});
