/**
 * @module
 * Which state a story is at home in, and its capital: "the army" of an article that names no state is the army of the one whose civil war,
 * opposition or provinces the story tells of, and the town that speaks in "Ostby maintains that" stands for it.
 *
 * Leaves alone a story that is told of two states as much as of one, and a town of which no article says that a government sits in it.
 */

import type { HomeWords } from "../../lexicon/home-words.js";
import type { Actor, Reading } from "../../model/index.js";

/** The state a story is at home in. */
export interface Home {
  readonly state: Actor;
  /** "Varnhemish", where an article has the word. */
  readonly adjective: string | null;
}

/** What the texts of a story tell of states. */
export interface Land {
  readonly home: Home | null;
  /** The state by its capital. */
  readonly seats: ReadonlyMap<string, Actor>;
}

const places: ReadonlySet<Actor["type"]> = new Set<Actor["type"]>(["state", "place"]);
/** More names than any story has of states. */
const maxNames = 400;
/** What an adjective adds to its state; nothing in "the Varn army" of Varnia. */
const endings = /^(?:an|n|ian|ese|ish|i|ic|er|ers|ans|ns|ians|is|)$/u;

/** Reads the states off the articles of one story. */
export function landOf(members: readonly Reading[], words: HomeWords): Land {
  const names = namesIn(members);
  const home = homeOf(members, names, words);
  return { home, seats: seatsOf(members, names, { home, words }) };
}

/** Single names of states, towns and bodies, each with the actor behind it. */
function namesIn(members: readonly Reading[]): Map<string, Actor> {
  const names = new Map<string, Actor>();
  for (const { actors } of members)
    for (const actor of actors) {
      if (names.size >= maxNames || !/^\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?$/u.test(actor.name)) continue;
      const before = names.get(actor.name);
      if (before === undefined || actor.type === "state" || !places.has(before.type)) names.set(actor.name, actor);
    }
  return names;
}

function homeOf(members: readonly Reading[], names: ReadonlyMap<string, Actor>, words: HomeWords): Home | null {
  const points = new Map<string, number>();
  const [inner, heads] = [patternOf(words.inner), patternOf(words.heads)];
  for (const { article } of members) {
    const here = new Map<string, number>();
    const add = (word: string, points: number) => {
      const name = nameBehind(word, names);
      if (name === null) return;
      here.set(name, Math.max(here.get(name) ?? 0, points));
    };
    for (const [pattern, points] of [[inner, 2] as const, [heads, 1] as const]) {
      for (const { groups } of article.text.matchAll(pattern.owned)) add(groups!["name"]!, points);
      for (const { groups } of article.text.matchAll(pattern.of)) add(groups!["name"]!, points);
    }
    for (const [name, more] of here) points.set(name, (points.get(name) ?? 0) + more);
  }
  const [first, second] = [...points].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (first === undefined || first[1] < 2 || (second !== undefined && 2 * second[1] > first[1])) return null;
  return { state: names.get(first[0])!, adjective: adjectiveOf(first[0], members) };
}

/** The word that an article has for what is a state's: "Varnhemish". */
function adjectiveOf(state: string, members: readonly Reading[]): string | null {
  const root = rootOf(state);
  if (root.length < minRoot || state.includes(" ")) return null;
  const pattern = new RegExp(`\\b${root}(?:an|n|ian|ese|ish|i|ic)\\b`, "u");
  for (const { article } of members) {
    const word = pattern.exec(article.text)?.[0];
    if (word !== undefined && word !== state) return word;
  }
  return null;
}

/** Fewer letters are like many a word. */
const minRoot = 4;

function rootOf(state: string): string {
  return state.replace(/(?:ia|[aeiouy])$/u, "");
}

interface Patterns {
  readonly owned: RegExp;
  readonly of: RegExp;
}

/** "Varnhem's bitter civil war", "the Varnhemish army", "the government of Varnhem". */
function patternOf(nouns: ReadonlySet<string>): Patterns {
  const noun = [...nouns].sort((a, b) => b.length - a.length).join("|");
  const name = "(?<name>\\p{Lu}\\p{Ll}{2,})";
  return {
    owned: new RegExp(`\\b${name}(?:['’]s (?:[\\p{L}-]+ ){0,2}?| )(?:${noun})\\b`, "gu"),
    of: new RegExp(`\\b(?:${noun}) of ${name}\\b`, "gu"),
  };
}

/** The name a word is or is built on: "Varnhem" behind "Varnhemish". */
function nameBehind(word: string, names: ReadonlyMap<string, Actor>): string | null {
  const own = names.get(word);
  let best: string | null = null;
  for (const [name, { type }] of names) {
    const root = rootOf(name);
    const isBuiltOn =
      places.has(type) && root.length >= minRoot && word.startsWith(root) && endings.test(word.slice(root.length));
    if (isBuiltOn && name !== word && (best === null || name.length > best.length)) best = name;
  }
  return best ?? (own !== undefined && places.has(own.type) ? word : null);
}

/** "The government in Ostby", "Ostby, the capital", "In Ostby, Premier Lene Askov": of which state a town is the capital. */
function seatsOf(
  members: readonly Reading[],
  names: ReadonlyMap<string, Actor>,
  { home, words }: { readonly home: Home | null; readonly words: HomeWords },
): Map<string, Actor> {
  const seat = [...words.seats].join("|");
  const name = "(?<name>\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}+)?)";
  const pattern = new RegExp(
    `\\b(?:[Tt]he (?:${seat}) in |the capital,? )${name}|${name.replace("name", "other")}, the (?:\\p{L}+ )?capital\\b`,
    "gu",
  );
  const towns = new Set<string>();
  for (const { article } of members)
    for (const { groups } of article.text.matchAll(pattern)) towns.add(groups!["name"] ?? groups!["other"]!);
  const told = [...towns].filter((town) => names.has(town) && town !== home?.state.name);
  const seats = new Map<string, Actor>();
  if (home !== null && told.length === 1) seats.set(told[0]!, home.state);
  return seats;
}
