/** @module What holds of the statements of any text, odd ones included. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../read.js";
import { rounds } from "../testing/rounds.js";
import { overlapOf } from "../text/span.js";

const pieces = [
  "Premier Lene Askov said on Tuesday that the port would stay closed",
  '"We will not move," Hallin told reporters',
  ", adding that",
  "and warned Ostmark",
  "“",
  "”",
  "'",
  "Both sides accused each other of",
  " according to ",
  "the union",
  ": ",
  "\n\n",
  ". ",
  " — ",
  "(",
  "who said",
  "\u0000",
  "\ud800",
  "quoted Askov as saying",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(" "));

test("words slice, pieces stand in order, and no content overlaps its cue", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { speaker, cue, content, addressee, venue, via } of read({ text }).statements) {
        for (const words of [speaker, cue, addressee, venue, ...via]) {
          if (words !== null) expect(text.slice(words.start, words.end)).toBe(words.text);
        }
        let end = 0;
        for (const span of content) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (cue !== null) expect(overlapOf(span, cue)).toBe(0);
          end = span.end;
        }
      }
    }),
    { numRuns: rounds(150, 50) },
  );
});

test("the same text gives the same statements with ids of their own", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { statements } = read({ text });
      expect(read({ text }).statements).toEqual(statements);
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    }),
    { numRuns: rounds(60, 20) },
  );
});

test("a parent is a statement that holds its child", () => {
  const text =
    "Askov said that Ostmark had promised to free the crews. The union denied that it had called for a strike.";
  const { statements } = read({ text });
  const inner = statements.find(({ parent }) => parent !== null);
  const outer = statements.find(({ id }) => id === inner?.parent);
  expect(outer?.content[0]?.start).toBeLessThanOrEqual(inner?.content[0]?.start ?? -1);
  expect(outer?.content[0]?.end).toBeGreaterThanOrEqual(inner?.content[0]?.end ?? Number.POSITIVE_INFINITY);
  expect(inner?.via.map(({ text }) => text)).toEqual(["Askov"]);
});
