/** @module The tables of the actors room hold together: no double keys, no unknown states, no impossible terms. */
import { expect, test } from "vitest";
import { packageFiles } from "../load-data.js";
import { loadActors } from "./actors.js";
import { spellingKey } from "./actors-spelling.js";
import { rowsOf } from "./data-files.js";

const files = packageFiles("en");
const rows = (name: string) => rowsOf(files.text(`actors/${name}.tsv`));
const lexicon = loadActors(files);
const states = new Set(rows("states").map(([name]) => name));

test("no table has a name twice", () => {
  for (const table of [
    "states",
    "institutions",
    "organisations",
    "movements",
    "media",
    "people",
    "places",
    "offices",
    "titles",
  ]) {
    const names = rows(table).map(([name]) => name);
    expect(
      names.filter((name, at) => names.indexOf(name) !== at),
      table,
    ).toEqual([]);
  }
});

test("every state that a row names is in the table of states", () => {
  const named = [
    ...rows("institutions").map(([, , state]) => state),
    ...rows("organisations").map(([, state]) => state),
    ...rows("movements").map(([, , state]) => state),
    ...rows("media").map(([, state]) => state),
    ...rows("places").map(([state]) => state),
  ];
  const others = new Set(["", "Hong Kong"]);
  expect(named.filter((state) => !states.has(state!) && !others.has(state!))).toEqual([]);
});

test("every person belongs to a state or body that the tables know", () => {
  const sides = rows("people").map(([, , side]) => side!);
  expect(sides.filter((side) => !lexicon.actors.has(side))).toEqual([]);
});

test("terms of office name known offices and run forward", () => {
  for (const { name, terms } of lexicon.people.byName.values())
    for (const { office, from, to } of terms) {
      expect(lexicon.offices.has(office), `${name}: ${office}`).toBe(true);
      expect(from, name).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);
      if (to !== null) expect(to, name).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);
      if (to !== null) expect(to >= from.slice(0, to.length), `${name}: ${from}/${to}`).toBe(true);
    }
});

test("the spellings of one name have one key, and two names two", () => {
  for (const name of ["Zelenskiy", "Zelensky", "Zelenskyi"]) expect(spellingKey(name)).toBe(spellingKey("Zelenskyy"));
  expect(spellingKey("Morsy")).toBe(spellingKey("Morsi"));
  expect(spellingKey("Yanukovich")).toBe(spellingKey("Yanukovych"));
  expect(spellingKey("Ghani")).not.toBe(spellingKey("Baradar"));
  expect(spellingKey("Brandt")).not.toBe(spellingKey("Brenner"));
});

test("a state is found by each of its names", () => {
  for (const name of ["US", "U.S.", "America", "USA"]) {
    const sense = lexicon.names.get(name);
    expect(sense?.kind === "actor" ? sense.actor.name : null, name).toBe("United States");
  }
});
