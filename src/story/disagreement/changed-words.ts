/**
 * @module
 * "We will not fire on the ferries" in one, "we will not fire on the ferries first" in the other: one sentence in marks with a word put in,
 * left out or changed, and all else the same.
 *
 * Translations of one sentence differ in many small words; where the small words are the same, one of the two is not what was said.
 */

import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries.js";
import { pieceOf } from "../evidence.js";
import { type QuotedSentence, quotedSentences } from "../quoted-sentences.js";
import { type StoryWords, wordsOfStories } from "../same-matter.js";
import { stemOf } from "../stem.js";
import { isSameName } from "../who.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/changed-words";

/** By so many running words the other wording is looked for. */
const run = 4;
const maxUnderKey = 12;
/** Of the shorter sentence's words so many stand in the other in their order. */
const sameShare = 0.6;
const minWords = 5;
/** One sentence is at most so many times as long as the other. */
const maxRatio = 1.8;
const maxDays = 5;

interface Ground {
  readonly of: StoryWords;
  /** Words that make a sentence another one, however common they are: "not", "could", "only", "first". */
  readonly turns: ReadonlyMap<string, unknown>;
}

/** A slot for each pair of wordings. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<QuotedSentence>[] {
  const { readings, places, lexicon } = context;
  const { turns } = lexicon.contrasts;
  const words = wordsOfStories(readings, places, lexicon);
  const byRun = new Map<string, QuotedSentence[]>();
  const found = new Map<string, [QuotedSentence, QuotedSentence]>();
  for (const quoted of quotedSentences(merged, places, lexicon)) {
    const { story, words: own } = quoted;
    if (story === null || own.length < minWords) continue;
    for (let at = 0; at + run <= own.length; at++) {
      const key = [story, ...own.slice(at, at + run)].join(" ");
      const posted = byRun.get(key) ?? [];
      byRun.set(key, posted);
      for (const other of posted)
        if (isChanged(other, quoted, { of: words.get(story)!, turns }))
          found.set(`${idOf(other)}\u0000${idOf(quoted)}`, [other, quoted]);
      if (posted.length < maxUnderKey) posted.push(quoted);
    }
  }
  return [...found].map(([key, pair]) => ({
    rule: name,
    aspect: "words that were said",
    about: pair[0].entry,
    key,
    told: pair.map((each) => toldWords(each, context)),
    compare: (a, b) => compare(a, b, turns),
    level: "attribution",
  }));
}

function idOf({ claim, span }: QuotedSentence): string {
  return `${claim.reading.article.id} ${span.start}`;
}

function isChanged(a: QuotedSentence, b: QuotedSentence, { of, turns }: Ground): boolean {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return false;
  const [x, y] = [a.claim.statement.speaker?.entity, b.claim.statement.speaker?.entity];
  if (!x || !y || !isSameName(x, y)) return false;
  const gap = gapOf(rangeOf(a.claim.reading.dated), rangeOf(b.claim.reading.dated));
  if (gap !== null && gap > maxDays) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (long.words.length > maxRatio * short.words.length) return false;
  const common = inOrder(short.words, long.words);
  if (common.length < sameShare * short.words.length) return false;
  return isTelling(short, common, { of, turns })
    ? isTelling(long, common, { of, turns })
    : isTelling(long, common, { of, turns }) && isEnded(short);
}

/** Whether some word that only one has says something; what opens a sentence is cut off by many outlets. */
function isTelling(quoted: QuotedSentence, common: readonly string[], { of, turns }: Ground): boolean {
  return ownWords(quoted, common).some((word) => of.weightOf(stemOf(word)) > 0 || turns.has(word));
}

function ownWords({ words }: QuotedSentence, common: readonly string[]): string[] {
  const shared = new Set(common);
  return words.slice(words.indexOf(common[0]!)).filter((word) => !shared.has(word));
}

/** Whether the quotation ends with its sentence: a fragment leaves words out. */
function isEnded({ claim, span }: QuotedSentence): boolean {
  return /[.!?,]["”’']?\s*$/u.test(claim.reading.article.text.slice(span.start, span.end));
}

/** The longest list of words that both have in this order. */
function inOrder(a: readonly string[], b: readonly string[]): string[] {
  const best: string[][] = Array.from({ length: b.length + 1 }, () => []);
  for (const word of a) {
    let before = best[0]!;
    for (let at = 1; at <= b.length; at++) {
      const here = best[at]!;
      if (b[at - 1] === word && before.length + 1 > here.length) best[at] = [...before, word];
      else if (best[at - 1]!.length > here.length) best[at] = best[at - 1]!;
      before = here;
    }
  }
  return best[b.length]!;
}

function toldWords(each: QuotedSentence, { places }: DisputeContext): ToldValue<QuotedSentence> {
  const piece = pieceOf(each.claim.reading, each.span, places);
  const holder = each.claim.statement.speaker?.entity ?? null;
  return { shown: piece.text, value: each, holder, claim: each.claim, evidence: [piece] };
}

/** Other words alone may be two translations; a word like "not", "could" or "first" that only one has is none. */
function compare(
  a: ToldValue<QuotedSentence>,
  b: ToldValue<QuotedSentence>,
  turns: ReadonlyMap<string, unknown>,
): Verdict {
  const common = inOrder(a.value.words, b.value.words);
  const own = [...ownWords(a.value, common), ...ownWords(b.value, common)];
  return own.some((word) => turns.has(word)) ? "contradiction" : "wording";
}
