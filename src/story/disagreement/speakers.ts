/**
 * @module
 * "A ferry without a rudder", said the minister in one; "a ferry without a rudder", said the general in the other: one remark given to two people.
 *
 * Two people seldom say so many words just alike, with a rare one among them. Both must be named, and whoever only speaks for the
 * other, or for a body, takes nothing from him.
 */

import { rarityOf } from "../claim-features.js";
import { compareText } from "../claims.js";
import type { MergedEntry } from "../entries.js";
import { evidenceOf } from "../evidence.js";
import { type QuotedSentence, quotedSentences } from "../quoted-sentences.js";
import { type StoryWords, wordsOfStories } from "../same-matter.js";
import { stemOf } from "../stem.js";
import { isSameName } from "../who.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/speakers";

/** So many running words in common, */
const run = 4;
/** with a word among them that is rare in general and in the story, are one remark, */
const rareFrom = 3.5;
const tellingFrom = 1.5;
/** if they make up so much of the shorter one: "too little, too late" and a long speech with it are two. */
const shareOfShorter = 0.5;
const maxUnderKey = 12;

/** A slot for each remark that is given to two people. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<QuotedSentence>[] {
  const { readings, places, lexicon, sides } = context;
  const words = wordsOfStories(readings, places, lexicon);
  const isRare = (stem: string) => rarityOf(stem, lexicon) >= rareFrom;
  const byRun = new Map<string, QuotedSentence[]>();
  const found = new Map<string, [QuotedSentence, QuotedSentence]>();
  for (const quoted of quotedSentences(merged, places, lexicon)) {
    const speaker = speakerOf(quoted);
    if (speaker === null || quoted.story === null || !sides.isPerson(speaker)) continue;
    for (const key of runsOf(quoted, words.get(quoted.story)!, isRare)) {
      const posted = byRun.get(key) ?? [];
      byRun.set(key, posted);
      for (const other of posted)
        if (areTwoPeople(other, quoted)) {
          const pair = [other, quoted]
            .map(({ claim }) => claim.key)
            .sort(compareText)
            .join("\u0000");
          if (!found.has(pair)) found.set(pair, [other, quoted]);
        }
      if (posted.length < maxUnderKey) posted.push(quoted);
    }
  }
  return [...found].map(([key, pair]) => ({
    rule: name,
    aspect: "who said it",
    about: pair[0].entry,
    key,
    told: pair.map((each) => toldSpeaker(each, context)),
    compare,
    level: "attribution",
  }));
}

function speakerOf({ claim }: QuotedSentence): string | null {
  return claim.statement.speaker?.entity ?? null;
}

/** The runs of words with something telling among them, each once. */
function runsOf({ words, story }: QuotedSentence, of: StoryWords, isRare: (stem: string) => boolean): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + run <= words.length; at++) {
    const here = words.slice(at, at + run);
    const isTelling = here.map(stemOf).some((stem) => isRare(stem) && of.weightOf(stem) >= tellingFrom);
    if (isTelling) runs.add(`${story}\u0000${here.join(" ")}`);
  }
  return runs;
}

function areTwoPeople(a: QuotedSentence, b: QuotedSentence): boolean {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const others = new Set(long.words);
  const shared = short.words.filter((word) => others.has(word)).length;
  return shared >= shareOfShorter * short.words.length && !isSameName(speakerOf(a)!, speakerOf(b)!);
}

function toldSpeaker(each: QuotedSentence, { places }: DisputeContext): ToldValue<QuotedSentence> {
  const holder = speakerOf(each);
  return { shown: holder!, value: each, holder, claim: each.claim, evidence: evidenceOf([each.claim], places) };
}

function compare(): Verdict {
  return "contradiction";
}
