/** @module An entry that is another kind of thing, one that is nothing, and one that somebody found right. */
import { describe, expect, test } from "vitest";
import {
  type Correction,
  type CorrectionChange,
  coverageRecordSchema,
  type Entry,
  frameNames,
} from "../../model/index.js";
import { findBrokenAnchors } from "../../publish/index.js";
import { read } from "../../read.js";
import { emptyCoverage, fold, settle } from "../../reconcile.js";
import type { LogLine } from "../correction-log.js";
import { anchorOf } from "./anchors.js";
import { digestOfEntry } from "./digest.js";
import { fitRelabel } from "./relabel.js";
import { type Replayed, replayCorrections } from "./replay.js";
import { fitValue } from "./set-slot.js";

const settled = settle(
  fold(emptyCoverage(), [
    read({
      id: "a",
      published: "2031-03-04",
      outlet: "Harbour Radio",
      text: "The Harbour Workers' Union proposed a pay deal of five percent to the Port of Kessel on Tuesday. The Port of Kessel rejected the union's proposal on Tuesday. \"We will not sign,\" said Tavi Welk, a spokesman for the port.",
    }),
    read({
      id: "b",
      published: "2031-03-11",
      outlet: "Coastal Daily",
      text: "Ostmark violated the ceasefire on Monday, Varnhem said. Varnhem had declared a 36-hour ceasefire on Saturday.",
    }),
  ]),
);
const { record } = settled;

function entryOf<F extends Entry["frame"]>(frame: F): Extract<Entry, { frame: F }> {
  return record.entries.find((entry) => entry.frame === frame) as Extract<Entry, { frame: F }>;
}

let nLines = 0;
function line(entry: Entry, change: CorrectionChange): LogLine<Correction> {
  nLines++;
  const anchor = anchorOf(entry);
  const correction = { target: entry.id, anchor, change, old: null, new: null, why: "because", evidence: null };
  return { id: `c-${nLines}`, at: "2031-03-14T08:00:00Z", by: "ann", correction };
}

function relabel(entry: Entry, frame: string, ...settings: [string, string][]): LogLine<Correction> {
  const fitted = fitRelabel(entry, frame, settings);
  if (fitted.problem !== undefined) throw new Error(fitted.problem);
  return line(entry, { kind: "relabel", frame, fields: fitted.fields as never });
}

function expectWhole({ record: replayed }: Replayed): void {
  coverageRecordSchema.parse(replayed);
  expect(findBrokenAnchors(replayed).broken).toEqual([]);
  const ids = new Set(replayed.entries.map(({ id }) => id));
  for (const entry of replayed.entries) {
    if (entry.frame === "response" && entry.proposal !== null) expect(ids).toContain(entry.proposal);
    if (entry.frame === "violation" && entry.breached !== null) expect(ids).toContain(entry.breached);
  }
}

describe("relabelled", () => {
  test("a proposal that is a demand keeps its words, its sides and its id, and leaves the board", () => {
    const proposal = entryOf("proposal");
    const replayed = replayCorrections(settled, [relabel(proposal, "demand", ["strength", "demand"])]);
    const demand = replayed.record.entries.find(({ id }) => id === proposal.id)!;
    expect(demand).toMatchObject({
      frame: "demand",
      demanders: proposal.proposers,
      addressees: proposal.addressees,
      evidence: proposal.evidence,
      plover: null,
      cameo: null,
    });
    expect(record.state.proposals.map(({ entry }) => entry)).toContain(proposal.id);
    expect(replayed.record.state.proposals.map(({ entry }) => entry)).not.toContain(proposal.id);
    expect(
      replayed.record.entries.filter((entry) => entry.frame === "response" && entry.proposal === proposal.id),
    ).toEqual([]);
    expectWhole(replayed);
  });

  test("a demand made of a proposal goes back to it when it is undone, and what was set on the demand is orphaned", () => {
    const proposal = entryOf("proposal");
    const first = relabel(proposal, "demand", ["strength", "demand"]);
    const set = line(proposal, { kind: "set", slot: "strength", value: "order" });
    expect(replayCorrections(settled, [first, set]).corrections.map(({ standing }) => standing)).toEqual([
      "holds",
      "holds",
    ]);
    const undo = line(proposal, { kind: "undo" });
    const undone = { ...undo, correction: { ...undo.correction, target: first.id, anchor: null } };
    const replayed = replayCorrections(settled, [first, set, undone]);
    expect(replayed.corrections.map(({ standing }) => standing)).toEqual(["undone", "orphaned", "holds"]);
    expect(replayed.record.entries).toEqual(record.entries);
  });

  test("to a kind that needs a word of its own asks for it, and takes it", () => {
    expect(fitRelabel(entryOf("proposal"), "response", []).problem).toMatch(/a response needs more .*decision/u);
    const replayed = replayCorrections(settled, [relabel(entryOf("proposal"), "response", ["decision", "consider"])]);
    expect(replayed.corrections[0]!.standing).toBe("holds");
    expectWhole(replayed);
  });

  test.each([
    ["proposal", "truce", /no kind "truce"; it is one of proposal, demand/u],
    ["proposal", "proposal", /is a proposal already/u],
    ["statement", "threat", /no other kind/u],
    ["proposal", "statement", /no kind "statement"/u],
  ] as const)("%s as %s is refused", (frame, other, problem) => {
    expect(fitRelabel(entryOf(frame), other, []).problem).toMatch(problem);
  });

  test("every kind can be made of every other, where its needs are given", () => {
    const needs: { readonly [kind: string]: readonly [string, string][] } = {
      demand: [["strength", "request"]],
      agreement: [["status", "agreed"]],
      ceasefire: [["status", "declared"]],
      violation: [["verification", "claimed"]],
      talks: [["status", "held"]],
      sanction: [["act", "imposed"]],
    };
    const answer = entryOf("response");
    for (const kind of frameNames.filter((name) => name !== "response")) {
      const settings = needs[kind] ?? [];
      expect(fitRelabel(answer, kind, settings).problem, kind).toBeUndefined();
      expectWhole(replayCorrections(settled, [relabel(answer, kind, ...settings)]));
    }
  });
});

test("struck: the entry is gone with all that pointed to it, the line stays, and undo brings it back", () => {
  const truce = entryOf("ceasefire");
  const strike = line(truce, { kind: "strike" });
  const replayed = replayCorrections(settled, [strike]);
  expect(replayed.record.entries.map(({ id }) => id)).not.toContain(truce.id);
  expect(replayed.record.state.ceasefires).toEqual([]);
  expect(replayed.corrections[0]!.standing).toBe("holds");
  expectWhole(replayed);
  const later = line(truce, { kind: "set", slot: "form", value: "bilateral" });
  expect(replayCorrections(settled, [strike, later]).corrections[1]!.standing).toBe("orphaned");
});

describe("found right", () => {
  const statement = entryOf("statement");

  test("changes nothing, and stands in the log", () => {
    const replayed = replayCorrections(settled, [
      line(statement, { kind: "confirm", digest: digestOfEntry(statement) }),
    ]);
    expect(replayed.record.entries).toEqual(record.entries);
    expect(replayed.corrections[0]!.standing).toBe("holds");
  });

  test("the digest outlives more words and a store, and not another value", () => {
    const digest = digestOfEntry(statement);
    const turned = Object.fromEntries(Object.entries(statement).toReversed());
    expect(digestOfEntry({ ...statement, evidence: [...statement.evidence, ...statement.evidence] })).toBe(digest);
    expect(digestOfEntry(JSON.parse(JSON.stringify(turned)) as Entry)).toBe(digest);
    const fitted = fitValue(statement, "speaker", "Rolf Imsen");
    expect(fitted.problem).toBeUndefined();
    expect(
      digestOfEntry({ ...statement, speaker: { entity: "Rolf Imsen", actor: null, text: "Rolf Imsen" } }),
    ).not.toBe(digest);
  });
});
