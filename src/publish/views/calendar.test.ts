/** @module The calendar says which day is named, which is worked out, and what one cannot count on. */
import { describe, expect, test } from "vitest";
import type { CoverageRecord, EntryOf } from "../../model/index.js";
import { ceasefireRecord, onDay } from "../../testing/ceasefire-record.js";
import { calendarOf } from "../brief/calendar.js";
import { indexRecord } from "../record-index.js";
import { renderView } from "./index.js";

const truceWith = (window: Partial<EntryOf<"ceasefire">["window"]>, status = "in-effect"): CoverageRecord => {
  const record = structuredClone(ceasefireRecord());
  const truce = record.entries.find(({ id }) => id === "e-truce") as EntryOf<"ceasefire">;
  Object.assign(truce.window, { start: null, end: null, duration: null, ...window });
  record.state.ceasefires[0]!.status = status;
  return record;
};
const truceLines = (record: CoverageRecord) =>
  calendarOf(indexRecord(record)).filter(({ entry }) => entry === "e-truce");

test("planned talks are tentative, a deadline is not, and the soonest is first", () => {
  const lines = calendarOf(indexRecord(ceasefireRecord())).filter(({ isPast }) => !isPast);
  expect(lines.map(({ kind, when, certainty, why }) => [kind, when, certainty, why])).toEqual([
    ["talks", "2031-03-13", "tentative", "only scheduled"],
    ["deadline", "2031-03-14", "confirmed", null],
  ]);
});

test("cancelled talks stay, as cancelled; held talks without a day do not", () => {
  const record = structuredClone(ceasefireRecord());
  record.state.talks[0]!.status = "cancelled";
  expect(calendarOf(indexRecord(record)).find(({ kind }) => kind === "talks")).toMatchObject({
    certainty: "cancelled",
  });
  record.state.talks[0]!.status = "held";
  record.entries.find(({ id }) => id === "e-corvane")!.date = null;
  expect(calendarOf(indexRecord(record)).filter(({ kind }) => kind === "talks")).toEqual([]);
});

describe("the end of a truce", () => {
  const start = { ...onDay("2031-03-10"), basis: "stated" as const };

  test("that is named is stated", () => {
    const end = { ...onDay("2031-03-20"), basis: "stated" as const };
    expect(truceLines(truceWith({ start, end, duration: "P10D" }))).toMatchObject([
      { kind: "truce begins", when: "2031-03-10", known: "stated", certainty: "confirmed" },
      { kind: "truce ends", when: "2031-03-20", known: "stated", certainty: "confirmed" },
    ]);
  });

  test.each([
    ["PT36H", "2031-03-11", "2031-03-12"],
    ["P1D", "2031-03-10", "2031-03-11"],
    ["P3W", "2031-03-30", "2031-03-31"],
  ])("that nobody names is worked out from its length %s, said to be so, and tentative", (duration, first, last) => {
    expect(truceLines(truceWith({ start, duration }))[1]).toMatchObject({
      kind: "truce ends",
      first,
      last,
      known: "inferred",
      certainty: "tentative",
      basis: expect.stringContaining("counted from its first day and its length"),
    });
  });

  test("that cannot be worked out is said not to be reported while the truce runs, and left out when it is over", () => {
    expect(truceLines(truceWith({ duration: "P1M" }))).toMatchObject([{ kind: "truce ends", known: "not dated" }]);
    expect(truceLines(truceWith({ duration: "P1M" }, "collapsed"))).toEqual([]);
  });

  test("of one that has collapsed will not come", () => {
    expect(truceLines(truceWith({ start, end: onDay("2031-03-20") }, "collapsed"))).toMatchObject([
      { kind: "truce begins", certainty: "confirmed" },
      { kind: "truce ends", certainty: "cancelled", why: "the truce has collapsed" },
    ]);
  });

  test("about which versions differ is tentative", () => {
    const record = truceWith({ start, end: onDay("2031-03-20") });
    const dispute = record.disputes.find(({ about }) => about === "e-truce") ?? record.disputes[0]!;
    Object.assign(dispute, { about: "e-truce", aspect: "window.end", verdict: "contradiction" });
    expect(truceLines(record)[1]).toMatchObject({ certainty: "tentative", why: "versions differ: when it was to end" });
  });
});

test("as Markdown and as a calendar file it has the same lines", () => {
  const record = ceasefireRecord();
  const dated = calendarOf(indexRecord(record)).filter(({ first }) => first !== null);
  expect(renderView(record, "calendar", { format: "md", color: false }).match(/^- /gmu)).toHaveLength(dated.length);
  expect(renderView(record, "calendar", { format: "ics", color: false }).match(/^UID:/gmu)).toHaveLength(dated.length);
});
