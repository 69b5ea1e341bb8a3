/**
 * @module
 * Who has still to answer: "it needs the approval of parliament", "the deal must be put to a vote of members", "lawmakers will vote on the plan on Friday".
 *
 * Left alone: votes that have been held, and approval of what nobody put on the table ("needs his mother's approval").
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { ownersOf, placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/awaited-answer";
const awaiting: ReadonlySet<string> = new Set(["need", "require", "await", "face", "seek", "want", "lack"]);
const answerable: ReadonlySet<string> = new Set([...offerNouns, "text"]);
/** Tokens behind the verb within which stands whose answer it is. */
const reach = 10;

export const awaitedAnswer: FrameRule = {
  name,
  signs: { words: ["vote", "ratify"], lists: ["assent"] },
  find: (view) =>
    view.groups.flatMap((group) => [...neededFrom(view, group), ...voteAhead(view, group), ...toRatify(view, group)]),
};

/** "still needs approval from the members", "awaits parliament's ratification": the deal is its subject, the assent its object. */
function neededFrom(view: SentenceView, group: VerbGroup): Draft[] {
  if (!awaiting.has(group.lemma) || group.isPassive || group.isNegated) return [];
  const at = assentBehind(view, group);
  if (at === null || !isOfMatter(view, group)) return [];
  const owners = ownersOf(view, at, at + 1);
  const actors = owners.length > 0 ? owners : givenBy(view, at);
  return awaited(view, { group, actors, noun: matterOf(view, group) });
}

/** Where the word of assent stands that is the object of a verb. */
function assentBehind(view: SentenceView, { last }: VerbGroup): number | null {
  const words = view.lexicon.words.get("assent")!;
  const until = Math.min(last + 6, view.words.length);
  for (let at = last; at < until; at++) {
    if (words.has(view.lemmas[at]!)) return at;
    if (/^(?:VB|[.,:])/.test(view.tokens[at]!.xpos)) return null;
  }
  return null;
}

/** "of parliament", "from local leaders", "by the shareholders". */
function givenBy(view: SentenceView, at: number): Role[] {
  const until = Math.min(clauseAt(view.clauses, at).last, at + reach);
  for (let i = at + 1; i < Math.min(until, at + 4); i++) {
    if (!/^(?:of|from|by|in)$/.test(view.words[i]!)) continue;
    const [placed] = placedBetween(view, i, until);
    const phrase = phraseFrom(view.phrases, i + 1);
    if (phrase === undefined) return [];
    const unnamed = unnamedBetween(view, i + 1, Math.max(phrase.last, until));
    return unnamed.length > 0 ? unnamed : placed === undefined ? [] : [placed.role];
  }
  return [];
}

/** Its subject is on the table, or is "it". */
function isOfMatter(view: SentenceView, group: VerbGroup): boolean {
  if (matterOf(view, group) !== undefined) return true;
  let at = group.first - 1;
  while (at > 0 && view.tokens[at]!.xpos.startsWith("RB")) at--;
  return /^(?:it|that|this|which)$/.test(view.words[at] ?? "");
}

function matterOf(view: SentenceView, group: VerbGroup): NounHit | undefined {
  const { first } = clauseAt(view.clauses, group.main);
  return view.nouns.find((noun) => noun.first >= first && noun.first < group.first && isOnTable(noun));
}

function isOnTable({ kind }: NounHit): boolean {
  return answerable.has(kind);
}

/** "lawmakers will vote on the plan", "members are due to vote on the offer next week". */
function voteAhead(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.lemma !== "vote" || group.isNegated || view.words[group.last] !== "on") return [];
  const { realis } = meaningOfVerb(view, group);
  const isAhead = realis === "planned" || realis === "expected-by-third-party" || group.modal === "must";
  const noun = view.nouns.find(({ first }) => first > group.last && first < group.last + 7);
  if (!isAhead || noun === undefined || !isOnTable(noun)) return [];
  return awaited(view, { group, actors: subjectOf(view, group), noun });
}

/** "members have to ratify it", "parliament must still ratify the treaty". */
function toRatify(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.lemma !== "ratify" || group.isNegated || group.isPassive) return [];
  const before = view.lemmas[group.first - 1] ?? "";
  const isOwed = group.modal === "must" || (group.isInfinitive && /^(?:have|need|yet)$/.test(before));
  if (!isOwed) return [];
  const noun = view.nouns.find(
    ({ first, kind }) => first >= group.last && first < group.last + 5 && answerable.has(kind),
  );
  return awaited(view, { group, actors: subjectOf(view, group), noun });
}

interface Awaited {
  readonly group: VerbGroup;
  readonly actors: readonly Role[];
  readonly noun: NounHit | undefined;
}

/** That nobody has answered yet, and what there is to answer where the sentence names it. */
function awaited(view: SentenceView, { group, actors, noun }: Awaited): Draft[] {
  if (areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const answer = toldAnswer({ view, group, actors, decision: "no-response", meaning, rule: name });
  return noun === undefined ? [answer] : [answer, ...judgedProposal(view, noun, actors)];
}
