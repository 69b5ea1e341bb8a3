/** @module The dossier asks for nothing from elsewhere, leads nowhere but into itself, and holds only what the record has. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { reconcile } from "../reconcile.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { filterRecord, renderRecord } from "./index.js";

const record = ceasefireRecord();
const pageOf = (of = record, asked: readonly string[] = []) =>
  parseHTML(renderRecord(of, "dossier", { asked })).document;

test("one file: no script, nothing fetched, every link leads to a place of the page, every id once", () => {
  const page = pageOf();
  expect(page.querySelectorAll("script, img, iframe, object, embed, link, form, base").length).toBe(0);
  const style = [...page.querySelectorAll("style")].map(({ textContent }) => textContent).join("");
  expect(style).not.toMatch(/url\(|@import/u);
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
  expect(targets.length).toBeGreaterThan(100);
  expect(targets.filter((target) => !target.startsWith("#") || !ids.includes(target.slice(1)))).toEqual([]);
  expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute("content")).toContain(
    "default-src 'none'",
  );
});

test("every entry is there with all its words, every dispute with all its sides", () => {
  const page = pageOf();
  for (const { id, evidence } of record.entries) {
    const card = page.getElementById(`r-${id}`)!;
    const places = [...card.querySelectorAll(".place")].map(({ textContent }) => textContent).sort();
    expect(places).toEqual(evidence.map(({ article, start, end }) => `${article}:${start}-${end}`).sort());
  }
  expect(page.querySelectorAll(".dispute").length).toBe(record.disputes.length);
  for (const name of ["calendar", "timeline", "origins", "sources"])
    expect(page.getElementById(name)!.textContent!.length).toBeGreaterThan(100);
});

test("filters and days: only what was asked for, with the sources it rests on, and it says so", () => {
  const cut = filterRecord(record, { by: "Askov" });
  const page = pageOf({ ...cut, state: { ...cut.state, asOf: "2031-03-10" } }, ["said by Askov"]);
  expect(page.querySelectorAll(".entry").length).toBe(cut.entries.length);
  const carriers = new Set(cut.entries.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const shown = [...page.querySelectorAll("[data-article]")].map((each) => each.getAttribute("data-article")!);
  expect(shown.length).toBeLessThan(record.articles.length);
  for (const id of carriers) expect(shown).toContain(id);
  expect(page.querySelector(".lead")!.textContent).toMatch(/as of Mon 10 Mar 2031.*only said by Askov/u);
});

test("words of an article are no markup; corrections are told with who and why", () => {
  const odd = structuredClone(record);
  odd.articles[0]!.text = `<script>alert(1)</script>${odd.articles[0]!.text.slice(25)}`;
  odd.corrections = [
    {
      id: "c-1",
      at: "2031-03-12T08:00:00Z",
      by: "Ida <b>",
      target: odd.entries[0]!.id,
      anchor: null,
      change: { kind: "set", slot: "status", value: "open" },
      old: "accepted",
      new: "open",
      why: "the full text says so",
      evidence: null,
      standing: "holds",
    },
  ];
  const page = pageOf(odd);
  expect(page.querySelectorAll("script, b").length).toBe(0);
  expect(page.getElementById("corrections")!.textContent).toContain("Ida <b>, 2031-03-12: set");
  expect(page.getElementById("corrections")!.textContent).toContain("the full text says so");
});

test("an empty record is a dossier that says so", () => {
  expect(pageOf(reconcile([])).getElementById("entries")!.textContent).toContain("No entries.");
});
