/**
 * @module
 * One blow, told by a verb ("shelled the port") or a noun ("a strike on the port"): who dealt it to whom, where and with what.
 *
 * It is told where a place, a day, a toll, or a weapon with its target stands by it; else both sides must be named.
 */

import { phraseUntil } from "../../../language/noun-phrases.js";
import type { Place, Role } from "../../../model/index.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { isAttempt, type Meaning, meaningOfNoun, meaningOfVerb, modalityAt } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { namesOf, ownersOf, placedBetween, subjectOf } from "../../roles.js";
import { sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { timesBetween } from "../../when.js";
import { placeAt, placeIn } from "../../where.js";
import { whomFirst } from "../../whom.js";
import { classOf, isHabit, isNever, targetOf, weaponOf } from "./blow-fields.js";
import { isSparedNoun, isSparedVerb } from "./spared-blow.js";

/** A blow that is only feared, offered or thought of is none; one that is planned is a threat. */
const unreal: ReadonlySet<Meaning["realis"]> = new Set(["hypothetical", "conditional", "proposed"]);

/** "Ostmark shelled Sorvik", "Sorvik was hit by two missiles", "30 were killed in an Ostmarkian strike". */
export function blow(act: Act, rule: string): Draft[] {
  const { view, group, sense } = act;
  if (isSparedVerb(view, group) || isNever(view, group)) return [];
  if (sense.value === "under") return suffered(act, rule);
  const sides = sidesOf(act);
  const noun = blowBeside(view, group);
  const actors = sides.actors.length > 0 || noun === undefined ? sides.actors : ownersOf(view, noun.first, noun.last);
  return draftOf(view, group.main, group.last, {
    rule,
    actors,
    recipients: sides.recipients,
    meaning: meaningOfVerb(view, group),
    mode: sense.value === "-" ? (noun?.entry.detail ?? null) : sense.value,
    place: struckPlace(view, group),
  });
}

/** "The convoy came under fire from the rebels": told from the side of those who were hit. */
function suffered(act: Act, rule: string): Draft[] {
  const { view, group, until } = act;
  const from = placedBetween(view, group.last, until).filter(({ preposition }) =>
    /^(?:from|by)$/.test(preposition ?? ""),
  );
  return draftOf(view, group.main, group.last, {
    rule,
    actors: from.map(({ role }) => role),
    recipients: subjectOf(view, group),
    meaning: meaningOfVerb(view, group),
    mode: "firearms",
    place: null,
    isSuffered: true,
  });
}

/** The blow in whose clause people are said to have been hurt: "30 people were killed in a missile attack". */
function blowBeside(view: SentenceView, group: VerbGroup): NounHit | undefined {
  if (!view.lexicon.words.get("hurt")!.has(group.lemma)) return undefined;
  const clause = clauseAt(view.clauses, group.main);
  return view.nouns.find(({ kind, first }) => kind === "attack" && first >= clause.first && first < clause.last);
}

/** "Sorvik was hit": the subject of a passive is where it happened. */
function struckPlace(view: SentenceView, { first, isPassive }: VerbGroup): Place | null {
  const phrase = isPassive ? phraseUntil(view.phrases, first) : undefined;
  return phrase === undefined ? null : placeIn(view, phrase.head);
}

/** "an Ostmarkian strike on Sorvik", "the shelling of Sorvik". */
export function blowNoun(view: SentenceView, noun: NounHit, rule: string): Draft[] {
  const { first, last } = noun;
  const before = view.words.slice(Math.max(0, first - 5), first);
  if (isSparedNoun(view, first)) return [];
  // "in the weeks after the invasion": a landmark in time
  const isLandmark = /^(?:invasion|offensive)$/.test(view.lemmas[first]!);
  if (isLandmark && before.some((word) => /^(?:since|after|before)$/.test(word))) return [];
  const owners = ownersOf(view, first, last);
  const until = Math.min(clauseAt(view.clauses, first).last, last + 8, ownVerb(view, last));
  const behind = { view, frame: "attack" as const, value: "-", from: last, until, isVerb: false, own: [] };
  const between = placedBetween(view, last, until).filter(({ preposition }) => preposition === "between");
  const isMutual = between.length > 1;
  const suffered = view.words[last] === "of" ? view.phrases.find((phrase) => phrase.first === last + 1) : undefined;
  return draftOf(view, first, last, {
    rule,
    actors: owners.length > 0 ? owners : isMutual ? between.map(({ role }) => role) : claimants(view, first),
    recipients: isMutual ? [] : whomFirst(behind),
    meaning: meaningOfNoun(view, first, last),
    mode: noun.entry.detail,
    place: suffered === undefined ? null : placeIn(view, suffered.head),
  }).map((draft) => (isCounted(view, last) ? { ...draft, date: null } : draft));
}

/** "The strike |showed| that Ostmark was weak": behind a verb that is no blow itself stands nobody who was struck. */
function ownVerb(view: SentenceView, last: number): number {
  const next = view.groups.find(({ first, isTensed }) => first >= last && isTensed);
  const senses = next === undefined ? [] : (view.lexicon.verbs.get(next.lemma) ?? []);
  const isBlow = senses.some(({ frame, needs }) => frame === "attack" && !needs.some((need) => need.startsWith("^")));
  return next === undefined || next.isPassive || isBlow ? Number.POSITIVE_INFINITY : next.first;
}

/** "The toll of the strike rose to nine on Tuesday": the day is the count's, not the blow's. */
function isCounted(view: SentenceView, last: number): boolean {
  const next = view.groups.find(({ first, isTensed }) => first >= last && isTensed);
  return (
    next !== undefined && view.lexicon.words.get("toll-telling")!.get(next.lemma) === "count" && view.tolls.length > 0
  );
}

/** "The Front claimed responsibility for the bombing", "was behind the raid": said of the subject. */
function claimants(view: SentenceView, at: number): Role[] {
  const be = view.groups.findLast(({ main, lemma }) => main < at && lemma === "be");
  const between = be === undefined || be.isNegated ? "" : view.words.slice(be.last, at).join(" ");
  if (be !== undefined && /^(?:\w+ )?(?:responsible for|guilty of|behind)\b/u.test(between)) return subjectOf(view, be);
  const group = view.groups.findLast(({ main }) => main < at && main > at - 8);
  if (group === undefined || !/^(?:claim|admit|accept|take)$/.test(group.lemma)) return [];
  return holds(view.words, group.last, at, "responsibility") ? subjectOf(view, group) : [];
}

/** "rockets were fired at the outskirts", "shells fell in a field": a place without a name. */
function isAtPlace(view: SentenceView, from: number, to: number): boolean {
  const places = view.lexicon.words.get("place-word")!;
  return view.phrases.some(
    ({ first, head }) =>
      first > from &&
      first < Math.min(to, from + 9) &&
      /^(?:at|on|in|into|near|outside|over|among|through|around|towards?)$/.test(view.words[first - 1]!) &&
      places.has(view.lemmas[head]!),
  );
}

const pointing: ReadonlySet<string> = new Set(["them", "us", "him", "her", "me"]);

interface Told {
  readonly rule: string;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly meaning: Meaning;
  readonly mode: string | null;
  /** Where its own words place it; else the clause is asked. */
  readonly place: Place | null;
  /** Its words name what was hit. */
  readonly isSuffered?: boolean;
}

function draftOf(view: SentenceView, first: number, last: number, told: Told): Draft[] {
  const { rule, actors, recipients, meaning, mode } = told;
  const clause = clauseAt(view.clauses, first);
  if (isHabit(view, clause.first, clause.last)) return [];
  if (unreal.has(meaning.realis) && !isAttempt(view, first)) return [];
  const place = told.place ?? placeAt(view, first, { aims: true });
  const { tolls } = view;
  const isTimed = timesBetween(view, clause.first, clause.last).some(({ type }) => type === "DATE" || type === "TIME");
  const target = targetOf(view, last, clause.last, recipients);
  const weapon = weaponOf(view, clause.first, clause.last);
  const isAimed = weapon !== null && (target !== null || isAtPlace(view, last, clause.last));
  const isTold = place !== null || isTimed || tolls.length > 0 || isAimed || told.isSuffered === true;
  // "fired on them", "shot him": the other side is only pointed at
  const isFaced = recipients.length > 0 || holdsOneOf(view.words, last, last + 2, pointing);
  if (!isTold && (actors.length === 0 || !isFaced)) return [];
  const doubt = modalityAt(view, clause.first, last);
  return [
    {
      view,
      frame: "attack",
      first,
      last,
      actors,
      recipients,
      meaning: doubt === "asserted" ? meaning : { ...meaning, modality: doubt },
      value: "-",
      mode: mode ?? weapon?.mode ?? null,
      place,
      quantities: tolls.map(({ quantity }) => quantity),
      rule,
      fields: {
        perpetrators: namesOf(actors),
        target,
        targetClass: classOf(view, clause.first, clause.last),
        weapon: weapon?.word ?? null,
        casualties: tolls.map(({ casualty }) => casualty),
        claims: [],
      },
    },
  ];
}
