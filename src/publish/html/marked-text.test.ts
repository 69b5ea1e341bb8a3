/** @module Overlapping spans become nested marks, and nothing of the text is lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkNode, markTree } from "./marked-text.js";

const draw = (nodes: readonly MarkNode<string>[]): string =>
  nodes
    .map((node) => ("text" in node ? node.text : `⟦${node.isFirst ? node.mark.of : "-"}:${draw(node.inside)}⟧`))
    .join("");
const words = (nodes: readonly MarkNode<string>[]): string =>
  nodes.map((node) => ("text" in node ? node.text : words(node.inside))).join("");

test("nests what nests and splits what crosses", () => {
  const spans = [
    { start: 4, end: 12, of: "b" },
    { start: 0, end: 8, of: "a" },
    { start: 5, end: 7, of: "c" },
  ];
  expect(draw(markTree("abcdefghijklmno", { start: 0, end: 15 }, spans))).toBe("⟦a:abcd⟦b:e⟦c:fg⟧h⟧⟧⟦-:ijkl⟧mno");
});

test("a span that begins in an earlier stretch goes on without its id", () => {
  expect(draw(markTree("abcdef", { start: 3, end: 6 }, [{ start: 1, end: 5, of: "a" }]))).toBe("⟦-:de⟧f");
});

test("keeps every character, and every span inside the stretch has exactly one first piece", () => {
  const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => [start, start + length]);
  fc.assert(
    fc.property(fc.uniqueArray(span, { maxLength: 15, selector: (pair) => pair.join("-") }), (pairs) => {
      const text = "x".repeat(20) + "y".repeat(41);
      const spans = pairs.map(([start, end]) => ({ start: start!, end: end!, of: `${start}-${end}` }));
      const tree = markTree(text, { start: 0, end: text.length }, spans);
      expect(words(tree)).toBe(text);
      const firsts = [...draw(tree).matchAll(/⟦(?<id>\d+-\d+):/gu)].map(({ groups }) => groups!.id);
      if (spans.length <= 12) expect(firsts.sort()).toEqual(spans.map(({ of }) => of).sort());
    }),
  );
});
