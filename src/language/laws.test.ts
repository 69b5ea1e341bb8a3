/** @module Laws of the language room: any text gives tokens in order inside their sentences, the same each time, in linear time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lexiconOf } from "../load-data.js";
import { cpuOf, cpuWithin } from "../testing/cpu.js";
import { rounds } from "../testing/rounds.js";
import { findLanguageOfText } from "./index.js";
import { nounPhrases } from "./noun-phrases.js";
import { paragraphsOfText } from "./paragraphs.js";
import { findQuotations } from "./quotations.js";
import { findSentences } from "./sentences.js";
import { verbGroups } from "./verb-groups.js";

const lexicon = lexiconOf("en").language;
const newsy = fc
  .array(
    fc.constantFrom(
      ..."“We ‘ ’ ” \" ' don't U.S. 3.5 - ... ! ? \n \n\n Askov said , . Gen. “ the 15-year www.x.example/a @b 𝒜 \ud800 \0 ( )".split(
        " ",
      ),
    ),
  )
  .chain((parts) => fc.constantFrom(" ", "").map((glue) => parts.join(glue)));
/** Any code units at all: halves of surrogate pairs, control characters, marks that write from right to left. */
const codeUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0x2000, max: 0x206f }), fc.nat(0xffff)))
  .map((units) => String.fromCharCode(...units));
const mixedScripts = fc
  .array(
    fc.constantFrom(
      "Askov ",
      "Переговоры. ",
      "談判破裂。",
      "المحادثات ",
      "שיחות",
      "Ωμέγα; ",
      "e\u0301.A",
      "𝒜.𝒷 ",
      "🙂",
      "\u200d",
      "5. ",
    ),
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  newsy,
  codeUnits,
  mixedScripts,
);

test("tokens stand in order, never overlap, are never empty, and lie inside their sentences", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { sentences, tokens } = findLanguageOfText(text, lexicon);
      let at = 0;
      let token = 0;
      for (const { start, end, first, last } of sentences) {
        expect(first).toBe(token);
        expect(start).toBe(tokens[first]!.start);
        expect(end).toBe(tokens[last - 1]!.end);
        for (; token < last; token++) {
          expect(tokens[token]!.start).toBeGreaterThanOrEqual(at);
          expect(tokens[token]!.end).toBeGreaterThan(tokens[token]!.start);
          at = tokens[token]!.end;
        }
      }
      expect(token).toBe(tokens.length);
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: rounds(500) },
  );
});

test("every letter and digit belongs to a token", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens } = findLanguageOfText(text, lexicon);
      const words = (given: string) => given.replace(/[^\p{L}\p{N}]/gu, "");
      expect(words(tokens.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(words(text));
    }),
    { numRuns: rounds(100) },
  );
});

test("no token begins or ends inside a surrogate pair, and none holds a space at its edge", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens } = findLanguageOfText(text, lexicon);
      for (const { start, end } of tokens) {
        for (const at of [start, end])
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false);
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
      }
    }),
    { numRuns: rounds(100) },
  );
});

test("quotations begin and end inside the text, and go on only with an earlier one", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      findLanguageOfText(text, lexicon).quotations.forEach(({ start, end, continues }, at) => {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(continues).toBeLessThan(at);
      });
    }),
    { numRuns: rounds(100) },
  );
});

test("verb groups and noun phrases hold their heads and never overlap among themselves", () => {
  fc.assert(
    fc.property(newsy, (text) => {
      const { sentences, tokens } = findLanguageOfText(text, lexicon);
      for (const sentence of sentences) {
        for (const found of [verbGroups(tokens, sentence), nounPhrases(tokens, sentence)]) {
          let at = sentence.first;
          for (const { first, last, head } of found) {
            expect(first).toBeGreaterThanOrEqual(at);
            expect(head).toBeGreaterThanOrEqual(first);
            expect(head).toBeLessThan(last);
            at = last;
          }
          expect(at).toBeLessThanOrEqual(sentence.last);
        }
      }
    }),
    { numRuns: rounds(100) },
  );
});

test("reads the same text alike each time", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(findLanguageOfText(text, lexicon)).toEqual(findLanguageOfText(text, lexicon));
    }),
    { numRuns: rounds(50) },
  );
});

const hostile = [
  ..."a|a.|x's|a-|1,|1.5|a@|#|#a|http:a|a.b.c.d|a/b|_|..|?!|\"|''|“|”|“‘|'a |(“ |[1]|. |. . |. (|A. |A.B|J. R. |No. |No. I |".split(
    "|",
  ),
  ...'its |th- |a: |: )|$|— |?" Askov |… a|a\n|\r\n|\ud800|\udc00a|\0|\u200b|е.Я|談|م '.split("|"),
].filter((part) => part !== "");

test.each(hostile)("reads eight times as much of %j in about eight times the time", (part) => {
  const reading = (length: number) => () => {
    const text = part.repeat(Math.ceil(length / part.length));
    const paragraphs = paragraphsOfText(text);
    findSentences(text, paragraphs, lexicon);
    findQuotations(text, paragraphs);
  };
  const size = rounds(10_000, 4_000);
  // a quadratic reader would need 64 times the time, and seconds; a tenth of one may be the collector's
  const bound = 30 * Math.min(cpuOf(reading(size)), cpuOf(reading(size))) + 100;
  expect(cpuWithin(bound, reading(8 * size))).toBeLessThan(bound);
});

test("reads a text of any length without a space, or of quotation marks alone, with exact offsets", () => {
  const n = rounds(100_000);
  for (const text of ["ab,c".repeat(2.5 * n), '"'.repeat(n), "“a”".repeat(n / 3), "’".repeat(n)]) {
    const { tokens } = findSentences(text, paragraphsOfText(text), lexicon);
    expect(tokens.starts.map((start, at) => text.slice(start, tokens.ends[at]!)).join("")).toBe(text);
  }
});

test.each(["a", "a.", "x's"])("reads any length of %j without a space", (part) => {
  const { tokens } = findLanguageOfText(part.repeat(Math.ceil(rounds(1e6) / part.length)), lexicon);
  expect(tokens.length).toBeGreaterThan(0);
});

test.each(['"', "“‘", "'a ", "(“ ", "https://a", "a-b@"])("does not choke on a text of %j", (part) => {
  const { tokens } = findLanguageOfText(part.repeat(rounds(1e4)), lexicon);
  expect(tokens.length).toBeGreaterThan(0);
});
