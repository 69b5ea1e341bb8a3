/**
 * @module
 * States that no table knows, told by what the text gives them: a government, a prime minister, an army, a capital.
 *
 * So an article about a state of yesterday, or one that is not recognised, is read like any other. Its adjective is learned from
 * the words built on its name: "Varnhem" gives "Varnhemer" and "Varnhemish".
 */

import { type Identified, type Identity, namedAs, textOf } from "./identities.js";
import type { NameContext } from "./names.js";

/** Ministers and the like: what only a state has. A company has presidents too. */
export const stateOffices: ReadonlySet<string> = new Set([
  "prime minister",
  "foreign minister",
  "deputy foreign minister",
  "defense minister",
  "interior minister",
  "finance minister",
  "justice minister",
  "king",
  "queen",
  "chancellor",
  "ambassador",
  "deputy prime minister",
  "vice president",
]);

/** Nouns of what only a state has, after its name. */
export const stateNouns: ReadonlySet<string> = new Set(
  "government military army parliament troops forces delegation authorities ministry capital border embassy navy police side regime soldiers territory".split(
    " ",
  ),
);

/** More new states than any article has. */
const maxStates = 40;

const endings: ReadonlySet<string> = new Set("er ers ish ian ians ese i is an ans n ns ic ite ites ic".split(" "));

/** Names with the states among them told, and the adjectives of those states apart: they are no mentions. */
export function withLearnedStates(
  context: NameContext,
  names: readonly Identified[],
): { readonly names: Identified[]; readonly adjectives: Identified[] } {
  const states = new Map<string, Identity>();
  // "the Varn army" of Varnia
  const lands = new Set(names.filter(isUnknownPlace).map(({ identity }) => identity.name));
  const bare = bareNames(names);
  const candidates = names
    .filter((name) => isUnknownPlace(name) && actsAsState(context, name))
    .flatMap((name) => {
      const root = rootOf(name.identity.name, bare);
      if (root !== null) return [root];
      return isPeopleWord(context, name) || lands.has(`${name.identity.name}ia`) ? [] : [name.identity];
    });
  for (const identity of candidates.sort((a, b) => a.name.length - b.name.length))
    if (states.size < maxStates && !stemOf(identity.name, states)) states.set(identity.name, stateOf(identity));
  for (const peer of peersOf(context, names, states)) states.set(peer.name, stateOf(peer));
  const kept: Identified[] = [];
  const adjectives: Identified[] = [];
  for (const name of names) {
    const state = states.get(name.identity.name);
    const people = state ? null : peopleOf(context, name, states);
    if (!state && !people && isUnknownPlace(name) && isPeopleWord(context, name) && actsAsState(context, name))
      continue;
    if (people) adjectives.push(namedAs(name, people, name.how, "place"));
    else kept.push(state ? namedAs(name, state, name.how, "place") : name);
  }
  return { names: kept, adjectives };
}

/** Names of one word that no title stands before, the shortest first. */
function bareNames(names: readonly Identified[]): Map<string, Identity> {
  const bare = names.filter(
    ({ first, last, known, isTitled, identity }) =>
      last - first === 1 && known === null && !isTitled && identity.known === null && !identity.name.includes(" "),
  );
  return new Map(bare.map(({ identity }) => [identity.name, identity]));
}

/** "Belmar" where the text has it beside "the Belmari army": the state, of which the longer word is the adjective. */
function rootOf(name: string, bare: ReadonlyMap<string, Identity>): Identity | null {
  const root = stemOf(name, bare);
  return root !== null && root.name.length < name.length ? root : null;
}

/** "Ambrian officials": built like the word for a people and used like one; whose it is, nothing else in the text says. */
function isPeopleWord({ text }: NameContext, { first, last, identity }: Identified): boolean {
  const isOwner = text.words[last]?.key === "'s" || text.words[last]?.text === "'";
  return !isOwner && text.words[first - 1]?.key !== "of" && /(?:ian|ish|ese)$/u.test(identity.name);
}

/** "Ostmark and Varnhem blamed": who acts beside a learned state and has no longer name is a state as well. */
function peersOf(
  context: NameContext,
  names: readonly Identified[],
  states: ReadonlyMap<string, Identity>,
): Identity[] {
  const { words, lineOf } = context.text;
  const peers: Identity[] = [];
  for (let at = 0; at + 1 < names.length; at++) {
    const [one, other] = [names[at]!, names[at + 1]!];
    if (other.first !== one.last + 1 || words[one.last]!.key !== "and" || lineOf[one.first] !== lineOf[other.first])
      continue;
    const isPair =
      context.lexicon.words("acts").has(words[other.last]?.key ?? "") ||
      context.text.tags[other.last]?.startsWith("VB") === true ||
      words[one.first - 1]?.key === "between";
    if (!isPair) continue;
    if (states.has(one.identity.name) && mayBeState(context, other)) peers.push(other.identity);
    else if (states.has(other.identity.name) && mayBeState(context, one)) peers.push(one.identity);
  }
  return peers.slice(0, maxStates);
}

function mayBeState({ text, lexicon }: NameContext, name: Identified): boolean {
  const isShort = name.identity.keys.length <= 1 && name.identity.known === null && name.known === null;
  return isShort && !name.isTitled && !lexicon.givenNames.has(text.words[name.first]!.key);
}

function isUnknownPlace({ known, kind, identity, isTitled }: Identified): boolean {
  return (
    known === null &&
    !isTitled &&
    (kind === "place" || kind === "organization") &&
    identity.known === null &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(identity.name)
  );
}

function stateOf({ name }: Identity): Identity {
  return { name, type: "state", country: name, gender: "", known: null, keys: [] };
}

/** Whether the words around this one place of a name are those around a state. */
export function actsAsState(
  { text, cover, lexicon }: NameContext,
  { first, last }: { first: number; last: number },
): boolean {
  const { words, lineOf } = text;
  const isOwner = words[last]?.key === "'s" || words[last]?.text === "'";
  const at = isOwner ? last + 1 : last;
  if (lineOf[at] === lineOf[first]) {
    const next = cover[at]?.sense;
    if (next?.kind === "office" && stateOffices.has(next.office.key)) return true;
    if (next?.kind === "office" && isOwner && next.office.key === "president" && talksOfStates(text, lexicon))
      return true;
    if (stateNouns.has(words[at]?.key ?? "")) return true;
    if (words[at + 1]?.key === "ministry" || words[at + 1]?.key === "minister") return true;
  }
  if (words[first - 1]?.key !== "of" || lineOf[first - 1] !== lineOf[first]) return false;
  const before = cover[first - 2]?.sense;
  if (before?.kind === "office") return stateOffices.has(before.office.key);
  return ["capital", "government", "republic", "kingdom"].includes(words[first - 2]?.key ?? "");
}

/** A text about states, in which a president is no company's. */
function talksOfStates({ words }: NameContext["text"], lexicon: NameContext["lexicon"]): boolean {
  const talk = lexicon.words("state-talk");
  return words.some(({ key, caps }) => caps === 0 && talk.has(key));
}

function peopleOf(context: NameContext, name: Identified, states: ReadonlyMap<string, Identity>): Identity | null {
  return name.known || name.last - name.first > 1 ? null : stemOf(textOf(context, name), states);
}

/** The state that a word is built on: "Varnhem" in "Varnhemers". */
export function stemOf(text: string, states: ReadonlyMap<string, Identity>): Identity | null {
  for (const [stem, state] of states)
    for (const cut of [0, 1, 2]) {
      const root = stem.slice(0, stem.length - cut);
      if (root.length >= 4 && text !== stem && text.startsWith(root) && endings.has(text.slice(root.length)))
        return state;
    }
  return landOf(text, states);
}

/** "Varnian" has its own ending, but "Varn" of "Varnia" is the state's name without it. */
function landOf(text: string, states: ReadonlyMap<string, Identity>): Identity | null {
  return text.length > 3 ? (states.get(`${text}ia`) ?? states.get(`${text.replace(/s$/u, "")}ia`) ?? null) : null;
}
