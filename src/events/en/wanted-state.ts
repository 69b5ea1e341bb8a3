/**
 * @module
 * How a body wants things to be: "the government wants the hill empty by Sunday", "the union wants the drivers back".
 *
 * Left alone: what people want who are no party ("the children want the dog back").
 */

import type { Act } from "../acts.js";

/** Whether the subject is a body and the object is to be open, empty, home or gone. */
export function wantsSoon({ view, group, until }: Act): boolean {
  const phrase = view.phrases.find(({ first }) => first === group.last);
  if (phrase === undefined || phrase.isPronoun || phrase.last >= until) return false;
  const subject = view.phrases.findLast(({ last }) => last <= group.first);
  const isBody = view.nouns.some(({ first, kind }) => kind === "organ" && first === subject?.head);
  return isBody && view.lexicon.words.get("in-place")!.has(view.words[phrase.last]!);
}
