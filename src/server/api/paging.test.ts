/** @module Pages of a list that changes between them: what stays comes exactly once, in its order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { byKey, type Keyed, pageByKey, pageByPlace } from "./paging.js";

const question = "/timeline";
const keyed = (keys: Iterable<string>) => [...keys].map((key) => ({ key, source: key }));

function readAll(
  page: typeof pageByKey,
  limit: number,
  listAt: (step: number) => readonly Keyed<string>[],
): { readonly read: string[]; readonly steps: number } {
  const read: string[] = [];
  let next: string | undefined;
  for (let step = 0; ; step++) {
    const found = page(listAt(step), { limit, next, question });
    read.push(...found.sources);
    if (found.next === null) return { read, steps: step };
    next = found.next;
  }
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-f]{1,4}$/u), { maxLength: 40 });

test("a list in the order of its keys: items that stay are read once, whatever comes and goes", () => {
  fc.assert(
    fc.property(names, names, names, fc.integer({ min: 1, max: 7 }), (stay, come, go, limit) => {
      const kept = new Set(stay);
      const at = (step: number) =>
        byKey(keyed(new Set([...kept, ...(step % 2 === 0 ? go : come).filter((key) => !kept.has(key))])));
      const { read } = readAll(pageByKey, limit, at);
      expect(read.filter((key) => kept.has(key))).toEqual([...kept].sort());
      expect(new Set(read).size).toBe(read.length);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test("a list by rank goes on after its last item, or at its place when that one is gone", () => {
  const list = keyed(["d", "a", "c", "b", "e"]);
  expect(readAll(pageByPlace, 2, () => list).read).toEqual(["d", "a", "c", "b", "e"]);
  const moved = (step: number) => (step === 0 ? list : keyed(["x", "d", "a", "c", "b", "e"]));
  expect(readAll(pageByPlace, 2, moved).read).toEqual(["d", "a", "c", "b", "e"]);
  const gone = (step: number) => (step === 0 ? list : keyed(["d", "y", "c", "b", "e"]));
  expect(readAll(pageByPlace, 2, gone).read).toEqual(["d", "a", "c", "b", "e"]);
});

test("a page is never longer than asked, and the last one says that it is", () => {
  const list = byKey(keyed(["a", "b", "c"]));
  expect(pageByKey(list, { limit: 3, next: undefined, question })).toEqual({
    sources: ["a", "b", "c"],
    total: 3,
    next: null,
  });
  expect(pageByKey([], { limit: 3, next: undefined, question })).toEqual({ sources: [], total: 0, next: null });
  expect(() => pageByKey(list, { limit: 3, next: "WyJ4Il0", question })).toThrow("no token");
});
