/** @module Conditions in a cell: what a change of it asks for. */
import { expect, test } from "vitest";
import { conditionAsks } from "./condition-cell.js";

const was = "[open] the port is opened\n[open] all prisoners are freed";

test.each([
  [
    "a status",
    "[MET] the port  is opened\r\n[open] all prisoners are freed",
    [{ kind: "set-condition", condition: "the port is opened", settings: ["status=met"] }],
  ],
  ["a line taken out", "[open] all prisoners are freed", [{ kind: "drop-condition", condition: "the port is opened" }]],
  [
    "a place",
    `${was}\n[unknown] 04-courier:310-372`,
    [{ kind: "add-condition", place: "04-courier:310-372", settings: ["status=unknown"] }],
  ],
  [
    "none",
    "none",
    [
      { kind: "drop-condition", condition: "the port is opened" },
      { kind: "drop-condition", condition: "all prisoners are freed" },
    ],
  ],
])("%s", (_, cell, asks) => {
  expect(conditionAsks(cell, was)).toEqual(asks);
});

test.each([
  ["the port is opened", /status in front/u],
  ["[open] the port is closed", /no condition has the words "the port is closed"/u],
])("%s cannot be meant", (cell, problem) => {
  expect(conditionAsks(cell, was)).toEqual({ problem: expect.stringMatching(problem) });
});
