/**
 * @module
 * What somebody requires of another: "urged the rebels to halt", "demanded a withdrawal", "Ostmark must release the crew".
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { ProposalObject, Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { personal } from "../../placed.js";
import { namesOf, ownersOf, speakerAt, subjectOf } from "../../roles.js";
import { complementText, type FrameRule, sidesOf, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { ownWords } from "../../whom.js";
import { objectOf } from "./proposal-object.js";
import { putDemand } from "./put-demand.js";
import { wantsMatter, wantsSoon } from "./wanted-state.js";

const name = "events/en/demand";

const wishing: ReadonlySet<string> = new Set(["want", "like", "prefer"]);
/** Before "to" they oblige: "has to", "ought to". */
const owing: ReadonlySet<string> = new Set(["has", "have", "needs", "need", "ought"]);

export const demand: FrameRule = {
  name,
  signs: { frames: ["demand"], nouns: ["demand", "ultimatum"], modals: ["must", "should"], words: owing },
  find: (view, acts) =>
    [...acts.flatMap(demandingVerb), ...musts(view, acts), ...ownedDemands(view, acts)].map(putDemand),
};

function demandingVerb(act: Act): Draft[] {
  if (act.sense.frame !== "demand") return [];
  const { view, group, sense } = act;
  const { actors, recipients: objects } = sidesOf(act);
  if (actors.length === 0 && !(group.isPassive && group.isTensed && addressing.has(group.lemma) && objects.length > 0))
    return [];
  const [first] = actors;
  const isOpenWish = wishing.has(group.lemma) && first?.actor === null && !personal.has(first.text.toLowerCase());
  if (isOpenWish && !isForOther(act) && !wantsSoon(act) && !wantsMatter(act)) return [];
  if (isForecast(act)) return [];
  const isOfThem = pointsAtDoer(view, group.last);
  const recipients = isOfThem ? [] : ([objects, doersOf(act), addressed(act)].find((roles) => roles.length > 0) ?? []);
  if (recipients.length > 0 && areOnlookers(view, recipients)) return [];
  // "urged Ostmark to put its plan to a vote": their own plan is not what is asked for
  const asked = act.complement.filter(({ first }) => !ownWords.has(view.words[first - 1] ?? ""));
  const object = objectOf(asked, view.words.slice(group.last, act.until));
  if (object !== null && object !== "other" && sense.value !== "order")
    return [asProposal(act, { actors, recipients }, object)];
  const fields = {
    demanders: namesOf(actors),
    addressees: namesOf(recipients),
    act: isOfThem ? complementText(act, group.last + 2) : (complementText(act) ?? wishedText(act)),
    strength: strengthOf(sense.value),
  };
  return [
    {
      view,
      frame: "demand",
      first: group.main,
      last: group.last,
      actors,
      recipients,
      meaning: meaningOfVerb(view, group),
      value: sense.value,
      rule: name,
      fields,
    },
  ];
}

/** "the farmers want the ministry to pay": another is to do something. */
function isForOther({ view, group, until }: Act): boolean {
  const phrase = phraseFrom(view.phrases, group.last);
  if (phrase === undefined || phrase.isPronoun || phrase.last >= until) return false;
  const isAgent = unnamedBetween(view, phrase.first, phrase.last).length > 0 || isBody(view, phrase.head);
  return isAgent && view.groups.some(({ first, isInfinitive }) => isInfinitive && first === phrase.last);
}

function isBody(view: SentenceView, head: number): boolean {
  return (
    view.mentionAt[head] !== undefined ||
    view.nouns.some(({ first, last, kind }) => first <= head && head < last && kind === "organ")
  );
}

/** "insisted | that the reform come first": the words of the clause that is asked for. */
function wishedText({ view, group, clause, sense }: Act): string | null {
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  if (sense.value !== "demand" || next?.opener !== "that" || next.first !== group.last + 1) return null;
  return textBetween(view, next.first, next.last);
}

/** "wants them to lean on Ostmark": whoever is meant is told before, and it is not Ostmark. */
function pointsAtDoer({ words, groups }: SentenceView, at: number): boolean {
  const isPronoun = /^(?:them|him|her|it|us|you|me)$/.test(words[at] ?? "");
  return isPronoun && groups.some(({ first, isInfinitive }) => isInfinitive && first === at + 1);
}

/** "said she expects the sides to sign": what a speaker foresees he asks of nobody. */
function isForecast({ view, group }: Act): boolean {
  if (group.lemma !== "expect" || speakerAt(view, group.main).length === 0) return false;
  return view.words
    .slice(Math.max(0, group.first - 2), group.first)
    .some((word) => personal.has(word) || word === "it");
}

/** "demands an end to the blockade", "urged a truce": what can be answered is on the table, however sharply it is put. */
function asProposal(act: Act, sides: { actors: Role[]; recipients: Role[] }, object: ProposalObject): Draft {
  const { view, group } = act;
  const terms = complementText(act);
  const fields = {
    proposers: namesOf(sides.actors),
    addressees: namesOf(sides.recipients),
    object,
    terms: terms === null ? [] : [terms],
    status: "open",
  };
  const meaning = meaningOfVerb(view, group);
  return {
    view,
    frame: "proposal",
    first: group.main,
    last: group.last,
    ...sides,
    meaning,
    value: "call",
    rule: name,
    fields,
  };
}

/** Verbs whose passive tells who is asked, though nobody is named who asks. */
const addressing: ReadonlySet<string> = new Set([
  "urge",
  "ask",
  "order",
  "tell",
  "press",
  "pressure",
  "call",
  "implore",
  "beg",
  "exhort",
]);

/** "called on both sides to stop", "pleaded with the two armies": whoever stands right behind the verb and its particle, before what he is to do. */
function addressed({ view, group, sense, until }: Act): Role[] {
  const from = group.last + sense.particles.length;
  const phrase = phraseFrom(view.phrases, from);
  const isToDo = view.groups.some(({ first, isInfinitive }) => isInfinitive && first === phrase?.last);
  return phrase === undefined || !isToDo || phrase.last > until ? [] : unnamedBetween(view, from, phrase.last);
}

/** "demanded that Varnhem withdraw": the subject of the clause that follows. */
function doersOf({ view, group, clause }: Act): Role[] {
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const verb = next?.groups[0];
  return next !== undefined && verb !== undefined && next.first <= group.last + 1 ? subjectOf(view, verb) : [];
}

/** "Ostmark must withdraw," said Askov: the speaker demands it of the subject. */
function musts(view: SentenceView, acts: readonly Act[]): Draft[] {
  return view.groups.flatMap((group) => {
    const isMust = group.modal === "must" || group.modal === "should" || hasTo(view, group.first);
    if (!isMust || acts.some((act) => act.group === group && act.sense.frame === "demand")) return [];
    const actors = speakerAt(view, group.main);
    const recipients = subjectOf(view, group);
    const own = recipients.some(({ entity, text }) =>
      actors.some((role) => role.entity === entity && (entity !== null || role.text === text)),
    );
    // "the court should be the arbiter": an opinion
    const isNaming = /^(?:DT|CD)$/u.test(view.tokens[group.last]?.xpos ?? "");
    if (group.lemma === "be" && !group.isPassive && (isNaming || recipients.every(({ actor }) => actor === null)))
      return [];
    const isMatter = recipients.length > 0 || isAboutMatter(view, group);
    if (actors.length === 0 || !isMatter || own) return [];
    const meaning = {
      realis: "proposed" as const,
      polarity: group.isNegated ? ("negated" as const) : ("affirmed" as const),
      modality: "asserted" as const,
    };
    const strength = group.modal === "should" ? "appeal" : "demand";
    const fields = { demanders: namesOf(actors), addressees: namesOf(recipients), act: null, strength };
    return [
      {
        view,
        frame: "demand" as const,
        first: group.main,
        last: group.last,
        actors,
        recipients,
        meaning,
        value: strength,
        rule: name,
        fields,
      },
    ];
  });
}

/** "Any deal must last", "the talks should go on": the matter itself is the subject. */
function isAboutMatter(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  return view.nouns.some(({ first, kind }) => first >= clause.first && first < group.first && matters.has(kind));
}

const matters: ReadonlySet<string> = new Set([
  "talks",
  "deal",
  "ceasefire",
  "plan",
  "proposal",
  "peace",
  "sanctions",
  "release",
  "withdrawal",
  "attack",
  "fighting",
  "prisoners",
  "demand",
]);

/** "has to", "ought to"; not "Askov's need to": a noun. */
function hasTo(view: SentenceView, first: number): boolean {
  if (view.words[first] !== "to" || !owing.has(view.words[first - 1] ?? "")) return false;
  return view.tokens[first - 1]!.upos !== "NOUN" && view.tokens[first - 2]?.xpos !== "POS";
}

/** "Washington's demand that ...": a noun with its owner. */
function ownedDemands(view: SentenceView, acts: readonly Act[]): Draft[] {
  return view.nouns.flatMap((noun) => {
    if (noun.kind !== "demand" && noun.kind !== "ultimatum") return [];
    const actors = ownersOf(view, noun.first, noun.last);
    // "until their demands are met": known ones
    const isKnown =
      /^(?:its|his|her|their)$/u.test(view.words[noun.first - 1] ?? "") &&
      !/^(?:for|that|to)$/u.test(view.words[noun.last] ?? "");
    if (
      isKnown ||
      actors.length === 0 ||
      acts.some(({ complement, sense }) => complement.includes(noun) && sense.frame === "demand")
    )
      return [];
    const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
    const act = contentOf(view, noun);
    const fields = { demanders: namesOf(actors), addressees: [], act, strength: "demand" as const };
    return [
      {
        view,
        frame: "demand" as const,
        first: noun.first,
        last: noun.last,
        actors,
        recipients: [],
        meaning,
        value: "demand",
        rule: name,
        fields,
      },
    ];
  });
}

const contentWords: ReadonlySet<string> = new Set(["for", "that", "to", "on", "including"]);

/** "demands for a pay rise", "insistence that the boats leave": the words of what is demanded; null where none follow. */
function contentOf(view: SentenceView, { last }: NounHit): string | null {
  const word = view.words[last] ?? "";
  if (!contentWords.has(word)) return null;
  const { clauses } = view;
  const next = clauses.find(({ first }) => first === last + 1);
  // "insistence that all will be well": said, not asked
  if (word === "that" && !next?.groups.some((group) => isAskedFor(view, group))) return null;
  const until = next?.last ?? clauseAt(clauses, last).last;
  const comma = view.words.indexOf(",", last);
  const end = comma > last && comma < until ? comma : until;
  if (end <= last + 1) return null;
  const span = spanOf(view, last + 1, end);
  return view.parts.article.text.slice(span.start, span.end).replace(/\s+/gu, " ").slice(0, 160);
}

function isAskedFor(view: SentenceView, { modal, main, lemma }: VerbGroup): boolean {
  if (modal !== null) return modal === "must" || modal === "should";
  const { xpos } = view.tokens[main]!;
  return xpos === "VB" || (xpos === "VBP" && lemma !== "be" && lemma !== "have");
}

function strengthOf(value: string): "appeal" | "request" | "demand" | "order" {
  return value === "appeal" || value === "request" || value === "order" ? value : "demand";
}
