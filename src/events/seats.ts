/**
 * @module
 * The house in which talks are held, where it has a name of its own: "at the Hotel Alba", "to Marlow House"; and a town inside a longer mention.
 *
 * A town says where better, so a house is asked for only where no town is named.
 */

import type { NounPhrase } from "../language/noun-phrases.js";
import type { Mention, Place } from "../model/index.js";
import { holdsOneOf } from "../text/stretch.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

/** So far behind the words of the meeting may its house stand. */
const reach = 14;
const standing = /^(?:at|in|inside|of)$/;

/** The named house in the clause of a token, behind "at", "in" or "inside", or behind "to" where something moves; null for none. */
export function seatAt(view: SentenceView, at: number, aims: boolean): Place | null {
  const clause = clauseAt(view.clauses, at);
  for (const phrase of view.phrases) {
    if (phrase.first < clause.first || phrase.first >= Math.min(clause.last, at + reach)) continue;
    const before = view.words[phrase.first - 1] ?? "";
    if (!standing.test(before) && !(aims && before === "to")) continue;
    const place = seatOf(view, phrase);
    if (place !== null) return place;
  }
  return null;
}

/** The house that a noun phrase names: a seat of the list with a name beside it; null where it has none. */
export function seatOf(view: SentenceView, { first, last }: NounPhrase): Place | null {
  const seats = view.lexicon.words.get("seat")!;
  let from = first;
  while (from < last && view.tokens[from]!.upos !== "PROPN") from++;
  const isHouse = holdsOneOf(view.lemmas, from, last, seats);
  const hasName = view.lemmas
    .slice(from, last)
    .some((lemma, k) => view.tokens[from + k]!.upos === "PROPN" && !seats.has(lemma));
  if (!isHouse || !hasName || view.words.slice(from, last).some((word) => /^['’]s$/.test(word))) return null;
  const [start, end] = [view.tokens[from]!.start, view.tokens[last - 1]!.end];
  return { name: view.parts.article.text.slice(start, end), country: null, precision: "exact" };
}

/** The place that heads a noun phrase, also inside a longer mention ("the ministers to Kelsund"). */
export function townAt(view: SentenceView, head: number): Mention | undefined {
  const mention = view.mentionAt[head];
  if (mention === undefined || mention.type === "place") return mention;
  const { start, end } = view.tokens[head]!;
  return view.parts.actors.mentions.find((each) => each.type === "place" && each.start <= start && end <= each.end);
}
