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

/** Reads people.tsv and enters every name. */
export function readPeople(
  rows: readonly string[][],
  names: NameTable<NameSense>,
  actors: Map<string, KnownActor>,
): KnownPeople {
  const byName = new Map<string, KnownPerson>();
  const bySurname = new Map<string, KnownPerson[]>();
  const byOffice = new Map<string, KnownPerson[]>();
  const plainSurnames = new Set<string>();
  const push = (map: Map<string, KnownPerson[]>, key: string, person: KnownPerson) => {
    const list = map.get(key);
    if (!list) map.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  for (const [name, bare, side, gender, offices, others] of rows) {
    const terms = listOf(offices).map((term) => termOf(term, side!));
    const country = actors.get(side!)?.country ?? null;
    const person: KnownPerson = {
      name: name!,
      type: "person",
      country,
      adjective: null,
      sort: null,
      gender: gender ?? "",
      terms,
    };
    byName.set(person.name, person);
    if (!actors.has(person.name)) actors.set(person.name, person);
    names.add(person.name, { kind: "actor", actor: person, how: "name" });
    for (const other of listOf(others)) names.add(other, { kind: "actor", actor: person, how: "alias" });
    for (const surname of listOf(bare)) {
      push(bySurname, spellingKey(surname), person);
      plainSurnames.add(keyOf(surname));
    }
    for (const { office, of } of terms) push(byOffice, `${office}@${of}`, person);
  }
  return { byName, bySurname, plainSurnames, byOffice };
}

/** Reads `president 2012-05-07/` or `secretary-general@NATO 2014-10-01/2024-10-01`. */
function termOf(term: string, side: string): Term {
  const at = term.lastIndexOf(" ");
  const [office, of] = term.slice(0, at).split("@");
  const [from, to] = term.slice(at + 1).split("/");
  return { office: office!, of: of ?? side, from: from!, to: to === undefined || to === "" ? null : to };
}
