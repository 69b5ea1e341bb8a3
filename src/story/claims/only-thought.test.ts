/** @module The record holds deeds that are told, not those only asked for or supposed. */
import { expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const framesOf = (text: string) =>
  reconcile([read({ text, published: "2031-05-14" })])
    .entries.map(({ frame }) => frame)
    .filter((frame) => frame !== "statement");

test.each([
  ["Varnhem released forty prisoners on Monday.", true],
  ["Varnhem will release forty prisoners on Friday.", true],
  ["Varnhem has not released forty prisoners.", true],
  ["Varnhem would release forty prisoners if Ostmark lifted the blockade.", false],
])("%s", (text, isHeld) => {
  expect(framesOf(text).includes("concession")).toBe(isHeld);
});
