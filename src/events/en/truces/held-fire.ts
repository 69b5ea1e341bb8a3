/**
 * @module
 * A halt of fire told without the word truce: "ordered its troops to stand down", "halted its shelling for two days", "the guns fell
 * silent", "said its forces would hold their fire from Monday".
 *
 * Left alone: an attack that somebody else is stopped from, the end of one raid ("halted the attack"), firms and clubs, what depends on
 * an "if", and any sentence that names the truce, which tells of it better.
 */

import type { EventOf, Role } from "../../../model/index.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { isPlanned, type Meaning, meaningOfVerb } from "../../meaning.js";
import { namesOf, placedBetween, speakerAt, subjectOf, unique } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { placeAt } from "../../where.js";
import { announcersOf } from "./announcer.js";
import { haltsFire, isQuiet, mayHalt } from "./fire-halted.js";
import { coverageIn } from "./truce-kind.js";
import type { TruceStatus } from "./truce-telling.js";
import { windowOfClause } from "./truce-window.js";
import { withholdsFire } from "./withheld-fire.js";

const name = "events/en/held-fire";
const actual: Meaning = { realis: "actual", polarity: "affirmed", modality: "asserted" };

export const heldFire: FrameRule = {
  name,
  signs: { verbLists: ["fire-halting", "falling-quiet", "withheld-fire"] },
  mayStand: (view) => view.groups.some((group) => mayHalt(view, group)),
  find: (view, _acts, { isSport, isLabour }) => {
    if (isSport || isLabour || view.nouns.some(({ kind }) => kind === "ceasefire")) return [];
    return view.groups.flatMap((group) => {
      const told = isQuiet(view, group)
        ? quiet(view, group)
        : haltsFire(view, group) || withholdsFire(view, group)
          ? halting(view, group)
          : null;
      return told === null ? [] : [truceDraft(view, group, told, name)];
    });
  },
};

/** A halt as its verb tells it. */
export interface HaltTold {
  readonly status: TruceStatus;
  readonly declarers: readonly Role[];
  readonly parties: readonly Role[];
  readonly meaning: Meaning;
  /** The verb whose clause has the day: "ordered on Monday to stand down". */
  readonly from: number;
  /** The day told is the first without fire, and not that of the announcement. */
  readonly isFirstDay?: boolean;
  /** "The guns are quiet this morning": the day is one of those without fire. */
  readonly isStanding?: boolean;
}

/** "The guns fell silent along the river", "fighting paused": seen, and declared by nobody. */
function quiet(view: SentenceView, group: VerbGroup): HaltTold | null {
  const said = meaningOfVerb(view, group);
  if (said.polarity !== "affirmed") return null;
  if (group.modal !== null || group.isInfinitive) return toBeQuiet(view, group);
  // "as the guns turn silent, more will be known": not yet
  const isYetToBe = !group.isPast && view.words.some((word) => /^(?:as|once|when|whenever)$/.test(word));
  if (isPlanned(said.realis) || isYetToBe) return null;
  const meaning: Meaning = { ...said, realis: "actual" };
  const clause = clauseAt(view.clauses, group.main);
  const parties = placedBetween(view, clause.first, clause.last).flatMap(({ preposition, role }) =>
    preposition === "between" ? [role] : [],
  );
  const isStanding = standing.test(group.lemma);
  return { status: "in-effect", declarers: [], parties, meaning, from: group.main, isStanding };
}

const standing = /^(?:be|stay|remain|lie|keep)$/;

/** "said its guns would fall silent", "our guns will stay silent", "fighting will cease at midnight": a promise, with who makes it or with its hour. */
function toBeQuiet(view: SentenceView, group: VerbGroup): HaltTold | null {
  if ((!group.isInfinitive && !/^(?:will|would|shall)$/.test(group.modal!)) || isConditional(view, group)) return null;
  const speakers = speakerAt(view, group.main);
  const isOwn = isOwnForce(view, group) || opensWithOwn(view, group);
  const announced: Meaning = { ...actual, realis: "announced" };
  if (isOwn && speakers.length > 0)
    return { ...ofSides("declared", speakers, announced, group.main), isFirstDay: true };
  const clause = clauseAt(view.clauses, group.main);
  const isTimed = view.times.some(
    ({ start }) => start >= view.tokens[group.main]!.start && start < view.tokens[clause.last - 1]!.end,
  );
  return isTimed && !isOwn
    ? { status: "declared", declarers: [], parties: [], meaning: announced, from: group.main, isFirstDay: true }
    : null;
}

/** "Our guns along the river will". */
function opensWithOwn(view: SentenceView, group: VerbGroup): boolean {
  const { first } = clauseAt(view.clauses, group.main);
  return group.first - first < 8 && view.words.slice(first, first + 2).some((word) => own.test(word));
}

function halting(view: SentenceView, group: VerbGroup): HaltTold | null {
  if (isConditional(view, group)) return null;
  const isWithheld = withholdsFire(view, group);
  const said = meaningOfVerb(view, group);
  const meaning: Meaning = isWithheld ? { ...said, polarity: "affirmed" } : said;
  if (meaning.polarity !== "affirmed") return null;
  if (group.isInfinitive || isTalkedInto(view, group)) return governed(view, group);
  if (group.isParticiple || group.isPassive) return null;
  const subject = subjectOf(view, group);
  if (!isPlanned(meaning.realis) && group.modal === null)
    return subject.length === 0 ? null : ofSides("in-effect", subject, meaning, group.main);
  const speakers = speakerAt(view, group.main);
  const isOwn = isOwnForce(view, group) || subject.some((role) => speakers.some((other) => isSame(role, other)));
  const isSaid = group.modal === "will" || group.modal === "would";
  if (!isOwn || !isSaid || speakers.length === 0) return null;
  return { ...ofSides("declared", speakers, { ...actual, realis: "announced" }, group.main), isFirstDay: true };
}

/** "ordered its troops to stand down", "agreed to silence their guns". */
function governed(view: SentenceView, group: VerbGroup): HaltTold | null {
  const governor = lastGroupUntil(view.groups, group.first);
  if (governor === undefined || group.first - governor.last > 12 || governor.isNegated) return null;
  const way = view.lexicon.words.get("fire-ordering")!.get(governor.lemma);
  const meaning = meaningOfVerb(view, governor);
  if (way === undefined || isPlanned(meaning.realis) || meaning.polarity !== "affirmed") return null;
  if (way === "agreed" || way === "persuaded") {
    const sides = way === "agreed" ? subjectOf(view, governor) : persuaded(view, governor, group.first);
    return sides.length === 0 ? null : ofSides("agreed", sides, meaning, governor.main);
  }
  if (way === "pledged") {
    const sides = subjectOf(view, governor);
    const isJoint = namesOf(sides).length > 1 || /; |^both\b/u.test(sides[0]?.entity ?? sides[0]?.text ?? "");
    const announced: Meaning = { ...meaning, realis: "announced" };
    return sides.length === 0 ? null : ofSides(isJoint ? "agreed" : "declared", sides, announced, governor.main);
  }
  const orderers = governor.isPassive
    ? placedBetween(view, governor.last, group.first).flatMap(({ preposition, role }) =>
        preposition === "by" ? [role] : [],
      )
    : subjectOf(view, governor);
  const ordered = governor.isPassive ? subjectOf(view, governor) : [];
  // "ordered the rebels to stand down": not one's own guns
  if (!governor.isPassive && !isOwnObject(view, governor, group)) return null;
  if (orderers.length + ordered.length === 0) return null;
  return { status: "declared", declarers: orderers, parties: ordered, meaning, from: governor.main };
}

/** "talked the rebels into holding their fire". */
function isTalkedInto(view: SentenceView, { isParticiple, first }: VerbGroup): boolean {
  return isParticiple && view.words[first - 1] === "into";
}

/** "persuaded both armies to hold their fire": whom the verb names; of a passive its subject. */
export function persuaded(view: SentenceView, governor: VerbGroup, until: number): readonly Role[] {
  if (governor.isPassive) return subjectOf(view, governor);
  const named = placedBetween(view, governor.last, until).flatMap(({ preposition, role }) =>
    preposition === null ? [role] : [],
  );
  return named.length > 0 ? named : unnamedBetween(view, governor.last, until);
}

/** Whose halt it is: declared by one side, or binding several. */
export function ofSides(status: TruceStatus, sides: readonly Role[], meaning: Meaning, from: number): HaltTold {
  const isOfOne = namesOf(sides).flatMap((each) => each.split("; ")).length < 2 && status !== "agreed";
  return { status, declarers: isOfOne ? sides : [], parties: isOfOne ? [] : sides, meaning, from };
}

/** "if the army halts its shelling", "until the guns fall silent": nobody has. "Silent until the vote is over" has an end. */
export function isConditional(view: SentenceView, { main }: VerbGroup): boolean {
  const isOpen = (word: string, at: number) => /^(?:if|unless|provided)$/.test(word) || (word === "until" && at < main);
  return view.words.some(isOpen) && !hasEnd(view);
}

/** "until Monday": a bound, and no condition. */
function hasEnd(view: SentenceView): boolean {
  const at = view.words.indexOf("until");
  if (at < 0 || view.words.some((word) => word === "if" || word === "unless")) return false;
  return view.times.some(({ start }) => view.tokens.slice(at + 1, at + 4).some((token) => token.start === start));
}

/** "said its forces would", "said their troops would". */
function isOwnForce(view: SentenceView, group: VerbGroup): boolean {
  const phrase = view.phrases.findLast(({ last }) => last <= group.first && last > group.first - 3);
  return phrase !== undefined && own.test(view.words[phrase.first]!);
}

const own = /^(?:its|their|his|her|our|we|they|it|he|she)$/;

function isOwnObject(view: SentenceView, governor: VerbGroup, group: VerbGroup): boolean {
  const object = view.phrases.find(({ first }) => first >= governor.last && first < group.first);
  if (object === undefined) return false;
  const word = view.words[object.first]!;
  const isForce = view.nouns.some(
    ({ kind, first }) => (kind === "organ" || kind === "troops") && first >= object.first && first < object.last,
  );
  const isBare = !/^(?:the|an?)$/.test(word) && view.mentionAt[object.first]?.actor == null;
  const head = view.lemmas[object.head]!;
  const isArmy = view.lexicon.words.get("own-force")!.has(head);
  const isFighter = view.lexicon.words.get("people")!.get(head) === "combatant" || /^(?:man|militia)$/.test(head);
  return (
    (own.test(word) && (isForce || isArmy || isFighter)) ||
    (word === "all" && isForce) ||
    (isForce && isBare) ||
    (word === "the" && isArmy)
  );
}

function isSame(a: Role, b: Role): boolean {
  return a.entity !== null && a.entity === b.entity;
}

/** The claim of a truce that a verb of halting tells. */
export function truceDraft(view: SentenceView, group: VerbGroup, told: HaltTold, rule: string): Draft {
  const { status, declarers, parties, meaning } = told;
  const clause = clauseAt(view.clauses, group.main);
  const read = windowOfClause(view, spanOfTold(view, clause, told.from), told.isFirstDay ? "in-effect" : status);
  const window = told.isStanding ? { ...read, start: null } : read;
  const names = (roles: readonly Role[]) => namesOf(unique([...roles])).flatMap((each) => each.split("; "));
  const nSides = names([...declarers, ...parties]).length;
  const fields: Pick<
    EventOf<"ceasefire">,
    "declarers" | "parties" | "name" | "form" | "coverage" | "status" | "window"
  > = {
    declarers: names(declarers.length > 0 ? declarers : announcersOf(view, group, status, meaning, parties)),
    parties: names(parties),
    name: null,
    form: nSides > 2 ? "multilateral" : nSides === 2 ? "bilateral" : declarers.length === 1 ? "unilateral" : "unknown",
    coverage: coverageIn(view.words.slice(group.first, clause.last)),
    status,
    window,
  };
  return {
    view,
    frame: "ceasefire",
    first: group.main,
    last: group.last,
    actors: declarers.length > 0 ? declarers : parties,
    recipients: [],
    reciprocal: parties.length > 1,
    meaning,
    value: status,
    rule,
    place: placeAt(view, group.main, { aims: false }),
    date: window.announced ?? window.start,
    fields,
  };
}

function spanOfTold(view: SentenceView, clause: Clause, from: number): { first: number; last: number } {
  const outer = clauseAt(view.clauses, from);
  return { first: Math.min(clause.first, outer.first), last: clause.last };
}
