/**
 * @module
 * What somebody puts on the table: "proposed talks", "floated the idea of a truce", "Varnhem's offer to withdraw", "is ready for talks".
 *
 * "Is ready to" and "is open to" put something on the table; they never mean that it took place.
 */

import type { EventOf, ProposalObject, Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { governingGroup, meaningOfNoun, meaningOfVerb } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { namesOf, ownersOf, placedBetween, subjectOf } from "../roles.js";
import { complementText, type FrameRule, sidesOf } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";

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
]);
const readyWords: ReadonlySet<string> = new Set(["ready", "willing", "prepared", "open", "readiness", "willingness"]);

/** Three ways to propose: a verb, a noun with an owner, readiness. */
export const proposal: FrameRule = {
  name,
  signs: { frames: ["proposal"], nouns: ownedKinds, words: readyWords },
  find: (view, acts) => [
    ...acts.flatMap(proposingVerb),
    ...view.nouns.flatMap((noun) => ownedNoun(view, noun, acts)),
    ...readiness(view),
  ],
};

function proposingVerb(act: Act): Draft[] {
  if (act.sense.frame !== "proposal") return [];
  const { view, group, sense } = act;
  // "accused of seeking a truce on its own terms": said of somebody, not put by him
  if (group.isParticiple && view.words[group.first - 1] === "of") return [];
  const { actors, recipients } = sidesOf(act);
  // "to suggest talks is nothing new": nobody does it
  if (actors.length === 0 && (recipients.length === 0 || !group.isPassive)) return [];
  const terms = complementText(act);
  const meaning = meaningOfVerb(view, group);
  const object = objectOf(act.complement, view.words.slice(group.last, act.until));
  const value = sense.value === "call" || sense.value === "push" ? "call" : (object ?? "other");
  // "called for a clear answer": nothing is put on the table
  if (value === "call" && object === null) return [asDemand(act, { actors, recipients }, terms)];
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
  const actors = ownersOf(view, noun.first, noun.last);
  if (actors.length === 0) return [];
  const holder = acts.find(({ complement, sense }) => complement.includes(noun) && sense.frame === "proposal");
  if (holder !== undefined) return [];
  const isOlder = acts.some(({ complement, sense }) => complement.includes(noun) && sense.frame === "response");
  const clause = clauseAt(view.clauses, noun.first);
  const after = view.nouns.filter(({ first }) => first >= noun.last && first < Math.min(clause.last, noun.last + 9));
  const object = objectOf(after, view.words.slice(noun.last, noun.last + 9)) ?? objectOf([noun]);
  const meaning = {
    ...meaningOfNoun(view, noun.first, noun.last),
    realis: "actual" as const,
    polarity: "affirmed" as const,
  };
  const recipients = placedBetween(view, noun.last, Math.min(clause.last, noun.last + 9))
    .filter(({ preposition }) => preposition === "to" || preposition === "with")
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

/** "Varnhem is ready for talks", "open to any format of discussions". */
function readiness(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  view.words.forEach((word, i) => {
    if (!readyWords.has(word) || !/^(?:for|to)$/.test(view.words[i + 1] ?? "")) return;
    const clause = clauseAt(view.clauses, i);
    const nouns = view.nouns.filter(
      ({ first, kind }) => first > i && first < Math.min(clause.last, i + 12) && kind !== "organ",
    );
    const object = objectOf(nouns);
    const group = governingGroup(view, i);
    if (object === null || object === "other" || object === "settlement-plan" || group === null) return;
    const actors =
      group.main < i
        ? subjectOf(view, group)
        : placedBetween(view, clause.first, i)
            .map(({ role }) => role)
            .slice(0, 1);
    if (actors.length === 0) return;
    const meaning = { ...meaningOfVerb(view, group), realis: "proposed" as const };
    const recipients = placedBetween(view, i, clause.last)
      .filter(({ preposition }) => preposition === "with")
      .map(({ role }) => role);
    drafts.push({
      view,
      frame: "proposal",
      first: i,
      last: i + 1,
      actors,
      recipients,
      meaning,
      value: object,
      rule: name,
      fields: fieldsOf(actors, recipients, object, null),
    });
  });
  return drafts;
}

const lengthening: ReadonlySet<string> = new Set([
  "extend",
  "extending",
  "extension",
  "prolong",
  "prolonging",
  "renew",
]);

/** What a proposal is about: the first noun that says so, a plan or an idea only when nothing finer follows. */
export function objectOf(nouns: readonly NounHit[], words: readonly string[] = []): ProposalObject | null {
  const isTruce = nouns.some(({ kind }) => kind === "ceasefire" || kind === "pause");
  if (isTruce && words.some((word) => lengthening.has(word))) return "truce-extension";
  const objects = nouns.map(({ entry }) => entry.object).filter((object) => object !== null);
  const fine = objects.find((object) => object !== "other" && object !== "settlement-plan");
  return (fine ?? objects[0] ?? null) as ProposalObject | null;
}

function fieldsOf(
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
