/** @module The audit finds every line that no longer stands on its words. */
import { expect, test } from "vitest";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { findBrokenAnchors } from "./anchors.js";

test("a whole record has no broken anchor", () => {
  const { checked, broken } = findBrokenAnchors(ceasefireRecord());
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(60);
});

test("names the place of words that were changed, moved, or belong to no article", () => {
  const record = ceasefireRecord();
  record.entries[0]!.evidence[0]!.text = "proposed on Tuesday";
  record.entries[1]!.evidence[0]!.end = 999_999;
  record.disputes[0]!.values[0]!.evidence[0]!.article = "99";
  record.state.talks[0]!.entry = "e-gone";
  const { broken } = findBrokenAnchors(record);
  expect(broken.map(({ at }) => at)).toEqual([
    "entries[0].evidence[0]",
    "entries[1].evidence[0]",
    "disputes[0].values[0].evidence[0]",
    "state.talks[0].entry",
  ]);
});
