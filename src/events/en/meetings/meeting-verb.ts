/**
 * @module
 * A meeting told by its verb: "met Brandt", "telephoned", "visited Kelsund", "called off the talks", "discussed the truce with".
 *
 * Left alone: "met with silence", a tourist's visit, an interview, a deal that breaks down.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Place, Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { type Meaning, meaningOfVerb } from "../../meaning.js";
import { isLoneName } from "../../represented.js";
import { namesOf, ownersOf, unique } from "../../roles.js";
import { sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { canBeAgent } from "../../unnamed.js";
import { dateAt } from "../../when.js";
import { placeAt } from "../../where.js";
import { hostOf, isAgreed, levelOf, meetingKinds, meetingOf, partiesOf, type Status, timed } from "./meeting-fields.js";
import { isHouse, isReporter, subjectBefore } from "./own-matter.js";

export function meetingVerb(act: Act, rule: string): Draft[] {
  const { view, group, sense, complement } = act;
  const { actors, recipients } = sidesOf(act);
  const about = complement.find(({ kind }) => meetingKinds.has(kind));
  const isVisit = group.lemma === "visit" || about?.kind === "visit";
  const place = placeAt(view, group.main, { aims: isVisit, isOwn: true });
  if (isOtherMeeting(act, actors, recipients)) return [];
  const town = group.lemma === "host" && !group.isPassive ? townOf(view, actors) : null;
  const parties = about === undefined ? [] : [...ownersOf(view, about.first, about.last), ...partiesOf(view, about)];
  const present = town !== null || (group.isPassive && about !== undefined) ? [] : actors;
  const participants = unique([...present, ...recipients, ...parties]);
  if (participants.length === 0 && place === null && about === undefined) return [];
  if (group.lemma === "negotiate" && isCraft(act, participants, place !== null)) return [];
  const said = meaningOfVerb(view, group);
  const meaning: Meaning = view.words[group.last] === "nobody" ? { ...said, polarity: "negated" } : said;
  if (meaning.realis === "hypothetical" && dateAt(view, group.main) === null) return [];
  if (isOnlyWished(act, meaning)) return [];
  const base = group.lemma === "negotiate" && group.isPast && !group.isProgressive ? "held" : (sense.value as Status);
  const told = isAgreed(view, group) ? "agreed" : timed(base, meaning);
  const status = told === "held" && isTimetable(view, group) ? "scheduled" : told;
  const hosts = isVisit ? hostOf(view, recipients, group.last, act.until) : recipients;
  const sides = { actors, recipients: hosts, participants, meaning, status, place: place ?? town };
  return [meetingOf(view, group.main, group.last, { ...sides, rule, isVisit, aims: isVisit })];
}

/** "Kelsund is to host envoys": where they meet, and nobody who meets; a state or a body that hosts takes part. */
function townOf(view: SentenceView, actors: readonly Role[]): Place | null {
  const [host] = actors;
  if (host === undefined || actors.length > 1) return null;
  const mention = view.mentionAt.find((each) => each?.start === host.start);
  const actor = host.actor === null ? undefined : view.actors.get(host.actor);
  const isTown = mention?.type === "place" && mention.how !== "metonym" && actor?.type === "place";
  if (actor === undefined || !(isTown || isLoneName(view, actor.id))) return null;
  return { name: actor.name, country: actor.country, precision: "exact" };
}

/** "her skill in negotiating the pact", "unable to negotiate": what somebody can do or did alone, with no partner, place or day of a meeting. */
function isCraft({ view, group }: Act, participants: readonly Role[], isPlaced: boolean): boolean {
  const isTold = group.isProgressive || isPlaced || dateAt(view, group.main) !== null;
  return !isTold && namesOf(participants).length < 2 && view.words[group.last] !== "with";
}

/** "is ready to meet Brandt", "urged the firm to negotiate": talks that are put on the table, with no day or town of a meeting. */
function isOnlyWished({ view, group, until }: Act, { realis }: Meaning): boolean {
  const wished = view.lexicon.words.get("talks-wished")!;
  if (realis !== "proposed" || !group.isInfinitive || dateAt(view, group.main) !== null) return false;
  if (!holdsOneOf(view.lemmas, Math.max(0, group.first - 6), group.first, wished)) return false;
  return !isIn(view, group.last, until);
}

/** "to meet in Kelsund": a town behind its preposition. */
function isIn(view: SentenceView, from: number, until: number): boolean {
  for (let at = from + 1; at < until; at++)
    if (view.mentionAt[at]?.type === "place" && /^(?:in|at|to)$/.test(view.words[at - 1]!)) return true;
  return false;
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
  // "the owners had not been consulted": by nobody that is told
  if (group.isPassive && (group.lemma === "meet" || (group.lemma === "consult" && actors.length === 0))) return true;
  const own = group.isPassive ? undefined : subjectBefore(view, group);
  // "until any envoy meets them": nobody yet
  if (own !== undefined && view.words[own.first] === "any" && !group.isNegated) return true;
  if (isReporter(view, own) || (group.lemma === "meet" && recipients.length === 0 && isHouse(view, own))) return true;
  const after = view.words.slice(group.last, Math.min(until, group.last + 7));
  if (after.some((word) => interviews.test(word))) return true;
  // "meet each other halfway"
  if (group.lemma === "meet" && after.some((word) => word === "halfway" || word === "half-way")) return true;
  const isAboutMeeting = complement.some(({ kind }) => meetingKinds.has(kind));
  if (/^(?:break|walk)$/.test(group.lemma) && !isAboutMeeting)
    return !view.nouns.some(
      ({ kind, first }) => meetingKinds.has(kind) && first >= clause.first && first < clause.last,
    );
  if (group.lemma === "meet" && view.words[group.last] === "with")
    return actors.length === 0 && recipients.length === 0;
  // "Askov and Brandt discussed the port"; one who discusses a thing may do so in a book
  if (group.lemma === "discuss") return actors.length < 2 && !hasPartner(view, group.last, until);
  if (group.lemma === "gather") return levelOf(view, group.main, group.last) === "unknown";
  return group.lemma === "visit" && !isOfficial(view, group, actors, recipients);
}

/** "discussed the port with her counterpart". */
function hasPartner(view: SentenceView, from: number, until: number): boolean {
  return view.phrases.some(
    ({ first, head }) =>
      first > from &&
      first < until &&
      view.words[first - 1] === "with" &&
      (view.mentionAt[head] !== undefined || canBeAgent(view, head)),
  );
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
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined || recipients.length > 0) return true;
  return view.tokens[object.first]!.xpos !== "PRP$" && !/^an?$/.test(view.words[object.first]!);
}
