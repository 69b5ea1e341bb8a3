/** @module The map layer: valid by a checker of RFC 7946, a point only where it is known which place is meant. */
import { check } from "@placemarkio/check-geojson";
import { expect, test } from "vitest";
import { reconcile } from "../reconcile.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import type { KnownPlace } from "./geojson.js";
import { renderRecord } from "./index.js";

const record = structuredClone(ceasefireRecord());
const market = record.entries.find(({ id }) => id === "e-market")!;
market.place = { name: "Saltmere", country: null, precision: "exact" };
const point = (name: string, country: string | null, longitude: number, latitude: number): KnownPlace => ({
  name,
  country,
  longitude,
  latitude,
});

interface Layer {
  readonly type: string;
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
    readonly properties: {
      readonly place: string;
      readonly country: string | null;
      readonly evidence: readonly object[];
    };
  }[];
}
const layer = (places: readonly KnownPlace[], of = record) => {
  const text = renderRecord(of, "geojson", { places });
  check(text);
  return JSON.parse(text) as Layer;
};
const geometryOf = (places: readonly KnownPlace[]) =>
  layer(places).features.find(({ id }) => id === "e-market")!.geometry;

test("every entry with a place is a feature with its words; without a table none has a point", () => {
  const { type, features } = layer([]);
  expect(type).toBe("FeatureCollection");
  const placed = record.entries.filter(
    (entry) => entry.place !== null || (entry.frame === "talks" && entry.venue !== null),
  );
  expect(features.map(({ id }) => id)).toEqual(placed.map(({ id }) => id));
  expect(features.map(({ geometry }) => geometry)).toEqual(features.map(() => null));
  for (const { properties } of features) expect(properties.evidence.length).toBeGreaterThan(0);
});

test("longitude comes first, and case and accents make no other place", () => {
  expect(geometryOf([point("SALTMÉRE", "Varnhem", 24.5, 58.25)])).toEqual({
    type: "Point",
    coordinates: [24.5, 58.25],
  });
});

test("a name in two countries has no point until the article names the country", () => {
  const both = [point("Saltmere", "Varnhem", 24.5, 58.25), point("Saltmere", "Ostmark", 30, 60)];
  expect(geometryOf(both)).toBeNull();
  market.place = { name: "Saltmere", country: "Ostmark", precision: "exact" };
  expect(geometryOf(both)?.coordinates).toEqual([30, 60]);
  market.place = { name: "Saltmere", country: "Ambria", precision: "exact" };
  expect(geometryOf(both)).toBeNull();
  expect(geometryOf([point("Saltmere", null, 1, 2)])?.coordinates).toEqual([1, 2]);
});

test("a town of the world counts only where the state is named, and a place of one's own goes before it", () => {
  const towns = [point("Saltmere", "Ostmark", 30, 60)];
  const pointOf = (country: string | null, places: readonly KnownPlace[] = []) => {
    market.place = { name: "Saltmere", country, precision: "exact" };
    const { features } = JSON.parse(renderRecord(record, "geojson", { places, towns })) as Layer;
    return features.find(({ id }) => id === "e-market")!.geometry?.coordinates ?? null;
  };
  expect([pointOf(null), pointOf("Ostmark"), pointOf("Varnhem")]).toEqual([null, [30, 60], null]);
  expect(pointOf("Ostmark", [point("Saltmere", null, 1, 2)])).toEqual([1, 2]);
});

test("an empty record is an empty layer", () => {
  expect(layer([], reconcile([])).features).toEqual([]);
});
