/** @module Which article derives from which, whose own text is missing, and how many witnesses an entry has. */
import { expect, test } from "vitest";
import type { CoverageRecord, Link } from "../../model/index.js";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { lineageOf } from "../brief/lineage.js";
import { originsOf } from "../brief/origin-lines.js";
import { indexRecord } from "../record-index.js";
import { recordAround } from "./around.js";
import { renderView } from "./index.js";

const link = (kind: Link["kind"], from: string, to: string, direction: Link["direction"] = "from-to"): Link => ({
  kind,
  from,
  to,
  share: kind === "copy" ? 1 : 0.5,
  direction,
  alignments: [{ fromStart: 0, fromEnd: 5, toStart: 0, toEnd: 5, score: 1 }],
});

/** The record with these links only, and the agency credited by the articles named. */
function linked(links: readonly Link[], credited: readonly string[] = []): CoverageRecord {
  const record = structuredClone(ceasefireRecord());
  for (const article of record.articles) {
    article.dateline = null;
    article.agencies = credited.includes(article.id) ? [{ id: "Meridian", role: "text" }] : [];
  }
  return { ...record, links: [...links] };
}
const family = (record: CoverageRecord) => lineageOf(indexRecord(record)).families[0]!;
const tree = (record: CoverageRecord) =>
  family(record).articles.map(({ article, depth, from }) => `${".".repeat(depth)}${article} ${from?.kind ?? "-"}`);

test("copies stand behind what they copy, and rewrites of copies behind those", () => {
  const record = linked([
    link("copy", "01", "07"),
    link("rewrite", "03", "07", "to-from"),
    link("revision", "01", "02"),
  ]);
  expect(tree(record)).toEqual(["01 -", ".07 copy", "..03 rewrite", ".02 revision"]);
});

test("of two sources the larger share is the parent, and a known direction goes before an unknown one", () => {
  const record = linked([
    link("rewrite", "01", "03"),
    { ...link("copy", "02", "03", "unknown"), share: 0.9 },
    link("copy", "07", "02"),
  ]);
  expect(family(record).articles.find(({ article }) => article === "03")!.from).toMatchObject({ article: "01" });
});

test("links that lead in a circle still give each article once", () => {
  const record = linked([link("copy", "01", "02"), link("copy", "02", "03"), link("copy", "03", "01")]);
  const ids = family(record).articles.map(({ article }) => article);
  expect([...ids].sort()).toEqual(["01", "02", "03", "07"]);
});

test("an agency that is credited and has no article of its own is a missing parent", () => {
  const record = linked([], ["01", "02"]);
  expect(family(record).missing).toEqual([]);
  expect(tree(record)).toEqual(["01 -", ".07 credit", ".02 credit", ".03 credit"]);
  for (const article of record.articles) article.outlet = `Paper ${article.id}`;
  expect(family(record).missing).toEqual(["meridian"]);
  expect(family(record).articles.map(({ from }) => from?.kind)).toEqual(["credit", "credit", "credit", "credit"]);
  expect(renderView(record, "lineage", { format: "text", color: false })).toContain(
    "missing: no article is meridian's own",
  );
});

test.each([
  ["Meridian", "meridian"],
  ["www.meridian.example", "meridian"],
  ["Meridian Newswire", "meridian"],
  ["The Brenn Press Union", "bpu"],
  ["Brenn-Press Union", "bpu"],
])("an article of %s is %s's own", (outlet, agency) => {
  const record = linked([], ["01"]);
  const [own] = record.articles;
  Object.assign(own!, { outlet, agencies: [{ id: agency, role: "text" }] });
  expect(family(record).missing).toEqual([]);
  Object.assign(own!, { outlet: "Meridianne Daily" });
  expect(family(record).missing).toEqual([agency]);
});

test("a quotation that two origins share joins nothing and is told", () => {
  const { shared } = lineageOf(indexRecord(linked([link("shared-quotation", "02", "06", "unknown")])));
  expect(shared.map(({ kind, from, to }) => [kind, from.article, to.article])).toEqual([
    ["shared-quotation", "02", "06"],
  ]);
});

test("around an entry: only the origins that carry it, and its words", () => {
  const record = ceasefireRecord();
  const around = recordAround(indexRecord(record), "e-market");
  const carriers = new Set(around.entries[0]!.evidence.map(({ origin }) => origin));
  expect(around.entries.map(({ id }) => id)).toEqual(["e-market"]);
  expect(new Set(around.origins.map(({ id }) => id))).toEqual(carriers);
  expect(renderView(around, "lineage", { format: "text", color: false })).toContain("WHO CARRIES IT");
  expect(recordAround(indexRecord(record), "04").origins.map(({ id }) => id)).toEqual(["o-courier"]);
});

test("origins: outlets, and the bounds of each entry; those with most witnesses first", () => {
  const record = structuredClone(ceasefireRecord());
  record.entries[0]!.support.origins = { min: 3, max: 5 };
  const { origins, entries } = originsOf(indexRecord(record));
  expect(origins[0]).toMatchObject({ origin: "o-meridian", label: "Meridian" });
  expect(origins[0]!.articles.map(({ article }) => article)).toHaveLength(4);
  expect(entries[0]).toMatchObject({ entry: record.entries[0]!.id, min: 3, max: 5 });
  const carried = record.entries.filter(({ evidence }) => evidence.some(({ origin }) => origin === "o-meridian"));
  expect(origins[0]!.entries).toBe(carried.length);
  expect(renderView(record, "origins", { format: "text", color: false })).toMatch(/^ {2}3-5 +\S/mu);
});
