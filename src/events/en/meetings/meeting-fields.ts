/**
 * @module
 * What became of a meeting, at what level and in what form: the fields that the verb's meaning and the words around it give.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import { dateOfTime, type EventOf, type Place, type Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import type { Meaning } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { canNegotiate } from "../../patterns.js";
import { isSameRole } from "../../placed.js";
import { representedBy } from "../../represented.js";
import { namesOf, placedBetween, unique } from "../../roles.js";
import { seatAt } from "../../seats.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { dateAt, timesBetween } from "../../when.js";
import { placeAt } from "../../where.js";
import { placeWithin } from "../../whom.js";
import { mediatorsAt } from "./mediators.js";

type Talks = EventOf<"talks">;
export type Status = Talks["status"];

/** Kinds of nouns that are a meeting. */
export const meetingKinds: ReadonlySet<string> = new Set(["talks", "meeting", "visit"]);

interface Meeting {
  readonly rule: string;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly participants: readonly Role[];
  readonly meaning: Meaning;
  readonly status: Status;
  readonly isVisit: boolean;
  /** Its place stands behind "to" as well: "a visit to Kelsund", "flew to Kelsund for talks". */
  readonly aims: boolean;
  /** Where the words of the telling say it. */
  readonly format?: Talks["format"] | null;
  readonly place?: Place | null;
}

/** The claim of a meeting at the tokens of its trigger. */
export function meetingOf(view: SentenceView, first: number, last: number, meeting: Meeting): Draft {
  const { rule, actors, recipients, meaning, isVisit, aims } = meeting;
  const mediators = mediatorsAt(view, first);
  const isSide = (role: Role) => !mediators.some((other) => isSameRole(other, role));
  const met = unique(meeting.participants.flatMap((role) => representedBy(view, role)));
  const sides = met.filter(isSide);
  const participants = sides.length > 1 ? sides : met;
  const status = dayStatus(view, first, meeting.status);
  const words = view.words.slice(Math.max(0, first - 5), last + 5);
  const format = meeting.format ?? formatOf(words, participants.length);
  const place =
    format === "phone"
      ? null
      : (meeting.place ?? placeAt(view, first, { aims, isOwn: true }) ?? seatAt(view, first, aims));
  const fields = {
    participants: namesOf(participants),
    venue: format === "phone" ? byTelephone : place === null ? null : { name: place.name, country: place.country },
    mediators: namesOf(mediators),
    level: levelOf(view, first, last),
    format,
    status,
  };
  return {
    view,
    frame: "talks",
    first,
    last,
    actors,
    recipients,
    meaning,
    reciprocal: !isVisit,
    value: status,
    mode: isVisit ? "visit" : format === "phone" ? "phone" : null,
    place,
    rule,
    fields,
  };
}

/** Whom a visit is to: those who are named, else the town or the country. */
export function hostOf(view: SentenceView, named: readonly Role[], from: number, until: number): readonly Role[] {
  const there = named.length > 0 ? null : placeWithin(view, from, until);
  return there === null ? named : [there];
}

/** Where a call is held: nowhere, and that is known. */
const byTelephone = { name: "by telephone", country: null };

/** "between A and B", "with B", "involving B". */
export function partiesOf(view: SentenceView, noun: NounHit): Role[] {
  const clause = clauseAt(view.clauses, noun.first);
  const until = Math.min(clause.last, noun.last + 16);
  const after = placedBetween(view, noun.last, until).filter(({ preposition }) => joined.has(preposition ?? ""));
  if (after.length === 0 && view.words[noun.last] === "of") return membersOf(view, noun);
  if (after.length > 0 || view.words[noun.last] !== "involving") return after.map(({ role }) => role);
  return placedBetween(view, noun.last + 1, until).flatMap(({ preposition, role }) =>
    preposition === null ? [role] : [],
  );
}

/** "a meeting of the four premiers": several who may negotiate, and not its topic. */
function membersOf(view: SentenceView, { last, kind }: NounHit): Role[] {
  const phrase = phraseFrom(view.phrases, last + 1);
  const isMany = phrase !== undefined && /^NNP?S$/.test(view.tokens[phrase.head]!.xpos) && canNegotiate(view, phrase);
  return isMany && kind !== "visit" ? unnamedBetween(view, phrase.first, phrase.last) : [];
}

const joined: ReadonlySet<string> = new Set(["between", "with", "among", "involving"]);

/** A meeting that is to come is scheduled, whatever its verb; "will be cancelled" stays cancelled. */
export function timed(status: Status, { realis }: Meaning): Status {
  if (status !== "held" && status !== "under-way") return status;
  if (realis === "planned" || realis === "expected-by-third-party") return "scheduled";
  if (realis === "proposed" || realis === "conditional" || realis === "hypothetical") return "proposed";
  return status === "held" && realis === "ongoing" ? "under-way" : status;
}

/** "agreed to meet": more than planned by one. */
export function isAgreed(view: SentenceView, group: VerbGroup): boolean {
  if (!group.isInfinitive) return false;
  const governor = lastGroupUntil(view.groups, group.first);
  return governor?.lemma === "agree" && group.first - governor.last < 4 && !governor.isNegated;
}

/** "Hold a summit on Friday": held on a day after the article's own is still to come. */
function dayStatus(view: SentenceView, at: number, status: Status): Status {
  const day = dateAt(view, at)?.earliest ?? null;
  const published = view.parts.article.published?.latest ?? null;
  const isAhead = day !== null && published !== null && day > published.slice(0, 10);
  return isAhead && status === "held" ? "scheduled" : status;
}

/** "his first summit in Sorvik eight months ago", "the trip to Ostmark last year": the noun's own day is long past, whatever the verb says. */
export function isLongPast(view: SentenceView, last: number): boolean {
  const published = view.parts.article.published?.earliest ?? null;
  if (published === null) return false;
  const next = view.groups.find(({ first }) => first >= last)?.first ?? view.tokens.length;
  const until = Math.min(next, last + 7);
  return timesBetween(view, last, until).some((time) => {
    const date = dateOfTime(time);
    const isCoarse = date !== null && date.precision !== "day" && date.precision !== "minute";
    const isAgo = /\b(?:ago|last)\b/iu.test(time.text) || isCoarse;
    return isAgo && date?.latest != null && date.latest < published.slice(0, 10);
  });
}

export function levelOf(view: SentenceView, first: number, last: number): Talks["level"] {
  const levels = view.lexicon.words.get("level")!;
  const clause = clauseAt(view.clauses, first);
  for (let i = Math.max(clause.first, first - 10); i < Math.min(clause.last, last + 10); i++) {
    const level = levels.get(view.lemmas[i]!);
    if (level !== undefined) return level as Talks["level"];
  }
  return "unknown";
}

function formatOf(words: readonly string[], nParticipants: number): Talks["format"] {
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
