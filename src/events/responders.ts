/**
 * @module
 * Who answers where the words name a body and no more: "Askov's people" and "her team" are hers, "Askov said the government was studying it" is
 * the government's answer and Askov gives it.
 *
 * Left alone: bodies with a name of their own, and speakers who only look on.
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { Role } from "../model/index.js";
import type { Draft } from "./envelope.js";
import { namesOf, placedBetween, speakerAt } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import { isOnlooker } from "./spokesmen.js";

/** The same answer with the names of those behind a body without one. */
export function withNames(draft: Draft): Draft {
  const { view, frame, actors, fields, first } = draft;
  if (frame !== "response" || actors.length === 0 || actors.some(({ entity }) => entity !== null)) return draft;
  const named = [...actors.flatMap((role) => ownerOf(view, role)), ...voiceOf(view, first, actors)].slice(0, 1);
  if (named.length === 0) return draft;
  return { ...draft, fields: { ...fields, responders: [...namesOf(actors), ...namesOf(named)] } };
}

function tokensOf(view: SentenceView, { start, end }: Role): { first: number; last: number } {
  const first = view.tokens.findIndex((token) => token.start >= start);
  const last = view.tokens.findIndex((token) => token.start >= end);
  return { first, last: last < 0 ? view.tokens.length : last };
}

/** "Askov's people": the name before the possessive mark. */
function ownerOf(view: SentenceView, role: Role): Role[] {
  const { first, last } = tokensOf(view, role);
  const phrase = phraseAt(view.phrases, first);
  if (first < 0 || phrase === undefined) return [];
  const mark = view.words.slice(phrase.first, Math.max(phrase.last, last)).findIndex((word) => /^['’]s?$/u.test(word));
  if (mark < 0) return [];
  return placedBetween(view, phrase.first, phrase.first + mark)
    .map(({ role: owner }) => owner)
    .filter(({ entity }) => entity !== null);
}

/** Whoever speaks of "the government", "his people", "her team". */
function voiceOf(view: SentenceView, at: number, actors: readonly Role[]): Role[] {
  if (!actors.every(({ text }) => isOwnBody(text))) return [];
  const isVoice = ({ actor }: Role) => actor !== null && view.actors.get(actor)?.type !== "media";
  return speakerAt(view, at).filter((role) => isVoice(role) && !isOnlooker(view, role.text));
}

/** "the government", "his people", "her team"; not "the Palestinians", who have a name. */
function isOwnBody(text: string): boolean {
  return /^(?:his|her|its|their|our|my) /iu.test(text) || /^the [\p{Ll} ]*\p{Ll}(?<!s)$/iu.test(text);
}
