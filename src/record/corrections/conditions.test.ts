/** @module Conditions corrected: added at their words, met, dropped; found again, orphaned, taken back. */
import { expect, test } from "vitest";
import { type Correction, coverageRecordSchema } from "../../model/index.js";
import { read } from "../../read.js";
import { emptyCoverage, fold, type Settled, settle } from "../../reconcile.js";
import { recordOn } from "../../record-on-day.js";
import type { LogLine } from "../correction-log.js";
import { type AskedChange, correctionsFor } from "./asked-change.js";
import { replayCorrections } from "./replay.js";

const text =
  "Varnhem proposed a 21-day truce on Monday. Ostmark would accept the truce only if the port of Saltmere was opened, its minister said. The guns had to leave the river first, he added.";
const one = read({ id: "a", published: "2031-03-04", text });
const other = read({
  id: "b",
  published: "2031-03-05",
  text: "The dockers of Kessel rejected a pay deal on Tuesday. The Port of Kessel had offered five percent.",
});
const settled = settle(fold(emptyCoverage(), [one, other]));
const held = settled.record.entries.find((entry) => entry.frame === "response")!;

let nLines = 0;
function asked(change: AskedChange, of: Settled = settled): LogLine<Correction>[] {
  const reason = { why: "because", evidence: null };
  return correctionsFor(held.id, change, { ...of, reason }).map((correction) => {
    nLines++;
    return { id: `c-${nLines}`, at: "2031-03-14T08:00:00Z", by: "ann", correction };
  });
}

function conditionsIn(of: Settled["record"]): (readonly [text: string, status: string, by: string | null])[] {
  coverageRecordSchema.parse(of);
  const entry = of.entries.find(({ id }) => id === held.id);
  if (entry === undefined || entry.frame === "statement") return [];
  return entry.conditions.map((each) => [each.text, each.status, each.requiredActor]);
}

const first = conditionsIn(settled.record)[0]![0];
const place = `a:${text.indexOf("The guns")}-${text.indexOf(", he added")}`;
const met: AskedChange = {
  kind: "set-condition",
  condition: "PORT of  Saltmere",
  settings: ["status=met", "requiredActor=none"],
};
const more: AskedChange = { kind: "add-condition", place, settings: ["requiredActor=Varnhem"] };
const drop: AskedChange = { kind: "drop-condition", condition: "1" };

test("one is met, one is added with its words, one is dropped", () => {
  const log = [...asked(met), ...asked(more)];
  const added = ["The guns had to leave the river first", "open", "Varnhem"];
  const replayed = replayCorrections(settled, log);
  expect(conditionsIn(replayed.record)).toEqual([[first, "met", null], added]);
  expect(log.map(({ correction }) => [correction.old, correction.new])).toEqual([
    [expect.stringMatching(/^condition ".*", status: open, requiredActor: /u), "status: met, requiredActor: none"],
    [null, 'condition "The guns had to leave the river first", requiredActor: Varnhem'],
  ]);
  expect(conditionsIn(replayCorrections(settled, [...log, ...asked(drop)]).record)).toEqual([added]);
  expect(conditionsIn(recordOn(replayed, { asOf: null, knownBy: "2031-03-04" }))).toHaveLength(2);
  expect(conditionsIn(recordOn(replayed, { asOf: null, knownBy: "2031-03-03" }))).toEqual([]);
});

test("after a re-run they hold, where the words are gone they are orphaned, and undone they leave no trace", () => {
  const log = [...asked(met), ...asked(more)];
  const standingIn = (of: Settled) => replayCorrections(of, log).corrections.map(({ standing }) => standing);
  expect(standingIn(settle(fold(emptyCoverage(), [other, one])))).toEqual(["holds", "holds"]);
  expect(standingIn(settle(fold(emptyCoverage(), [other])))).toEqual(["orphaned", "orphaned"]);
  // added twice is once
  expect(replayCorrections(settled, [...log, ...asked(more)]).corrections[2]!.standing).toBe("orphaned");
  const undo = log.map(({ id, correction }, at) => ({
    ...log[at]!,
    id: `u-${at}`,
    correction: { ...correction, target: id, anchor: null, change: { kind: "undo" as const } },
  }));
  expect(replayCorrections(settled, [...log, ...undo]).record.entries).toEqual(settled.record.entries);
});

test.each([
  [{ ...met, condition: "3" }, /none of its conditions has the words "3"; it has 1 "/u],
  [{ ...met, settings: ["status=done"] }, /does not fit status: expected one of open, met, unmet, unknown/u],
  [{ ...met, settings: ["colour=red"] }, /no colour to be set; it has status, requiredActor, holder, kind/u],
  [{ ...met, settings: [] }, /nothing is said of the condition/u],
  [{ ...more, place: "b:0-11" }, /has no words in b, only in a/u],
  [{ ...more, place: "a:0-99999" }, /no words at a:0-99999/u],
] as readonly (readonly [AskedChange, RegExp])[])("%j is refused with what fits", (change, problem) => {
  expect(() => asked(change)).toThrow(problem);
});
