/**
 * @module
 * Fire that somebody tells of while a truce is on, without the word breach: "the rebels opened fire from the school, the army said", "the
 * first shell came from the Ostmark side", "the truce fell apart when Ostmark sent tanks into Sorvik".
 *
 * Only behind a truce that the article tells as a fact. Left alone: one's own fire, an older blow ("in March"), fire in a kitchen.
 */

import type { Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { isPlanned, type Meaning, meaningOfVerb } from "../../meaning.js";
import { namesOf, placedBetween, roleOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { placeAt } from "../../where.js";
import { breachFields, dayOfBreach } from "./breach-fields.js";
import { isTruceKnown } from "./known-truce.js";
import { isTruce } from "./truce-phrase.js";

const name = "events/en/fire-in-truce";
/** A truce named in so many sentences before is still spoken of. */
const named = 5;

export const fireInTruce: FrameRule = {
  name,
  signs: { frames: ["attack"], lists: ["fired-thing"], words: ["when", "after"] },
  find: (view, acts, { isSport }) => {
    if (isSport) return [];
    const ended = acts.flatMap((act) => deedThatEnded(act));
    if (ended.length > 0 || !isTruceKnown(view, 0)) return ended;
    return [...view.groups.flatMap((group) => firedFrom(view, group)), ...acts.flatMap(allegedFire)];
  },
};

/** Modes of a blow that break a truce by themselves. */
const firing: ReadonlySet<string> = new Set(["firearms", "heavy-weapons", "aerial"]);

/** "The rebels opened fire from the school, the army said": another's word, of fire. */
function allegedFire(act: Act): Draft[] {
  const { view, group, sense } = act;
  if (sense.frame !== "attack" || !firing.has(sense.value) || view.lexicon.words.get("hurt")!.has(group.lemma))
    return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.polarity !== "affirmed" || isPlanned(meaning.realis) || isOld(view, clauseAt(view.clauses, group.main)))
    return [];
  // "shot down a rocket" wards a blow off
  if (view.words[group.last] === "down") return [];
  // "accused the army of shelling": told by another rule
  if (group.isParticiple && /^(?:of|for)$/.test(view.words[group.first - 1] ?? "")) return [];
  const allegers = speakerAt(view, group.main);
  const named = sidesOf(act).actors;
  const accused = named.length > 0 || group.isPassive ? named : unnamedBetween(view, act.clause.first, group.first);
  if (allegers.length === 0 || (accused.length === 0 && !group.isPassive) || isOwn(allegers, accused)) return [];
  return [draftOf(view, group, { allegers, accused, meaning }, "near")];
}

/** "in March", "in 2019": a blow of long ago. */
function isOld(view: SentenceView, clause: Clause): boolean {
  const [from, to] = [view.tokens[clause.first]!.start, view.tokens[clause.last - 1]!.end];
  return view.times.some(({ start, end, value }) => start >= from && end <= to && /^\d{4}(?:-\d\d)?$/.test(value));
}

/** The army's own word of its fire. */
function isOwn(allegers: readonly Role[], accused: readonly Role[]): boolean {
  const said = new Set(namesOf(allegers));
  return namesOf(accused).some((each) => said.has(each));
}

const coming: ReadonlySet<string> = new Set(["come", "originate", "start", "begin", "emanate"]);
const sending: ReadonlySet<string> = new Set(["fire", "launch", "shoot", "send", "loose", "lob", "aim", "hear"]);

/** "The fire came from the mill", "a round was fired from inside the town", "a shell fired from the Ostmark side". */
function firedFrom(view: SentenceView, group: VerbGroup): Draft[] {
  const isPassed = group.isPassive && sending.has(group.lemma);
  if (!isPassed && !(coming.has(group.lemma) && !group.isPassive)) return [];
  const at = view.words.slice(group.last, group.last + 3).indexOf("from") + group.last;
  if (view.words[at] !== "from" || !view.phrases.some(({ first }) => first === at + 1 || first === at + 2)) return [];
  const subject = view.phrases.findLast(({ last }) => last <= group.first && last > group.first - 4);
  if (subject === undefined || !view.lexicon.words.get("fired-thing")!.has(view.lemmas[subject.head]!)) return [];
  // "Not a shell was fired from the bank"
  if (/^(?:not|no|none|never)$/.test(view.words[subject.first - 1] ?? "") || view.words[subject.first] === "no")
    return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.polarity !== "affirmed" || isPlanned(meaning.realis)) return [];
  const allegers = speakerAt(view, group.main);
  const accused = sideOf(view, at + 1);
  if (allegers.length + accused.length === 0 || isOwn(allegers, accused)) return [];
  return [draftOf(view, group, { allegers, accused, meaning }, isTruceKnown(view, named) ? "any" : "near")];
}

/** "the Ostmark side", "rebel positions", "Ostmark": whose place it is. */
function sideOf(view: SentenceView, from: number): Role[] {
  const phrase = view.phrases.find(({ first }) => first >= from && first <= from + 1);
  if (phrase === undefined) return [];
  const named = view.mentionAt
    .slice(phrase.first, phrase.last)
    .find((mention) => mention !== undefined && (mention.actor !== null || mention.type === "place"));
  if (named !== undefined) return [roleOf(view, named)];
  return placedBetween(view, phrase.first, phrase.last).map(({ role }) => role);
}

const deeds: ReadonlySet<string> = new Set(["attack", "mobilize", "violation"]);

/** "The truce collapsed when Ostmark sent tanks into Sorvik": who did it broke the truce. */
function deedThatEnded({ view, group, clause, sense }: Act): Draft[] {
  const isDeed = deeds.has(sense.frame) || (sense.frame === "coerce" && sense.value === "seize");
  if (!isDeed || group.isPassive || !/^(?:when|after|as|because)$/.test(clause.opener)) return [];
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  const verb = before?.groups.at(-1);
  if (verb === undefined || clause.groups[0] !== group || !isOver(view, verb)) return [];
  if (!isOfTruce(view, before!.first, verb)) return [];
  const meaning = meaningOfVerb(view, verb);
  const own = subjectOf(view, group);
  const accused = namesOf(own).length > 0 ? own : breaker(view, verb, clause.first);
  if (meaning.polarity !== "affirmed" || isPlanned(meaning.realis) || namesOf(accused).length === 0) return [];
  return [draftOf(view, group, { allegers: speakerAt(view, verb.main), accused, meaning })];
}

/** "The truce of May collapsed", "It collapsed" right behind the sentence that names it. */
function isOfTruce(view: SentenceView, from: number, { first }: VerbGroup): boolean {
  if (view.words[first - 1] === "it") return isTruceKnown(view, 1);
  const truce = view.nouns.findLast(({ last }) => last <= first);
  return truce !== undefined && truce.first >= from - 2 && isTruce(view, truce);
}

/** "was torn up by the rebels when they shelled a bus". */
function breaker(view: SentenceView, { isPassive, last }: VerbGroup, until: number): readonly Role[] {
  const by = view.words.indexOf("by", last);
  if (!isPassive || by < 0 || by >= until) return [];
  const named = placedBetween(view, by, until).map(({ role }) => role);
  return named.length > 0 ? named : unnamedBetween(view, by + 1, until);
}

function isOver(view: SentenceView, group: VerbGroup): boolean {
  const list = view.lexicon.words.get(group.isPassive ? "truce" : "truce-subject")!;
  const next = view.words[group.last] ?? "";
  return /^(?:collapsed|expired)$/.test(list.get(`${group.lemma} ${next}`) ?? list.get(group.lemma) ?? "");
}

interface Sides {
  readonly allegers: readonly Role[];
  readonly accused: readonly Role[];
  readonly meaning: Meaning;
}

function draftOf(view: SentenceView, group: VerbGroup, sides: Sides, needsTruce?: Draft["needsTruce"]): Draft {
  const { allegers, accused, meaning } = sides;
  const { polarity } = meaning;
  return {
    view,
    frame: "violation",
    first: group.main,
    last: group.last,
    actors: allegers.length > 0 ? allegers : accused,
    recipients: allegers.length > 0 ? accused : [],
    meaning: allegers.length > 0 ? { ...meaning, modality: "alleged" } : meaning,
    value: allegers.length > 0 ? "attack" : "asserted",
    rule: name,
    fields: breachFields(view, sides, { act: "attack", isMutual: false, polarity, count: null }),
    place: placeAt(view, group.main, { aims: true }),
    ...dayOfBreach(view, group.main),
    needsTruce,
  };
}
