/** @module What is reported of each place, and what names none. */

import { expect, test } from "vitest";
import { settledCeasefire } from "../../testing/settled-ceasefire.js";
import { indexRecord } from "../record-index.js";
import { groupPlaces } from "./places.js";

const index = indexRecord(settledCeasefire().record);
const { places, unplaced } = groupPlaces(index);

test("the place with most entries first, its latest entry on top", () => {
  expect(places[0]).toMatchObject({ name: "Saltmere", first: "2031-03-09", last: "2031-03-11" });
  const sizes = places.map(({ lines }) => lines.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const { lines } of places) {
    const days = lines.map(({ day }) => day ?? "");
    expect(days).toEqual([...days].sort().reverse());
  }
});

test("talks stand at their venue; every entry is at one place or counted as without", () => {
  expect(places.find(({ name }) => name === "Corvane")?.lines.map(({ frame }) => frame)).toEqual(["talks"]);
  const placed = places.flatMap(({ lines }) => lines.map(({ entry }) => entry));
  expect(new Set(placed).size).toBe(placed.length);
  const others = index.record.entries.filter(({ frame, id }) => frame !== "statement" && !placed.includes(id));
  expect(others).toHaveLength(unplaced);
});
