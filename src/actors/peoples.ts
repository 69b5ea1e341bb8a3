/**
 * @module
 * States by their people and their halves: "the Ostmarkers refused" is the state's side, "the North" one of two states of that name;
 * "the Askov administration" is a government by its head.
 */

import { type Identified, type Identity, plainIdentity } from "./identities.js";
import { stemOf } from "./learned-states.js";
import type { NameContext } from "./names.js";
import type { Found } from "./view.js";

/** Mentions of peoples, halves of divided states and administrations. */
export function peoplesOf(context: NameContext, names: readonly Identified[]): Found[] {
  const { words, lineOf } = context.text;
  const found: Found[] = [];
  const halves = halvesOf(names);
  for (let at = 1; at < words.length; at++) {
    const mark = context.cover[at];
    if (!mark && words[at]!.caps === 0) continue;
    const isAfterThe = words[at - 1]!.key === "the" && lineOf[at - 1] === lineOf[at];
    if (mark?.first === at && isPeople(context, at, isAfterThe)) {
      const identity = mark.sense.kind === "office" ? null : plainIdentity(mark.sense.actor);
      found.push({ first: isAfterThe ? at - 1 : at, last: mark.last, type: "group", how: "role", identity });
    } else if (isAfterThe && !mark && words[at]!.caps > 0 && halves.has(words[at]!.text) && !isNoun(context, at + 1))
      found.push({
        first: at - 1,
        last: at + 1,
        type: "organization",
        how: "role",
        identity: halves.get(words[at]!.text)!,
      });
  }
  return [...found, ...learnedPeoples(context, names), ...administrations(context, names)];
}

/** "The Varnhemers refused": the people of a state that only the text tells of, with no noun behind the word. */
function learnedPeoples(context: NameContext, names: readonly Identified[]): Found[] {
  const { words, lineOf } = context.text;
  const states = new Map<string, Identity>();
  const isName = new Set<number>();
  for (const { first, last, identity } of names) {
    if (identity.type === "state" && !context.lexicon.actors.has(identity.name)) states.set(identity.name, identity);
    if (identity.type === "person" || last - first > 1) for (let at = first; at < last; at++) isName.add(at);
  }
  if (states.size === 0) return [];
  const found: Found[] = [];
  for (let at = 1; at < words.length; at++) {
    const isAfterThe = words[at - 1]!.key === "the" && lineOf[at - 1] === lineOf[at];
    if (!isAfterThe || words[at]!.caps !== 1 || context.cover[at] || isName.has(at)) continue;
    if (lineOf[at + 1] === lineOf[at] && isNoun(context, at + 1)) continue;
    const identity = stemOf(words[at]!.text, states);
    if (identity !== null) found.push({ first: at - 1, last: at + 1, type: "group", how: "role", identity });
  }
  return found;
}

/** "the Germans" (a name of the people), "the Chinese want" (an adjective with no noun after it). */
function isPeople(context: NameContext, at: number, isAfterThe: boolean): boolean {
  const mark = context.cover[at]!;
  if (mark.sense.kind === "people") return isAfterThe || isSubject(context, mark.last);
  return (
    mark.sense.kind === "adjective" && isAfterThe && context.text.words[at]!.caps === 1 && !isNoun(context, mark.last)
  );
}

function isSubject({ text, lexicon }: NameContext, at: number): boolean {
  return at < text.words.length && lexicon.words("acts").has(text.words[at]!.key);
}

function isNoun({ text, cover }: NameContext, at: number): boolean {
  const word = text.words[at];
  if (!word) return false;
  const tag = text.tags[at]!;
  return (
    word.caps > 0 ||
    word.text === "-" ||
    cover[at]?.sense.kind === "office" ||
    tag.startsWith("NN") ||
    tag.startsWith("JJ")
  );
}

/** "the North" in a text that names North Korea, or another state that begins so, but no other such. */
function halvesOf(names: readonly Identified[]): Map<string, Identity> {
  const halves = new Map<string, Identity>();
  for (const { identity } of names) {
    const half = /^(?<half>North|South|East|West) \p{Lu}/u.exec(identity.name)?.groups?.half;
    if (half !== undefined && identity.type === "state" && !halves.has(half)) halves.set(half, identity);
  }
  return halves;
}

/** "the Trump administration", "Askov's administration". */
function administrations(context: NameContext, names: readonly Identified[]): Found[] {
  const { words, lineOf } = context.text;
  const found: Found[] = [];
  for (const { last, first, identity } of names) {
    if (identity.type !== "person") continue;
    const at = words[last]?.key === "'s" ? last + 1 : last;
    const noun = words[at]?.key ?? "";
    if (lineOf[at] !== lineOf[first] || !["administration", "government", "regime", "cabinet"].includes(noun)) continue;
    const state = identity.country;
    const start = words[first - 1]?.key === "the" ? first - 1 : first;
    const name = noun === "administration" ? `${identity.name.split(" ").at(-1)!} administration` : state;
    if (name === null) continue;
    const type = noun === "administration" ? "government" : "state";
    found.push({
      first: start,
      last: at + 1,
      type: "organization",
      how: "role",
      identity: { name, type, country: state, gender: "", known: null, keys: [] },
    });
  }
  return found;
}
