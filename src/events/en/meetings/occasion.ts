/**
 * @module
 * A meeting named by what was held besides: "a working lunch with Brandt", "a two-hour call between Askov and Brandt", "a signing ceremony
 * in Kelsund on Sunday", "another session on Saturday".
 *
 * Such nouns name other things too, so who took part must stand behind them, or a day with what makes it one of a row ("the third
 * session"). Left alone: a call for something, a trial's session, a family's dinner.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, type Meaning, meaningOfNoun } from "../../meaning.js";
import { canNegotiate, matchPattern } from "../../patterns.js";
import { placedBetween, subjectOf, unique } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { dateAt } from "../../when.js";
import { placeAt } from "../../where.js";
import { meetingKinds, meetingOf, type Status, timed } from "./meeting-fields.js";
import { isAudience } from "./own-matter.js";

const name = "events/en/occasion";
/** So far behind the noun may those who take part stand: "a call late on Monday with". */
const reach = 9;

export const occasion: FrameRule = {
  name,
  signs: { lists: ["occasion"] },
  find: (view, acts, { isSport }) => {
    if (isSport) return [];
    const told = acts.filter(({ sense }) => sense.frame === "talks" || sense.frame === "mediation");
    return view.tokens.flatMap((_, at) => {
      const isTold = told.some(({ clause }) => clause === clauseAt(view.clauses, at));
      return isTold || !isOccasion(view, at) ? [] : held(view, at);
    });
  },
};

/** "a working lunch"; not "lunch hour", "the trading session", "a call for calm" nor a meeting that has its word in the same clause. */
function isOccasion(view: SentenceView, at: number): boolean {
  const { words } = view.lexicon;
  if (!words.get("occasion")!.has(view.lemmas[at]!) || !/^NN/.test(view.tokens[at]!.xpos)) return false;
  const phrase = phraseAt(view.phrases, at);
  if (phrase?.head !== at || view.words[at + 1] === "for") return false;
  const others = words.get("no-occasion")!;
  if (holdsOneOf(view.lemmas, phrase.first, at, others)) return false;
  const clause = clauseAt(view.clauses, at);
  return !view.nouns.some(({ first, kind }) => meetingKinds.has(kind) && first >= clause.first && first < clause.last);
}

function held(view: SentenceView, at: number): Draft[] {
  const group = governingGroup(view, at);
  const meaning = meaningOfNoun(view, at, at + 1);
  const isIdle = group !== null && view.lexicon.words.get("ask-talks")!.has(group.lemma);
  if (isAudience(view, { first: at, last: at + 1 }, group)) return [];
  if (meaning.realis === "hypothetical" || meaning.realis === "conditional" || isIdle) return [];
  const others = partners(view, at);
  const isHolder = group !== null && group.main < at && !group.isPassive;
  const subject = isHolder ? subjectOf(view, group) : [];
  const participants = unique([...subject, ...others]);
  const isDenied = meaning.polarity === "negated" && /^(?:such|any)$/.test(view.words[at - 1] ?? "");
  const isOwn = isOwned(view, at, group);
  const isStage = isStageOf(view, at) || isOwn;
  if (others.length === 0 && !isDenied && !isStage && !isOneOfRow(view, at)) return [];
  if (others.length < 2 && dateAt(view, at) === null && subject.length === 0 && !isDenied && !isStage) return [];
  const status = timed(
    toldOf(view, at, group) ?? (isAheadAt(view, at) ? "scheduled" : "held"),
    whenOf(view, group, meaning),
  );
  const sides = { actors: subject.length > 0 ? subject : participants, recipients: others, participants, meaning };
  // "confirmed the call": the words of the owning too
  const [first, last] = isOwn ? [group!.main, group!.last] : [at, at + 1];
  return [meetingOf(view, first, last, { ...sides, rule: name, status, isVisit: false, aims: false })];
}

function isAheadAt(view: SentenceView, at: number): boolean {
  return view.words.slice(Math.max(0, at - 3), at).some((word) => ahead.test(word));
}

/** "Sunday's encounter is off", "a third sitting is due on Thursday": what the verb behind it says became of it. */
function toldOf(view: SentenceView, at: number, group: VerbGroup | null): Status | null {
  if (group === null || group.main < at) return null;
  const told = view.lexicon.meetings.byVerb
    .get(group.lemma)
    ?.rows.find(
      ({ subject, isPassive, rest }) =>
        subject === "occasion" && isPassive === group.isPassive && matchPattern(view, rest, group.last) !== null,
    );
  return (told?.value as Status | undefined) ?? null;
}

/** "slipped out to have supper with Askov": what one went for was had. */
function whenOf(view: SentenceView, group: VerbGroup | null, meaning: Meaning): Meaning {
  if (group?.isInfinitive !== true || meaning.realis !== "planned") return meaning;
  const before = view.groups.findLast(({ last, isInfinitive }) => last <= group.first && !isInfinitive);
  const isMoving = before !== undefined && view.lexicon.words.get("motion")!.has(before.lemma);
  return isMoving && before.isPast && before.modal === null ? { ...meaning, realis: "actual" } : meaning;
}

const ahead = /^(?:another|next|planned|scheduled|further|upcoming|coming|forthcoming)$/;

/** "with Askov", "between Askov and Brandt", "with the two envoys". */
function partners(view: SentenceView, at: number): Role[] {
  const until = Math.min(clauseAt(view.clauses, at).last, at + reach);
  const named = placedBetween(view, at + 1, until).filter(({ preposition }) => joined.test(preposition ?? ""));
  if (named.length > 0) return named.map(({ role }) => role);
  const phrase = view.phrases.find(
    ({ first }) => first > at && first < until && joined.test(view.words[first - 1] ?? ""),
  );
  return phrase !== undefined && canNegotiate(view, phrase) ? unnamedBetween(view, phrase.first, phrase.last) : [];
}

const joined = /^(?:with|between|among|involving)$/;

/** "confirmed the call", "described the lunch as frank": whoever says what it was like owns that it was. */
function isOwned(view: SentenceView, at: number, group: VerbGroup | null): boolean {
  const first = phraseAt(view.phrases, at)!.first;
  if (group === null || group.last !== first || !/^(?:the|that)$/.test(view.words[first]!)) return false;
  return view.lexicon.words.get("owning")!.has(group.lemma) && first + 1 >= at - 1;
}

/** "after a three-hour session", "in a stormy opening session": a session by its length or its place in the row, when something else was done. */
function isStageOf(view: SentenceView, at: number): boolean {
  if (view.lexicon.words.get("occasion")!.get(view.lemmas[at]!) === "weak") return false;
  const { first } = phraseAt(view.phrases, at)!;
  const { start } = view.tokens[first]!;
  const { end } = view.tokens[at]!;
  const isLong = view.times.some((time) => time.type === "DURATION" && time.start >= start && time.end <= end);
  const isIn = /^(?:in|at|during|after|of|through)$/.test(view.words[first - 1] ?? "");
  const rows = view.lexicon.words.get("row-word")!;
  const isRow = /^(?:session|sitting|round)$/.test(view.lemmas[at]!) && holdsOneOf(view.words, first, at, rows);
  return isIn && (isLong || (isRow && subjectsOfRest(view, at)));
}

/** "in a stormy opening session Askov complained": somebody did something there. */
function subjectsOfRest(view: SentenceView, at: number): boolean {
  const group = view.groups.find(({ main, isTensed }) => main > at && isTensed);
  return group?.isPast === true && subjectOf(view, group).length > 0;
}

/** "another session on Saturday", "a signing ceremony in Kelsund on Sunday": one of a row, with its day or place. */
function isOneOfRow(view: SentenceView, at: number): boolean {
  const rows = view.lexicon.words.get("row-word")!;
  if (view.lexicon.words.get("occasion")!.get(view.lemmas[at]!) === "weak") return false;
  const { first } = phraseAt(view.phrases, at)!;
  // "the supper at the bishop's on Tuesday"
  if (view.words[first] === "the" && view.words[at + 1] === "at" && dateAt(view, at) !== null) return true;
  if (!holdsOneOf(view.words, first, at, rows)) return false;
  const until = Math.min(view.tokens.length, at + reach);
  const place = placeAt(view, at, { aims: false, isOwn: true });
  const isDated = dateAt(view, at) !== null;
  return isDated || (place !== null && holds(view.words, at, until, place.name.toLowerCase()));
}
