/**
 * @module
 * Proposals, demands and answers that the statements already tell: a speech act with its speaker, whose verb is not in this room's table.
 */

import type { FrameName, Role, Statement } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfNoun } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { isAgent, namesOf, placedBetween } from "../../roles.js";
import { type FrameRule, sidesOf, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { isOnlooker } from "../../spokesmen.js";
import { objectOf } from "./proposal-object.js";
import { putDemand } from "./put-demand.js";

const name = "events/en/speech-act";
const frameOf: { readonly [act: string]: { frame: FrameName; value: string } } = {
  propose: { frame: "proposal", value: "other" },
  demand: { frame: "demand", value: "demand" },
  accept: { frame: "response", value: "accept" },
  refuse: { frame: "response", value: "reject" },
};
const told: ReadonlySet<string> = new Set([
  "proposal",
  "demand",
  "response",
  "talks",
  "concession",
  "agreement",
  "denial",
]);

/** Left alone: statements whose cue is a verb that this room reads itself. */
export const speechAct: FrameRule = {
  name,
  signs: { statements: Object.keys(frameOf) },
  find: (view, acts) => view.statements.flatMap((statement) => fromStatement(view, acts, statement)),
};

function fromStatement(view: SentenceView, acts: readonly Act[], statement: Statement): Draft[] {
  const { cue, speaker } = statement;
  const made = frameOf[statement.act];
  if (made?.frame === "demand" && isOfThings(view, statement)) return [];
  if (made === undefined || cue === null || speaker === null || !isAgent(view, speaker)) return [];
  const { start, end } = view.sentence;
  if (cue.start < start || cue.end > end) return [];
  const first = view.tokens.findIndex((token) => token.end > cue.start);
  const last = view.tokens.findIndex((token) => token.start >= cue.end);
  // what reporters are asked is no demand of the matter
  if (
    made.frame === "demand" &&
    view.phrases.some((phrase) => phrase.first === last && isOnlooker(view, view.words[phrase.head]!))
  )
    return [];
  if (first < 0 || isTold(acts, first, last < 0 ? view.tokens.length : last)) return [];
  // "Ostmark's demand that Varnhem disarm": a noun of this room's table has a rule of its own
  if (view.nouns.some((noun) => noun.first <= first && first < noun.last)) return [];
  const until = last < 0 ? view.tokens.length : last;
  const at = view.groups.find(({ main }) => main >= first && main < until)?.main ?? until - 1;
  if (made.frame === "response" && isOfFindings(view, until)) return [];
  if (
    view.lexicon.words
      .get("idle")!
      .has(view.lemmas[view.phrases.find((phrase) => phrase.first >= until)?.head ?? -1] ?? "")
  )
    return [];
  const actors = [
    { start: speaker.start, end: speaker.end, text: speaker.text, actor: speaker.actor, entity: speaker.entity },
  ];
  const meaning = { ...meaningOfNoun(view, at, until), polarity: "affirmed" as const };
  const nouns = view.nouns.filter((noun) => noun.first >= until && noun.first < until + 12);
  const recipients = placedBetween(view, until, until + 8)
    .filter(({ preposition }) => preposition === null || preposition === "to")
    .map(({ role }) => role);
  const draft: Draft = {
    view,
    ...made,
    first: at,
    last: at + 1,
    actors,
    recipients,
    meaning,
    rule: name,
    fields: fieldsOf(made, actors, recipients, nouns),
  };
  if (made.frame !== "demand" || ordering.has(cue.lemma)) return [draft];
  const known = recipients.some(({ actor }) => actor !== null);
  const isFor = nouns.some(({ kind, entry }) => kind !== "organ" && entry.object !== null);
  return [isForDeed(view, until, known ? 8 : 6) || isFor ? putDemand(withWords(view, draft, until)) : draft];
}

/** "dismissed the finding", "played down the report": what others say is so is denied, not refused. */
function isOfFindings(view: SentenceView, from: number): boolean {
  const object = view.phrases.find(({ first }) => first >= from && first < from + 2);
  return object !== undefined && view.lexicon.words.get("finding")!.has(view.lemmas[object.head]!);
}

/** Who orders puts nothing to be answered. */
const ordering: ReadonlySet<string> = new Set(["order", "command", "instruct", "direct", "summon"]);

/** "warned Ostmark to keep away", "pleaded with both to “stop the show”": somebody is to do something. */
function isForDeed(view: SentenceView, until: number, reach: number): boolean {
  if (view.groups.some(({ first, isInfinitive }) => isInfinitive && first > until && first < until + reach))
    return true;
  const to = view.words.indexOf("to", until);
  return to >= 0 && to < until + reach && /^[“"‘'`]+$/u.test(view.words[to + 1] ?? "");
}

/** The draft with the words of what is asked. */
function withWords(view: SentenceView, draft: Draft, until: number): Draft {
  const act = textBetween(view, until, clauseAt(view.clauses, Math.min(until, view.tokens.length - 1)).last);
  return { ...draft, fields: { ...draft.fields, act } };
}

/** "ordered fish soup": nothing that anybody does, and nothing of the matter. */
function isOfThings(view: SentenceView, { content }: Statement): boolean {
  const holds = (start: number) => content.some((span) => span.start <= start && start < span.end);
  const isDone = view.groups.some(({ main }) => holds(view.tokens[main]!.start));
  return !isDone && !view.nouns.some(({ first, kind }) => kind !== "organ" && holds(view.tokens[first]!.start));
}

function isTold(acts: readonly Act[], first: number, last: number): boolean {
  return acts.some((act) => {
    if (!told.has(act.sense.frame) || act.group.main < first || act.group.main >= last) return false;
    const { actors, recipients } = sidesOf(act);
    return actors.length + recipients.length > 0;
  });
}

function fieldsOf(
  made: { frame: FrameName; value: string },
  actors: readonly Role[],
  recipients: readonly Role[],
  nouns: readonly NounHit[],
): object {
  const object = objectOf(nouns);
  if (made.frame === "demand")
    return { demanders: namesOf(actors), addressees: namesOf(recipients), act: null, strength: "demand" };
  if (made.frame === "proposal")
    return { proposers: namesOf(actors), addressees: namesOf(recipients), object, terms: [], status: "open" };
  return { responders: namesOf(actors), proposal: null, object, decision: made.value, reason: null };
}
