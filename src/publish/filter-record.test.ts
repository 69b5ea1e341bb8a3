/** @module A filtered record is still a whole record. */
import { expect, test } from "vitest";
import { coverageRecordSchema } from "../model/index.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { findBrokenAnchors } from "./anchors.js";
import { filterRecord } from "./filter-record.js";

const record = ceasefireRecord();

test.each([
  { frames: ["talks" as const, "deadline" as const] },
  { disputed: true },
  { origins: 2 },
  { frames: ["ceasefire" as const], disputed: true, origins: 2 },
])("%j: valid, smaller, no dangling ids", (filter) => {
  const filtered = filterRecord(record, filter);
  coverageRecordSchema.parse(filtered);
  expect(findBrokenAnchors(filtered).broken).toEqual([]);
  expect(filtered.entries.length).toBeGreaterThan(0);
  expect(filtered.entries.length).toBeLessThan(record.entries.length);
});

test("no filter is the record itself", () => {
  expect(filterRecord(record, {})).toBe(record);
});
