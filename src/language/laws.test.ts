/** @module Laws of the language room: any text gives tokens in order inside their sentences, the same each time, in linear time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lexiconOf } from "../load-data.js";
import { findLanguageOfText } from "./index.js";
import { nounPhrases } from "./noun-phrases.js";
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
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), newsy);

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
    { numRuns: 500 },
  );
});

test("every letter and digit belongs to a token", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens } = findLanguageOfText(text, lexicon);
      const words = (given: string) => given.replace(/[^\p{L}\p{N}]/gu, "");
      expect(words(tokens.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(words(text));
    }),
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
  );
});

test("reads the same text alike each time", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(findLanguageOfText(text, lexicon)).toEqual(findLanguageOfText(text, lexicon));
    }),
    { numRuns: 50 },
  );
});

test.each(["a", "a.", "x's"])("reads megabytes of %j without a space", (part) => {
  const { tokens } = findLanguageOfText(part.repeat(Math.ceil(5e6 / part.length)), lexicon);
  expect(tokens.length).toBeGreaterThan(0);
});

test.each(['"', "“‘", "'a ", "(“ ", "https://a", "a-b@"])("does not choke on a text of %j", (part) => {
  const { tokens } = findLanguageOfText(part.repeat(3e4), lexicon);
  expect(tokens.length).toBeGreaterThan(0);
});
