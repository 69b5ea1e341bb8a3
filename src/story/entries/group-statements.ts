/**
 * @module
 * Statements of many articles that are one utterance: the same words, a fragment of them, or another translation.
 *
 * The same position on another day is another statement. Two translations share few words each; they are told by two sentences
 * of one speaker on one day that both fit, side by side.
 */

import { dayNumber, isDay } from "../../model/index.js";
import { cosine } from "../claims/claim-features.js";
import type { StatementClaim } from "../claims/claims.js";
import type { Clause } from "../claims/clause.js";
import { repeatedKeys } from "../claims/repeated-words.js";
import { type DayRange, gapOf, isOneDay, rangeOf } from "../day-range.js";
import { isSameName, lastNameKey } from "../names/who.js";
import { Union } from "../union.js";
import { rarestTerms } from "../words/rarest-stems.js";
import type { Places } from "./evidence.js";

/** Shared share of the shorter one's rare words from which two reports are one utterance. */
const sameFrom = 0.75;
/** The same for one of two neighbours that both fit: two renderings of one text. */
const renderedFrom = 0.35;
const minShared = 3;
const minWords = 4;
const undatedDays = 3;
const keyWords = 5;
const maxUnderKey = 40;

/** A statement with what it is compared by. */
class Utterance {
  readonly speaker: string | null;
  /** The speaker's last name, whatever its spelling. */
  readonly side: string;
  readonly day: DayRange | null;
  /** The day the text gives, without that of publication. */
  readonly saidOn: DayRange | null;
  readonly nWords: number;
  readonly clause: Clause;
  constructor(
    readonly claim: StatementClaim,
    readonly story: string | null,
  ) {
    this.speaker = claim.statement.speaker?.entity ?? null;
    this.side = this.speaker === null ? "" : lastNameKey(this.speaker);
    this.saidOn = rangeOf(claim.statement.saidOn);
    this.day = this.saidOn ?? publicationRange(claim);
    this.clause = claim.clause;
    this.nWords = claim.clause.terms.length;
  }
}

/** Groups the statements; every one is in exactly one group, each group and the list in the given order. */
export function groupStatements(
  claims: readonly StatementClaim[],
  context: Pick<Places, "storyOf" | "originAt">,
): StatementClaim[][] {
  const utterances = claims.map((claim) => new Utterance(claim, context.storyOf(claim.reading.article.id)));
  const union = new Union(claims.length);
  const weak: WeakPair[] = [];
  const firsts = new Int32Array(claims.length).fill(-1);
  repeatedKeys(claims, context.originAt).forEach((key, at) => {
    if (firsts[key]! < 0) firsts[key] = at;
    else union.join(firsts[key]!, at);
  });
  for (const pair of candidatePairs(utterances)) {
    const a = Math.floor(pair / utterances.length);
    const b = pair % utterances.length;
    const x = utterances[a]!;
    const y = utterances[b]!;
    if (!canBeOne(x, y)) continue;
    const likeness = sharedWords(x, y);
    if (likeness >= sameFrom) union.join(a, b);
    if (
      likeness >= renderedFrom &&
      nShared(x, y) >= minShared &&
      isOtherArticle(x, y) &&
      areQuoted(x, y) &&
      areOneDay(x, y)
    )
      weak.push({ a, b, likeness });
  }
  for (const [a, b] of renderings(weak, utterances)) union.join(a, b);
  return union.groups().map((group) => group.map((at) => claims[at]!));
}

/** What an article does not date was said that day or the day before. */
function publicationRange({ day }: StatementClaim): DayRange | null {
  if (day === null || !isDay(day.slice(0, 10))) return null;
  const published = dayNumber(day);
  return { from: published - 1, to: published };
}

/** Pairs that share a speaker's last name and a rare word, each as one number (the first one's place times the length of the list, plus the second one's), rising. */
function candidatePairs(utterances: readonly Utterance[]): Float64Array {
  const bySpeaker = new Map<string, Map<string, number[]>>();
  const pairs: number[] = [];
  // for each statement the last one that it was paired with
  const pairedWith = new Int32Array(utterances.length).fill(-1);
  utterances.forEach(({ clause: { distinct, rarities }, side, story, claim }, at) => {
    const who = `${story}\u0000${side}\u0000${claim.statement.polarity}`;
    let byStem = bySpeaker.get(who);
    if (byStem === undefined) {
      byStem = new Map();
      bySpeaker.set(who, byStem);
    }
    for (const { stem } of rarestTerms(distinct, rarities, keyWords)) {
      const posted = byStem.get(stem);
      if (posted === undefined) {
        byStem.set(stem, [at]);
        continue;
      }
      for (const other of posted) {
        if (pairedWith[other] === at) continue;
        pairedWith[other] = at;
        pairs.push(other * utterances.length + at);
      }
      posted.push(at);
      if (posted.length > maxUnderKey) posted.shift();
    }
  });
  return Float64Array.from(pairs).sort();
}

/** Speakers, days and nesting allow two reports to be one utterance. */
function canBeOne(a: Utterance, b: Utterance): boolean {
  const gap = gapOf(a.day, b.day);
  if (gap !== null && gap > (isOneQuotation(a, b) ? undatedDays : 0)) return false;
  if (Math.min(a.nWords, b.nWords) < minWords) return false;
  if (!isOtherArticle(a, b) && (overlaps(a, b) || a.claim.statement.where === b.claim.statement.where)) return false;
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker;
  return isSameName(a.speaker, b.speaker);
}

/** The same running words in both, one of them without a day of its own: a quotation is printed again for days. */
function isOneQuotation(a: Utterance, b: Utterance): boolean {
  const isDated = ({ saidOn }: Utterance) => saidOn !== null;
  if ((isDated(a) && isDated(b)) || !areQuoted(a, b)) return false;
  const [short, long] = a.nWords <= b.nWords ? [a, b] : [b, a];
  return short.nWords >= 6 && long.clause.line.includes(short.clause.line);
}

/** Paraphrases differ for many reasons; only quotations can be two translations. */
function areQuoted(a: Utterance, b: Utterance): boolean {
  return a.claim.statement.kind !== "indirect" && b.claim.statement.kind !== "indirect";
}

function isOtherArticle(a: Utterance, b: Utterance): boolean {
  return a.claim.reading.article.id !== b.claim.reading.article.id;
}

function overlaps(a: Utterance, b: Utterance): boolean {
  return a.claim.spans.some((x) => b.claim.spans.some((y) => x.start < y.end && y.start < x.end));
}

/** Share of the shorter utterance's rare words that the other has; 1 for a fragment quoted alone. */
function sharedWords(a: Utterance, b: Utterance): number {
  const short = a.nWords <= b.nWords ? a : b;
  const long = short === a ? b : a;
  let shared = 0;
  let all = 0;
  const { distinct, rarities } = short.clause;
  const { stems } = long.clause;
  for (let at = 0; at < distinct.length; at++) {
    all += rarities[at]!;
    if (stems.has(distinct[at]!.stem)) shared += rarities[at]!;
  }
  // a handful of words inside a long statement proves nothing unless they are a run
  const share = all === 0 ? 0 : shared / all;
  return short.nWords >= 8 || long.clause.line.includes(short.clause.line)
    ? share
    : Math.min(share, cosine(a.clause.vector, b.clause.vector));
}

/** How many telling stems two utterances share. */
function nShared(a: Utterance, b: Utterance): number {
  const { terms, weights } = a.clause.vector;
  let n = 0;
  for (let at = 0; at < terms.length; at++) if (weights[at]! > 0.1 && b.clause.stems.has(terms[at]!.stem)) n++;
  return n;
}

/** Two statements of two articles that may render one utterance. */
interface WeakPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Of the weak pairs, those that are the shorter one's best and stand beside another such pair of the same two articles. */
function renderings(weak: readonly WeakPair[], utterances: readonly Utterance[]): [number, number][] {
  const articleOf = (at: number) => utterances[at]!.claim.reading.article.id;
  const shorterKey = ({ a, b }: WeakPair) =>
    utterances[a]!.nWords <= utterances[b]!.nWords ? `${a} in ${articleOf(b)}` : `${b} in ${articleOf(a)}`;
  const best = new Map<string, WeakPair>();
  for (const pair of weak)
    if ((best.get(shorterKey(pair))?.likeness ?? 0) < pair.likeness) best.set(shorterKey(pair), pair);
  const mutual = weak.filter((pair) => best.get(shorterKey(pair)) === pair);
  const byArticles = new Map<string, WeakPair[]>();
  for (const pair of mutual) {
    const key = `${articleOf(pair.a)}\u0000${articleOf(pair.b)}`;
    const known = byArticles.get(key);
    if (known) known.push(pair);
    else byArticles.set(key, [pair]);
  }
  return [...byArticles.values()].flatMap((pairs) =>
    pairs
      .filter(({ a, b }) =>
        pairs.some(
          (other) =>
            (a !== other.a || b !== other.b) && areNear(utterances, a, other.a) && areNear(utterances, b, other.b),
        ),
      )
      .map(({ a, b }): [number, number] => [a, b]),
  );
}

/** Said on one known day, or told by articles of one day; undated articles may be of one day. */
function areOneDay(a: Utterance, b: Utterance): boolean {
  const [x, y] = [a.saidOn, b.saidOn];
  if (x !== null && y !== null) return isOneDay(x) && gapOf(x, y) === 0;
  return a.claim.day === null || b.claim.day === null || a.claim.day === b.claim.day;
}

/** Within three sentences' length of each other. */
function areNear(utterances: readonly Utterance[], a: number, b: number): boolean {
  const [x, y] = [utterances[a]!.claim.spans[0]!, utterances[b]!.claim.spans[0]!];
  return Math.abs(x.start - y.start) < 600;
}
