/**
 * @module
 * A meeting told by its noun: "talks in Kelsund ended", "two days of negotiations", "a summit set for Friday", "flew in for talks with Askov".
 *
 * Left alone: talks that are asked for or forbidden, and nouns that only say what sort of thing another is ("the summit venue").
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, isDenied, type Meaning, meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { ownersOf, placedBetween, subjectOf, unique } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { dateAt, timesBetween } from "../../when.js";
import { placeAt } from "../../where.js";
import { hostOf, isLongPast, meetingOf, partiesOf, type Status, timed } from "./meeting-fields.js";
import { isAudience } from "./own-matter.js";

export function meetingNoun(view: SentenceView, noun: NounHit, rule: string): Draft[] {
  const group = verbBehindAside(view, noun) ?? governingGroup(view, noun.first);
  const isSubject = group !== null && group.main > noun.first;
  if (isModifier(view, noun) || isOwnSession(view, noun) || isAudience(view, noun, group)) return [];
  const relative = heldBehind(view, noun, rule);
  if (relative !== null) return [relative];
  if (isLed(view, noun) || isMeanwhile(view, noun, group)) return [];
  if (isRefused(view, noun, group) || isOnlyKeptUp(view, noun, group) || (!isSubject && isAskedFor(view, group, noun)))
    return [];
  const said = isAdjunct(view, noun, group) ? occasionOf(view, group!) : meaningOfNoun(view, noun.first, noun.last);
  const meaning: Meaning = isLongPast(view, noun.last) ? { ...said, realis: "actual" } : said;
  const isHoped = group?.isInfinitive === true && group.lemma === "hold" && dateAt(view, noun.first) !== null;
  if ((meaning.realis === "hypothetical" && !isHoped) || (noun.kind === "visit" && meaning.realis === "proposed"))
    return [];
  const set = setBehind(view, noun);
  const told = set ?? (group === null || isAdjunct(view, noun, group) ? undefined : statusIn(view, group));
  const with_ = partiesOf(view, noun);
  const owners = ownersOf(view, noun.first, noun.last).filter((role) => !isTown(view, role));
  const aims = isAim(view, noun);
  const isHolding =
    group !== null &&
    !isSubject &&
    !group.isPassive &&
    (told !== undefined || aims || isTheirs(view, noun) || isAdjunct(view, noun, group));
  const subject = isHolding ? subjectOf(view, group) : [];
  const guests = isHolding && aims ? objectsOf(view, group, noun) : [];
  const participants = unique([...subject, ...guests, ...owners, ...with_, ...speakersIn(view, noun)]);
  const clause = clauseAt(view.clauses, noun.first);
  const isVisit = noun.kind === "visit";
  const place = placeAt(view, noun.first, { aims: isVisit || aims, isOwn: true });
  const isTimed = timesBetween(view, clause.first, clause.last).some(({ type }) => type === "DATE" || type === "TIME");
  const isTold =
    told !== undefined ||
    with_.length > 0 ||
    (noun.kind === "talks" && isMeasured(view, noun)) ||
    (place !== null && isNear(view, noun, place.name));
  const isNone = noun.kind === "meeting" || noun.kind === "talks" ? isOutrightDenied(view, noun, group) : false;
  if (noun.kind !== "talks" && told === undefined && !(isTimed && participants.length > 0) && !isNone) return [];
  if (!isTold && !(isTimed && participants.length > 0) && meaning.polarity !== "negated") return [];
  if (
    participants.length === 0 &&
    place === null &&
    !isTimed &&
    told === undefined &&
    !isMeasured(view, noun) &&
    !isNone
  )
    return [];
  const isOff = told !== undefined && /^(?:cancelled|postponed|broke-off|failed)$/.test(told);
  const status = timed(!isOff && isUpcoming(view, noun) ? "scheduled" : (told ?? "held"), meaning);
  const actors = subject.length > 0 ? subject : participants;
  const recipients = isVisit ? hostOf(view, with_, noun.last, clause.last) : with_;
  const sides = { rule, actors, recipients, participants, meaning, isVisit, aims: isVisit || aims };
  return [meetingOf(view, noun.first, noun.last, { ...sides, status }), ...resumed(view, noun, group, sides)];
}

/** "No meeting was asked for", "there has been no meeting": that they met is what is denied. */
function isOutrightDenied(view: SentenceView, noun: NounHit, group: VerbGroup | null): boolean {
  if (!isDenied(view, noun.first) || group === null || group.modal !== null) return false;
  return /^(?:be|have|hold|ask|seek|grant|arrange|request|agree)$/.test(group.lemma);
}

/** "a summit of the three leaders, which Askov will host in Kelsund on Friday": what the relative clause says of it. */
function heldBehind(view: SentenceView, noun: NounHit, rule: string): Draft | null {
  const clause = clauseAt(view.clauses, noun.first);
  const behind = view.clauses[view.clauses.indexOf(clause) + 1];
  const group = behind?.opener === "which" ? behind.groups.at(-1) : undefined;
  if (group === undefined || behind!.first - noun.last > 7 || !/^(?:hold|host|convene|stage)$/.test(group.lemma))
    return null;
  const place = placeAt(view, group.main, { aims: false, isOwn: true });
  if (dateAt(view, group.main) === null && place === null) return null;
  const with_ = partiesOf(view, noun);
  const meaning = meaningOfVerb(view, group);
  const sides = { actors: with_, recipients: with_, participants: with_, meaning, isVisit: false, aims: false, place };
  return meetingOf(view, group.main, group.last, { ...sides, rule, status: timed("held", meaning) });
}

/** "the chairman of the talks said": who leads them, and not what became of them. */
function isLed(view: SentenceView, noun: NounHit): boolean {
  const start = phraseAt(view.phrases, noun.first)?.first ?? noun.first;
  return view.words[start - 1] === "of" && view.lexicon.words.get("negotiator")!.has(view.lemmas[start - 2] ?? "");
}

/** "the port stays open while talks go on": when something else is so. */
function isMeanwhile(view: SentenceView, noun: NounHit, group: VerbGroup | null): boolean {
  const clause = clauseAt(view.clauses, noun.first);
  const isBare = clause.last - clause.first < 8 && timesBetween(view, clause.first, clause.last).length === 0;
  return (
    clause.opener === "while" &&
    isBare &&
    /^(?:go|continue|proceed|last)$/.test(group?.lemma ?? "") &&
    partiesOf(view, noun).length === 0
  );
}

/** "No meeting with Askov would be had": a refusal, which is an answer. */
function isRefused(view: SentenceView, noun: NounHit, group: VerbGroup | null): boolean {
  return (
    group !== null && /^(?:would|could)$/.test(group.modal ?? "") && group.lemma === "be" && isDenied(view, noun.first)
  );
}

/** "pledged to continue negotiations": that they go on, with no day or town of a round. */
function isOnlyKeptUp(view: SentenceView, noun: NounHit, group: VerbGroup | null): boolean {
  if (group === null || !group.isInfinitive || group.main > noun.first || !/^(?:continue|pursue)$/.test(group.lemma))
    return false;
  return (
    partiesOf(view, noun).length === 0 &&
    dateAt(view, noun.first) === null &&
    placeAt(view, noun.first, { aims: false, isOwn: true }) === null
  );
}

/** "failed to agree at a meeting in Kelsund": the meeting is where the verb's act was done, and is not done by it. */
function isAdjunct(view: SentenceView, noun: NounHit, group: VerbGroup | null): boolean {
  if (group === null || group.main > noun.first || view.lexicon.words.get("talks")!.get(group.lemma) === "held")
    return false;
  const start = phraseAt(view.phrases, noun.first)?.first ?? noun.first;
  return view.words[start - 1] === "at" || view.words[start - 1] === "during";
}

/** When the clause's own verb is to come, so is the meeting; what it fails to do leaves the meeting as it is. */
function occasionOf(view: SentenceView, group: VerbGroup): Meaning {
  const clause = clauseAt(view.clauses, group.main);
  const outer = clause.groups.find(({ isTensed }) => isTensed) ?? group;
  const { realis, modality } = meaningOfVerb(view, outer);
  return { realis, modality, polarity: "affirmed" };
}

/** "the Kelsund summit": where it was and not who met. */
function isTown(view: SentenceView, { actor, start }: Role): boolean {
  const mention = view.mentionAt.find((each) => each?.start === start);
  return (
    mention?.type === "place" &&
    (actor === null || mention.how === "metonym" || view.actors.get(actor)?.type !== "state")
  );
}

/** "shook hands before their talks". */
function isTheirs(view: SentenceView, noun: NounHit): boolean {
  return view.words[phraseAt(view.phrases, noun.first)?.first ?? noun.first] === "their";
}

/** "The talks, the first in two years, opened in Kelsund": the verb behind what is said in between. */
function verbBehindAside(view: SentenceView, noun: NounHit): VerbGroup | null {
  const clause = clauseAt(view.clauses, noun.first);
  if (clause.groups.length > 0 || view.words[noun.last] !== ",") return null;
  const at = view.clauses.indexOf(clause) + 1;
  // "a third round, held in Kelsund, ended": the aside may have a participle of its own
  const behind = view.clauses[at];
  const isRelative = behind?.opener === "which" || behind?.opener === "who";
  const isAside = isRelative || (behind?.opener === "," && behind.groups[0]?.isParticiple === true);
  const next = view.clauses[isAside ? at + 1 : at];
  const group = next?.groups[0];
  return next?.opener === "," && group?.first === next.first && group.isTensed ? group : null;
}

type Sides = Omit<Parameters<typeof meetingOf>[3], "status">;

/** What a verb makes of talks; "are under way" is told by the words behind it. */
function statusIn(view: SentenceView, group: VerbGroup): Status | undefined {
  const words = view.lexicon.words.get("talks")!;
  const behind = view.words.slice(group.last, group.last + 3).filter((word) => !/^["“”‘’]+$/u.test(word));
  // "was called off", "broke up without a deal"
  if (group.lemma !== "be")
    return (words.get(`${group.lemma} ${behind[0]}`) ?? words.get(group.lemma)) as Status | undefined;
  return (words.get(`be ${behind[0]} ${behind[1]}`) ?? words.get(`be ${behind[0]}`)) as Status | undefined;
}

/** "an emergency summit of creditors set for Tuesday": a participle behind the noun. */
function setBehind(view: SentenceView, noun: NounHit): Status | undefined {
  const group = view.groups.find(({ first }) => first >= noun.last);
  if (group === undefined || !group.isParticiple || !group.isPassive || group.first > noun.last + 7) return undefined;
  const status = view.lexicon.words.get("talks")!.get(group.lemma) as Status | undefined;
  return status === "scheduled" ? status : undefined;
}

/** "ended on Saturday but will resume on Nov. 20": the same talks, told once more. */
function resumed(view: SentenceView, noun: NounHit, group: VerbGroup | null, sides: Sides): Draft[] {
  if (group === null || group.main < noun.first) return [];
  const next = view.clauses[view.clauses.indexOf(clauseAt(view.clauses, group.main)) + 1];
  const again = next?.groups[0];
  if (next === undefined || again === undefined || !/^(?:and|but)$/.test(next.opener) || again.first !== next.first)
    return [];
  const told = statusIn(view, again);
  if (told === undefined || dateAt(view, again.main) === null) return [];
  const meaning = meaningOfVerb(view, again);
  return [meetingOf(view, again.main, again.last, { ...sides, meaning, status: timed(told, meaning) })];
}

/** "two days of talks", "after hours of negotiations", "a two-day summit", "years of off-again talks". */
function isMeasured(view: SentenceView, noun: NounHit): boolean {
  return view.words
    .slice(Math.max(0, noun.first - 6), noun.first)
    .some(
      (word, i, words) =>
        /^(?:hours?|days?|weeks?|months?|years?|rounds?)$/.test(word) &&
        /^(?:of|-)$/.test(words[i + 1] ?? words[i - 1] ?? ""),
    );
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

/** "left a cabinet meeting": a body that sits among its own meets no other side. */
function isOwnSession(view: SentenceView, { first }: NounHit): boolean {
  const isOwn = view.lexicon.words.get("own-session")!.has(view.lemmas[first - 1] ?? "");
  return isOwn && holds(view.lemmas, Math.max(0, first - 4), first, "leave");
}

/** "flew to Kelsund for talks", "received Brandt for talks", "sat down for a meeting": what the going or receiving was for. */
function isAim(view: SentenceView, noun: NounHit): boolean {
  const start = phraseAt(view.phrases, noun.first)?.first ?? noun.first;
  return view.words[start - 1] === "for";
}

/** "received Brandt for talks": the object takes part. */
function objectsOf(view: SentenceView, group: VerbGroup, noun: NounHit): Role[] {
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
function isAskedFor(view: SentenceView, group: VerbGroup | null, noun: NounHit): boolean {
  if (group !== null && !isCalled(view, group, noun) && view.lexicon.words.get("ask-talks")!.has(group.lemma))
    return true;
  return view.words
    .slice(Math.max(0, noun.first - 5), noun.first)
    .some((word) => view.lexicon.words.get("unheld-talks")!.has(word));
}

/** "called an emergency meeting" sets one. */
function isCalled(view: SentenceView, { lemma, last }: VerbGroup, noun: NounHit): boolean {
  return lemma === "call" && phraseAt(view.phrases, noun.first)?.first === last && view.words[last] !== "the";
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
