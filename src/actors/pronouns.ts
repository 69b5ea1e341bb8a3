/**
 * @module
 * "He" and "she": the person of agreeing gender who was last the subject of a sentence, else the one named last; of two who
 * fit equally well in the same sentence, nobody.
 */

import type { Identity } from "./identities.js";
import type { NameContext } from "./names.js";
import type { Found } from "./view.js";

const genders: ReadonlyMap<string, "m" | "f"> = new Map([
  ["he", "m"],
  ["him", "m"],
  ["his", "m"],
  ["himself", "m"],
  ["she", "f"],
  ["her", "f"],
  ["hers", "f"],
  ["herself", "f"],
]);

/** How many sentences back a pronoun reaches. */
const maxLinesBack = 4;
/** How many mentions of people back, in a text without sentences. */
const maxSteps = 40;

/** A pronoun that could mean two people, by its word. */
export interface OpenPronoun {
  readonly at: number;
  readonly names: readonly string[];
}

/** Pronoun mentions, and those left open. `isQuoted` says whether a word stands inside quotation marks. */
export function pronounMentions(
  context: NameContext,
  found: readonly Found[],
  isQuoted: (at: number) => boolean,
): { readonly mentions: Found[]; readonly open: OpenPronoun[] } {
  const { words, lineOf } = context.text;
  const people = found
    .filter(
      ({ type, identity, first }) =>
        type === "person" && (identity === null || identity.type === "person") && !isQuoted(first),
    )
    .sort((a, b) => a.first - b.first);
  const said = new Map<string, string>();
  const mentions: Found[] = [];
  const open: OpenPronoun[] = [];
  const chain: Found[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    while (next < people.length && people[next]!.first <= at) chain.push(people[next++]!);
    const gender = genders.get(words[at]!.key);
    if (!gender || words[at]!.caps === 2 || isQuoted(at)) continue;
    const { identity, rivals } = antecedent(context, chain, at, gender, said);
    if (rivals.length > 0) open.push({ at, names: rivals });
    const mention: Found = { first: at, last: at + 1, type: "person", how: "pronoun", identity };
    mentions.push(mention);
    if (identity) {
      said.set(identity.name, gender);
      chain.push(mention);
    }
    if (lineOf[at] === undefined) break;
  }
  return { mentions, open };
}

/** Scores the people named so far: near, subject, beginning of the sentence; a tie within the margin is nobody. */
function antecedent(
  context: NameContext,
  chain: readonly Found[],
  at: number,
  gender: "m" | "f",
  said: ReadonlyMap<string, string>,
): { identity: Identity | null; rivals: string[] } {
  const { lineOf, words } = context.text;
  const line = lineOf[at]!;
  const isPossessive = words[at]!.key === "his" || words[at]!.key === "her";
  const scores = new Map<string, { identity: Identity; score: number }>();
  for (let back = chain.length - 1; back >= 0 && back >= chain.length - maxSteps; back--) {
    const { identity, first, last, how } = chain[back]!;
    const distance = line - lineOf[first]!;
    if (distance > maxLinesBack) break;
    // "his lawyer said": the lawyer is not who "his" means
    if (last > at) continue;
    if (identity === null) {
      // "The envoy said he": the pronoun is the unnamed envoy's, whoever else was named before
      if (scores.size === 0 && distance <= 1 && context.lexicon.words("acts").has(words[last]?.key ?? "")) break;
      continue;
    }
    const known = identity.gender || said.get(identity.name) || "";
    if (known !== "" && known !== gender) continue;
    const isSubject = context.lexicon.words("acts").has(words[last]?.key ?? "") || words[last - 1]?.key === "said";
    const isAfterCue = words[first - 1]?.key === "said" || words[first - 1]?.key === "says";
    const score =
      (distance === 0 ? 3 : 3.5 - distance) +
      (isSubject || isAfterCue ? 2 : 0) +
      (how === "pronoun" ? 1 : 0) +
      (known === gender ? 0.5 : 0) +
      (distance === 0 && isPossessive && at - first < 12 ? 1 : 0);
    const best = scores.get(identity.name);
    if (!best || score > best.score) scores.set(identity.name, { identity, score });
  }
  const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
  const [first, second] = sorted;
  if (!first) return { identity: null, rivals: [] };
  if (second && second.score === first.score)
    return { identity: null, rivals: [first.identity.name, second.identity.name] };
  return { identity: first.identity, rivals: [] };
}
