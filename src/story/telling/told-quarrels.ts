/**
 * @module
 * Two tellings that stand against each other one behind the other: "Who paid is in dispute. Orsk said ... Imsen credited ...", "Orsk blames the
 * gunners. The gunners were asleep, says Varnhem", "Warship? It was a dredger."
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import {
  holderOf,
  isApart,
  isClaiming,
  isOfName,
  leaderOf,
  ownWordsBehind,
  shownOf,
  type Told,
  tellingStems,
  type View,
} from "./telling-view.js";
import { placeOf, toldSentences } from "./told-sentences.js";

/** Two tellings of one thing, the one told first in front. */
export interface Rejoinder {
  readonly claim: Telling;
  readonly answer: Telling;
}

/** One of the two. */
export interface Telling {
  /** Its words, in text order. */
  readonly spans: readonly Span[];
  /** Who says so; null where the outlet does. */
  readonly holder: string | null;
}

/** Words that say what a sentence does to another: their kind, and where they stand among its words. */
export interface Cue {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** Two tellings stand within so many sentences behind what announces them. */
const reach = 3;
/** "Warship?" has so few words. */
const maxEcho = 3;

/** Whether a word is one of the turns of a kind. */
export function isTurn({ rejoinders }: StoryLexicon, kind: string, word: string | undefined): boolean {
  return word !== undefined && rejoinders.turns.get(kind)!.has(word);
}

/** The telling words behind a cue. */
export function contentOf({ reading, lexicon }: View, { sentence }: Told, { to }: Cue): Set<string> {
  const { end } = placeOf(reading, sentence, to, to);
  return tellingStems(reading, { start: end, end: sentence.end }, lexicon);
}

/** "Who paid for the lamps is in dispute." The next two that tell it are against each other. */
export function announced(view: View, own: Told): Rejoinder | null {
  const found: { told: Told; who: string }[] = [];
  for (let next = own.at + 1; next <= own.at + reach + 1 && found.length < 2; next++) {
    const told = view.told(next);
    if (told === null || (next > own.at + 1 && isApart(view, view.told(next - 1)!.sentence, told.sentence))) break;
    const who = leaderOf(view, told);
    if (
      found.length > 0 &&
      told.statements.length === 0 &&
      !told.sentence.words.some((word) => isTurn(view.lexicon, "says", word))
    )
      continue;
    if (who !== null && found[0]?.who !== who) found.push({ told, who });
  }
  const [first, second] = found;
  if (second === undefined) return null;
  const quarrel = between(view, first!.told, second.told);
  const next = view.told(second.told.at + 1);
  // "in the harbour they say it was theirs": and then somebody by name does
  const isTold = next !== null && next.statements.length > 0 && !isApart(view, second.told.sentence, next.sentence);
  if (quarrel === null || second.told.statements.some(isOfName) || !isTold || holderOf(next) === first!.who)
    return quarrel;
  return { ...quarrel, answer: { ...quarrel.answer, spans: [...quarrel.answer.spans, shownOf(next)] } };
}

/** "Orsk blames Varnhem's gunners. Varnhem says its gunners were asleep." */
export function blamed(view: View, own: Told, { to }: Cue): Rejoinder | null {
  const next = view.told(own.at + 1);
  if (next === null || next.statements.length === 0 || isApart(view, own.sentence, next.sentence)) return null;
  const behind = contentOf(view, own, { kind: "blame", from: to, to });
  const said = next.statements.find(({ speaker }) => speaker!.start - next.sentence.start < 3);
  if (said === undefined || !isClaiming(said)) return null;
  const who = tellingStems(view.reading, said.speaker!, view.lexicon);
  const isAccused = [...who].some((stem) => behind.has(stem));
  const shared = [...next.stems].some((stem) => behind.has(stem) && !who.has(stem));
  const isNo = next.sentence.words.some((word) => isTurn(view.lexicon, "no", word) || word.endsWith("n't"));
  return isAccused && (shared || isNo) ? between(view, own, next) : null;
}

/** "Warship? It was a dredger." */
export function thrownBack(view: View, at: number): Rejoinder | null {
  const sentences = toldSentences(view.reading);
  const { text } = view.reading.article;
  const echo = sentences[at]!;
  if (echo.words.length > maxEcho || text[echo.end - 1] !== "?") return null;
  const [first, second] = [view.told(at - 1), view.told(at + 1)];
  if (first === null || second === null || isApart(view, first.sentence, second.sentence)) return null;
  const isEcho = [...view.told(at)!.stems].some((stem) => first.stems.has(stem));
  return isEcho && text[second.sentence.end - 1] !== "?" ? between(view, first, second) : null;
}

/** Two sentences as the tellings that stand against each other; null where one speaker tells both. */
export function between(view: View, first: Told, second: Told): Rejoinder | null {
  const [claim, answer] = [holderOf(first), holderOf(second)];
  if (claim !== null && claim === answer) return null;
  return {
    claim: { spans: [shownOf(first)], holder: claim },
    answer: { spans: [shownOf(second), ...ownWordsBehind(view, second)], holder: answer },
  };
}
