/**
 * @module
 * Meetings, calls, visits and rounds: held, planned, put off, broken off, or not held at all ("no direct talks since").
 *
 * Talks that are only asked for are a proposal; a noun counts here when something is said of the meeting: who, where, when or what became of it.
 */

import { phraseAt } from "../../language/noun-phrases.js";
import type { Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { governingGroup, type Meaning, meaningOfNoun, meaningOfVerb } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { namesOf, ownersOf, placedBetween, subjectOf, unique } from "../roles.js";
import { type FrameRule, sidesOf } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import { dateAt, timesBetween } from "../when.js";
import { placeAt } from "../where.js";
import { dayStatus, formatOf, isAgreed, isLongPast, levelOf, type Status, timed } from "./meeting-fields.js";

const name = "events/en/talks";
const meetingKinds: ReadonlySet<string> = new Set(["talks", "meeting", "visit"]);

export const talks: FrameRule = {
  name,
  signs: { frames: ["talks"], nouns: meetingKinds },
  find: (view, acts) => {
    const met = acts.filter(({ sense }) => sense.frame === "talks");
    const nouns = view.nouns.filter(
      (noun) => meetingKinds.has(noun.kind) && !met.some(({ complement }) => complement.includes(noun)),
    );
    return [...met.flatMap(meetingVerb), ...nouns.flatMap((noun) => meetingNoun(view, noun))];
  },
};

function meetingVerb(act: Act): Draft[] {
  const { view, group, sense, complement } = act;
  const { actors, recipients } = sidesOf(act);
  const about = complement.find(({ kind }) => meetingKinds.has(kind));
  const isVisit = group.lemma === "visit" || about?.kind === "visit";
  const place = placeAt(view, group.main, { aims: isVisit });
  if (isOtherMeeting(act, actors, recipients)) return [];
  const parties = about === undefined ? [] : [...ownersOf(view, about.first, about.last), ...partiesOf(view, about)];
  const participants = unique([...(group.isPassive && about !== undefined ? [] : actors), ...recipients, ...parties]);
  if (participants.length === 0 && place === null && about === undefined) return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.realis === "hypothetical" && dateAt(view, group.main) === null) return [];
  const base = group.lemma === "negotiate" && group.isPast && !group.isProgressive ? "held" : (sense.value as Status);
  const told = isAgreed(view, group) ? "agreed" : timed(base, meaning);
  const status = told === "held" && isTimetable(view, group) ? "scheduled" : told;
  return [draftOf(view, group.main, group.last, { actors, recipients, participants, meaning, status }, isVisit)];
}

/** "Envoys meet on Thursday", of an article whose own day is not known: the present tense with a day is a timetable. */
function isTimetable(view: SentenceView, group: Act["group"]): boolean {
  const isPresent = /^VB[PZ]$/.test(view.tokens[group.first]!.xpos) && group.first === group.main;
  return isPresent && view.parts.article.published === null && dateAt(view, group.main) !== null;
}

const interviews = /^(?:reporters?|journalists?|tv|television|radio|media|newspaper)$/;

/** "met with silence" and a tourist's visit are no meetings, talking to a reporter is an interview, and a deal that breaks down is no talks. */
function isOtherMeeting(
  { view, group, complement, clause, until }: Act,
  actors: readonly Role[],
  recipients: readonly Role[],
): boolean {
  if (group.isPassive && group.lemma === "meet") return true;
  const after = view.words.slice(group.last, Math.min(until, group.last + 7));
  if (after.some((word) => interviews.test(word))) return true;
  const isAboutMeeting = complement.some(({ kind }) => meetingKinds.has(kind));
  if (/^(?:break|walk)$/.test(group.lemma) && !isAboutMeeting)
    return !view.nouns.some(
      ({ kind, first }) => meetingKinds.has(kind) && first >= clause.first && first < clause.last,
    );
  if (group.lemma === "meet" && view.words[group.last] === "with")
    return actors.length === 0 && recipients.length === 0;
  if (group.lemma === "gather") return levelOf(view, group.main, group.last) === "unknown";
  return group.lemma === "visit" && !isOfficial(view, group, actors, recipients);
}

/** A visit of a known actor, or of somebody who leads, to a place or to a known actor: not of tourists, and not to a mother. */
function isOfficial(
  view: SentenceView,
  group: Act["group"],
  actors: readonly Role[],
  recipients: readonly Role[],
): boolean {
  const isKnown = actors.some(({ actor }) => actor !== null) || levelOf(view, group.first, group.first) !== "unknown";
  if (!isKnown && actors.length > 0) return false;
  const object = view.phrases.find(({ first }) => first === group.last);
  if (object === undefined || recipients.length > 0) return true;
  return view.tokens[object.first]!.xpos !== "PRP$" && !/^an?$/.test(view.words[object.first]!);
}

function meetingNoun(view: SentenceView, noun: NounHit): Draft[] {
  const group = governingGroup(view, noun.first);
  const isSubject = group !== null && group.main > noun.first;
  if (isModifier(view, noun) || (group !== null && !isSubject && isAskedFor(view, group.lemma, noun))) return [];
  const said = meaningOfNoun(view, noun.first, noun.last);
  const meaning: Meaning = isLongPast(view, noun.last) ? { ...said, realis: "actual" } : said;
  if (meaning.realis === "hypothetical") return [];
  const told = group === null ? undefined : (view.lexicon.words.get("talks")!.get(group.lemma) as Status | undefined);
  const with_ = partiesOf(view, noun);
  const owners = ownersOf(view, noun.first, noun.last);
  const isHolding = group !== null && !isSubject && !group.isPassive && (told !== undefined || isAim(view, noun));
  const subject = isHolding ? subjectOf(view, group) : [];
  const guests = isHolding && isAim(view, noun) ? objectsOf(view, group, noun) : [];
  const participants = unique([...subject, ...guests, ...owners, ...with_, ...speakersIn(view, noun)]);
  const clause = clauseAt(view.clauses, noun.first);
  const place = placeAt(view, noun.first, { aims: noun.kind === "visit" });
  const isTimed = timesBetween(view, clause.first, clause.last).some(({ type }) => type === "DATE" || type === "TIME");
  const isTold = told !== undefined || with_.length > 0 || (place !== null && isNear(view, noun, place.name));
  if (noun.kind !== "talks" && told === undefined && !(isTimed && participants.length > 0)) return [];
  if (!isTold && !(isTimed && participants.length > 0) && meaning.polarity !== "negated") return [];
  if (participants.length === 0 && place === null && !isTimed && told === undefined) return [];
  const status = timed(isUpcoming(view, noun) ? "scheduled" : (told ?? "held"), meaning);
  const sides = {
    actors: subject.length > 0 ? subject : participants,
    recipients: with_,
    participants,
    meaning,
    status,
  };
  return [draftOf(view, noun.first, noun.last, sides, noun.kind === "visit")];
}

const meetingHeads = /^(?:process|session|round|table|meeting)$/;

/** "the summit venue", "negotiation tactics": the meeting says what sort of thing it is. */
function isModifier(view: SentenceView, { last }: NounHit): boolean {
  const next = view.tokens[last];
  if (next === undefined || !/^NNS?$/.test(next.xpos) || meetingHeads.test(view.lemmas[last]!)) return false;
  return (
    !view.times.some(({ start }) => start === next.start) &&
    !view.nouns.some(({ first, kind }) => first === last && kind !== "organ")
  );
}

/** "flew to Kelsund for talks", "received Brandt for talks", "sat down for a meeting": what the going or receiving was for. */
function isAim(view: SentenceView, noun: NounHit): boolean {
  const start = phraseAt(view.phrases, noun.first)?.first ?? noun.first;
  return view.words[start - 1] === "for";
}

/** "received Brandt for talks": the object takes part. */
function objectsOf(view: SentenceView, group: Act["group"], noun: NounHit): Role[] {
  return placedBetween(view, group.last, noun.first).flatMap(({ preposition, role }) =>
    preposition === null ? [role] : [],
  );
}

/** "In a phone call on Monday, Askov told Brandt ...": who speaks and who is told were in it. */
function speakersIn(view: SentenceView, noun: NounHit): Role[] {
  const start = phraseAt(view.phrases, noun.first)?.first ?? noun.first;
  if (!/^(?:in|during)$/.test(view.words[start - 1] ?? "") || partiesOf(view, noun).length > 1) return [];
  const group = view.groups.find(({ main, isTensed }) => main > noun.first && isTensed);
  if (group === undefined || start > 4 || !view.lexicon.words.get("telling")!.has(group.lemma)) return [];
  const told = placedBetween(view, group.last, group.last + 4).filter(({ preposition }) => preposition === null);
  return [...subjectOf(view, group), ...told.map(({ role }) => role)];
}

/** "called for talks", "ready for talks", "a proposal for talks", "a law forbidding talks": on the table or off it, not held. */
function isAskedFor(view: SentenceView, lemma: string, noun: NounHit): boolean {
  if (view.lexicon.words.get("ask-talks")!.has(lemma)) return true;
  return view.words
    .slice(Math.max(0, noun.first - 5), noun.first)
    .some((word) => view.lexicon.words.get("unheld-talks")!.has(word));
}

function isUpcoming(view: SentenceView, noun: NounHit): boolean {
  return view.words
    .slice(Math.max(0, noun.first - 4), noun.first)
    .some((word) => /^(?:upcoming|planned|scheduled|forthcoming|next|further|future)$/.test(word));
}

function isNear(view: SentenceView, noun: NounHit, place: string): boolean {
  const { text } = view.parts.article;
  const from = view.tokens[Math.max(0, noun.first - 4)]!.start;
  const to = view.tokens[Math.min(view.tokens.length, noun.last + 8) - 1]!.end;
  return text.slice(from, to).includes(place);
}

function partiesOf(view: SentenceView, noun: NounHit): Role[] {
  const clause = clauseAt(view.clauses, noun.first);
  const after = placedBetween(view, noun.last, Math.min(clause.last, noun.last + 16));
  return after
    .filter(({ preposition }) => preposition === "between" || preposition === "with" || preposition === "among")
    .map(({ role }) => role);
}

interface Sides {
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly participants: readonly Role[];
  readonly meaning: Meaning;
  readonly status: Status;
}

function draftOf(view: SentenceView, first: number, last: number, sides: Sides, isVisit: boolean): Draft {
  const { participants } = sides;
  const status = dayStatus(view, first, sides.status);
  const place = placeAt(view, first, { aims: isVisit });
  const words = view.words.slice(Math.max(0, first - 5), last + 5);
  const fields = {
    participants: namesOf(participants),
    venue: place === null ? null : { name: place.name, country: place.country },
    mediators: [],
    level: levelOf(view, first, last),
    format: formatOf(words, participants.length),
    status,
  };
  const mode = isVisit ? "visit" : fields.format === "phone" ? "phone" : null;
  return {
    view,
    frame: "talks",
    first,
    last,
    ...sides,
    reciprocal: !isVisit,
    value: status,
    mode,
    place,
    rule: name,
    fields,
  };
}
