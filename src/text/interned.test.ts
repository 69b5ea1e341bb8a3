/** @module An interned word is the same word, whatever it is made of. */

import { expect, test } from "vitest";
import { interned } from "./interned.js";

test("gives back the same word", () => {
  for (const word of ["truce", "", "2031", "-1", "__proto__", "constructor", "n’t", "Ærø", "\ud83d", "a b"])
    expect(interned(word)).toBe(word);
});
