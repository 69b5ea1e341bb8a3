/** @module Every format of a real record: whole, anchored, and safe to open. */
import { expect, test } from "vitest";
import { reconcile } from "../reconcile.js";
import { ceasefireRecord, cite, envelope } from "../testing/ceasefire-record.js";
import { csvColumns } from "./csv.js";
import { formatNames, renderRecord } from "./index.js";

const record = ceasefireRecord();

test.each(formatNames)("%s: the same record gives the same text, ending in one line feed", (format) => {
  const rendered = renderRecord(record, format);
  expect(renderRecord(structuredClone(record), format)).toBe(rendered);
  expect(rendered.endsWith("\n")).toBe(true);
});

test.each(formatNames)("%s: an empty record renders", (format) => {
  expect(typeof renderRecord(reconcile([]), format)).toBe("string");
});

test("text: counts first, then disputes with every side's words and place", () => {
  const lines = renderRecord(record, "text").split("\n");
  expect(lines[1]).toBe("7 articles · 4 origins · 3 disputes");
  expect(lines[3]).toBe("DISPUTES");
  const [saturday, friday] = [
    cite("01", "announced the 36-hour truce on Saturday"),
    cite("04", "announced the pause, of a day and a half, on Friday"),
  ];
  const section = lines.slice(3, 10).join("\n");
  expect(section).toContain(`“${saturday.text}”  Meridian, Mon 10 Mar, 01:${saturday.start}-${saturday.end}`);
  expect(section).toContain(`“${friday.text}”  The Linden Courier, Tue 11 Mar, 04:${friday.start}-${friday.end}`);
});

test("text: a party without a stance is said to be not reported", () => {
  expect(renderRecord(record, "text")).toMatch(/– not reported\s+Ambria/u);
});

test("text: no escape codes unless colour is asked for, and none from an article", () => {
  const bell = structuredClone(record);
  bell.articles[0]!.outlet = "Mer\u001b[31midian";
  expect(renderRecord(bell, "text")).not.toContain("\u001b");
  expect(renderRecord(record, "text", { color: true })).toContain("\u001b[1m");
  expect(renderRecord(bell, "text", { color: true })).not.toContain("\u001b[31m");
});

test.each(["text", "md", "html"] as const)(
  "%s: no character of an article turns the display; the record keeps it",
  (format) => {
    const turned = structuredClone(record);
    turned.articles[0]!.outlet = "Mer\u202eidian\u0000";
    const rendered = renderRecord(turned, format);
    expect(rendered).not.toMatch(/[\u0000\u202e]/u);
    expect(rendered).toMatch(/Mer ?idian/u);
    expect(renderRecord(turned, "json")).toContain("Mer\u202eidian");
  },
);

test("md: every footnote used is there, with outlet, day, words and place", () => {
  const md = renderRecord(record, "md");
  const used = new Set([...md.matchAll(/(?<!^)\[\^(?<n>\d+)\](?!:)/gmu)].map(({ groups }) => groups!.n));
  const given = [...md.matchAll(/^\[\^(?<n>\d+)\]: .+, .+: .+ \(\d\d:\d+-\d+\)$/gmu)].map(({ groups }) => groups!.n);
  expect(given.length).toBeGreaterThan(20);
  expect([...used].sort()).toEqual([...given].sort());
});

test("md: words of an article are no markup", () => {
  const odd = structuredClone(record);
  odd.articles[0]!.outlet = "[x](javascript:1) <b> `c` | *";
  const md = renderRecord(odd, "md");
  expect(md).not.toContain("<b>");
  expect(md).toContain("\\[x\\]");
});

test("csv: a row for each piece of evidence, quotes doubled, no formula", () => {
  const odd = structuredClone(record);
  odd.entries.push({
    ...odd.entries.find(({ id }) => id === "e-paper")!,
    ...envelope("e-formula", [{ ...cite("01", "Talks".toUpperCase()), text: '=HYPERLINK("x"),y' }], null),
    frame: "casualty",
    polarity: "affirmed",
    actors: ["@SUM(A1)"],
    recipients: [],
    quantities: [],
  });
  const csv = renderRecord(odd, "csv");
  const rows = csv.trimEnd().split("\r\n");
  expect(rows[0]).toBe(csvColumns.join(","));
  expect(rows.length - 1).toBe(odd.entries.reduce((n, { evidence }) => n + evidence.length, 0));
  expect(csv).toContain(`"'=HYPERLINK(""x""),y"`);
  expect(csv).toContain('"""There will be no paper while there are boats,"""');
});

test("ics: whole days, tentative while planned, the same UID in every run, lines of at most 75 bytes", () => {
  const ics = renderRecord(record, "ics");
  expect(ics).toContain("DTSTART;VALUE=DATE:20310313\r\nDTEND;VALUE=DATE:20310314\r\n");
  expect(ics).toContain("STATUS:TENTATIVE");
  const uids = ics.match(/^UID:\S+/gmu)!;
  expect(uids).toHaveLength(4);
  expect(new Set(uids).size).toBe(4);
  for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("plover: coded entries only, what is lost is named", () => {
  const events = renderRecord(record, "plover")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const coded = events.filter(({ type }) => type !== null);
  expect(coded.map(({ id }) => id)).toEqual(["e-harbours", "e-market", "e-corvane"]);
  expect(coded[2]).toMatchObject({ type: "CONSULT", cameo: "040", lossy: ["realis:planned"] });
});

test("plover: a statement keeps its CAMEO code, which PLOVER has none for", () => {
  const events = renderRecord(record, "plover")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const said = events.filter(({ type }) => type === null);
  expect(said.length).toBeGreaterThan(2);
  expect(new Set(said.map(({ cameo }) => cameo.slice(0, 2)))).toEqual(new Set(["01"]));
});

test("jsonl and json hold the same entries", () => {
  const lines = renderRecord(record, "jsonl").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(renderRecord(record, "json")).entries);
  expect(renderRecord(record, "json", { compact: true }).trimEnd()).not.toContain("\n");
});

test("html: no script, nothing fetched, every citation leads to words on the page", () => {
  const html = renderRecord(record, "html");
  expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!www\.w3\.org)/u);
  const ids = new Set([...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups!.id));
  const targets = [...html.matchAll(/href="#(?<id>[^"]+)"/gu)].map(({ groups }) => groups!.id!);
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(50);
});

test("html: words of an article are no markup", () => {
  const odd = structuredClone(record);
  odd.articles[0]!.text = `<script>alert(1)</script>${odd.articles[0]!.text.slice(25)}`;
  expect(renderRecord(odd, "html")).not.toContain("<script");
});
