/**
 * @module
 * What stands in the way for longer than a day: a law that bars talks, a claim to territory, a refusal to recognise, a sticking point.
 *
 * It is no event of its own day, so that it enters the record without entering the calendar as new. Left alone: a bar that is gone or
 * denied ("nothing stands in the way", "the last obstacle fell"), and laws about other things.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { dateOfTime } from "../../../model/index.js";
import type { Clause } from "../../clauses.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { type Meaning, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { namesOf, ownersOf, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { timesBetween } from "../../when.js";

const name = "events/en/obstacle";
/** Kinds of nouns that a law may keep from coming about. */
const barred: ReadonlySet<string> = new Set([
  "talks",
  "meeting",
  "deal",
  "ceasefire",
  "territory",
  "relations",
  "withdrawal",
  "contact",
]);

export const obstacle: FrameRule = {
  name,
  signs: { lists: ["legal-bar", "barring"], nouns: ["obstacle"] },
  find: (view) => [
    ...view.groups.flatMap((group) => legalBar(view, group)),
    ...view.groups.flatMap((group) => standingRefusal(view, group)),
    ...view.nouns.flatMap((noun) => (noun.kind === "obstacle" ? stickingPoint(view, noun) : [])),
  ],
};

/** "a Varnhem law bars talks with the Front", "signed a decree forbidding talks". */
function legalBar(view: SentenceView, group: VerbGroup): Draft[] {
  if (!view.lexicon.words.get("barring")!.has(group.lemma) || group.isPassive || group.isInfinitive) return [];
  const laws = view.lexicon.words.get("legal-bar")!;
  const law = view.phrases.findLast(
    ({ head, last }) => last <= group.first && last > group.first - 4 && laws.has(view.lemmas[head]!),
  );
  const isBar = view.nouns.some(({ kind, first }) => barred.has(kind) && first >= group.last && first < group.last + 8);
  const meaning = meaningOfVerb(view, group);
  if (law === undefined || !isBar || meaning.polarity !== "affirmed" || group.modal !== null) return [];
  const owners = ownersOf(view, law.head, law.head + 1);
  const before = lastGroupUntil(view.groups, law.first);
  const signers =
    owners.length === 0 && before !== undefined && /^(?:sign|issue|pass|adopt|approve)$/.test(before.lemma);
  return [draftOf(view, group, signers ? subjectOf(view, before) : owners, { kind: "legal", meaning })];
}

/** "does not recognise the Front", "claims the islands". */
function standingRefusal(view: SentenceView, group: VerbGroup): Draft[] {
  const meaning = meaningOfVerb(view, group);
  const isUnrecognised = /^recogni[sz]e$/.test(group.lemma) && meaning.polarity === "negated" && !group.isPast;
  const isClaim = group.lemma === "claim" && isTerritory(view, group.last);
  if ((!isUnrecognised && !isClaim) || group.isPassive) return [];
  const holders = subjectOf(view, group);
  if (holders.length === 0) return [];
  const kind = isClaim ? "territorial-claim" : "non-recognition";
  return [draftOf(view, group, holders, { kind, meaning: { ...meaning, polarity: "affirmed" } })];
}

function isTerritory(view: SentenceView, from: number): boolean {
  const phrase = phraseFrom(view.phrases, from);
  const ground = view.lexicon.words.get("ground")!;
  return (
    phrase !== undefined && (ground.has(view.lemmas[phrase.head]!) || view.mentionAt[phrase.head]?.type === "place")
  );
}

/** "Ownership of the port is the chief sticking point", "talks are deadlocked over". */
function stickingPoint(view: SentenceView, noun: NounHit): Draft[] {
  const clause = clauseAt(view.clauses, noun.first);
  const group = clause.groups.findLast(({ main }) => main < noun.first);
  if (group === undefined || !/^(?:be|remain|become|prove|constitute|represent|pose|present)$/.test(group.lemma))
    return [];
  const meaning = meaningOfVerb(view, group);
  const isGone =
    meaning.polarity !== "affirmed" ||
    meaning.realis === "hypothetical" ||
    /^(?:no|not|without)$/.test(view.words[group.last] ?? "");
  return isGone ? [] : [draftOf(view, { main: noun.first, last: noun.last }, [], { kind: "issue", meaning })];
}

function draftOf(
  view: SentenceView,
  { main, last }: { readonly main: number; readonly last: number },
  holders: readonly Role[],
  { kind, meaning }: { readonly kind: string; readonly meaning: Meaning },
): Draft {
  const since = sinceWhen(view, clauseAt(view.clauses, main));
  return {
    view,
    frame: "obstacle",
    first: main,
    last,
    actors: holders,
    recipients: [],
    meaning,
    value: kind,
    date: since,
    rule: name,
    fields: { holder: namesOf(holders), kind, since, status: "standing" },
  };
}

/** "since 2029", "a decree of 2029". */
function sinceWhen(view: SentenceView, { first, last }: Clause): ReturnType<typeof dateOfTime> {
  const times = timesBetween(view, first, last);
  const since = times.find(({ start }) => {
    const at = view.tokens.findIndex((token) => token.start >= start);
    return /^(?:since|of|from)$/.test(view.words[at - 1] ?? "");
  });
  return since === undefined ? null : dateOfTime(since);
}
