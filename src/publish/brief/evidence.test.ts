/** @module The words behind an entry by origin: copies together, the earliest first, each in its line. */

import { expect, test } from "vitest";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { indexRecord } from "../record-index.js";
import { evidenceOf } from "./evidence.js";

const index = indexRecord(ceasefireRecord());

test("articles of one origin are one witness, the earliest of it first", () => {
  const [first] = [...index.entries.values()].filter((entry) => entry.support.articles > entry.support.origins.max);
  const origins = evidenceOf(first!.evidence, index);
  expect(origins).toHaveLength(first!.support.origins.max);
  expect(origins.flatMap(({ articles }) => articles)).toHaveLength(first!.support.articles);
  for (const { articles } of origins) {
    const days = articles.map(({ day }) => day ?? "~");
    expect(days).toEqual([...days].sort());
  }
});

test("words stand in their line: what is before and after is the article's own", () => {
  for (const entry of index.entries.values())
    for (const { articles } of evidenceOf(entry.evidence, index))
      for (const { article, words } of articles)
        for (const { cite, before, after } of words) {
          const { text } = index.articles.get(article)!;
          const flat = (part: string) => part.replace(/\s+/gu, " ");
          expect(text.slice(cite.start, cite.end)).toBe(cite.text);
          expect(flat(text.slice(0, cite.start)).endsWith(before)).toBe(true);
          expect(flat(text.slice(cite.end)).startsWith(after)).toBe(true);
          expect(before).not.toContain("\n");
        }
});

test("words within other words of the same entry are shown once", () => {
  const [place] = index.entries.get("e-truce")!.evidence;
  const inner = { ...place!, end: place!.end - 3, text: place!.text.slice(0, -3) };
  const shown = evidenceOf([place!, inner, place!], index).flatMap(({ articles }) =>
    articles.flatMap(({ words }) => words),
  );
  expect(shown.map(({ cite }) => cite.text)).toEqual([place!.text]);
});
