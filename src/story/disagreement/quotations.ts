/**
 * @module
 * One sentence in marks, two wordings: two translations, a word left out, "a grave error" here and "an error most grave" there.
 *
 * Sentences are compared one by one, by speaker and rare words. A fragment that stands word for word in the longer quotation is the
 * same wording, and what was said on another day is another remark. Paraphrases are expected to differ and are left alone.
 */

import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import type { Sides } from "../names/sides.js";
import { isSameName } from "../names/who.js";
import { Union } from "../union.js";
import type { QuotedSentence } from "../words/quoted-sentences.js";
import { rarestStems } from "../words/rarest-stems.js";
import { stemOf } from "../words/stem.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/quotations";

/** Shared rarity of the shorter one's words from which two sentences are one. */
const sameFrom = 0.6;
/** The same for sentences of two reports that were merged as one utterance, and for reports of one sentence alone. */
const mergedFrom = 0.5;
const wholeFrom = 0.3;
/** From here on two sentences differ in a word or two. */
const nearlyAll = 0.75;
const minWords = 6;
/** So many running words are one utterance, however common they are. */
const longRun = 5;
const utteranceRun = 9;
const minShared = 2;
/** So few words are one expression only where they stand close together: "a disastrous blunder", "a blunder of disastrous size". */
const fewShared = 2;
const wordsBetween = 2;
const keyWords = 4;
const maxUnderKey = 40;

/** A slot for each sentence that is quoted in two wordings or more. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<QuotedSentence>[] {
  const sentences = context.shared.quotedSentences();
  const union = new Union(sentences.length);
  for (const [a, b] of bestPairs(sentences, context)) union.join(a, b);
  return union.groups().flatMap((group) => {
    const quoted = group.map((at) => sentences[at]!);
    const first = quoted[0]!;
    if (quoted.length < 2) return [];
    return [
      {
        rule: name,
        aspect: "wording",
        about: first.entry,
        key: `${first.claim.reading.article.id} ${first.span.start}`,
        told: quoted.map((each) => toldWords(each, context)),
        compare: (a, b) => compare(a, b, context),
        level: "attribution",
      },
    ];
  });
}

/** The pairs that are one sentence, each with its likest in each other article only. */
function bestPairs(sentences: readonly QuotedSentence[], { sides, shared }: DisputeContext): [number, number][] {
  const alike = candidatePairs(sentences)
    .map(([a, b]) => ({ a, b, likeness: likenessOf(sentences[a]!, sentences[b]!, sides) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const taken = new Set<string>();
  const articleOf = (at: number) => sentences[at]!.claim.reading.article.id;
  return alike.flatMap(({ a, b }) => {
    const [x, y] = [sentences[a]!, sentences[b]!];
    // a long sentence may hold two short ones of the other article
    const [short, long] = x.words.length <= y.words.length ? [a, b] : [b, a];
    const key = `${short}\u0000${articleOf(long)}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return shared.shareSetPhrase(x, y) ? [] : [[a, b] as [number, number]];
  });
}

function toldWords(each: QuotedSentence, { places }: DisputeContext): ToldValue<QuotedSentence> {
  const piece = pieceOf(each.claim.reading, each.span, places);
  const holder = each.claim.statement.speaker?.entity ?? null;
  return { shown: piece.text, value: each, holder, claim: each.claim, evidence: [piece] };
}

/** Pairs of two articles that share an entry or a rare word, in list order. */
function candidatePairs(sentences: readonly QuotedSentence[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const pairs = new Set<number>();
  sentences.forEach(({ stems, story, entry, claim }, at) => {
    const rarest = rarestStems(stems, keyWords);
    for (const key of [`entry ${entry}`, ...rarest.map((stem) => `${story}\u0000${stem}`)]) {
      const posted = byKey.get(key) ?? [];
      for (const other of posted)
        if (sentences[other]!.claim.reading !== claim.reading) pairs.add(other * sentences.length + at);
      posted.push(at);
      if (posted.length > maxUnderKey) posted.shift();
      byKey.set(key, posted);
    }
  });
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / sentences.length), pair % sentences.length]);
}

/** How much of the shorter sentence the other has, if the two can be one; 0 if not. */
function likenessOf(a: QuotedSentence, b: QuotedSentence, sides: Sides): number {
  const from = neededOf(a, b, sides);
  if (from === null || !canBeOneDay(a, b)) return 0;
  const { share, n } = sharedWords(a, b);
  const run = longestRun(a.words, b.words);
  if (run < longRun && !standTogether(a, b, n)) return 0;
  const likeness = Math.max(share, run < longRun ? 0 : run / Math.min(a.words.length, b.words.length));
  return likeness >= from && (run >= longRun || n >= (from === wholeFrom ? 1 : minShared)) ? likeness : 0;
}

/** The share that makes two sentences one: less where all else fits, more where nobody is named; null where two people speak. */
function neededOf(a: QuotedSentence, b: QuotedSentence, sides: Sides): number | null {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  const [x, y] = [a.claim.statement.speaker?.entity, b.claim.statement.speaker?.entity];
  if (x && y && isSameName(x, y))
    return a.entry !== b.entry ? sameFrom : a.isWhole && b.isWhole ? wholeFrom : mergedFrom;
  if (isOneUtterance(a, b)) return sameFrom;
  if (a.isOfPerson || b.isOfPerson) return null;
  if (x && y && sides.sideOf(x) === sides.sideOf(y)) return sameFrom;
  return longestRun(a.words, b.words) >= 4 ? sameFrom : null;
}

/** Nobody says so many words just as another did: the one outlet, or its reader, has the wrong speaker. */
function isOneUtterance(a: QuotedSentence, b: QuotedSentence): boolean {
  return Math.min(a.words.length, b.words.length) >= utteranceRun && longestRun(a.words, b.words) >= utteranceRun;
}

/** How many running words two sentences share at most. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  // how long the run is that ends at each word of b; shifted by one, so that the row before is read before it is written
  const runs = new Uint16Array(b.length + 1);
  for (const word of a)
    for (let at = b.length; at > 0; at--) {
      const run = b[at - 1] === word ? runs[at - 1]! + 1 : 0;
      runs[at] = run;
      if (run > best) best = run;
    }
  return best;
}

/** A quotation is printed again for days; a day of its own in both must be the same. */
function canBeOneDay(a: QuotedSentence, b: QuotedSentence): boolean {
  const gap = gapOf(rangeOf(a.claim.statement.saidOn), rangeOf(b.claim.statement.saidOn));
  return gap === null || gap <= 3;
}

function sharedWords(a: QuotedSentence, b: QuotedSentence): { readonly share: number; readonly n: number } {
  const [short, long] = a.stems.size <= b.stems.size ? [a, b] : [b, a];
  let shared = 0;
  let all = 0;
  let n = 0;
  for (const [stem, weight] of short.stems) {
    all += weight;
    if (!long.stems.has(stem) || short.untelling.has(stem)) continue;
    shared += weight;
    n++;
  }
  return { share: all === 0 ? 0 : shared / all, n };
}

/** Whether what a sentence shares with the other is one expression there, and not two words far apart. */
function standTogether(a: QuotedSentence, b: QuotedSentence, n: number): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (n > fewShared) return true;
  const places = long.words.flatMap((word, at) => (short.stems.has(stemOf(word)) ? [at] : []));
  return places.some((first, at) => (places[at + n - 1] ?? Number.POSITIVE_INFINITY) - first < n + wordsBetween);
}

/**
 * A sentence said in English can be printed in one wording only; of one that was translated each outlet has its own.
 */
function compare(
  a: ToldValue<QuotedSentence>,
  b: ToldValue<QuotedSentence>,
  { sides, lexicon }: DisputeContext,
): Verdict | null {
  const [x, y] = [` ${a.value.words.join(" ")} `, ` ${b.value.words.join(" ")} `];
  if (x.includes(y) || y.includes(x)) return null;
  const likeness = likenessOf(a.value, b.value, sides);
  if (likeness === 0) return null;
  const [short, long] = [a.value.words.length, b.value.words.length].sort((one, other) => one - other) as [
    number,
    number,
  ];
  const isWhole =
    short >= minWords && short >= 0.6 * long && likeness >= nearlyAll && longestRun(a.value.words, b.value.words) >= 4;
  const isEnglish = [a, b].some(({ holder }) => holder !== null && lexicon.englishSpeaking.has(sides.sideOf(holder)));
  const isOneVoice = a.holder === b.holder || isOneUtterance(a.value, b.value);
  return isWhole && isEnglish && isOneVoice ? "contradiction" : "wording";
}
