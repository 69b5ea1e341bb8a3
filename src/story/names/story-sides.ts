/**
 * @module
 * The sides of one story: what only its articles together tell of whom somebody acts for.
 *
 * "The finance minister" is the one whom an article of the story calls so, "the Council" the one council, "its spokeswoman, Askov" speaks for the body
 * told of before, and the ministers of a story that names no state of theirs are one government with "the government".
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Reading } from "../../model/index.js";
import { calledIn, sameOffice } from "./called-names.js";
import type { Sides } from "./sides.js";
import { bodiesToldOf } from "./told-bodies.js";

/** What a government is called that has no name. */
const government = "the government";
const described = /^(?:the|its|their|his|her|our|whose)(?: own)? (?<phrase>[\p{L}' -]+)$/iu;
/** A master has a master; no chain is longer. */
const maxSteps = 3;

/** The sides of all readings, with what the readings of one story tell beside. */
export function sidesInStory(readings: readonly Reading[], sides: Sides, nouns: BareNouns): Sides {
  const story = storyOf(readings, sides, nouns);
  const found = new Map<string, string>();
  const sideOf = (name: string): string => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const side = resolved(name, story, 0);
    found.set(name, side);
    return side;
  };
  const sidesOfName = (name: string): string[] => [...new Set(name.split("; ").map(sideOf))];
  const ofList = new Map<readonly string[], readonly string[]>();
  const sidesOf = (names: readonly string[]): readonly string[] => {
    let known = ofList.get(names);
    if (known === undefined) {
      known = [...new Set(names.flatMap(sidesOfName))];
      ofList.set(names, known);
    }
    return known;
  };
  return {
    sideOf,
    sidesOfName,
    sidesOf,
    isPerson: sides.isPerson,
    isParty: (side) => side === government || sides.isParty(side),
  };
}

interface StoryNames {
  readonly sides: Sides;
  readonly nouns: BareNouns;
  /** By what they are called, those who are. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** By each person the body that he speaks for or leads. */
  readonly bodyOf: ReadonlyMap<string, string>;
  /** By the end of a body's name the names of all that end so. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly governing: ReadonlySet<string>;
}

function storyOf(readings: readonly Reading[], sides: Sides, nouns: BareNouns): StoryNames {
  const called = new Map<string, Set<string>>();
  for (const reading of readings)
    for (const { phrase, name } of calledIn(reading, nouns)) if (sides.isPerson(name)) addTo(called, phrase, name);
  const bodies = new Map<string, Set<string>>();
  for (const { actors } of readings)
    for (const { name, type } of actors)
      if (type === "organization" || type === "armed-group")
        for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1))
          if (!/(?:^| )(?:of|for|and|the)$/u.test(name.slice(0, at))) addTo(bodies, name.slice(at + 1), name);
  const bodyOf = bodiesToldOf(readings, nouns);
  return { sides, nouns, called, bodyOf, bodies, governing: governingIn(called, bodyOf, { sides, readings, nouns }) };
}

function addTo(lists: Map<string, Set<string>>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.add(name);
  else lists.set(key, new Set([name]));
}

/** Those who govern where no state is named: ministers, and a president where nobody else heads the government. */
function governingIn(
  called: StoryNames["called"],
  bodyOf: StoryNames["bodyOf"],
  {
    sides,
    readings,
    nouns: { government: parts, heading },
  }: { readonly sides: Sides; readonly readings: readonly Reading[]; readonly nouns: BareNouns },
): Set<string> {
  const governing = new Set<string>();
  const presidents = new Set<string>();
  const states = new Set<string>();
  let isHeaded = false;
  for (const [phrase, names] of called) {
    const office = phrase.slice(phrase.lastIndexOf(" ") + 1);
    if (!parts.has(office) && !heading.has(office) && office !== "president") continue;
    for (const name of names) {
      const side = sides.sideOf(name);
      if (side !== name) states.add(side);
      else if (bodyOf.has(name)) continue;
      else if (phrase === "president") presidents.add(name);
      else if (office !== "president") governing.add(name);
    }
    isHeaded ||= heading.has(office) || phrase.endsWith("prime minister");
  }
  if (states.size > 1 || [...states].some((state) => isOften(state, readings))) return new Set();
  if (!isHeaded && presidents.size === 1) for (const name of presidents) governing.add(name);
  return governing;
}

/** Whether half of the articles or more name a state: it is no guest in the story. */
function isOften(state: string, readings: readonly Reading[]): boolean {
  return 2 * readings.filter(({ actors }) => actors.some(({ name }) => name === state)).length >= readings.length;
}

function resolved(name: string, story: StoryNames, steps: number): string {
  const { sides, bodyOf, governing } = story;
  const side = sides.sideOf(name);
  if (side !== name || steps > maxSteps) return side;
  const body = bodyOf.get(name);
  if (body !== undefined && body !== name) return resolved(body, story, steps + 1);
  if (sides.isPerson(name)) return governing.has(name) ? government : name;
  const one = holderOf(name, story) ?? fullName(name, story);
  if (one !== null) return resolved(one, story, steps + 1);
  return governing.size > 0 && isOfGovernment(name, story.nouns) ? government : name;
}

/** "the finance minister", "her own prime minister": the one who is called so. */
function holderOf(name: string, { called, nouns }: StoryNames): string | null {
  const phrase = described.exec(name)?.groups?.phrase?.toLowerCase();
  if (phrase === undefined) return null;
  const asked = phrase.replace(/\S+$/u, (head) => sameOffice(head, nouns));
  if (!nouns.offices.has(asked.slice(asked.lastIndexOf(" ") + 1))) return null;
  const names =
    called.get(asked) ??
    new Set([...called].flatMap(([other, holders]) => (other.endsWith(` ${asked}`) ? [...holders] : [])));
  return names.size === 1 ? [...names][0]! : null;
}

/** "the Council", "Guard": the one body whose name ends so. */
function fullName(name: string, { bodies }: StoryNames): string | null {
  const names = bodies.get(name.replace(/^the /iu, ""));
  return names?.size === 1 ? [...names][0]! : null;
}

function isOfGovernment(name: string, { government: parts }: BareNouns): boolean {
  const words = name.toLowerCase().replace(/^the /u, "").split(" ");
  return words.length < 4 && parts.has(words.at(-1)!) && !/['’]/u.test(name);
}
