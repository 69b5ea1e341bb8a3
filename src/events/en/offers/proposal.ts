/**
 * @module
 * What somebody puts on the table: "proposed talks", "floated the idea of a truce", "Varnhem's offer to withdraw".
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { EventOf, ProposalObject, Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { isOpenOwner } from "../../owners.js";
import { namesOf, ownersOf, placedBetween } from "../../roles.js";
import { complementText, type FrameRule, isGoverned, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { ownWords } from "../../whom.js";
import { isAttribute, isIdle, isNothing, phrasesBehind } from "../idle.js";
import { objectOfAct, objectOfNoun } from "./proposal-object.js";
import { putDemand } from "./put-demand.js";

const name = "events/en/proposal";
const ownedKinds: ReadonlySet<string> = new Set([
  "proposal",
  "initiative",
  "plan",
  "request",
  "invitation",
  "call",
  "package",
  "idea",
  "bid",
  "pledge",
]);

/** Two ways to propose: a verb, a noun with an owner. */
export const proposal: FrameRule = {
  name,
  signs: { frames: ["proposal"], nouns: ownedKinds },
  find: (view, acts) => [
    ...acts.flatMap((act) => (isGoverned(act, acts) ? [] : proposingVerb(act))),
    ...view.nouns.flatMap((noun) => ownedNoun(view, noun, acts)),
  ],
};

function proposingVerb(act: Act): Draft[] {
  if (act.sense.frame !== "proposal") return [];
  const { view, group, sense } = act;
  // "accused of seeking a truce on its own terms": said of somebody, not put by him
  if (group.isParticiple && (view.words[group.first - 1] === "of" || isAttribute(view, group))) return [];
  // "sanctions intended to stop it"
  if (group.isPassive && sense.value === "intend") return [];
  const { actors, recipients: named } = sidesOf(act);
  const recipients = named.length > 0 || group.isPassive ? named : addressed(act);
  // "to suggest talks is nothing new": nobody does it
  if (actors.length === 0 && (recipients.length === 0 || !group.isPassive)) return [];
  const terms = complementText(act);
  const meaning = meaningOfVerb(view, group);
  const object = objectOfAct(act);
  if ((object === null || object === "other") && (isIdle(act) || isNothing(act))) return [];
  const value = sense.value === "call" || sense.value === "push" ? "call" : (object ?? "other");
  // "called for a clear answer": nothing is put on the table
  if (value === "call" && object === null) {
    const asked = asDemand(act, { actors, recipients }, terms);
    return [isForDeed(act) || isForMatter(act) ? putDemand(asked) : asked];
  }
  // "farmers sought to go back to their fields", "promised to be tough"
  if (object === null && sense.value === "seek" && actors.every(({ actor }) => actor === null)) return [];
  if (object === null && sense.value === "pledge" && isToBe(act)) return [];
  // "promised that it would be a fine day"
  if (
    value === "other" &&
    object === null &&
    sense.value === "pledge" &&
    view.clauses.some(({ first, opener }) => opener === "that" && first === group.last + 1)
  )
    return [];
  const fields = fieldsOf(actors, recipients, object, terms);
  return [
    {
      view,
      frame: "proposal",
      first: group.main,
      last: group.last,
      actors,
      recipients,
      meaning,
      value,
      rule: name,
      fields,
    },
  ];
}

/** "called for Varnhem to pull back": somebody is to do something. */
function isForDeed({ view, group, clause }: Act): boolean {
  return view.groups.some(({ first, isInfinitive }) => isInfinitive && first > group.last && first < clause.last);
}

/** "called for a vote": something that sides bargain about. */
function isForMatter({ view, group, until }: Act): boolean {
  const bargain = view.lexicon.words.get("bargain")!;
  return holdsOneOf(view.lemmas, group.last, until, bargain);
}

function isToBe({ view, group }: Act): boolean {
  return view.groups.some(({ first, isInfinitive, lemma }) => isInfinitive && lemma === "be" && first === group.last);
}

/** "presented both governments with a plan", "offered the crews a rise": whoever stands right behind the verb, before the thing itself. */
function addressed({ view, group, until }: Act): Role[] {
  const phrases = phrasesBehind(view, group.last, until);
  const [first] = phrases;
  const to = phrases.find((phrase) => view.words[phrase.first - 1] === "to");
  if (to !== undefined) return unnamedBetween(view, to.first, to.last);
  if (first?.first !== group.last || first.last >= until) return [];
  const next = view.tokens[first.last]!;
  const isBeforeThing = view.words[first.last] === "with" || /^(?:DT|JJ|NN|CD|PRP\$)/u.test(next.xpos);
  return isBeforeThing ? unnamedBetween(view, group.last, first.last) : [];
}

function asDemand(act: Act, sides: { actors: Role[]; recipients: Role[] }, asked: string | null): Draft {
  const { view, group } = act;
  const fields = {
    demanders: namesOf(sides.actors),
    addressees: namesOf(sides.recipients),
    act: asked,
    strength: "appeal" as const,
  };
  const meaning = meaningOfVerb(view, group);
  return {
    view,
    frame: "demand",
    first: group.main,
    last: group.last,
    ...sides,
    meaning,
    value: "appeal",
    rule: name,
    fields,
  };
}

/** "Varnhem's proposal to extend the truce"; as the object of an answer it is older matter. */
function ownedNoun(view: SentenceView, noun: NounHit, acts: readonly Act[]): Draft[] {
  if (!ownedKinds.has(noun.kind)) return [];
  // "urged Ostmark to put its plan to a vote": whose it is, the one who urges or the one urged, the word does not say
  const isAsked = acts.some(({ complement, sense }) => complement.includes(noun) && sense.frame === "demand");
  if (isAsked && ownWords.has(view.words[noun.first - 1] ?? "")) return [];
  const owners = ownersOf(view, noun.first, noun.last).filter((owner) => !isOpenOwner(owner));
  const actors = owners.length > 0 ? owners : authorsOf(view, noun);
  if (actors.length === 0) return [];
  const holder = acts.find(({ complement, sense }) => complement.includes(noun) && sense.frame === "proposal");
  if (holder !== undefined) return [];
  const isOlder = acts.some(({ complement, sense }) => complement.includes(noun) && sense.frame === "response");
  // "accepted the union's offer": which union the answer does not say, and another article may
  if (isOlder && actors.every(({ actor, text }) => actor === null && /^the \p{L}+$/iu.test(text))) return [];
  const clause = clauseAt(view.clauses, noun.first);
  const object = objectOfNoun(view, noun);
  const meaning = {
    ...meaningOfNoun(view, noun.first, noun.last),
    realis: "actual" as const,
    polarity: "affirmed" as const,
  };
  const recipients = placedBetween(view, noun.last, Math.min(clause.last, noun.last + 9))
    .filter(
      ({ preposition }) =>
        preposition === "to" || preposition === "with" || (preposition === "on" && noun.kind === "call"),
    )
    .map(({ role }) => role);
  const fields = fieldsOf(actors, recipients, object, null);
  return [
    {
      view,
      frame: "proposal",
      first: noun.first,
      last: noun.last,
      actors,
      recipients,
      meaning,
      value: "answered",
      isOlder,
      rule: name,
      fields,
    },
  ];
}

/** "the demands of the protesters", "the proposal of Varnhem"; not "an offer of talks", nor "the business plan of the ferries". */
export function authorsOf(view: SentenceView, { last, kind }: NounHit): Role[] {
  if (view.words[last] !== "of" || kind === "plan" || kind === "package") return [];
  const phrase = phraseFrom(view.phrases, last + 1);
  if (phrase === undefined) return [];
  const named = placedBetween(view, last, phrase.last).filter(({ preposition }) => preposition === "of");
  return named.length > 0 ? named.slice(0, 1).map(({ role }) => role) : unnamedBetween(view, last + 1, phrase.last);
}

/** The fields of a proposal that is still open. */
export function fieldsOf(
  actors: readonly Role[],
  recipients: readonly Role[],
  object: ProposalObject | null,
  terms: string | null,
) {
  const fields: Pick<EventOf<"proposal">, "proposers" | "addressees" | "object" | "terms" | "status"> = {
    proposers: namesOf(actors),
    addressees: namesOf(recipients),
    object,
    terms: terms === null ? [] : [terms],
    status: "open",
  };
  return fields;
}
