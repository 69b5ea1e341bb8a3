/** @module The example stories: their accepted reading, and the laws that every record keeps. */
import { describe, expect, test } from "vitest";
import { articlesOf, expectedOf, storySlugs } from "../gates/expected-story.js";
import { readGolden, renderGolden } from "../scripts/golden.js";
import { coverageRecordSchema, emptyCoverage, finish, fold, read, readingSchema, reconcile } from "../src/index.js";

describe.each(storySlugs())("story %s", (slug) => {
  const readings = articlesOf(slug).map(({ input }) => read(input));
  const record = reconcile(readings);
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));

  test("has an expected.md whose words stand in the articles", () => {
    expect(expectedOf(slug).statements.length).toBeGreaterThan(0);
  });

  test("reads as accepted (npm run accept writes it anew)", () => {
    expect(renderGolden(slug)).toBe(readGolden(slug));
  });

  test("gives readings and a record that fit their schemas", () => {
    for (const reading of readings) readingSchema.parse(reading);
    coverageRecordSchema.parse(record);
  });

  test("anchors every word it stores", () => {
    const pieces = wordsIn(record);
    expect(pieces.length).toBeGreaterThan(0);
    for (const { article, start, end, text } of pieces) expect(texts.get(article)?.slice(start, end)).toBe(text);
    for (const reading of readings)
      for (const { start, end, text } of wordsIn(reading, reading.article.id))
        expect(reading.article.text.slice(start, end)).toBe(text);
  });

  test("leaves the text of every article untouched", () => {
    for (const { number, input } of articlesOf(slug)) {
      const { article } = readings.find(({ article: { id } }) => id === number)!;
      if (input.text !== undefined) expect(article.text).toBe(input.text);
      else expect(linesBackIn(input.html!, article.view!.runs)).toBe(article.text.replaceAll("\n", ""));
    }
  });

  test("reads twice alike", () => {
    expect(JSON.stringify(articlesOf(slug).map(({ input }) => read(input)))).toBe(JSON.stringify(readings));
  });

  test("gives the same bytes in any order and any batching", () => {
    const bytes = JSON.stringify(record);
    expect(JSON.stringify(reconcile([...readings].reverse()))).toBe(bytes);
    const folded = readings.reduceRight((coverage, reading) => fold(coverage, [reading]), emptyCoverage());
    expect(JSON.stringify(finish(JSON.parse(JSON.stringify(folded))))).toBe(bytes);
  });

  test("takes a copy for the same witness", () => {
    const copy = read({ ...articlesOf(slug)[0]!.input, id: "99", outlet: "Copying Post" });
    const more = reconcile([...readings, copy]);
    expect(more.origins.length).toBe(record.origins.length);
    expect(more.entries.length).toBe(record.entries.length);
  });
});

/** What the runs of a view lead to on its page: the characters themselves, entities as they are written. */
function linesBackIn(
  html: string,
  runs: readonly { start: number; end: number; htmlStart: number; htmlEnd: number }[],
): string {
  return runs
    .map(({ start, end, htmlStart, htmlEnd }) => {
      const there = html.slice(htmlStart, htmlEnd);
      return end - start === there.length ? there.replaceAll("\n", " ") : (entities.get(there) ?? " ");
    })
    .join("");
}

const entities = new Map([
  ["&amp;", "&"],
  ["&copy;", "©"],
  ["&ndash;", "–"],
  ["&#8217;", "’"],
  ["&rsquo;", "’"],
  ["&lsquo;", "‘"],
  ["&#8220;", "“"],
  ["&#8221;", "”"],
  ["&ldquo;", "“"],
  ["&rdquo;", "”"],
  ["&#39;", "'"],
  ["&#34;", '"'],
]);

/** Every object that holds a place and its words, wherever it stands in a value. */
function wordsIn(value: unknown, article?: string): { article: string; start: number; end: number; text: string }[] {
  if (value === null || typeof value !== "object") return [];
  const {
    start,
    end,
    text,
    article: own,
  } = value as { start?: unknown; end?: unknown; text?: unknown; article?: unknown };
  const inner = Object.values(value).flatMap((it) => wordsIn(it, article));
  const where = typeof own === "string" ? own : article;
  return typeof start === "number" && typeof end === "number" && typeof text === "string" && where !== undefined
    ? [{ article: where, start, end, text }, ...inner]
    : inner;
}
