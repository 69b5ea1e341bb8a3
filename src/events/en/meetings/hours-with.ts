/**
 * @module
 * A meeting told by how long it took: "after nine hours with the creditors", "the result of two nights with Brandt at Marlow House".
 *
 * Only hours, minutes and nights, and only with somebody who may negotiate: "after 20 years with the firm" is a career.
 */

import { type NounPhrase, phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import { governingGroup, meaningOfVerb } from "../../meaning.js";
import { canNegotiate } from "../../patterns.js";
import { placedBetween, subjectOf, unique } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { meetingKinds, meetingOf } from "./meeting-fields.js";

const name = "events/en/hours-with";
const short = /^(?:minute|hour|night|morning|afternoon|evening)$/;
const before = /^(?:after|of|from|following|through|despite)$/;

export const hoursWith: FrameRule = {
  name,
  signs: { words: ["minute", "hour", "night", "morning", "afternoon", "evening"] },
  find: (view, acts, { isSport }) => {
    if (isSport) return [];
    const isTold = acts.some(({ sense }) => sense.frame === "talks" || sense.frame === "mediation");
    if (isTold || view.nouns.some(({ kind }) => meetingKinds.has(kind))) return [];
    return view.phrases.flatMap((phrase) => held(view, phrase));
  },
};

function held(view: SentenceView, length: NounPhrase) {
  if (!isLength(view, length) || view.words[length.last] !== "with") return [];
  const whom = phraseFrom(view.phrases, length.last + 1);
  if (whom === undefined || !canNegotiate(view, whom)) return [];
  // "After nine hours with Brandt, Askov went home": the verb behind the comma
  const later = view.groups.find(({ main, isTensed }) => main > length.head && isTensed);
  const group = governingGroup(view, length.first) ?? later ?? null;
  if (group === null) return [];
  const patterns = group.main < length.first ? view.lexicon.meetings.byVerb.get(group.lemma) : undefined;
  if (patterns?.rows.some(({ rest }) => rest[0]?.slot === "{time}") === true) return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.realis === "hypothetical" || meaning.polarity === "negated") return [];
  const others = partners(view, whom);
  const sides = { actors: subjectOf(view, group), recipients: others };
  const participants = unique([...sides.actors, ...others]);
  const told = { ...sides, participants, meaning, status: "held" as const, isVisit: false, aims: false };
  return [meetingOf(view, length.head, length.last, { ...told, rule: name })];
}

/** "nine hours", behind "after", "of" or "from", with a number or "a": "after hours with" is no length. */
function isLength(view: SentenceView, { first, head }: NounPhrase): boolean {
  if (!short.test(view.lemmas[head]!) || !before.test(view.words[first - 1] ?? "")) return false;
  return view.tokens.slice(first, head).some(({ xpos }) => /^(?:CD|DT|JJ)/.test(xpos)) || view.words[head] === "hours";
}

function partners(view: SentenceView, { first, last }: NounPhrase): Role[] {
  const until = Math.min(clauseAt(view.clauses, first).last, last + 4);
  const named = placedBetween(view, first - 1, until).flatMap(({ preposition, role }) =>
    preposition === "with" ? [role] : [],
  );
  return named.length > 0 ? named : unnamedBetween(view, first, last);
}
