/** @module Dates that lie ahead, told by the words before them, and dates that do not. */
import { expect, test } from "vitest";
import { isPlanned } from "./planned.js";

test.each([
  "The vote in Varnhem will be held in December, instead of ",
  "The handover of the harbour was delayed until ",
  "The envoys are scheduled for ",
  "The toll stays in force through ",
])("ahead: %s", (before) => {
  expect(isPlanned(before)).toBe(true);
});

test.each(["The bridge at Sankt Brig was shelled on ", "Lene Askov has been premier since "])(
  "behind: %s",
  (before) => {
    expect(isPlanned(before)).toBe(false);
  },
);
