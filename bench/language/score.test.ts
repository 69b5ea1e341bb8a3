/**
 * @module
 * Tests of how treebanks are read and systems scored, on a small treebank of our own.
 */

import { expect, test } from "vitest";
import { scoresOf } from "./score.js";
import { textsOf } from "./treebank.js";

/** Rows of "id form lemma upos xpos head deprel [misc]". */
function sentence(...rows: readonly string[]): string {
  const columns = rows.map((row) => {
    const [id, form, lemma, upos, xpos, head, deprel, misc] = row.split(" ");
    return [id, form, lemma, upos, xpos, "_", head, deprel, "_", misc ?? "_"].join("\t");
  });
  return `${columns.join("\n")}\n`;
}

const conllu = [
  "# newdoc id = varnhem\n# newpar",
  sentence(
    "1 They they PRON PRP 4 nsubj",
    "2-3 don't _ _ _ _ _",
    "2 do do AUX VBP 4 aux",
    "3 n't not PART RB 4 advmod",
    "4 talk talk VERB VB 0 root SpaceAfter=No",
    "5 . . PUNCT . 4 punct",
  ),
  "# newpar",
  sentence(
    "1-2 gonna _ _ _ _ _ SpaceAfter=No",
    "1 go go VERB VBG 0 root",
    "2 to to PART TO 1 mark",
    "3 . . PUNCT . 1 punct",
  ),
]
  .join("\n")
  .replaceAll(/# newpar\n\n?/gu, "# newpar\n");
const [document] = textsOf(conllu);

test("text is put together with its paragraphs, and every word has its characters", () => {
  const { text, tokens, sentences } = document!;
  expect(text).toBe("They don't talk.\n\ngonna. ");
  const written = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  // "go" and "to" do not add up to "gonna": both have its place
  expect(tokens.map(written)).toEqual(["They", "do", "n't", "talk", ".", "gonna", "gonna", "."]);
  expect(sentences.map(written)).toEqual(["They don't talk.", "gonna."]);
  expect(tokens.map(({ head }) => head)).toEqual([3, 3, 3, -1, 3, -1, 5, 5]);
});

test("a treebank agrees with itself in everything", () => {
  expect(Object.values(scoresOf([document!], [document!]))).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test("a wrong tag costs the tag alone; a word that was not cut costs its parts and what hangs on them", () => {
  const { text, sentences, tokens } = document!;
  const wrongTag = tokens.map((token, at) => (at === 3 ? { ...token, upos: "NOUN" } : token));
  const { tokens: same, upos, xpos } = scoresOf([document!], [{ sentences, tokens: wrongTag }]);
  expect([same, upos, xpos]).toEqual([1, 7 / 8, 1]);

  const [they, , , talk, stop] = tokens;
  const whole = { ...tokens[1]!, end: tokens[2]!.end };
  const uncut = [{ ...they!, head: 2 }, { ...whole, head: 2 }, talk!, { ...stop!, head: 2 }];
  const scores = scoresOf([document!], [{ sentences: sentences.slice(0, 1), tokens: uncut }]);
  expect(text.slice(whole.start, whole.end)).toBe("don't");
  expect(scores.tokens).toBe((2 * 3) / (8 + 4));
  expect(scores.sentences).toBe(2 / 3);
  expect(scores.uas).toBe((2 * 3) / (8 + 4));
});
