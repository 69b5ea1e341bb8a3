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
