/**
 * @module
 * One person, one name over the whole coverage: Iskander Beyliev, Iskander Beyleev and a bare Beylyev are one man.
 *
 * Each article knows a person by the fullest name it prints. Two such names are one when surname and given name may be the same
 * spelling, no country stands against it, and no article has both as two people. A bare surname joins the one person of the
 * coverage who has it; where two have it, it stays alone.
 */

import { mayBeOneGivenName, spellingKey } from "../../lexicon/actors-spelling.js";
import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Actor, Reading } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { bodiesToChange } from "./one-body.js";

/** The readings with every person and every body of a state under the one name of the coverage. */
export function unifyNames<R extends Reading>(readings: readonly R[], nouns: BareNouns): R[] {
  const renamed = new Map([...namesToChange(peopleOf(readings)), ...bodiesToChange(readings, nouns)]);
  if (renamed.size === 0) return [...readings];
  const ids = new Map([...renamed].map(([from, to]) => [idOf(from), idOf(to)]));
  return readings.map((reading) =>
    reading.actors.some(({ name }) => renamed.has(name)) ? withNames(reading, renamed, ids) : reading,
  );
}

interface Person {
  readonly name: string;
  readonly given: string;
  readonly surname: string;
  readonly countries: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

function peopleOf(readings: readonly Reading[]): Person[] {
  const people = new Map<string, { countries: Set<string>; articles: Set<string> }>();
  for (const { article, actors } of readings)
    for (const { name, type, country } of actors) {
      if (type !== "person") continue;
      const person = people.get(name) ?? { countries: new Set<string>(), articles: new Set<string>() };
      people.set(name, person);
      person.articles.add(article.id);
      if (country !== null) person.countries.add(country);
    }
  return [...people]
    .map(([name, person]) => ({ name, given: givenOf(name), surname: spellingKey(surnameOf(name)), ...person }))
    .sort((a, b) => b.articles.size - a.articles.size || (a.name < b.name ? -1 : 1));
}

/** From each name that is given up to the one that stands for it: the one most articles print. */
function namesToChange(people: readonly Person[]): Map<string, string> {
  const bySurname = new Map<string, Person[]>();
  for (const person of people) {
    const sound = soundOf(person.surname);
    bySurname.set(sound, [...(bySurname.get(sound) ?? []), person]);
  }
  const renamed = new Map<string, string>();
  for (const namesakes of bySurname.values()) {
    const groups = groupFullNames(namesakes.filter(({ given }) => given !== ""));
    const bare = namesakes.filter(({ given }) => given === "");
    if (groups.length === 1) groups[0]!.push(...bare.filter((one) => isBareFor(one, groups[0]![0]!)));
    for (const [kept, ...others] of groups) for (const { name } of others) renamed.set(name, kept!.name);
  }
  return renamed;
}

function groupFullNames(people: readonly Person[]): Person[][] {
  const groups: Person[][] = [];
  for (const person of people) {
    const group = groups.find((members) => members.every((one) => mayBeOne(one, person)));
    if (group) group.push(person);
    else groups.push([person]);
  }
  return groups;
}

/** The same surname key and a like given name, or a like surname and given names that leave no doubt. */
function mayBeOne(a: Person, b: Person): boolean {
  const [one, other] = [a, b].map(({ name }) => name.split(" ").slice(0, -1)) as [string[], string[]];
  const areCounted = one.length > 1 && one.length === other.length;
  // "Abdul Rahim" and "Abdel Rahim", but not "Abdul Karim"
  if (areCounted && !one.every((given, at) => mayBeOneGivenName(given, other[at]!))) return false;
  const isLike = a.surname === b.surname ? mayBeOneGivenName(a.given, b.given) : a.given === b.given || areCounted;
  return isLike && !standsAgainst(a, b);
}

function isBareFor(bare: Person, full: Person): boolean {
  return bare.surname === full.surname && !standsAgainst(full, bare);
}

/** The first letter and the consonants: what spellings of one surname share when even its vowels differ. */
function soundOf(surname: string): string {
  const consonants = surname.slice(1).replace(/[aeiou]/gu, "");
  return consonants.length < 2 ? surname : surname.slice(0, 1) + consonants;
}

/** Whether something says that two names are two people: other countries, or both printed by one article. */
function standsAgainst(a: Person, b: Person): boolean {
  const hasOtherCountry = a.countries.size > 0 && b.countries.size > 0 && !intersects(a.countries, b.countries);
  return hasOtherCountry || intersects(a.articles, b.articles);
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** "Qidra" of "al-Qidra": the article is often left out, and written in many ways. */
function surnameOf(name: string): string {
  const last = name.split(" ").at(-1)!;
  return last.replace(/^(?:al|el|as|an|ar|ad|az|ash)-(?=\p{Lu})/iu, "") || last;
}

function givenOf(name: string): string {
  return name.includes(" ") ? name.split(" ")[0]! : "";
}

function idOf(name: string): string {
  return `ac-${hashOf(name)}`;
}

/** Fields whose value is a name, or names joined by "; ". Lists of plain strings are lists of names or of terms. */
const nameFields: ReadonlySet<string> = new Set(["entity", "holder", "requiredActor", "by"]);

function withNames<R extends Reading>(
  reading: R,
  names: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): R {
  return {
    ...reading,
    actors: reading.actors.map((actor) => renamedActor(actor, names)),
    mentions: rename(reading.mentions, names, ids),
    statements: rename(reading.statements, names, ids),
    events: rename(reading.events, names, ids),
  };
}

function renamedActor(actor: Actor, names: ReadonlyMap<string, string>): Actor {
  const name = names.get(actor.name);
  return name === undefined ? actor : { ...actor, name, id: idOf(name) };
}

function rename<T>(value: T, names: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): T {
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      typeof item === "string" ? (names.get(item) ?? item) : rename(item, names, ids),
    ) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => {
      if (typeof inner !== "string") return [field, rename(inner, names, ids)];
      if (field === "actor") return [field, ids.get(inner) ?? inner];
      return [field, nameFields.has(field) ? renamedList(inner, names) : inner];
    }),
  ) as T;
}

function renamedList(joined: string, names: ReadonlyMap<string, string>): string {
  return joined
    .split("; ")
    .map((name) => names.get(name) ?? name)
    .join("; ");
}
