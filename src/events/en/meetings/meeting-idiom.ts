/**
 * @module
 * A meeting told without the word: "spent two hours with Brandt", "filed into the town hall", "the call lasted ten minutes", "carried
 * drafts from one floor to the other".
 *
 * The ways of telling are a table (data/<lang>/events/meetings.tsv). Left alone: whoever could not negotiate (tourists, refugees, children),
 * what is only wished for, and a sentence in which the meeting has its word, which tells of it better.
 */

import type { NounPhrase } from "../../../language/noun-phrases.js";
import { rowsFrom } from "../../../lexicon/keyed-rows.js";
import type { MeetingPattern } from "../../../lexicon/meeting-patterns.js";
import type { EventOf, Place, Role } from "../../../model/index.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { isOnlyAim, type Meaning, meaningOfVerb } from "../../meaning.js";
import { canNegotiate, isNamedPlace, type Match, matchPattern } from "../../patterns.js";
import { unknownRole } from "../../placed.js";
import { namesOf, placedBetween, subjectOf, unique } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import { townAt } from "../../seats.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { dateAt } from "../../when.js";
import { placeAt, placeOf } from "../../where.js";
import { meetingKinds, meetingOf, type Status, timed } from "./meeting-fields.js";
import { isReporter } from "./own-matter.js";

const name = "events/en/meeting-idiom";

interface Told {
  readonly view: SentenceView;
  readonly group: VerbGroup;
  readonly pattern: MeetingPattern;
  readonly match: Match;
  readonly meaning: Meaning;
}

export const meetingIdiom: FrameRule = {
  name,
  signs: { lists: ["meeting-key"] },
  find: (view, acts, { isSport }) => {
    if (isSport) return [];
    const told = acts.filter(({ sense }) => sense.frame === "talks" || sense.frame === "mediation");
    return view.groups.flatMap((group) => {
      const known = view.lexicon.meetings.byVerb.get(group.lemma);
      const patterns = known === undefined ? [] : rowsFrom(known, view, group.last);
      if (patterns.length === 0) return [];
      const isTold = told.some(
        ({ clause, group: other }) => other !== group && clause === clauseAt(view.clauses, group.main),
      );
      return isTold || hasMeeting(view, group) ? [] : drafts(view, group, patterns);
    });
  },
};

/** "spent two hours in talks with Brandt": the noun tells it. */
function hasMeeting(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  return view.nouns.some(({ kind, first }) => meetingKinds.has(kind) && first >= clause.first && first < clause.last);
}

function drafts(view: SentenceView, group: VerbGroup, patterns: readonly MeetingPattern[]): Draft[] {
  for (const pattern of patterns) {
    if (pattern.isPassive !== group.isPassive) continue;
    const match = matchPattern(view, pattern.rest, group.last);
    if (match === null || !fitsSubject(view, group, pattern, match)) continue;
    // "slipped out to break bread with Brandt": what one went for is told with the going
    const going = pattern.frame === "talks" ? moving(view, group) : undefined;
    const meaning = meaningOfVerb(view, going ?? group);
    if (isOnlyThought(view, group, { meaning, pattern }) || (isOnlyAim(view, group) && going === undefined)) continue;
    return [draftOf({ view, group, pattern, match, meaning })];
  }
  return [];
}

/**
 * What is feared, denied, a habit or depends on another thing has not ended a meeting; and what is only thought of is none,
 * but "hopes to bring both premiers together on Monday" names the day of one.
 */
function isOnlyThought(
  view: SentenceView,
  group: VerbGroup,
  { meaning, pattern }: Pick<Told, "meaning" | "pattern">,
): boolean {
  const { realis, polarity } = meaning;
  const isOff = pattern.value === "broke-off" || pattern.value === "cancelled" || pattern.value === "failed";
  const isTold = realis === "planned" || group.isPast || !group.isTensed || group.first < group.main;
  const isManner = isOff && view.words[group.first - 1] === "by" && view.tokens[group.first]!.xpos === "VBG";
  if (realis === "hypothetical") return !group.isInfinitive || dateAt(view, group.main) === null;
  return isManner || (isOff && (realis === "conditional" || polarity === "negated" || !isTold));
}

function fitsSubject(view: SentenceView, group: VerbGroup, { subject }: MeetingPattern, match: Match): boolean {
  if (subject === "aim") return moving(view, group) !== undefined;
  const own = subjectPhrase(view, group);
  if (subject === "occasion") return own !== undefined && isOccasion(view, own);
  const roles = subjectOf(view, group);
  const isParty =
    own === undefined || own.isPronoun
      ? roles.some(({ actor }) => actor !== null) || isPersonal(view, own)
      : canNegotiate(view, own);
  if (subject === "two") return isParty && (isPlural(view, group, own) || roles.length > 1 || match.slots.has("{who}"));
  if (subject === "person") return isParty && isPaid(view, group, match.end);
  if (isReporter(view, own)) return false;
  const isAhead = /^(?:will|would|'ll|’ll)$/.test(group.modal ?? "") || isToCome(view, group);
  if (subject === "ahead") return isParty && isAhead;
  if (subject === "due") return isParty && isAhead && dateAt(view, group.main) !== null;
  if (subject === "dated") return isParty && own?.isPronoun === false && isOnDay(view, group);
  return isParty;
}

/** "flew to Kelsund on Monday"; not "went to Kelsund in January". */
function isOnDay(view: SentenceView, { main }: VerbGroup): boolean {
  const date = dateAt(view, main);
  return date !== null && /^(?:minute|part-of-day|day|weekend|week)$/.test(date.precision);
}

/** "is to see", "was due to see". */
function isToCome(view: SentenceView, { isInfinitive, first }: VerbGroup): boolean {
  return isInfinitive && /^(?:be|due|set|schedule|expect)$/.test(view.lemmas[first - 1] ?? "");
}

function isPersonal(view: SentenceView, own: NounPhrase | undefined): boolean {
  return own !== undefined && canNegotiate(view, own);
}

/** "called on Brandt in Sorvik on Sunday"; "called on Brandt to resign" asks. */
function isPaid(view: SentenceView, { main }: VerbGroup, end: number): boolean {
  const isAsking = view.groups.some(({ first, isInfinitive }) => isInfinitive && first >= end);
  return !isAsking && (dateAt(view, main) !== null || placeAt(view, main, { aims: false, isOwn: true }) !== null);
}

/** "flew in to see Brandt": the verb of going before an infinitive. */
function moving(view: SentenceView, group: VerbGroup): VerbGroup | undefined {
  if (!group.isInfinitive) return undefined;
  const before = lastGroupUntil(view.groups, group.first);
  const isNear = before !== undefined && group.first - before.last < 6;
  return isNear && view.lexicon.words.get("motion")!.has(before.lemma) ? before : undefined;
}

/** The noun phrase before the verb; behind an aside ("A fourth round, held in Kelsund, ended") the one that opens the sentence. */
function subjectPhrase(view: SentenceView, group: VerbGroup): NounPhrase | undefined {
  const clause = clauseAt(view.clauses, group.main);
  const isSubject = ({ first, head }: NounPhrase) =>
    !isTime(view, head) && (first === clause.first || view.tokens[first - 1]?.xpos !== "IN" || isTime(view, first));
  const own = view.phrases.findLast(
    (phrase) => phrase.last <= group.first && phrase.first >= clause.first && isSubject(phrase),
  );
  if (own !== undefined || clause.opener !== ",") return own;
  const opening = view.clauses[0]!;
  return view.phrases.find((phrase) => phrase.last <= opening.last && isSubject(phrase));
}

function isTime(view: SentenceView, at: number): boolean {
  return view.times.some(({ start, end }) => start <= view.tokens[at]!.start && view.tokens[at]!.start < end);
}

/** "the session", not "the trading session". */
function isOccasion(view: SentenceView, { first, head }: NounPhrase): boolean {
  const { words } = view.lexicon;
  const others = words.get("no-occasion")!;
  return words.get("occasion")!.has(view.lemmas[head]!) && !holdsOneOf(view.lemmas, first, head, others);
}

function isPlural(view: SentenceView, group: VerbGroup, own: NounPhrase | undefined): boolean {
  if (own === undefined) return false;
  if (/^NNP?S$/.test(view.tokens[own.head]!.xpos) || /^(?:they|we|both)$/.test(view.words[own.head]!)) return true;
  const clause = clauseAt(view.clauses, group.main);
  return holds(view.words, clause.first, own.last, "and");
}

function draftOf({ view, group, pattern, match, meaning }: Told): Draft {
  const subject = pattern.subject === "occasion" ? [] : subjectOf(view, group);
  const who = match.slots.get("{who}");
  const met = who === undefined ? [] : rolesIn(view, who);
  if (pattern.frame === "mediation") return mediationOf({ view, group, pattern, match, meaning }, subject);
  const status = timed(pattern.value as Status, meaning);
  const participants = unique([...subject, ...met, ...withOthers(view, match.end, group)]);
  return meetingOf(view, group.main, group.last, {
    rule: name,
    actors: subject,
    recipients: met,
    participants,
    meaning,
    status,
    isVisit: false,
    aims: match.slots.has("{place}"),
    place: placeOfSlot(view, match),
    format: pattern.format as EventOf<"talks">["format"] | null,
  });
}

/** The town or the named house of the slot; null leaves it to the clause. */
function placeOfSlot(view: SentenceView, { slots }: Match): Place | null {
  const phrase = slots.get("{place}");
  if (phrase === undefined) return null;
  const town = townAt(view, phrase.head);
  if (town?.type === "place") return placeOf(view, town, "in");
  return isNamedPlace(view, phrase) ? namedPlace(view, phrase) : null;
}

/** "at the Quinta": a place by its name alone. */
function namedPlace(view: SentenceView, { first, last }: NounPhrase): Place {
  const from = view.words[first] === "the" ? first + 1 : first;
  const name = view.parts.article.text.slice(view.tokens[from]!.start, view.tokens[last - 1]!.end);
  return { name, country: null, precision: "exact" };
}

/** Whom a slot names: the actor, or the words where no name is known. */
function rolesIn(view: SentenceView, { first, last, head }: NounPhrase): Role[] {
  const clause = clauseAt(view.clauses, first);
  const mention = view.mentionAt[head];
  // "the ministers to Kelsund": whom, and not where to
  if (mention?.actor === null && mention.end > view.tokens[last - 1]!.end)
    return [unknownRole(view, { start: view.tokens[first]!.start, end: view.tokens[last - 1]!.end })];
  const named = placedBetween(view, first, Math.min(clause.last, last + 6)).filter(
    ({ at }) => at < last || /^(?:,|and)$/.test(view.words[at - 1] ?? ""),
  );
  return named.length > 0 ? named.map(({ role }) => role) : unnamedBetween(view, first, last);
}

/** "sat around a table with Brandt": those behind "with" and "between". */
function withOthers(view: SentenceView, from: number, group: VerbGroup): Role[] {
  const { last } = clauseAt(view.clauses, group.main);
  return placedBetween(view, from, Math.min(last, from + 12)).flatMap(({ preposition, role }) =>
    preposition === "with" || preposition === "between" ? [role] : [],
  );
}

function mediationOf({ view, group, pattern, match, meaning }: Told, mediators: readonly Role[]): Draft {
  const { last } = clauseAt(view.clauses, group.main);
  const parties = placedBetween(view, group.last, Math.min(last, match.end + 6)).flatMap(({ preposition, role }) =>
    preposition === null ? [] : [role],
  );
  const fields = { mediators: namesOf(mediators), parties: namesOf(parties), act: pattern.value };
  return {
    view,
    frame: "mediation",
    first: group.main,
    last: group.last,
    actors: mediators,
    recipients: parties,
    meaning,
    value: pattern.value,
    rule: name,
    fields,
  };
}
