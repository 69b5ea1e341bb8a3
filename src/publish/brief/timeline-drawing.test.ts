/** @module What a timeline draws: which days, on whose lane, how many; what has no single day is a bar and not lost. */
import { expect, test } from "vitest";
import type { Entry } from "../../model/index.js";
import { ceasefireRecord, onDay } from "../../testing/ceasefire-record.js";
import { indexRecord } from "../record-index.js";
import { type Drawing, type DrawingAsked, drawingOf } from "./timeline-drawing.js";
import { columnsOf, windowOf } from "./timeline-window.js";

const record = ceasefireRecord();
const index = indexRecord(record);
const asked: DrawingAsked = { lanes: "kind", zoom: "most", at: null };

function drawn(changes: Partial<DrawingAsked>): Drawing {
  return drawingOf(index, { ...asked, ...changes })!;
}

function total({ rows }: Drawing): number {
  const count = (list: readonly { readonly entries: number }[]) => list.reduce((sum, { entries }) => sum + entries, 0);
  return rows.reduce((sum, { cells, stretches }) => sum + count(cells) + count(stretches), 0);
}

test("two weeks and half a year are whole weeks around the day, and know the way on", () => {
  const days = drawn({ zoom: "days", at: "2031-03-12" });
  expect([days.first, days.last, days.unit, days.columns.length]).toEqual(["2031-03-03", "2031-03-16", "day", 14]);
  const weeks = drawn({ zoom: "weeks", at: "2031-03-12" });
  expect([weeks.first, weeks.last, weeks.columns.length]).toEqual(["2030-12-09", "2031-06-08", 26]);
  const past = drawn({ zoom: "days", at: "2032-01-01" });
  expect([past.entries, past.before, past.after]).toEqual([0, "2031-12-18", null]);
});

test.each(["days", "weeks", "all", "most"] as const)(
  "every entry of %s is in a column or a bar of its kind, the others are counted",
  (zoom) => {
    const drawing = drawn({ zoom });
    expect(total(drawing)).toBe(drawing.entries);
    const dated = drawn({ zoom: "all" });
    expect(drawing.entries + drawing.outside).toBe(dated.entries + dated.outside);
  },
);

test("a person stands with the state spoken for, and an entry of two parties on both lanes", () => {
  const { rows } = drawn({ lanes: "party", zoom: "all" });
  const names = rows.map(({ name }) => name);
  expect(names).toContain("Ostmark");
  expect(names).not.toContain("Lene Askov");
  const meeting = record.entries.find((entry) => entry.frame === "talks" && entry.participants.length > 1)!;
  const alone = indexRecord({ ...record, entries: [meeting, { ...meeting, id: "later", date: onDay("2031-03-20") }] });
  const both = drawingOf(alone, { ...asked, lanes: "party", zoom: "all" })!;
  expect(both.entries).toBe(2);
  expect(both.rows.length).toBeGreaterThan(1);
  expect(new Set(both.rows.map(({ entries }) => entries))).toEqual(new Set([2]));
});

test("parties beyond the eighth share a lane, and so do entries in which nobody is named", () => {
  const [some] = record.entries.filter((entry) => entry.frame === "proposal") as Extract<
    Entry,
    { frame: "proposal" }
  >[];
  const entries = Array.from({ length: 12 }, (_, n) => ({
    ...some!,
    id: `e-${n}`,
    date: onDay(`2031-03-${10 + n}`),
    proposers: n === 11 ? [] : [`Port ${n}`],
  }));
  const { rows } = drawingOf(indexRecord({ ...record, entries }), { ...asked, lanes: "party" })!;
  expect(rows).toHaveLength(10);
  expect(rows.slice(-2).map(({ name, entries: n }) => [name, n])).toEqual([
    ["Other parties", 3],
    ["Nobody named", 1],
  ]);
});

test("what is only known to a month is a bar among days, and a number among months", () => {
  const [some] = record.entries.filter(({ frame }) => frame === "attack");
  const dates = [onDay("2031-02"), onDay("2031-02-03"), onDay("2032-02-03")];
  const entries = dates.map((date, n) => ({ ...some!, id: `e-${n}`, date }));
  const those = indexRecord({ ...record, entries });
  const [days] = drawingOf(those, { ...asked, zoom: "days", at: "2031-02-04" })!.rows;
  expect(days!.stretches).toMatchObject([{ first: "2031-02-01", last: "2031-02-28", isRun: false, entries: 1 }]);
  const all = drawingOf(those, { ...asked, zoom: "all" })!;
  expect(all.unit).toBe("week");
  const years = indexRecord({ ...record, entries: [...entries, { ...some!, id: "old", date: onDay("2027-02-03") }] });
  const months = drawingOf(years, { ...asked, zoom: "all" })!;
  expect(months.unit).toBe("month");
  expect(months.rows[0]!.cells.find(({ first }) => first === "2031-02-01")).toMatchObject({
    last: "2031-02-28",
    entries: 2,
  });
});

test("nothing with a day, or one day alone, is no drawing", () => {
  expect(drawingOf(indexRecord({ ...record, entries: [] }), asked)).toBeNull();
  const [some] = record.entries;
  expect(drawingOf(indexRecord({ ...record, entries: [{ ...some!, date: null }] }), asked)).toBeNull();
});

test("of what was long ago the last two centuries are drawn, year by year", () => {
  const days = ["0033-04-03", "2030-01-01"].map((day) => ({ first: day, last: day, background: true }));
  const window = windowOf([...days, { first: "2031-01-01", last: "2031-01-01", background: false }], {
    zoom: "all",
    at: null,
  })!;
  expect(window.unit).toBe("year");
  const columns = columnsOf(window);
  expect(columns.length).toBeLessThan(203);
  expect(columns.at(-1)).toEqual({ first: "2031-01-01", last: "2031-12-31" });
});

test("columns follow one another without a gap, over leap years and ends of months", () => {
  for (const unit of ["day", "week", "month", "year"] as const) {
    const columns = columnsOf({ first: "2031-12-30", last: "2032-03-02", unit });
    for (const [at, { first }] of columns.entries()) if (at > 0) expect(first > columns[at - 1]!.last).toBe(true);
    expect(columns[0]!.first <= "2031-12-30" && columns.at(-1)!.last >= "2032-03-02").toBe(true);
  }
});
