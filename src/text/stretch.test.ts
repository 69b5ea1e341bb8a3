/** @module A stretch is counted as `slice` counts it, from the end too. */

import { expect, test } from "vitest";
import { holds, holdsOneOf } from "./stretch.js";

test("finds in a stretch what a copy of the stretch holds", () => {
  const words = "the port will open and the crews will sail".split(" ");
  for (let from = -12; from < 12; from++)
    for (let to = -12; to < 12; to++)
      for (const word of ["the", "open", "sail", "never"]) {
        const isThere = words.slice(from, to).includes(word);
        expect(holds(words, from, to, word)).toBe(isThere);
        expect(holdsOneOf(words, from, to, new Set([word]))).toBe(isThere);
      }
});
