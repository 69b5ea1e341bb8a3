/**
 * @module
 * "A ferry without a rudder", said the minister in one; "a ferry without a rudder", said the general in the other: one remark given to two people.
 *
 * Two people seldom say so many words just alike, with a rare one among them. Both must be named, and whoever only speaks for the
 * other, or for a body, takes nothing from him.
 */

import { compareText } from "../claims/claims.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { isSameName } from "../names/who.js";
import type { QuotedSentence } from "../words/quoted-sentences.js";
import { rarityOf } from "../words/rarity.js";
import { nRun, runsOf } from "../words/set-phrases.js";
import { stemOf } from "../words/stem.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/speakers";

/** So many running words in common as make a phrase, with a word among them that is rare in general and in the story, are one remark, */
const rareFrom = 3.5;
const tellingFrom = 1.5;
/** if they make up so much of the shorter one: "too little, too late" and a long speech with it are two. */
const shareOfShorter = 0.5;
const maxUnderKey = 12;

/** A slot for each remark that is given to two people. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<QuotedSentence>[] {
  const { sides, shared } = context;
  const told = shared.quotedSentences().filter((quoted) => {
    const speaker = speakerOf(quoted);
    return speaker !== null && quoted.story !== null && sides.isPerson(speaker);
  });
  const byRun = new Map<string, QuotedSentence[]>();
  const found = new Map<string, [QuotedSentence, QuotedSentence]>();
  for (const quoted of told)
    for (const key of tellingRuns(quoted, context)) {
      const posted = byRun.get(key) ?? [];
      byRun.set(key, posted);
      for (const other of posted) {
        if (!areTwoPeople(other, quoted) || shared.shareSetPhrase(other, quoted)) continue;
        const pair = [other, quoted]
          .map(({ claim }) => claim.key)
          .sort(compareText)
          .join("\u0000");
        if (!found.has(pair)) found.set(pair, [other, quoted]);
      }
      if (posted.length < maxUnderKey) posted.push(quoted);
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
function tellingRuns(quoted: QuotedSentence, { lexicon, shared }: DisputeContext): Set<string> {
  const of = shared.wordsOfStory(quoted.story!);
  const isTelling = quoted.words.map((word) => {
    const stem = stemOf(word);
    return rarityOf(stem, lexicon) >= rareFrom && of.weightOf(stem) >= tellingFrom;
  });
  return new Set(runsOf(quoted).filter((_, at) => isTelling.slice(at, at + nRun).includes(true)));
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
