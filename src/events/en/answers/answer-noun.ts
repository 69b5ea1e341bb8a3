/**
 * @module
 * An answer told of as a thing: "Ostmark's rejection of the plan", "its refusal to negotiate", "gave a cool response to the offer", "no reply from Varnhem".
 *
 * Left alone: refusals and answers that have nothing to do with what is on the table ("the refusal of the court to hear the case"), and
 * a reply of which nothing is told.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Decision, Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, meaningOfNoun } from "../../meaning.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { isPreposition } from "../../placed.js";
import { namesOf, ownersOf, placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { deedOf, objectOf } from "../offers/proposal-object.js";
import { hungOnTerms } from "./hung-answer.js";

const name = "events/en/answer-noun";
/** The same of what was told of before: "Ostmark's refusal was expected". */
const bare = "events/en/bare-answer";
/** Tokens behind the noun within which stands what is answered. */
const reach = 10;

export const answerNoun: FrameRule = {
  name,
  signs: { nouns: ["answer", "deal"] },
  find: (view) =>
    view.nouns.flatMap((noun) => (noun.kind === "answer" || isAssent(view, noun) ? answerTold(view, noun) : [])),
};

/** "Ostmark's agreement to take part": an answer, not a text. */
function isAssent(view: SentenceView, { first, last, entry }: NounHit): boolean {
  if (entry.words.join(" ") !== "agreement") return false;
  return (
    view.groups.some((group) => group.isInfinitive && group.first === last) && ownersOf(view, first, last).length > 0
  );
}

function answerTold(view: SentenceView, noun: NounHit): Draft[] {
  // "the rejection slip"
  if (/^NN/u.test(view.tokens[noun.last]?.xpos ?? "")) return [];
  if (isIdiom(view, noun)) return [];
  const clause = clauseAt(view.clauses, noun.first);
  const until = Math.min(clause.last, noun.last + reach);
  const behind = view.nouns.filter(({ first, kind }) => first >= noun.last && first < until && answerable.has(kind));
  const answered = behind.length > 0 ? behind : drawn(view, noun);
  const meant = view.groups.find(({ first, isInfinitive }) => first === noun.last && isInfinitive);
  const isSaid = noun.entry.detail === "respond" && saidOfIt(view, noun.last) !== null;
  const isAbout =
    isSaid || answered.length > 0 || (meant !== undefined && view.lexicon.words.get("deed")!.has(meant.lemma));
  const decision = decisionOf(view, noun);
  if (decision === null) return [];
  const isBare = !isAbout && isLeftBare(view, noun);
  const actors = isAbout ? answerers(view, noun, until) : isBare ? ownersOf(view, noun.first, noun.last) : [];
  if (actors.length === 0) return [];
  const object = objectOf(answered) ?? (meant === undefined ? null : deedOf(view, meant));
  const meaning = {
    ...meaningOfNoun(view, noun.first, noun.last),
    realis: "actual" as const,
    polarity: "affirmed" as const,
  };
  const fields = { responders: namesOf(actors), proposal: null, object, decision, reason: null };
  const { first, last } = noun;
  const phrase = phraseAt(view.phrases, first);
  // "over its refusal": told in passing, and no act of the sentence
  const isPassing = phrase !== undefined && phrase.first > 0 && isPreposition(view, phrase.first - 1);
  const value = isPassing ? "told" : decision;
  const put = decision === "no-response" ? [] : answered.slice(0, 1);
  return [
    {
      view,
      frame: "response",
      first,
      last,
      actors,
      recipients: [],
      meaning,
      value,
      rule: isBare ? bare : name,
      fields,
    },
    ...put.flatMap((thing) => judgedProposal(view, thing, actors)),
  ];
}

/** "Ostmark's refusal came on Sunday": of nothing that is named, and the subject of what is told. */
function isLeftBare(view: SentenceView, { first, last, entry }: NounHit): boolean {
  if (!view.lexicon.words.get("bare-answer")!.has(entry.words.join(" "))) return false;
  return view.groups.some((group) => group.first === last && group.isTensed) && governingGroup(view, first) !== null;
}

/** "gave the plan the green light": the verb with it is an idiom of its own. */
function isIdiom(view: SentenceView, { first, entry }: NounHit): boolean {
  const isPart = entry.words.length > 1 || entry.words[0] === "blessing";
  return isPart && governingGroup(view, first)?.lemma === "give";
}

/** "the plan met with resistance from Ostmark", "a deal that has drawn opposition from allies": what is answered stands before. */
function drawn(view: SentenceView, noun: NounHit): NounHit[] {
  const group = governingGroup(view, noun.first);
  if (group === null || group.main > noun.first || group.isPassive) return [];
  // "gave the plan a cool reception"
  if (giving.has(group.lemma))
    return view.nouns.filter(({ first, kind }) => first >= group.last && first < noun.first && answerable.has(kind));
  if (!drawing.has(group.lemma)) return [];
  const from = Math.max(0, group.first - reach);
  return view.nouns.filter(({ first, kind }) => first >= from && first < group.first && answerable.has(kind)).slice(-1);
}

const drawing: ReadonlySet<string> = new Set([
  "meet",
  "draw",
  "face",
  "encounter",
  "win",
  "get",
  "receive",
  "gain",
  "earn",
  "spark",
  "prompt",
  "provoke",
  "run",
]);

const answerable: ReadonlySet<string> = new Set([
  ...offerNouns,
  "call",
  "talks",
  "ceasefire",
  "pause",
  "text",
  "takeover",
  "ultimatum",
  "extension",
  "withdrawal",
  "halt",
  "condition",
]);

/** What the noun itself says; of an open one ("response") its adjective, or "no" before it. */
function decisionOf(view: SentenceView, { first, last, entry }: NounHit): Decision | null {
  const isOpen = entry.detail === "respond";
  const tones = view.lexicon.words.get("tone")!;
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (view.words[i] === "no" || view.words[i] === "any") return isOpen ? "no-response" : null;
    const tone = isOpen ? tones.get(view.words[i]!) : undefined;
    if (tone !== undefined) return tone as Decision;
  }
  if (!isOpen) return qualified(view, first, (entry.detail ?? "accept") as Decision);
  const said = saidOfIt(view, last);
  if (said !== null) return said;
  // "its response was not immediately known", "is awaiting an answer"
  const group = view.groups.find((each) => each.first >= last && each.first < last + reach);
  return group?.lemma === "know" && group.isNegated ? "no-response" : null;
}

/** "conditional consent", "its tentative approval": less than a yes. */
function qualified(view: SentenceView, at: number, decision: Decision): Decision {
  if (decision !== "accept") return decision;
  const before = view.words.slice(Math.max(0, at - 2), at);
  if (before.some((word) => /^(?:conditional|qualified|limited)$/u.test(word))) return "accept-with-conditions";
  if (before.some((word) => /^(?:tentative|provisional|preliminary|initial|cautious)$/u.test(word)))
    return "accept-in-principle";
  return hungOnTerms(view, at, decision);
}

/** Tokens behind "was" within which stands what the answer was. */
const farthest = 6;

/** "The union's answer was a flat no", "Ostmark's reply: no", "its answer came within the hour: no". */
function saidOfIt(view: SentenceView, last: number): Decision | null {
  const be = view.groups.find(({ first, lemma }) => first >= last && first < last + 4 && lemma === "be");
  const colon = view.words.indexOf(":", last);
  const isNear = colon >= 0 && colon < last + farthest;
  const from = be?.last ?? (isNear ? colon : null);
  if (from === null) return null;
  const answers = view.lexicon.words.get("answer-is")!;
  for (const word of view.words.slice(from, from + farthest)) {
    const decision = answers.get(word);
    if (decision !== undefined) return decision as Decision;
  }
  return null;
}

/** Its owner, "by" or "from" somebody further on, or whoever gives it. */
function answerers(view: SentenceView, { first, last }: NounHit, until: number): Role[] {
  const owners = ownersOf(view, first, last);
  if (owners.length > 0) return owners;
  const behind = placedBetween(view, last, until).filter(
    ({ preposition }) => preposition === "by" || preposition === "from",
  );
  if (behind.length > 0) return behind.slice(0, 1).map(({ role }) => role);
  const group = governingGroup(view, first);
  const isGiven = group !== null && group.main < first && giving.has(group.lemma);
  return isGiven ? subjectOf(view, group) : [];
}

const giving: ReadonlySet<string> = new Set([
  "give",
  "offer",
  "send",
  "deliver",
  "issue",
  "repeat",
  "reiterate",
  "announce",
  "voice",
  "signal",
  "express",
  "confirm",
  "renew",
]);
