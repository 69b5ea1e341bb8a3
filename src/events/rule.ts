/**
 * @module
 * What a rule of this room is: a name and a finder over one sentence.
 */

import type { FrameName, Role } from "../model/index.js";
import { holds } from "../text/stretch.js";
import type { Act } from "./acts.js";
import { isToldDeed } from "./deeds.js";
import type { Draft } from "./envelope.js";
import { isAim, type Meaning, meaningOfVerb } from "./meaning.js";
import { isAgent, ownersOf, placedBetween, subjectOf } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import type { Signs } from "./signs.js";
import { termEnd } from "./term-end.js";
import { unnamedBetween } from "./unnamed.js";
import { whomFirst } from "./whom.js";

/** What a rule may know of the whole article. */
export interface ArticleSense {
  /** The article is about work: a strike is a stoppage, not a blow. */
  readonly isLabour: boolean;
  /** The article is about sport: a striker's shot is none, and a truce with the captain is none. */
  readonly isSport: boolean;
}

export interface FrameRule {
  readonly name: string;
  /** Without any of these in the sentence the rule finds nothing and is not asked. */
  readonly signs: Signs;
  /** A cheap look behind frequent signs: where it says no, the rule finds nothing and is not asked. */
  readonly mayStand?: (view: SentenceView, sense: ArticleSense) => boolean;
  readonly find: (view: SentenceView, acts: readonly Act[], sense: ArticleSense) => Draft[];
}

/** Actors and recipients of a verb: subject and objects, or of a passive the "by" agent and the subject. */
export function sidesOf(act: Act): { actors: Role[]; recipients: Role[] } {
  const { view, group, until } = act;
  const after = placedBetween(view, group.last, until);
  if (group.isPassive) {
    const named = after.filter(({ preposition }) => preposition === "by").map(({ role }) => role);
    const agents = named.length > 0 || !answering.has(act.sense.frame) ? named : unnamedAgent(view, group.last, until);
    const subject = subjectOf(view, group);
    // "one of its soldiers was killed": nobody named struck, and those who were hit are no owners of the blow
    const isTold = agents.length + subject.length > 0 || answering.has(act.sense.frame) || act.sense.frame === "attack";
    return isTold ? { actors: agents, recipients: subject } : sidesOfNoun(act);
  }
  const found = subjectOf(view, group);
  const actors = found.length > 0 ? found : cueSpeaker(view, group.main);
  const whom = whomFirst({
    view,
    frame: act.sense.frame as FrameName,
    value: act.sense.value,
    from: group.last + ownParticles(act),
    until,
    isVerb: true,
    own: kindsOf(act.sense.needSets),
  });
  if (whom.length > 0) return { actors, recipients: whom };
  const objects = after
    .filter(({ preposition }) => preposition === null || faced.has(preposition))
    .map(({ role }) => role);
  return { actors, recipients: objects };
}

/** The kinds of nouns among the needs of a verb: "=strike", "talks&@two". */
function kindsOf(needSets: readonly (readonly string[])[]): string[] {
  return needSets.flat().map((need) => need.replace(/^[=~#]/u, ""));
}

const answering: ReadonlySet<string> = new Set(["proposal", "response", "demand", "agreement", "threat"]);

/** "was rejected by union members": an agent without a known name. */
function unnamedAgent(view: SentenceView, from: number, until: number): Role[] {
  const by = view.words.indexOf("by", from);
  return by < 0 || by >= until ? [] : unnamedBetween(view, by + 1, until);
}

/** The speaker of the statement whose cue is this verb. */
function cueSpeaker(view: SentenceView, at: number): Role[] {
  const { start, end } = view.tokens[at]!;
  const speaker = view.statements.find(({ cue }) => cue !== null && cue.start <= start && end <= cue.end)?.speaker;
  if (!speaker || !isAgent(view, speaker)) return [];
  return [{ start: speaker.start, end: speaker.end, text: speaker.text, actor: speaker.actor, entity: speaker.entity }];
}

/** "Sanctions against Ostmark were lifted", "an embargo was imposed on Ostmark": whose the thing is, and whom it faces. */
function sidesOfNoun({ view, group, complement, until }: Act): { actors: Role[]; recipients: Role[] } {
  const noun = complement.find(({ last }) => last <= group.first);
  if (noun === undefined) return { actors: [], recipients: [] };
  const facing = [...placedBetween(view, noun.last, group.first), ...placedBetween(view, group.last, until)];
  const recipients = facing.filter(
    ({ preposition }) => preposition !== null && /^(?:on|against|from|for)$/.test(preposition),
  );
  const own = ownersOf(view, noun.first, noun.last);
  // "the withdrawal of Ostmark forces was completed"
  const moved = noun.kind === "withdrawal" ? facing.filter(({ preposition }) => preposition === "of") : [];
  return {
    actors: own.length > 0 ? own : moved.map(({ role }) => role),
    recipients: recipients.map(({ role }) => role),
  };
}

/** "Varnhem received arms from Mirelia": who gives stands behind "from". */
function givenTo(act: Act): { actors: Role[]; recipients: Role[] } {
  const { view, group, until } = act;
  const givers = placedBetween(view, group.last, until).filter(({ preposition }) => preposition === "from");
  return { actors: givers.map(({ role }) => role), recipients: givers.length > 0 ? subjectOf(view, group) : [] };
}

const faced: ReadonlySet<string> = new Set(["to", "with", "against", "on", "upon", "at", "for", "of", "from"]);

/** The words of what is asked or promised: from token `start` (behind the verb and its particles) and its day to the end of the complement. */
export function complementText(act: Act, start = act.group.last + ownParticles(act)): string | null {
  const { view, clause, group } = act;
  return textBetween(view, behindTimes(act, start), termEnd(view, clause, group.main));
}

/** The words of tokens `from` (included) to `to` (excluded), at most 160 characters on one line; null where there are none. */
export function textBetween(view: SentenceView, from: number, to: number): string | null {
  const first = view.tokens[from];
  const last = view.tokens[to - 1];
  if (first === undefined || last === undefined || from >= to) return null;
  const text = view.parts.article.text
    .slice(first.start, last.end)
    .replace(/\s+/gu, " ")
    .replace(/[\s.,;:]+$/u, "");
  return text === "" ? null : balanced(text.slice(0, 160));
}

/** Without a quotation mark whose partner stands outside. */
function balanced(text: string): string {
  const count = (mark: string) => text.split(mark).length - 1;
  const isOdd = count('"') % 2 === 1;
  if (isOdd && text.endsWith('"')) return text.slice(0, -1);
  if (isOdd) return text.startsWith('"') ? text.slice(1) : `${text}"`;
  if (count("“") > count("”")) return text.startsWith("“") && count("“") === 1 ? text.slice(1) : `${text}”`;
  return count("”") > count("“") ? text.replace(/”$/u, "") : text;
}

/** "called for", "put forward": the verb's own words are not what is called for. */
function ownParticles({ view, group, sense }: Act): number {
  const { particles } = sense;
  return particles.every((particle, k) => view.words[group.last + k] === particle) ? particles.length : 0;
}

/** "proposed on Monday a halt": the day is the proposal's, not a term of it. */
function behindTimes({ view, clause }: Act, from: number): number {
  const start = (at: number) => view.tokens[at]?.start;
  const time = view.times.find((each) => each.start === start(from) || each.start === start(from + 1));
  if (time === undefined || (time.start !== start(from) && view.tokens[from]!.xpos !== "IN")) return from;
  let at = from;
  while (at < clause.last && view.tokens[at]!.start < time.end) at++;
  return at < clause.last ? at : from;
}

const governing: ReadonlySet<string> = new Set(["response", "demand", "proposal", "threat"]);

/** "refused to lift the ban", "threatened to expel": the outer verb tells the act, the inner one only what it is about. */
export function isGoverned({ group, clause }: Act, acts: readonly Act[]): boolean {
  if (!group.isInfinitive) return false;
  return acts.some(
    (other) =>
      governing.has(other.sense.frame) &&
      // "is expected to propose": nobody asks him to
      !(other.group.isPassive && other.group.lemma === "expect") &&
      other.clause === clause &&
      other.group.main < group.first &&
      group.first - other.group.last < 12,
  );
}

const asking: ReadonlySet<string> = new Set(["should", "must", "ought", "may", "might", "could", "can"]);

/** "should arrest the smugglers", "may send troops": asked for or thought of, not done and not threatened. */
function isOnlyAsked({ group }: Act, { realis }: Meaning): boolean {
  return realis === "hypothetical" && group.modal !== null && asking.has(group.modal);
}

/** "Lifting the sanctions is out of the question": the act is what is talked about. */
export function isSubjectItself({ view, group, clause }: Act): boolean {
  if (!group.isParticiple || view.tokens[group.first]!.xpos !== "VBG" || group.first !== clause.first) return false;
  const next = clause.groups.slice(clause.groups.indexOf(group) + 1).find(({ isInfinitive }) => !isInfinitive);
  return next?.isTensed === true && !holds(view.words, group.last, next.first, ",");
}

/** "telephoned to congratulate", "summoned the envoy to complain": what is said on the way is said. */
function performed({ view, group }: Act, frame: FrameName): Meaning {
  const meaning = meaningOfVerb(view, group);
  const isSaid = frame === "support" || frame === "accusation";
  return isSaid && isAim(view, group) ? { ...meaning, realis: "actual" } : meaning;
}

/** A rule for a frame that one verb makes: subject, object, meaning; `fieldsOf` gives the frame's own fields. */
export function verbRule(
  frame: FrameName,
  fieldsOf: (act: Act, sides: { actors: Role[]; recipients: Role[] }) => object,
  options: { readonly keep?: (act: Act) => boolean; readonly mode?: boolean } = {},
): FrameRule {
  const name = `events/en/${frame}`;
  const find = (_view: SentenceView, acts: readonly Act[]): Draft[] =>
    acts.flatMap((act) => {
      if (act.sense.frame !== frame || options.keep?.(act) === false || isGoverned(act, acts)) return [];
      const sides = act.sense.value === "received" ? givenTo(act) : sidesOf(act);
      if (sides.actors.length === 0 && sides.recipients.length === 0) return [];
      const { view, group, sense } = act;
      const meaning = performed(act, frame);
      if (isOnlyAsked(act, meaning) || isSubjectItself(act) || !isToldDeed(act, frame, sides)) return [];
      return [
        {
          view,
          frame,
          first: group.main,
          last: group.last,
          actors: sides.actors,
          recipients: sides.recipients,
          meaning,
          value: sense.value,
          rule: name,
          fields: fieldsOf(act, sides),
          mode: options.mode && sense.value !== "-" && sense.value !== "received" ? sense.value : null,
        },
      ];
    });
  return { name, signs: { frames: [frame] }, find };
}
