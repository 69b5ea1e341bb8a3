/** @module The order of the queue, on a record whose weak places are known. */
import { describe, expect, test } from "vitest";
import type { Correction, Entry } from "../model/index.js";
import { read } from "../read.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import { anchorOf, digestOfEntry, type LogLine, replayCorrections } from "../record/index.js";
import { itemLines } from "./item-lines.js";
import { confidencesOf, reviewQueue } from "./queue.js";

const readings = [
  read({
    id: "a",
    published: "2031-03-11",
    outlet: "Coastal Daily",
    text: "Shells killed at least four people in the market of Saltmere on Sunday, the mayor said. Ostmark rejected a Varnhem plan for a full 28-day ceasefire last month.",
  }),
  read({
    id: "b",
    published: "2031-03-12",
    outlet: "Harbour Radio",
    text: "Shells killed nine people in the market of Saltmere on Sunday, the mayor said. Ostmark answered a Varnhem plan for a full 28-day ceasefire last month with a list of conditions.",
  }),
];
const settled = settle(fold(emptyCoverage(), readings));
const { record } = settled;
const confidences = confidencesOf(record, readings);

let nLines = 0;
function line(entry: Entry, change: Correction["change"]): LogLine<Correction> {
  nLines++;
  const correction = {
    target: entry.id,
    anchor: anchorOf(entry),
    change,
    old: null,
    new: null,
    why: "x",
    evidence: null,
  };
  return { id: `c-${nLines}`, at: "2031-03-14T08:00:00Z", by: "ann", correction };
}

const queueOf = (...log: LogLine<Correction>[]) => reviewQueue(replayCorrections(settled, log), confidences);
const plain = queueOf();

test("a dispute between outlets comes before an entry that rests on one of them", () => {
  const ranks = plain.map(({ kind }) => kind);
  expect(ranks[0]).toBe("dispute");
  const single = plain.find(({ reasons }) => reasons.every(({ words }) => words === "one origin only"))!;
  expect(plain.indexOf(single)).toBeGreaterThan(ranks.lastIndexOf("dispute"));
});

test("need is the sum of the reasons, raised on the board and lowered for background", () => {
  for (const { need, factor, reasons } of plain)
    expect(need).toBeCloseTo(factor * reasons.reduce((sum, { weight }) => sum + weight, 0));
  const proposal = plain.find(({ id }) => id.startsWith("proposal"));
  expect(proposal?.factor).toBe(0.75);
});

test("a statement of which the reader was not sure weighs more than one of which it was", () => {
  const needOf = (confidence: number) => {
    const statement = record.entries.find(({ frame }) => frame === "statement")!;
    const items = reviewQueue(replayCorrections(settled, []), new Map([[statement.id, confidence]]));
    return items.find(({ id }) => id === statement.id)!.need;
  };
  expect(needOf(0.3)).toBeGreaterThan(needOf(0.6));
  expect(needOf(0.6)).toBeGreaterThan(needOf(0.9));
});

describe("what was looked at", () => {
  const [item] = plain.filter(({ kind }) => kind === "entry");
  const entry = record.entries.find(({ id }) => id === item!.id)!;

  test.each([
    ["found right", { kind: "confirm", digest: digestOfEntry(entry) }],
    ["corrected", { kind: "set", slot: "background", value: true }],
  ] as const)("%s, it waits no longer; undone, it does again", (_, change) => {
    const done = line(entry, change);
    expect(queueOf(done).map(({ id }) => id)).not.toContain(entry.id);
    const undo = line(entry, { kind: "undo" });
    const undone = { ...undo, correction: { ...undo.correction, target: done.id, anchor: null } };
    expect(queueOf(done, undone).map(({ id }) => id)).toContain(entry.id);
  });

  test("found right as something it no longer is, it is asked again and says so", () => {
    const [again] = queueOf(line(entry, { kind: "confirm", digest: "another" })).filter(({ id }) => id === entry.id);
    expect(again!.reasons[0]).toEqual({ words: "it has changed since ann found it right", weight: 35 });
  });
});

test("a correction whose words are gone comes before anything else, and is shown with them", () => {
  const [attack] = record.entries.filter(({ frame }) => frame === "attack");
  const correction = line(attack!, { kind: "set", slot: "target", value: "market hall" });
  const later = settle(
    fold(emptyCoverage(), [
      read({ id: "c", published: "2031-03-12", text: "Varnhem proposed a 12-hour truce on the river." }),
    ]),
  );
  const replayed = replayCorrections(later, [correction]);
  const [first] = reviewQueue(replayed, new Map());
  expect(first).toMatchObject({ kind: "correction", id: correction.id, need: 100 });
  const lines = itemLines(first!, { ...replayed, place: "1 of 1" })!;
  expect(lines[0]).toBe(`1 of 1: correction ${correction.id}`);
  expect(lines.at(-1)).toContain(attack!.evidence[0]!.text);
});
