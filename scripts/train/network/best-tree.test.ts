/** @module The search for trees in the kernel finds what the plain one finds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NetworkMemory } from "../../../src/language/network-memory.js";
import { bestTree } from "./best-tree.js";

const memory = new NetworkMemory(400_000);
const [scores, found, work] = [memory.take(1, 121 * 120), memory.take(1, 120), memory.take(124, 9 * 120)];

/** The sum of the scores of a tree's arcs; also counts its roots. */
function sumOf(given: Float32Array, heads: Int32Array): { sum: number; nRoots: number } {
  const n = heads.length;
  const sum = heads.reduce((total, head, at) => total + given[at * (n + 1) + head]!, 0);
  return { sum, nRoots: heads.filter((head) => head === n).length };
}

test("the kernel's tree is as good as the plain search's, and has one root", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), (n, seed) => {
      const given = new Float32Array(n * (n + 1));
      for (let at = 0; at < given.length; at++) given[at] = Math.sin(seed + 12.9898 * at) * 8;
      for (let at = 0; at < n; at++) given[at * (n + 1) + at] = -1e9;
      memory.floats.set(given, scores!.at);
      memory.bestTree(scores!, n, found!.at, work!);
      const heads = memory.numbers.slice(found!.at, found!.at + n);
      const plain = bestTree(given, n);
      expect(sumOf(given, heads).nRoots).toBe(1);
      expect(sumOf(given, heads).sum).toBeCloseTo(sumOf(given, plain).sum, 2);
    }),
    { numRuns: 200 },
  );
});
