/**
 * @module
 * The tables of the actors room, read from data/<lang>/actors/: who there is in the world, and the words that stand before and after names.
 */

import { type ActorRow, type Tables, withOwnRows } from "./actor-rows.js";
import { type Office, readOffices } from "./actors-offices.js";
import { emptyPeople, type KnownPeople, readPeople } from "./actors-people.js";
import { NameTable } from "./actors-table.js";
import { keyOf, wordsIn } from "./actors-words.js";
import { countriesOf, type KnownActor, readWorld } from "./actors-world.js";
import { type DataFiles, rowsOf } from "./data-files.js";
import { personNounsOf } from "./person-nouns.js";

/** What a string of the tables means. */
export type NameSense =
  | { readonly kind: "actor"; readonly actor: KnownActor; readonly how: "name" | "alias" }
  /** A seat of government: a place, or its state when it acts. */
  | { readonly kind: "seat"; readonly actor: KnownActor; readonly place: KnownActor }
  | { readonly kind: "adjective"; readonly actor: KnownActor }
  | { readonly kind: "people"; readonly actor: KnownActor }
  | { readonly kind: "office"; readonly office: Office; readonly isPlural: boolean };

const everyField = {
  kind: undefined,
  actor: undefined,
  how: undefined,
  place: undefined,
  office: undefined,
  isPlural: undefined,
};

/** A sense with the fields of all kinds in one order: many rules ask senses of all kinds, and one shape of object keeps them fast. */
function alike(sense: NameSense): NameSense {
  return { ...everyField, ...sense };
}

/** Look-ups for the actors room. */
export interface ActorsLexicon {
  readonly language: string;
  readonly names: NameTable<NameSense>;
  /** Actors by canonical name. */
  readonly actors: ReadonlyMap<string, KnownActor>;
  readonly people: KnownPeople;
  readonly offices: ReadonlyMap<string, Office>;
  /** Title before a name (key, without its dot) to the gender it tells: "f", "m" or "". */
  readonly titles: ReadonlyMap<string, string>;
  /** Given names to gender. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Towns that are too small or too much like surnames to be known at sight, with their state; keyed like the words of a name. */
  readonly towns: ReadonlyMap<string, string>;
  /** Surnames that stand first ("Kim Jong Un"). */
  readonly familyFirst: ReadonlySet<string>;
  /** Keys of words by what they tell of a name they stand in or beside: see data/en/actors/name-words.tsv. */
  readonly words: (family: string) => ReadonlySet<string>;
  /** Organs named by a common noun: see bodies.tsv. */
  readonly bodies: NameTable<Body>;
  /** Common nouns to the sort of body they mean: see nouns.tsv. */
  readonly nouns: NameTable<string>;
}

/** An organ of a state, named by a common noun with its side before it. */
export interface Body {
  readonly noun: string;
  readonly whose: "state" | "own" | "force";
}

/** Reads the tables of one language, after the rows of the user's own: what is entered first wins. */
export function loadActors(files: DataFiles, rows: readonly ActorRow[] = []): ActorsLexicon {
  const table: Tables = (name) => rowsOf(files.text(`actors/${name}.tsv`));
  const names = new NameTable<NameSense>(alike);
  const { own, rest } = withOwnRows(rows, table);
  const offices = new Map<string, Office>();
  const actors = new Map<string, KnownActor>();
  const people = emptyPeople();
  for (const tables of [own, rest]) {
    const isOwn = tables === own;
    readOffices(tables("offices"), names, offices);
    readWorld(tables, names, actors);
    // a person of the user's may act for a state that only our tables have
    const countries = isOwn ? new Map(countriesOf(rest)) : null;
    const countryOf = (side: string) => actors.get(side)?.country ?? countries?.get(side) ?? null;
    readPeople(tables("people"), { names, actors, people, countryOf, isOwn });
  }
  const families = new Map(table("name-words").map(([family, list]) => [family!, setOf(list)]));
  families.set("person-noun", personNounsOf(files));
  const empty: ReadonlySet<string> = new Set();
  return {
    language: files.language,
    names,
    actors,
    people,
    offices,
    titles: new Map(table("titles").map(([title, gender]) => [keyOf(title!), gender ?? ""])),
    givenNames: new Map(
      table("given-names").flatMap(([gender, list]) =>
        listOf(list).map((name) => [keyOf(name), gender === "any" ? "" : gender!] as const),
      ),
    ),
    familyFirst: setOf(
      table("family-first")
        .map(([list]) => list)
        .join(";"),
    ),
    towns: new Map(
      table("cities").flatMap(([state, list]) =>
        listOf(list).map(
          (name) =>
            [
              wordsIn(name, 0, name.length)
                .map(({ key }) => key)
                .join(" "),
              state!,
            ] as const,
        ),
      ),
    ),
    words: (family) => families.get(family) ?? empty,
    bodies: tableOf(table("bodies"), ([noun, , whose]) => ({ noun: noun!, whose: whose as Body["whose"] })),
    nouns: tableOf(table("nouns"), ([sort]) => sort!),
  };
}

function tableOf<T>(rows: readonly string[][], senseOf: (row: string[]) => T): NameTable<T> {
  const names = new NameTable<T>();
  for (const row of rows) for (const phrase of listOf(row[1])) names.add(phrase, senseOf(row));
  return names;
}

function setOf(list: string | undefined): ReadonlySet<string> {
  return new Set(listOf(list).map(keyOf));
}

/** A field's values, which are parted by ";". */
export function listOf(field: string | undefined): string[] {
  return (field ?? "")
    .split(";")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
