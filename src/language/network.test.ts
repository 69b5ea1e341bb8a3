/** @module Tests of the network: trees are trees, words read alike in any company, and what no word list knows is a word of an open class. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lexiconOf } from "../load-data.js";
import type { Token } from "../model/index.js";
import { rounds } from "../testing/rounds.js";
import { findLanguageOfText } from "./index.js";
import { mostWords, Network } from "./network.js";
import { writtenWord } from "./written-word.js";

const lexicon = lexiconOf("en").language;
const network = new Network(lexicon.network);
const words =
  'Askov said the two sides of Ostmark had not agreed on a truce , " but talks will go on in Varnhem " . Zlorvik ’s 3,000 U.S. ships'.split(
    " ",
  );
const sentence = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12 })), {
  minLength: 1,
  maxLength: 40,
});
const written = (...sentences: string[][]) => sentences.map((each) => each.map(writtenWord));
const tagsOf = (text: string): string =>
  findLanguageOfText(text, lexicon)
    .tokens.map(({ start, end, xpos }) => `${text.slice(start, end)}/${xpos}`)
    .join(" ");

test("a sentence reads alike alone and among others", () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const alone = network.read(written(one), { withTrees: true });
      const together = network.read(written(other, one, other), { withTrees: true });
      const first = other.length;
      expect([...together.tags.subarray(first, first + one.length)]).toEqual([...alone.tags]);
      expect([...together.names.subarray(7 * first, 7 * (first + one.length))]).toEqual([...alone.names]);
      expect(together.trees[1]).toEqual(alone.trees[0]);
    }),
    { numRuns: rounds(50) },
  );
});

test("a tree has one root and no circle, in sentences of any length", () => {
  fc.assert(
    fc.property(fc.oneof(sentence, fc.constant(Array.from({ length: 150 }, (_, at) => words[at % 29]!))), (read) => {
      const { heads } = network.read(written(read), { withTrees: true }).trees[0]!;
      expect(heads.filter((head) => head === -1)).toHaveLength(1);
      heads.forEach((_, at) => {
        let word = at;
        for (let steps = 0; word !== -1; steps++) {
          expect(steps).toBeLessThanOrEqual(heads.length);
          word = heads[word]!;
        }
      });
    }),
    { numRuns: rounds(60) },
  );
});

test("more words than are read at once are read in groups, and a subject hangs on its verb", () => {
  const text = Array.from({ length: 60 }, () => "The premier of Ostmark signed the pact with Varnhem on Friday.").join(
    " ",
  );
  const { tokens, sentences } = findLanguageOfText(text, lexicon);
  expect(tokens.length).toBeGreaterThan(mostWords);
  const relation = (at: number): string =>
    `${tokens[at]!.deprel} of ${at < 0 ? "" : lemmaOf(tokens, tokens[at]!.head)}`;
  for (const { first } of sentences) expect(relation(first + 1)).toBe("nsubj of sign");
});

test.each(['"', " .", "'", "[1]", ")", "…", "?"])(
  "a thousand times %j behind a stop is cut into sentences of a bearable length",
  (mark) => {
    const text = `The premier signed the pact.${mark.repeat(1000)} Ostmark waited.`;
    const { tokens, sentences } = findLanguageOfText(text, lexicon);
    for (const { first, last } of sentences) expect(last - first).toBeLessThanOrEqual(mostWords);
    expect(findLanguageOfText(text, lexicon).tokens).toEqual(tokens);
  },
);

function lemmaOf(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lemma ?? "the root";
}

test("a word that no list knows is of an open class", () => {
  expect(tagsOf("Askov called the raid a mistake.")).toContain("Askov/NNP");
  expect(tagsOf("Thevik and Ofstad met.")).toMatch(/^Thevik\/NN\S* and\/CC Ofstad\/NN/u);
  expect(tagsOf("Withen was silent.")).not.toMatch(/^Withen\/IN/u);
  expect(tagsOf("With them came the envoys.")).toMatch(/^With\/IN/u);
});

test("a margin is larger where there is less doubt", () => {
  const text = "The ministers signed the treaty with the union.";
  const { tokens } = findLanguageOfText(text, lexicon);
  const marginOf = (word: string) => tokens.find(({ start, end }) => text.slice(start, end) === word)!.margin;
  // "with the union" could belong to the treaty or to the signing
  expect(marginOf("ministers")).toBeGreaterThan(marginOf("union"));
});
