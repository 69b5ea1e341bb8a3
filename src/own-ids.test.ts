/** @module Texts that come under one id, and notes of the doors. */
import { expect, test } from "vitest";
import { read, reconcile } from "./index.js";

const monday = read({ id: "page", text: "Ostmark said on Monday it would study the offer." });
const tuesday = read({ id: "page", text: "Ostmark said on Tuesday it had studied the offer." });

test("keeps both versions of a page that changed, whatever their order", () => {
  const record = reconcile([tuesday, monday]);
  expect(record.articles.map(({ text }) => text)).toEqual([monday.article.text, tuesday.article.text]);
  expect(new Set(record.articles.map(({ id }) => id)).size).toBe(2);
  expect(record.warnings.map(({ code }) => code)).toContain("N-DUPLICATE");
  expect(reconcile([monday, tuesday])).toEqual(record);
});

test("keeps one of two readings of one text, whatever their order", () => {
  const dated = read({ id: "page", text: monday.article.text, published: "2031-03-10" });
  expect(reconcile([monday, dated])).toEqual(reconcile([dated, monday]));
});

test("says which article nothing dates, and which quotation is never closed", () => {
  const reading = read({ id: "a", text: "“We are ready, the premier said on Monday." });
  expect(reading.warnings.map(({ code }) => code)).toContain("N-UNCLOSED-QUOTATION");
  expect(reconcile([reading]).warnings.map(({ code }) => code)).toContain("N-DATE-OPEN");
});

const url = "https://harbour.example/talks";
const words =
  "Ostmark said on Monday that it would study the offer of Premier Lene Askov, and that its envoys would travel to Varnhem.";

test("a page that came twice with the same words is one article, and says so", () => {
  const twice = [
    read({ id: "monday", url, text: words, captured: "2031-03-12" }),
    read({
      id: "tuesday",
      url: "http://www.harbour.example/talks/?utm_source=feed",
      text: words,
      captured: "2031-03-11",
    }),
  ];
  const record = reconcile(twice);
  expect(record.articles.map(({ id }) => id)).toEqual(["tuesday"]);
  expect(record.warnings).toContainEqual(
    expect.objectContaining({ code: "N-DUPLICATE", article: "tuesday", message: expect.stringContaining("monday") }),
  );
  for (const { support } of record.entries) expect(support.articles).toBe(1);
  expect(reconcile(twice.toReversed())).toEqual(record);
});

test("the same words without an address, or under two addresses, are two articles of one origin", () => {
  for (const other of [undefined, "https://tarrow.example/talks"]) {
    const record = reconcile([read({ id: "a", url, text: words }), read({ id: "b", url: other, text: words })]);
    expect(record.articles).toHaveLength(2);
    expect(record.origins).toHaveLength(1);
  }
});

test("a page that changed is two articles, linked as a revision, of one origin", () => {
  const changed = `${words} Malk called that a ruse.`;
  const record = reconcile([read({ id: "a", url, text: words }), read({ id: "b", url: `${url}#new`, text: changed })]);
  expect(record.articles.map(({ text }) => text)).toEqual([words, changed]);
  expect(record.links.map(({ kind, from, to }) => [kind, from, to])).toEqual([["revision", "a", "b"]]);
  expect(record.origins).toHaveLength(1);
});
