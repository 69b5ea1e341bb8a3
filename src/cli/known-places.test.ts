/** @module The towns that the package brings: where they are, under which names, in which state. */
import { expect, test } from "vitest";
import { rowsOf } from "../lexicon/data-files.js";
import { packageFiles } from "../load-data.js";
import { placeKey } from "../publish/geojson.js";
import { builtInTowns } from "./known-places.js";

const towns = builtInTowns();

test.each([
  ["Vienna", "Austria", 16.37, 48.21],
  ["Nairobi", "Kenya", 36.82, -1.28],
  ["Quito", "Ecuador", -78.52, -0.22],
])("%s in %s", (name, country, longitude, latitude) => {
  const found = towns.filter((town) => town.name === name && town.country === country);
  expect(found).toHaveLength(1);
  expect(found[0]!.longitude).toBeCloseTo(longitude, 1);
  expect(found[0]!.latitude).toBeCloseTo(latitude, 1);
});

test("every point is on the globe, every state one of the table of states, every name once in its state", () => {
  const states = new Set(rowsOf(packageFiles("en").text("actors/states.tsv")).map(([name]) => name));
  expect(towns.length).toBeGreaterThan(10_000);
  const keys = towns.map(({ name, country }) => `${placeKey(name)}\t${country}`);
  const odd = towns.filter(
    ({ country, longitude, latitude }) =>
      !states.has(country!) || !(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90),
  );
  expect(odd).toEqual([]);
  expect(new Set(keys).size).toBe(new Set(towns.map(({ name, country }) => `${name}\t${country}`)).size);
});
