/** @module Whom an act concerns: owners, doers, authors and peoples behind the verb, never whoever tells of it. */
import { expect, test } from "vitest";
import { read } from "../index.js";

const recipientsOf = (text: string, frame: string) =>
  read({ text }).events.flatMap((event) => (event.frame === frame ? event.recipients.map((role) => role.text) : []));

test("what is rejected has an owner", () => {
  expect(recipientsOf("Kenya on Thursday rejected a Ugandan ultimatum to hand over the guard.", "response")).toEqual([
    "Ugandan",
  ]);
  expect(recipientsOf("Norway rejected calls by Iceland to open its waters.", "response")).toEqual(["Iceland"]);
  expect(recipientsOf("Norway rejected an offer from Iceland for direct talks.", "response")).toEqual(["Iceland"]);
});

test("what is demanded or threatened with has a doer", () => {
  expect(recipientsOf("Kenya demanded Friday that Uganda withdraw its boats.", "proposal")).toEqual(["Uganda"]);
  expect(
    recipientsOf("Kenya has threatened to stop the negotiations if Uganda goes ahead with the dam.", "threat"),
  ).toEqual(["Uganda"]);
  expect(recipientsOf("Miners threatened to stop work unless the government raised their pay.", "threat")).toEqual([
    "the government",
  ]);
});

test("peoples and places bear what is done to them", () => {
  expect(
    recipientsOf("Kenyan authorities have deported 168 Ugandans for travelling without papers.", "coerce").join(),
  ).toContain("Ugandans");
  expect(recipientsOf("Kenya imposed a curfew in the town of Lamu after a demonstration.", "coerce")).toEqual(["Lamu"]);
});

test("whoever tells of an act is not concerned by it", () => {
  expect(
    recipientsOf("Norway has accepted a formula for ending its dispute, government officials said.", "response"),
  ).toEqual([]);
  expect(recipientsOf("Norway rejected the plan, Iceland's foreign minister said.", "response")).toEqual([]);
});
