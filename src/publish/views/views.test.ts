/** @module Every view says the same as text, JSON and CSV, and the filters leave a whole record. */
import { describe, expect, test } from "vitest";
import { createApp } from "../../server/index.js";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { pageRoutes } from "../../web/index.js";
import { filterRecord } from "../filter-record.js";
import { changesBetween } from "./changes.js";
import { renderFound } from "./found.js";
import { renderNamed, renderView, type ViewName, viewFormats, views } from "./index.js";
import { renderChanges } from "./render-changes.js";

const record = ceasefireRecord();
const names = Object.keys(views) as ViewName[];
const empty = filterRecord(record, { by: "nobody of this name" });
const plain = { color: false } as const;

describe.each(names)("%s", (name) => {
  test("as text shows the ids to go on with, and no control character", () => {
    const text = renderView(record, name, { format: "text", ...plain });
    expect(text).toMatch(name === "articles" ? /^01 /mu : name === "disputes" ? / · d-/u : / · [eo]-/u);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text.endsWith("\n")).toBe(true);
  });

  test("as CSV has as many cells in each row as columns", () => {
    const rows = cellsOf(renderView(record, name, { format: "csv", ...plain }));
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([views[name].columns.length]));
    expect(rows[0]).toEqual([...views[name].columns]);
  });

  test("of a record without entries is no error", () => {
    for (const format of viewFormats) expect(renderView(empty, name, { format, ...plain })).not.toBe("");
  });
});

test.each(names.filter((name) => pageRoutes.some(({ path }) => path === `/${name}`)))(
  "%s as JSON is what the server answers",
  async (name) => {
    const json: unknown = JSON.parse(renderView(record, name, { format: "json", ...plain }));
    if (name === "articles") {
      const { articles } = json as { articles: { article: string }[] };
      expect(articles.map(({ article }) => article)).toEqual(record.articles.map(({ id }) => id));
      return;
    }
    const answer = await createApp(() => record).request(`/${name}.json`);
    expect(json).toEqual(await answer.json());
  },
);

test("colour is in the text only where it is asked for", () => {
  expect(renderView(record, "timeline", { format: "text", color: true })).toContain("\u001b[1m");
  expect(renderView(record, "timeline", { format: "text", color: false })).not.toContain("\u001b");
});

test.each([
  ["by a part of a name", { by: "askov" }, (of: string) => /Askov/u.test(of)],
  ["by a party in any role", { party: "Ostmark" }, (of: string) => /Ostmark/u.test(of)],
  ["of an outlet", { outlet: "Meridian" }, () => true],
])("entries %s", (_what, filter, fits) => {
  const { entries } = filterRecord(record, filter);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.length).toBeLessThan(record.entries.length);
  for (const entry of entries) expect(fits(JSON.stringify(entry))).toBe(true);
});

test("days: an entry counts from its first to its last possible day, one without a day by its first article", () => {
  const count = (since?: string, until?: string) => filterRecord(record, { since, until }).entries.length;
  expect(count("2031-03-01", "2031-03-31")).toBeGreaterThan(count("2031-03-10", "2031-03-10"));
  expect(count("2031-03-10", "2031-03-10")).toBeGreaterThan(0);
  expect(count("2040-01-01")).toBe(0);
  expect(count(undefined, "1990-01-01")).toBe(0);
});

test.each([...record.entries, ...record.articles, ...record.disputes].map(({ id }) => id))("show %s", (id) => {
  expect(renderNamed(record, id, { format: "text", ...plain })).toContain(id);
  expect(JSON.stringify(JSON.parse(renderNamed(record, id, { format: "json", ...plain })))).toContain(id);
  expect(cellsOf(renderNamed(record, id, { format: "csv", ...plain })).length).toBeGreaterThan(0);
});

test("changes: nothing between a record and itself, everything against an empty one, the stance first", () => {
  expect(changesBetween(record, record)).toEqual([]);
  expect(renderChanges([], { format: "text", ...plain })).toBe("Nothing new.\n");
  const bare = filterRecord(record, { by: "nobody of this name" });
  const changes = changesBetween(bare, record);
  expect(changes.filter(({ what }) => what === "entry")).toHaveLength(record.entries.length);
  expect(changes.filter(({ what }) => what === "dispute")).toHaveLength(record.disputes.length);
  expect(changes[0]!.what).toBe("stance");
  expect(cellsOf(renderChanges(changes, { format: "csv", ...plain })).length).toBe(changes.length + 1);
});

test("changes: a stance names its party and the matter, and who proposed it where that is another", () => {
  const titles = changesBetween(filterRecord(record, { by: "nobody of this name" }), record).flatMap((change) =>
    change.what === "stance" ? [change.title] : [],
  );
  expect(titles.length).toBeGreaterThan(1);
  for (const title of titles) expect(title).not.toMatch(/ proposes /u);
  expect(titles.filter((title) => /^(?<party>[^:]+): .*\(of \k<party>\)$/u.test(title))).toEqual([]);
});

test("changes: a stance and a truce that stand otherwise say what they were", () => {
  const before = structuredClone(record);
  const [row] = before.state.proposals;
  row!.stances[0]!.stance = "considers";
  const [truce] = before.state.ceasefires;
  truce!.status = "in-effect";
  const changes = changesBetween(before, record);
  expect(changes.map(({ what, was }) => [what, was])).toEqual([
    ["stance", "considers"],
    ["truce", "in effect"],
  ]);
});

test("found things that the record does not have are left out", () => {
  const [entry] = record.entries;
  const found = [
    { kind: "entry", id: entry!.id },
    { kind: "entry", id: "e-gone" },
    { kind: "article", id: "01" },
  ] as const;
  const text = renderFound(record, found, { words: ["truce"], format: "text", ...plain });
  expect(text).toContain(entry!.id);
  expect(text).not.toContain("e-gone");
  const { found: lines } = JSON.parse(renderFound(record, found, { words: ["truce"], format: "json", ...plain })) as {
    found: { kind: string; cites: { text: string }[] }[];
  };
  expect(lines.map(({ kind }) => kind).at(-1)).toBe("article");
  expect(lines.at(-1)!.cites[0]!.text.toLowerCase()).toContain("truce");
});

/** A reader of CSV that is not ours: rows of cells, quotation marks doubled within. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at]!;
    if (isQuoted && sign === '"' && csv[at + 1] === '"') cell += csv[at++];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "," || sign === "\n")) {
      rows.at(-1)!.push(cell.replace(/\r$/u, ""));
      cell = "";
      if (sign === "\n") rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}
