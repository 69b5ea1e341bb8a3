/**
 * @module
 * "Both sides", "the two countries", "the warring parties": a group, and where the text pairs exactly two parties, those two.
 */

import type { Identified, Identity } from "./identities.js";
import type { NameContext } from "./names.js";
import type { Found } from "./view.js";

const pairWords: ReadonlySet<string> = new Set([
  "two",
  "both",
  "warring",
  "rival",
  "opposing",
  "feuding",
  "belligerent",
]);

/** Mentions of the two sides. */
export function partiesMentions(context: NameContext, names: readonly Identified[]): Found[] {
  const { words, lineOf } = context.text;
  const found: Found[] = [];
  const pairs = new Map<boolean, Identity | null>();
  for (let at = 1; at < words.length; at++) {
    const first = pairStart(context, at);
    if (first === null || lineOf[first] !== lineOf[at]) continue;
    const ofStates = context.lexicon.words("state-noun").has(words[at]!.key);
    let pair = pairs.get(ofStates);
    if (pair === undefined) {
      pair = pairOf(context, names, ofStates);
      pairs.set(ofStates, pair);
    }
    found.push({ first, last: at + 1, type: "group", how: "role", identity: pair });
  }
  return found;
}

/** The word that the phrase ending in word `at` starts with, or null when it is no phrase for two sides. */
function pairStart({ text: { words }, lexicon }: NameContext, at: number): number | null {
  const noun = words[at]!.key;
  const before = words[at - 1]!.key;
  if (before === "each" || before === "either" || before === "neither")
    return lexicon.words("one-of-pair").has(noun) && words[at]!.caps === 0 ? at - 1 : null;
  if (!lexicon.words("pair-noun").has(noun)) return null;
  if (before === "both") return at - 1;
  if (before === "the") return noun === "sides" || noun === "parties" ? at - 1 : null;
  if (!pairWords.has(before)) return null;
  if (words[at - 2]?.key === "the") return at - 2;
  return words[at - 2]?.key === "two" && words[at - 3]?.key === "the" ? at - 3 : at - 1;
}

/** What an outright pairing ("talks between A and B") weighs against two parties that only act in one sentence. */
const weightOfPair = 3;
/** Sentences with more parties than this are lists of guests. */
const maxParties = 4;

/** The two parties of the text as one actor, "A; B"; null unless one pair stands out. */
export function pairOf(context: NameContext, names: readonly Identified[], ofStates: boolean): Identity | null {
  const counts = new Map<string, number>();
  const parties = names.filter((name) => partyOf(name) !== null && (!ofStates || isState(name)));
  const add = (pair: string, weight: number) => counts.set(pair, (counts.get(pair) ?? 0) + weight);
  for (let at = 0; at + 1 < parties.length; at++) {
    const pair = pairAt(context, parties[at]!, parties[at + 1]!);
    if (pair !== null) add(pair, weightOfPair);
  }
  for (const pair of pairsOfSentences(context, parties)) add(pair, 1);
  const isNamedOften = namedOften(parties);
  const sorted = [...counts]
    .filter(([pair]) => isNamedOften(pair))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, next] = sorted;
  if (!best || (next && next[1] >= best[1])) return null;
  // one sentence is enough only where nobody else could be meant
  if (best[1] < 2 && new Set(parties.map(partyOf)).size > 2) return null;
  return { name: best[0], type: "group", country: null, gender: "", known: null, keys: [] };
}

/** Whether both of a pair are named more than once: who comes up a single time among others is no side of the quarrel. */
function namedOften(parties: readonly Identified[]): (pair: string) => boolean {
  const counts = new Map<string, number>();
  for (const each of parties) counts.set(partyOf(each)!, (counts.get(partyOf(each)!) ?? 0) + 1);
  return (pair) => counts.size < 3 || pair.split("; ").every((name) => counts.get(name)! > 1);
}

/** Every two parties that one sentence names, where one of them acts in it. */
function pairsOfSentences({ text, lexicon }: NameContext, parties: readonly Identified[]): string[] {
  const pairs: string[] = [];
  for (let at = 0; at < parties.length; ) {
    const line = text.lineOf[parties[at]!.first];
    const here = new Set<string>();
    let isActing = false;
    for (; at < parties.length && text.lineOf[parties[at]!.first] === line; at++) {
      here.add(partyOf(parties[at]!)!);
      isActing ||= lexicon.words("acts").has(text.words[parties[at]!.last]?.key ?? "");
    }
    if (!isActing || here.size < 2 || here.size > maxParties) continue;
    const sorted = [...here].sort();
    for (const [index, one] of sorted.entries())
      for (const other of sorted.slice(index + 1)) pairs.push(`${one}; ${other}`);
  }
  return pairs;
}

function isState({ identity, known }: Identified): boolean {
  return identity.type === "state" || known?.sense.kind === "seat";
}

/** "Russia and Ukraine accused", "between Israel and Hamas", "U.S.-China talks". */
function pairAt({ text, lexicon }: NameContext, one: Identified, other: Identified): string | null {
  const { words, lineOf } = text;
  if (lineOf[one.first] !== lineOf[other.first]) return null;
  const [a, b] = [partyOf(one), partyOf(other)];
  if (a === null || b === null || a === b) return null;
  const isDashed = other.first === one.last + 1 && words[one.last]!.text === "-";
  const isJoined = gapOf(words, one, other) && words[other.first - 1]!.key !== "-";
  const before = words[one.first - 1]?.key ?? "";
  const after = words[other.last]?.key ?? "";
  const isPair =
    isDashed ||
    (isJoined &&
      (["between", "by", "from", "urged", "brought"].includes(before) ||
        lexicon.words("acts").has(after) ||
        isBetweenThe(words, one.first)));
  return isPair ? [a, b].sort().join("; ") : null;
}

function gapOf(words: NameContext["text"]["words"], one: Identified, other: Identified): boolean {
  if (words[one.last]?.key !== "and") return false;
  return other.first === one.last + 1 || (other.first === one.last + 2 && words[one.last + 1]!.key === "the");
}

function isBetweenThe(words: NameContext["text"]["words"], first: number): boolean {
  return words[first - 1]?.key === "the" && words[first - 2]?.key === "between";
}

/** The name a party goes by: a seat of government by its state. */
function partyOf({ identity, known }: Identified): string | null {
  if (known?.sense.kind === "seat") return known.sense.actor.name;
  return ["state", "armed-group", "organization", "government"].includes(identity.type) ? identity.name : null;
}
