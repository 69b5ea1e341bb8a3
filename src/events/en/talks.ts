/**
 * @module
 * Meetings, calls, visits and rounds: held, planned, put off, broken off, or not held at all ("no direct talks since").
 *
 * Talks that are only asked for are a proposal; a noun counts here when something is said of the meeting: who, where, when or what became of it.
 */

import type { EventOf, Role } from "../../model/index.js";
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

const name = "events/en/talks";
type Status = EventOf<"talks">["status"];
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
  if (isOtherMeeting(act)) return [];
  const { actors, recipients } = sidesOf(act);
  const participants = unique([...actors, ...recipients]);
  const isAboutMeeting = complement.some(({ kind }) => meetingKinds.has(kind));
  const place = placeAt(view, group.main, { aims: group.lemma === "visit" });
  if (participants.length === 0 && place === null && !isAboutMeeting) return [];
  const meaning = meaningOfVerb(view, group);
  const told = timed(sense.value as Status, meaning);
  const status = told === "held" && isTimetable(view, group) ? "scheduled" : told;
  return [
    draftOf(
      view,
      group.main,
      group.last,
      { actors, recipients, participants, meaning, status },
      group.lemma === "visit",
    ),
  ];
}

/** "Envoys meet on Thursday", of an article whose own day is not known: the present tense with a day is a timetable. */
function isTimetable(view: SentenceView, group: Act["group"]): boolean {
  const isPresent = /^VB[PZ]$/.test(view.tokens[group.first]!.xpos) && group.first === group.main;
  return isPresent && view.parts.article.published === null && dateAt(view, group.main) !== null;
}

/** "met with fire" is no meeting, and talking to a reporter is an interview. */
function isOtherMeeting({ view, group, until }: Act): boolean {
  if (group.isPassive && group.lemma === "meet") return true;
  return view.words
    .slice(group.last, Math.min(until, group.last + 7))
    .some((word) => /^(?:reporters?|journalists?|tv|television|radio|media|newspaper)$/.test(word));
}

function meetingNoun(view: SentenceView, noun: NounHit): Draft[] {
  const group = governingGroup(view, noun.first);
  const isSubject = group !== null && group.main > noun.first;
  if (group !== null && !isSubject && isAskedFor(view, group.lemma, noun)) return [];
  const meaning = meaningOfNoun(view, noun.first, noun.last);
  const told = group === null ? undefined : (view.lexicon.words.get("talks")!.get(group.lemma) as Status | undefined);
  const with_ = partiesOf(view, noun);
  const owners = ownersOf(view, noun.first, noun.last);
  const subject = group !== null && !isSubject && told !== undefined && !group.isPassive ? subjectOf(view, group) : [];
  const participants = unique([...subject, ...owners, ...with_]);
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

/** A meeting that is to come is scheduled, whatever its verb; "will be cancelled" stays cancelled. */
function timed(status: Status, meaning: Meaning): Status {
  if (status !== "held" && status !== "under-way") return status;
  if (meaning.realis === "planned" || meaning.realis === "expected-by-third-party") return "scheduled";
  return meaning.realis === "proposed" || meaning.realis === "conditional" || meaning.realis === "hypothetical"
    ? "proposed"
    : status;
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
  const status = liesAhead(view, first) && sides.status === "held" ? "scheduled" : sides.status;
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

/** "The two premiers hold a summit on Friday": a day after the article's own is still to come. */
function liesAhead(view: SentenceView, at: number): boolean {
  const day = dateAt(view, at)?.earliest ?? null;
  const published = view.parts.article.published?.latest ?? null;
  return day !== null && published !== null && day > published.slice(0, 10);
}

function levelOf(view: SentenceView, first: number, last: number): EventOf<"talks">["level"] {
  const levels = view.lexicon.words.get("level")!;
  const clause = clauseAt(view.clauses, first);
  for (let i = Math.max(clause.first, first - 10); i < Math.min(clause.last, last + 10); i++) {
    const level = levels.get(view.lemmas[i]!);
    if (level !== undefined) return level as EventOf<"talks">["level"];
  }
  return "unknown";
}

function formatOf(words: readonly string[], nParticipants: number): EventOf<"talks">["format"] {
  if (words.some((word) => /^(?:indirect|proximity)$/.test(word))) return "indirect";
  if (words.some((word) => /^(?:phone|telephone|telephoned|phoned|call|video)$/.test(word))) return "phone";
  if (words.some((word) => /^(?:direct|face-to-face)$/.test(word))) return "direct";
  if (words.some((word) => word === "parallel" || word === "separately" || word === "separate")) return "parallel";
  if (words.some((word) => /^(?:trilateral|three-way)$/.test(word))) return "trilateral";
  if (words.some((word) => word === "shuttle")) return "shuttle";
  if (words.some((word) => word === "multilateral")) return "multilateral";
  if (words.some((word) => word === "bilateral")) return "bilateral";
  return nParticipants === 2 ? "bilateral" : nParticipants === 3 ? "trilateral" : "unknown";
}
