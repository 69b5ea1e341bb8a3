/**
 * @module
 * Heads of state and government, ministers, envoys and spokespeople, with the terms of their offices.
 */

import { listOf, type NameSense } from "./actors.js";
import { spellingKey } from "./actors-spelling.js";
import type { NameTable } from "./actors-table.js";
import { keyOf } from "./actors-words.js";
import type { KnownActor } from "./actors-world.js";

/** One term of office. Days may be months or years where no more is sure; an open end is null. */
export interface Term {
  readonly office: string;
  /** Canonical name of the state or body. */
  readonly of: string;
  readonly from: string;
  readonly to: string | null;
}

/** A person that the tables know. */
export interface KnownPerson extends KnownActor {
  readonly gender: string;
  readonly terms: readonly Term[];
  /** Whether the row is the user's: it is meant where ours has the same name. */
  readonly isOwn: boolean;
}

/** The people of the tables, by name, by surname and by office. */
export interface KnownPeople {
  readonly byName: ReadonlyMap<string, KnownPerson>;
  /** By spelling key of the bare name. */
  readonly bySurname: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Keys of the bare names as the table spells them: a quick look before the spelling is worked out. */
  readonly plainSurnames: ReadonlySet<string>;
  /** `<office>@<state or body>` to everybody who held it, in order of the table. */
  readonly byOffice: ReadonlyMap<string, readonly KnownPerson[]>;
}

/** The people while the tables are read. */
interface PeopleTables {
  readonly byName: Map<string, KnownPerson>;
  readonly bySurname: Map<string, KnownPerson[]>;
  readonly plainSurnames: Set<string>;
  readonly byOffice: Map<string, KnownPerson[]>;
}

/** Nobody yet. */
export function emptyPeople(): PeopleTables {
  return { byName: new Map(), bySurname: new Map(), plainSurnames: new Set(), byOffice: new Map() };
}

/** Where people are entered. */
interface PeopleContext {
  readonly names: NameTable<NameSense>;
  readonly actors: Map<string, KnownActor>;
  readonly people: PeopleTables;
  readonly countryOf: (side: string) => string | null;
  /** Whether the rows are the user's. */
  readonly isOwn: boolean;
}

/** Reads people.tsv and enters every name. */
export function readPeople(rows: readonly string[][], context: PeopleContext): void {
  const { names, actors, people } = context;
  for (const row of rows) {
    const [, bare, , , , others] = row;
    const person = personOf(row, context);
    people.byName.set(person.name, person);
    if (!actors.has(person.name)) actors.set(person.name, person);
    names.add(person.name, { kind: "actor", actor: person, how: "name" });
    for (const other of listOf(others)) names.add(other, { kind: "actor", actor: person, how: "alias" });
    for (const surname of listOf(bare)) {
      push(people.bySurname, spellingKey(surname), person);
      people.plainSurnames.add(keyOf(surname));
    }
    for (const { office, of } of person.terms) push(people.byOffice, `${office}@${of}`, person);
  }
}

function personOf([name, , side, gender, offices]: string[], { countryOf, isOwn }: PeopleContext): KnownPerson {
  return {
    name: name!,
    type: "person",
    country: countryOf(side!),
    adjective: null,
    sort: null,
    gender: gender ?? "",
    terms: listOf(offices).map((term) => termOf(term, side!)),
    isOwn,
  };
}

function push(map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}

/** Reads `president 2012-05-07/` or `secretary-general@NATO 2014-10-01/2024-10-01`. */
function termOf(term: string, side: string): Term {
  const at = term.lastIndexOf(" ");
  const [office, of] = term.slice(0, at).split("@");
  const [from, to] = term.slice(at + 1).split("/");
  return { office: office!, of: of ?? side, from: from!, to: to === undefined || to === "" ? null : to };
}
