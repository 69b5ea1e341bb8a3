/** @module What plug-ins suggest: found word for word or dropped, and never in the way of what the rules find. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInAnalyzer, read, readingSchema, type Suggestions } from "./index.js";
import { rounds } from "./testing/rounds.js";

const text = `Varnhem's envoys left the hall at noon. To the harbour master it was plain: the ferries would stay in port.

Premier Lene Askov said the truce would hold. The Tarrow office of quayline declined to add to it.`;

function suggest(suggestions: Omit<Suggestions, "provider">) {
  return read({ text }, { suggestions: [{ provider: "example", ...suggestions }] });
}

const plain = {
  speaker: { text: "the harbour master" },
  content: [{ text: "the ferries would stay in port" }],
};

test("a statement found word for word is kept, marked by its provider", () => {
  const found = suggest({ statements: [plain] }).statements.find(({ rule }) => rule === "suggestion/example");
  expect(found?.speaker).toMatchObject({ text: "the harbour master" });
  expect(found?.content.map(({ start, end }) => text.slice(start, end))).toEqual(["the ferries would stay in port"]);
  expect(found).toMatchObject({ act: "assert", kind: "indirect", where: "body", confidence: 0.5, cue: null });
});

test("a statement whose words are not in the article is dropped with a note", () => {
  for (const changed of [
    { ...plain, content: [{ text: "the ferries will stay in port" }] },
    { ...plain, speaker: { text: "the harbor master" } },
    { ...plain, cue: { text: "told us" } },
    { ...plain, content: [{ text: "the ferries would stay in port", start: 3 }] },
    { ...plain, content: [] },
  ]) {
    const { statements, warnings } = suggest({ statements: [changed] });
    expect(statements.map(({ rule }) => rule)).not.toContain("suggestion/example");
    expect(warnings.map(({ code }) => code)).toContain("N-SUGGESTION");
  }
});

test("what the rules found stays as it is", () => {
  const own = read({ text });
  const again = suggest({
    names: [{ text: "Lene Askov", type: "organization" }],
    statements: [{ speaker: { text: "Varnhem" }, content: [{ text: "the truce would hold" }] }],
  });
  expect(again).toEqual(own);
});

test("a name is taken at every place where it stands whole, or only where its offset says", () => {
  const at = text.indexOf("quayline");
  const mentionsOf = (suggestion: Omit<Suggestions, "provider">) =>
    suggest(suggestion).mentions.filter(({ rule }) => rule === "suggestion/example");
  const [mention] = mentionsOf({ names: [{ text: "quayline", type: "organization" }] });
  expect(mention).toMatchObject({ text: "quayline", start: at, type: "organization", how: "name" });
  expect(mentionsOf({ names: [{ text: "quayline", start: at, type: "organization" }] })).toHaveLength(1);
  expect(mentionsOf({ names: [{ text: "quayline", start: at - 1, type: "organization" }] })).toEqual([]);
  expect(mentionsOf({ names: [{ text: "quay", type: "place" }] })).toEqual([]);
});

test("words in the furniture of the page are no part of the article", () => {
  const page = `${text}\n\nSign up for our harbour newsletter`;
  const furniture = read({ text: page }).article.blocks.filter(({ label }) => label === "furniture");
  expect(furniture.map(({ start, end }) => page.slice(start, end))).toEqual(["Sign up for our harbour newsletter"]);
  const statements = [{ speaker: null, content: [{ text: "our harbour newsletter" }] }];
  const { warnings } = read({ text: page }, { suggestions: [{ provider: "example", statements }] });
  expect(warnings.map(({ code }) => code)).toContain("N-SUGGESTION");
});

test("whatever a plug-in gives, the reading fits its schema and every anchor reproduces its words", () => {
  const words = fc.record({
    text: fc.constantFrom("Askov", "", "the truce would hold", "hall at noon", ".", "ferries", "ry", "\ud800", "e"),
    start: fc.option(fc.integer({ min: -1, max: 250 }), { nil: undefined }),
  });
  const names = fc.array(words.map((it) => ({ ...it, type: "person" as const })));
  const statements = fc.array(
    fc.record({ speaker: fc.option(words), content: fc.array(words), cue: fc.option(words), score: fc.double() }),
  );
  fc.assert(
    fc.property(names, statements, (givenNames, givenStatements) => {
      const reading = suggest({ names: givenNames, statements: givenStatements });
      readingSchema.parse(reading);
      for (const { start, end, text: given } of reading.mentions) expect(text.slice(start, end)).toBe(given);
    }),
    { numRuns: rounds(200) },
  );
  const odd = { names: [null, 3], statements: "none" } as unknown as Suggestions;
  expect(suggest(odd).warnings.map(({ code }) => code)).toContain("N-SUGGESTION");
});

test("the built-in analyzer gives sentences, tokens and mentions of a bare text", () => {
  const { provider, sentences, tokens, mentions } = builtInAnalyzer.analyze("Lene Askov left Varnhem.");
  expect([provider, sentences.length, tokens.length]).toEqual(["built-in", 1, 5]);
  expect(mentions[0]).toMatchObject({ text: "Lene Askov", type: "person" });
});
