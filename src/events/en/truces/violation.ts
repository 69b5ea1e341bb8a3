/**
 * @module
 * The word that a truce or an undertaking was broken: "accused Ostmark of violating it", "each accused the other of breaches".
 *
 * Always somebody's word: the accuser, the speaker of the statement, or the outlet itself when nobody is named.
 */

import type { Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { issuerOf } from "../../issuer.js";
import { governingGroup, isDenied, isPlanned, type Meaning, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { ownersOf, placedBetween, roleOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { placeAt } from "../../where.js";
import { breachFields, countAt, dayOfBreach, watchersBefore } from "./breach-fields.js";
import { breaksSomething, isBrokenBefore, undertakings } from "./broken-thing.js";
import { isBreachOfKnown } from "./broken-word.js";

const name = "events/en/violation";
const accusing: ReadonlySet<string> = new Set(
  "accuse blame charge allege trade exchange complain protest denounce condemn criticize criticise fault".split(" "),
);
/** "traded accusations": each of the other. */
const swapping: ReadonlySet<string> = new Set(["trade", "exchange", "swap"]);
const breakingWords: ReadonlySet<string> = new Set(["violating", "breaking", "breaching", "flouting"]);

export const violation: FrameRule = {
  name,
  signs: { frames: ["violation"], nouns: ["violation"], words: breakingWords },
  find: (view, acts) => [
    ...acts.flatMap(breaking),
    ...view.nouns.flatMap((noun) => breach(view, noun)),
    ...view.words.flatMap((_, at) => breakingNoun(view, at)),
  ],
};

/** "accused X of violating the truce", "violated the truce". */
function breaking(act: Act): Draft[] {
  const { view, group } = act;
  // "talks broke off without a deal"
  const isPhrase = act.sense.particles.length > 0;
  if (!isPhrase && /^(?:off|down|up|out|away|through)$/.test(view.words[group.last] ?? "")) return [];
  if (act.sense.frame !== "violation" || !breaksSomething(view, act)) return [];
  if (isOnlyAsked(act)) return [];
  const accuser = accuserOf(view, group.main);
  if (accuser !== null) return [draftOf(view, group.main, group.last, accuser, "violate")];
  const named = sidesOf(act).actors;
  const subjects = named.length > 0 || !group.isPassive ? named : passiveAgent(view, group);
  const actors = subjects.filter(({ text }) => !/^the other\b/iu.test(text));
  const meaning = meaningOfVerb(view, group);
  // "warned it not to break the truce", "if it breaks the truce": nobody says that it did
  const isSaidToBreak = meaning.realis === "conditional" && speakerAt(view, group.main).length > 0;
  if ((isPlanned(meaning.realis) && !isSaidToBreak) || (group.isInfinitive && actors.length === 0)) return [];
  const isMutual =
    subjects.length > actors.length || view.words.slice(group.first - 2, group.first).join(" ") === "the other";
  const allegers = meaning.polarity === "affirmed" ? speakerAt(view, group.main) : [];
  if (actors.length === 0 && allegers.length === 0) return [];
  // "to ensure that Ostmark does not break it"
  if (meaning.polarity === "negated" && speakerAt(view, group.main).length === 0) return [];
  return [draftOf(view, group.main, group.last, { allegers, accused: actors, isMutual, meaning }, "violate")];
}

/** "They do not ask who shot first", "can be undone should Ostmark break its word": nobody says that it did. */
function isOnlyAsked({ view, group, clause }: Act): boolean {
  const outer = view.clauses[view.clauses.indexOf(clause) - 1]?.groups.at(-1);
  const isQuestion = clause.opener === "who" && outer?.last === clause.first - 1;
  if (isQuestion && /^(?:ask|wonder|know|say|tell|decide)$/.test(outer!.lemma)) return true;
  const isBare = group.first === group.main && view.tokens[group.main]!.xpos === "VB";
  return isBare && holds(view.words, Math.max(clause.first, group.first - 6), group.first, "should");
}

/** "was torn up by the front". */
function passiveAgent(view: SentenceView, group: VerbGroup): readonly Role[] {
  const by = view.words.indexOf("by", group.last);
  return by < 0 || by > group.last + 2 ? [] : unnamedBetween(view, by + 1, Math.min(view.tokens.length, by + 6));
}

/** "the other", "the other side". */
function isTheOther(view: SentenceView, at: number): boolean {
  const words = view.words.slice(Math.max(0, at - 1), at + 2);
  return words.includes("other") && words.includes("the");
}

/** "truce violations by Ostmark", "accused the rebels of breaches". */
function breach(view: SentenceView, noun: NounHit): Draft[] {
  if (noun.kind !== "violation") return [];
  const of = behindAside(view, noun.last);
  const isNamed = view.nouns.some(
    ({ kind, first }) =>
      undertakings.has(kind) && (Math.abs(first - noun.first) < 7 || (of > noun.last && first >= of && first < of + 6)),
  );
  const near = isNamed || isBreachOfKnown(view, noun);
  const governor = governingGroup(view, noun.first);
  // "will record any violation": none has been
  if (!near || isDenied(view, noun.first) || (governor !== null && isPlanned(meaningOfVerb(view, governor).realis)))
    return [];
  const manner = mannerOf(view, noun, governor);
  if (manner !== null) return manner;
  const accuser = withOwner(view, noun, accuserOf(view, noun.first));
  if (accuser !== null) return [draftOf(view, noun.first, noun.last, accuser, "violate")];
  const after = placedBetween(view, noun.last, noun.last + 6).filter(({ preposition }) => preposition === "by");
  const owners = ownersOf(view, noun.first, noun.last);
  const by = after.length > 0 ? after.map(({ role }) => role) : placeBehindBy(view, noun.last);
  const accused = by.length > 0 ? by : owners.length > 0 ? owners : committers(view, noun);
  const spoken = speakerAt(view, noun.first);
  const allegers = spoken.length > 0 ? spoken : reporterOf(view, noun);
  const isMutual =
    allegers.length > 0 &&
    ((view.words[noun.last + 3] !== undefined && byTheOther(view, noun)) || isOfTheOther(view, noun));
  if (accused.length === 0 && allegers.length === 0 && !isPointedAt(view, noun, governor)) return [];
  const isOwnWord = accused.length === 0 && allegers.length === 0;
  const modality = isOwnWord ? "asserted" : "alleged";
  const meaning: Meaning = { realis: "actual", polarity: "affirmed", modality };
  return [draftOf(view, noun.first, noun.last, { allegers, accused, isMutual, meaning }, "violate")];
}

/** "eleven breaches by Varnhem": what breaks a word is no mere place, whatever else is known of it. */
function placeBehindBy(view: SentenceView, at: number): Role[] {
  const mention = view.words[at] === "by" ? view.mentionAt[at + 1] : undefined;
  return mention?.type === "place" ? [roleOf(view, mention)] : [];
}

/** "That was the breach": the outlet's own word. */
function isPointedAt(view: SentenceView, noun: NounHit, governor: VerbGroup | null): boolean {
  if (governor?.lemma !== "be" || governor.isNegated || governor.modal !== null || governor.main > noun.first)
    return false;
  return /^(?:that|this|it)$/.test(view.words[governor.first - 1] ?? "") && view.words[noun.first - 1] === "the";
}

/**
 * "Ostmarkian jets hit Sorvik in breach of the truce": who did what the clause tells broke it, where it was done. Null where the noun
 * stands otherwise.
 */
function mannerOf(view: SentenceView, noun: NounHit, group: VerbGroup | null): Draft[] | null {
  const isManner = view.words[noun.first - 1] === "in" && view.words[behindAside(view, noun.last)] === "of";
  if (!isManner || group === null || group.main > noun.first || accusing.has(group.lemma)) return null;
  const by = placedBetween(view, group.last, noun.first).flatMap(({ preposition, role }) =>
    preposition === "by" ? [role] : [],
  );
  const own = group.isPassive ? by : subjectOf(view, group);
  const thing = view.phrases.findLast(({ last }) => last <= group.first && last > group.first - 2);
  // "an Ostmark dump, sited in breach of the truce": whose thing it is; "about 500 miners gathered": who did it
  const owned = thing === undefined || !group.isPassive ? [] : ownerOf(view, thing);
  const told = own.length > 0 ? own : owned;
  const accused =
    told.length > 0 || thing === undefined || group.isPassive ? told : unnamedBetween(view, thing.first, thing.last);
  const accuser = accuserOf(view, group.main);
  const allegers = accuser?.allegers ?? speakerAt(view, group.main);
  const { polarity, realis } = meaningOfVerb(view, group);
  if (accused.length + allegers.length === 0 || polarity === "negated" || isPlanned(realis)) return [];
  const modality = allegers.length > 0 ? "alleged" : "asserted";
  const sides = { allegers, accused, isMutual: false, meaning: { realis, polarity, modality } as Meaning };
  const place = placeAt(view, group.main, { aims: true });
  return [{ ...draftOf(view, noun.first, noun.last, sides, "violate"), place }];
}

/** "an Ostmark dump": the actor named in the phrase. */
function ownerOf(view: SentenceView, { first, last }: Pick<NounHit, "first" | "last">): Role[] {
  const mention = view.mentionAt.slice(first, last).find((each) => each !== undefined);
  return mention === undefined ? [] : [roleOf(view, mention)];
}

/** "in breach, the monitors said, of the truce": past who says so. */
function behindAside(view: SentenceView, at: number): number {
  if (view.words[at] !== ",") return at;
  const end = view.words.indexOf(",", at + 1);
  return end < 0 || end > at + 6 ? at : end + 1;
}

/** "Ostmark carried out 12 violations". */
function committers(view: SentenceView, noun: NounHit): Role[] {
  const group = view.groups.findLast(({ main }) => main < noun.first && main > noun.first - 6);
  return group !== undefined && /^(?:commit|carry|make)$/.test(group.lemma) ? subjectOf(view, group) : [];
}

/** "each other's violations", "the other's infractions". */
function isOfTheOther(view: SentenceView, { first }: NounHit): boolean {
  const before = view.words.slice(Math.max(0, first - 3), first).join(" ");
  return /\bother ?['’]s?$/u.test(before);
}

/** "reported violations by the other side". */
function byTheOther(view: SentenceView, { last }: NounHit): boolean {
  const by = view.words.indexOf("by", last);
  return by >= 0 && by < last + 6 && isTheOther(view, by + 2);
}

/** "Brandt reported 31 violations": who counts them says that they were. */
function reporterOf(view: SentenceView, noun: NounHit): Role[] {
  const group = view.groups.findLast(({ main }) => main < noun.first && main > noun.first - 8);
  if (group === undefined || !view.lexicon.words.get("breach-counting")!.has(group.lemma)) return [];
  const subject = subjectOf(view, group);
  return subject.length > 0 ? subject : watchersBefore(view, group);
}

/** "complained about Ostmarkian violations": whom the verb does not name the noun does. */
function withOwner(view: SentenceView, noun: NounHit, sides: Sides | null): Sides | null {
  if (sides === null || sides.accused.length > 0) return sides;
  return { ...sides, accused: ownersOf(view, noun.first, noun.last) };
}

/** "accused the other of breaking": behind "of", where the tagger takes the verb for a noun. */
function breakingNoun(view: SentenceView, at: number): Draft[] {
  const word = view.words[at]!;
  if (!breakingWords.has(word) || view.words[at - 1] !== "of") return [];
  if (view.groups.some(({ first, last }) => first <= at && at < last)) return [];
  const clause = clauseAt(view.clauses, at);
  const isRelative = clause.opener === "which" && isBrokenBefore(view, clause.first);
  const isTold = view.nouns.some(({ kind, first }) => undertakings.has(kind) && first > at && first < at + 7);
  const accuser = isRelative || isTold ? accuserOf(view, at) : null;
  return accuser === null ? [] : [draftOf(view, at, at + 1, accuser, "violate")];
}

interface Sides {
  readonly allegers: readonly Role[];
  readonly accused: readonly Role[];
  readonly isMutual: boolean;
  readonly meaning: Meaning;
}

/** The accusing verb before a token in its sentence, with who accuses whom; "each other" makes it mutual. */
function accuserOf(view: SentenceView, at: number): Sides | null {
  const group = view.groups.findLast(({ lemma, main }) => accusing.has(lemma) && main < at && main > at - 14);
  if (group === undefined) return null;
  const between = view.words.slice(group.last, at).join(" ");
  const isMutual = swapping.has(group.lemma) || /\b(?:each other|one another|the other)\b/u.test(between);
  const subject = issuerOf(view, group) ?? subjectOf(view, group);
  const named = placedBetween(view, group.last, at)
    .filter(({ preposition }) => preposition === null || preposition === "on" || preposition === "for")
    .map(({ role }) => role);
  const objects = named.length > 0 || isMutual ? named : unnamedBetween(view, group.last, at);
  const allegers = group.isPassive
    ? placedBetween(view, group.last, view.tokens.length)
        .filter(({ preposition }) => preposition === "by")
        .map(({ role }) => role)
    : subject;
  const accused = group.isPassive ? subject : isMutual ? allegers : objects;
  return { allegers, accused, isMutual, meaning: { ...meaningOfVerb(view, group), modality: "alleged" } };
}

function draftOf(view: SentenceView, first: number, last: number, sides: Sides, act: string): Draft {
  const { allegers, accused, isMutual, meaning } = sides;
  const isAsserted = allegers.length === 0 && meaning.modality === "asserted";
  const told = { act, isMutual, polarity: meaning.polarity, count: countAt(view, first, last) };
  return {
    view,
    frame: "violation",
    first,
    last,
    // the outlet itself tells the breach: it is an act of those who broke the truce
    actors: isAsserted ? accused : allegers,
    recipients: isMutual || isAsserted ? [] : accused,
    reciprocal: isMutual,
    meaning,
    value: isAsserted ? "asserted" : act,
    rule: name,
    place: placeAt(view, first, { aims: false }),
    fields: breachFields(view, sides, told),
    ...dayOfBreach(view, first),
  };
}
