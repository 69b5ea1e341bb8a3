/** @module Laws of the two doors that hold for any text whatever. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, coverageRecordSchema, read, readingSchema, reconcile } from "./index.js";
import { rounds } from "./testing/rounds.js";
import type { Span } from "./text/span.js";

/** Words, marks and line ends as news and broken pages mix them. */
const newsLike = fc
  .array(
    fc.constantFrom(
      "The Premier",
      "Lene Askov",
      "Varnhem",
      "Ostmark",
      "said",
      "on Monday",
      "“",
      "”",
      '"',
      "'",
      "’s",
      "\n",
      "\n\n",
      ".",
      ",",
      ":",
      "(",
      ")",
      "—",
      "a 36-hour truce",
      "rejected",
      "accused each other of",
      "at least 12 people",
      "killed",
      "talks in Corvane",
      "if",
      "would",
      "  • ",
      "Photo by",
      "2031-03-11",
      "11 March",
      "according to",
      "agreed to",
      "Sorvik",
      "to",
      "declined to",
      "both",
      "of",
      "which",
      "and",
      "the truce",
      "was",
      "he",
      "it",
      "who",
      "\u0000",
      "\ud800",
      "\u00a0",
      "…",
      "U.S.",
      "3.5",
      "told reporters",
      "that",
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), newsLike);

describe("for any text", () => {
  test("a reading fits its schema, leaves the text alone and anchors every word", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read({ id: "x", text });
        readingSchema.parse(reading);
        expect(reading.article.text).toBe(text);
        for (const { start, end, text: words } of anchorsIn(reading)) expect(text.slice(start, end)).toBe(words);
        for (const { start, end } of spansIn(reading))
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }),
      { numRuns: rounds(150, 50) },
    );
  });

  test("blocks and sentences stand in order and never overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { article, sentences } = read({ id: "x", text });
        for (const spans of [article.blocks, sentences])
          spans.forEach(
            (span, index) => void expect(span.start).toBeGreaterThanOrEqual(index === 0 ? 0 : spans[index - 1]!.end),
          );
      }),
      { numRuns: rounds(100, 40) },
    );
  });

  test("tokens lie in order inside the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const token of analyze(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: rounds(100, 40) },
    );
  });

  test("a record fits its schema and is the same in any order", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const readings = texts.map((text, index) => read({ id: `a${index}`, text }));
        const record = reconcile(readings);
        coverageRecordSchema.parse(record);
        expect(JSON.stringify(reconcile([...readings].reverse()))).toBe(JSON.stringify(record));
      }),
      { numRuns: rounds(60, 20) },
    );
  });
});

test("a reading twice under one id is read once", () => {
  const reading = read({ id: "a", text: "Varnhem said on Monday it would study the offer." });
  expect(reconcile([reading, reading])).toEqual(reconcile([reading]));
});

test("an empty coverage gives an empty record", () => {
  const record = reconcile([]);
  coverageRecordSchema.parse(record);
  expect(record.entries).toEqual([]);
});

function anchorsIn(value: unknown): { start: number; end: number; text: string }[] {
  return spansIn(value).filter(
    (it): it is Span & { text: string } => typeof (it as { text?: unknown }).text === "string",
  );
}

function spansIn(value: unknown): Span[] {
  if (value === null || typeof value !== "object") return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  const inner = Object.values(value).flatMap(spansIn);
  return typeof start === "number" && typeof end === "number" ? [value as Span, ...inner] : inner;
}
