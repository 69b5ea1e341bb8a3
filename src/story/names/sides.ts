/**
 * @module
 * Which side a name acts for: the president, his spokesman, the ministry and the army are their state; a union stands for itself.
 *
 * An actor without a country gets one from its role ("spokesman of Iskander Beyliev", "president of Ostmark"), a phrase that no
 * actor was made of from the one side it names ("Ostmark's envoys"), and a demonym taken for a name from its state.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Actor, Reading } from "../../model/index.js";
import { compareText } from "../claims/claims.js";

/** Which state each named actor of the coverage belongs to or is. */
export interface Sides {
  /** The state a name acts for; the name itself when it acts for none. */
  sideOf(name: string): string;
  /** The sides of one name or of several joined by ";". */
  sidesOfName(name: string): readonly string[];
  /** The sides of a list that is asked about again and again: what is found is kept for as long as the list. */
  sidesOf(names: readonly string[]): readonly string[];
  /** Whether a side is an actor the articles name, not a common noun or a pronoun. */
  isParty(side: string): boolean;
  /** Whether a name is of a person that the articles name. */
  isPerson(name: string): boolean;
}

/** A spokesman of a minister of a state: no chain of roles is longer. */
const maxSteps = 4;
/** Who relays takes no side; a town may act for those who govern in it. */
const noParty: ReadonlySet<Actor["type"]> = new Set<Actor["type"]>(["media", "unnamed"]);
const ownName: ReadonlySet<Actor["type"]> = new Set<Actor["type"]>(["organization", "armed-group", "group", "media"]);

/** One actor of the coverage: what most readings say of it. */
interface Known {
  readonly type: Actor["type"];
  readonly country: string | null;
  readonly role: string | null;
}

/** Reads the sides off the actors of all readings; of two answers for one name the more frequent, then the first in order, wins. */
export function sidesOf(readings: readonly Reading[], { stateBodies }: Pick<StoryLexicon, "stateBodies">): Sides {
  const known = knownActors(readings);
  const states = new Set(
    [...known].flatMap(([name, { type, country }]) => (type === "state" ? [name] : country === null ? [] : [country])),
  );
  const demonyms = demonymsOf(states);
  const found = new Map<string, string>();
  const context = { known, states, demonyms, stateBodies, bodies: bodiesByNoun(known), people: peopleByEnding(known) };
  const sideOf = (name: string): string => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const side = sideOfName(name, context, 0) ?? name;
    found.set(name, side);
    return side;
  };
  // the lists of an event are asked for each time it is compared; most have one name
  const ofName = new Map<string, readonly string[]>();
  const ofList = new Map<readonly string[], readonly string[]>();
  const sidesOfName = (name: string): readonly string[] => {
    const asked = ofName.get(name);
    if (asked !== undefined) return asked;
    const sides = name.includes("; ") ? [...new Set(name.split("; ").map(sideOf))] : [sideOf(name)];
    ofName.set(name, sides);
    return sides;
  };
  const sidesOfList = (names: readonly string[]): readonly string[] => {
    if (names.length === 0) return nobody;
    if (names.length === 1) return sidesOfName(names[0]!);
    const asked = ofList.get(names);
    if (asked !== undefined) return asked;
    const sides: string[] = [];
    for (const name of names) for (const side of sidesOfName(name)) if (!sides.includes(side)) sides.push(side);
    ofList.set(names, sides);
    return sides;
  };
  return {
    sideOf,
    sidesOfName,
    sidesOf: sidesOfList,
    isPerson: (name) => known.get(name)?.type === "person",
    isParty: (side) => states.has(side) || (known.has(side) && !noParty.has(known.get(side)!.type)),
  };
}

const nobody: readonly string[] = [];

interface Context {
  readonly known: ReadonlyMap<string, Known>;
  readonly states: ReadonlySet<string>;
  readonly demonyms: ReadonlyMap<string, string>;
  readonly stateBodies: ReadonlySet<string>;
  /** Names of bodies by their last word: "union", "company". */
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  /** Names of people by what stands behind each of their blanks. */
  readonly people: ReadonlyMap<string, readonly string[]>;
}

function sideOfName(name: string, context: Context, steps: number): string | null {
  const { known, states, demonyms, stateBodies } = context;
  const state = demonyms.get(name) ?? (states.has(name) ? name : null);
  if (state !== null) return state;
  if (steps > maxSteps) return null;
  const actor = known.get(name);
  if (actor === undefined) return theOnlyBody(name, context) ?? sideInPhrase(name, context, steps);
  const acts = lowerWords(name).some((word) => stateBodies.has(word));
  if (ownName.has(actor.type)) return actor.country !== null && acts ? actor.country : name;
  const master = actor.role === null ? null : (/ of (?<master>\S.*)$/u.exec(actor.role)?.groups?.["master"] ?? null);
  const body = master === null ? null : (known.get(master)?.type ?? null);
  // "the president of the union" speaks for the union, wherever she lives
  if (master !== null && (actor.country === null || body === "organization" || body === "armed-group"))
    return sideOfName(master, context, steps + 1) ?? actor.country;
  return actor.country;
}

/** "Ostmark's envoys", "the office of President Iskander Beyliev": the one side that a phrase about a state's people names. */
function sideInPhrase(name: string, context: Context, steps: number): string | null {
  const words = lowerWords(name);
  if (words.length < 2 || words.length > 8 || !words.some((word) => context.stateBodies.has(word))) return null;
  const owner = /^(?:the )?(?<owner>\S.*?)['’]s? \S/u.exec(name)?.groups?.["owner"];
  const whole = / of (?:(?:the |President |Premier |Prime Minister )*)(?<whole>\S.*)$/u.exec(name)?.groups?.["whole"];
  const first = name.replace(/^the /iu, "").split(" ")[0]!;
  for (const part of [owner, whole, first]) {
    if (part === undefined) continue;
    const side = sideOfName(part, context, steps + 1) ?? sideOfSurname(part, context, steps + 1);
    if (side !== null) return side;
  }
  return null;
}

/** "the union", "their union": the one body of the coverage that is a union by name. */
function theOnlyBody(name: string, { bodies }: Context): string | null {
  const noun = /^(?:the|their|its|his|her|our) (?<noun>\p{Ll}+)$/iu.exec(name)?.groups?.["noun"];
  const named = noun === undefined ? [] : (bodies.get(noun.toLowerCase()) ?? []);
  return named.length === 1 ? named[0]! : null;
}

function bodiesByNoun(known: ReadonlyMap<string, Known>): Map<string, string[]> {
  const bodies = new Map<string, string[]>();
  for (const [name, { type }] of known) {
    const words = lowerWords(name);
    if (type !== "organization" || words.length < 2) continue;
    const noun = words.at(-1)!;
    const list = bodies.get(noun);
    if (list) list.push(name);
    else bodies.set(noun, [name]);
  }
  return bodies;
}

/** A bare surname in a phrase stands for the one person who has it. */
function sideOfSurname(part: string, context: Context, steps: number): string | null {
  const people = context.people.get(part) ?? [];
  return people.length === 1 ? sideOfName(people[0]!, context, steps) : null;
}

function peopleByEnding(known: ReadonlyMap<string, Known>): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const [name, { type }] of known) {
    if (type !== "person") continue;
    for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) {
      const ending = name.slice(at + 1);
      const list = people.get(ending);
      if (list) list.push(name);
      else people.set(ending, [name]);
    }
  }
  return people;
}

function lowerWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== "");
}

function knownActors(readings: readonly Reading[]): Map<string, Known> {
  const votes = new Map<string, Actor[]>();
  for (const { actors } of readings)
    for (const actor of actors) {
      const list = votes.get(actor.name);
      if (list) list.push(actor);
      else votes.set(actor.name, [actor]);
    }
  return new Map(
    [...votes].map(([name, actors]) => {
      const type = mostOf(actors.map((each) => each.type))!;
      const country = mostOf(toldOf(actors.map((each) => each.country)));
      const role = mostOf(toldOf(actors.map((each) => each.role)));
      return [name, { type, country: type === "state" ? name : country, role }];
    }),
  );
}

function toldOf(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

function mostOf<T extends string>(values: readonly T[]): T | null {
  if (values.every((value) => value === values[0])) return values[0] ?? null;
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0] ?? null;
}

/** "Ambrian" beside a state named Ambria is that state. */
function demonymsOf(states: ReadonlySet<string>): Map<string, string> {
  return new Map(
    [...states].flatMap((state) =>
      [`${state}n`, `${state}ian`, `${state}er`, `${state}ese`, `${state}i`, `${state.replace(/[aey]$/u, "")}ian`]
        .filter((demonym) => demonym !== state)
        .map((demonym): [string, string] => [demonym, state]),
    ),
  );
}
