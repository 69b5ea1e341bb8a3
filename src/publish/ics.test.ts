/** @module The calendar file as a calendar program reads it: stable names, growing versions, and what is tentative. */
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { CoverageRecord, EntryOf } from "../model/index.js";
import { recordOn } from "../record-on-day.js";
import { ceasefireRecord, onDay } from "../testing/ceasefire-record.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { renderRecord } from "./index.js";

interface Read {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly first: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
}

/** The events by another reader than ours; throws when the file is no calendar. */
function eventsOf(record: CoverageRecord): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(renderRecord(record, "ics")));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue("status")),
      first: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
    };
  });
}

test("whole days that end before the next, each under a name of its own", () => {
  const events = eventsOf(ceasefireRecord());
  expect(events.find(({ summary }) => summary.startsWith("Talks"))).toMatchObject({
    first: "2031-03-13",
    end: "2031-03-14",
    status: "TENTATIVE",
    sequence: 1,
  });
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test("words come through whole: commas, semicolons, backslashes, line ends, signs of many bytes", () => {
  const record = structuredClone(ceasefireRecord());
  record.entries.find(({ id }) => id === "e-corvane")!.evidence[0]!.text = "a; b, c \\ d\u2028“ж” 😀 ".repeat(9);
  record.articles.find(({ id }) => id === "01")!.outlet = "Post, The; \\n";
  const talks = eventsOf(record).find(({ summary }) => summary.startsWith("Talks"))!;
  expect(talks.description).toContain("a; b, c \\ d “ж” 😀 a; b, c \\ d “ж” 😀");
  expect(talks.description.split("\n").length).toBeGreaterThan(1);
});

test("what came in later is a later version of the same event", () => {
  const settled = settledCeasefire();
  const versions = ["2031-03-10", "2031-03-11"].map((knownBy) => eventsOf(recordOn(settled, { asOf: null, knownBy })));
  const [before, after] = versions.map((events) => new Map(events.map((event) => [event.uid, event.sequence])));
  const shared = [...before!.keys()].filter((uid) => after!.has(uid));
  expect(shared.length).toBeGreaterThan(0);
  for (const uid of shared) expect(after!.get(uid)).toBeGreaterThanOrEqual(before!.get(uid)!);
  expect(shared.some((uid) => after!.get(uid)! > before!.get(uid)!)).toBe(true);
});

test("a correction moves the event and is a later version, and so is taking it back", () => {
  const record = structuredClone(ceasefireRecord());
  const talks = record.entries.find(({ id }) => id === "e-corvane") as EntryOf<"talks">;
  const [before] = eventsOf(record).filter(({ summary }) => summary.startsWith("Talks"));
  talks.date = onDay("2031-03-20");
  const line = {
    at: "2031-03-12T08:00:00Z",
    by: "Ida",
    anchor: null,
    old: null,
    new: null,
    why: "moved",
    evidence: null,
  };
  const set = { kind: "set", slot: "date", value: "2031-03-20" } as const;
  record.corrections = [{ ...line, id: "c-1", target: talks.id, change: set, standing: "holds" }];
  const [moved] = eventsOf(record).filter(({ summary }) => summary.startsWith("Talks"));
  expect(moved).toMatchObject({ uid: before!.uid, sequence: before!.sequence + 1, first: "2031-03-20" });
  record.corrections = [
    { ...line, id: "c-1", target: talks.id, change: set, standing: "undone" },
    { ...line, id: "c-2", target: "c-1", change: { kind: "undo" }, standing: "holds" },
  ];
  expect(eventsOf(record).find(({ uid }) => uid === before!.uid)!.sequence).toBe(before!.sequence + 2);
});

test("cancelled talks stay in the calendar as cancelled", () => {
  const record = structuredClone(ceasefireRecord());
  record.state.talks[0]!.status = "cancelled";
  expect(eventsOf(record).find(({ summary }) => summary.startsWith("Talks"))).toMatchObject({ status: "CANCELLED" });
});
