/** @module Lines of a reviewer, read as they are meant. */
import { expect, test } from "vitest";
import { parseAnswer } from "./answers.js";
import { contextOf } from "./context-words.js";

test.each([
  ["a", { does: "accept", why: null }],
  ["accept -- read the page", { does: "accept", why: "read the page" }],
  [
    "c decision=consider -- it says: will study -- later",
    { does: "change", settings: ["decision=consider"], why: "it says: will study -- later" },
  ],
  [
    "c participants=Varnhem; Ostmark-on-Sea",
    { does: "change", settings: ["participants=Varnhem; Ostmark-on-Sea"], why: null },
  ],
  [
    "r response decision=reject reason=no time",
    { does: "relabel", frame: "response", settings: ["decision=reject", "reason=no time"], why: null },
  ],
  ["x [1], 3 -- a second meeting", { does: "split", numbers: [1, 3], why: "a second meeting" }],
  ["p 2", { does: "prefer", version: "2", why: null }],
  [
    "i 2 status=met requiredActor=River Council -- signed on Friday",
    {
      does: "set-condition",
      condition: "2",
      settings: ["status=met", "requiredActor=River Council"],
      why: "signed on Friday",
    },
  ],
  ["if drop 1 -- a wish", { does: "drop-condition", condition: "1", why: "a wish" }],
  ["if add 04-courier:310-372", { does: "add-condition", place: "04-courier:310-372", settings: [], why: null }],
  ["merge attack-0zz9", { does: "merge", other: "attack-0zz9", why: null }],
  ["D -- an exercise", { does: "strike", why: "an exercise" }],
  ["f window.start", { does: "field", name: "window.start" }],
  ["f", { does: "field", name: "" }],
  ["  ", { does: "again" }],
  ["Q", { does: "quit" }],
  ["?", { does: "help" }],
])("%j", (line, answer) => {
  expect(parseAnswer(line)).toEqual(answer);
});

test.each([
  ["c", /change needs FIELD=VALUE, for example c decision=/u],
  ["i", /if needs NUMBER FIELD=VALUE, for example i 1 status=met/u],
  ["if drop", /if drop needs a number/u],
  ["x two", /"two" is no number/u],
  ["yes", /no "yes"; \? lists/u],
])("%j is asked again", (line, problem) => {
  expect(parseAnswer(line)).toEqual({ does: "unclear", problem: expect.stringMatching(problem) });
});

test("context is the paragraph on both sides, cut at a blank", () => {
  const text = `Another one.\nThe envoy ${"spoke ".repeat(60)}and rejected the plan ${"later ".repeat(60)}on.\nA third.`;
  const start = text.indexOf("rejected");
  const { before, after } = contextOf(text, start, start + "rejected the plan".length, 40);
  expect(before).toMatch(/^… (?:spoke )+and $/u);
  expect(after).toMatch(/^ (?:later )+…$/u);
  expect(contextOf("One. Two.", 5, 9)).toEqual({ before: "One. ", after: "" });
});
