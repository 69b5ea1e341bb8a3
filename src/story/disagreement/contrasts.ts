/**
 * @module
 * "The bus was hit by a drone" and "by a mortar bomb", "they were invited" and "no invitation had come": two tellings of one act that
 * answer one question differently, by two articles or two speakers.
 *
 * They are of one act where their sentences have enough in common for the story they stand in. Each telling is set against its likest
 * in each other article only. What may change from day to day is an update where the other answer is told later.
 */

import type { ContrastQuestion } from "../../lexicon/contrasts.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import type { Sides } from "../names/sides.js";
import { isSameName } from "../names/who.js";
import type { StoryWords } from "../telling/same-matter.js";
import { contrastsOf, type ToldContrast } from "../telling/told-contrasts.js";
import { Union } from "../union.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/contrasts";

/** From so much in common on two sentences tell of one act. */
const sameAct = 5;
/** and so much where one of them plainly speaks against the other, or two speakers lay one thing at each other's door. */
const plainlyAgainst = 3;
/** By so many of its words a telling is looked for. */
const keyWords = 16;
const maxUnderKey = 40;
/** Acts told so many days apart are two. */
const maxDays = 6;

interface Telling {
  readonly reading: DatedReading;
  /** When it appeared. */
  readonly day: DayRange | null;
  readonly told: ToldContrast;
}

/** A slot for each pair of tellings that answer one question differently. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldContrast>[] {
  const { readings, places, lexicon, nearest } = context;
  const byStory = new Map<string, Telling[]>();
  for (const reading of readings) {
    const story = places.storyOf(reading.article.id);
    if (story === null) continue;
    const known = byStory.get(story) ?? [];
    byStory.set(story, known);
    const day = rangeOf(reading.dated);
    for (const told of contrastsOf(reading, lexicon.contrasts)) known.push({ reading, day, told });
  }
  return [...byStory].flatMap(([story, tellings]) => {
    const pairs = bestPairs(tellings, context.shared.wordsOfStory(story), context);
    const union = new Union(tellings.length);
    for (const [a, b] of pairs) union.join(a, b);
    const opposed = new Set(pairs.map(([a, b]) => keyOf(tellings[a]!.told, tellings[b]!.told)));
    return union.groups().flatMap((group): Slot<ToldContrast>[] => {
      const first = tellings[group[0]!]!;
      const about = group.map((at) => nearest.of(tellings[at]!.reading.article.id, tellings[at]!.told)).find(isKnown);
      if (group.length < 2 || about === undefined) return [];
      const question = lexicon.contrasts.questions.get(first.told.question)!;
      return [
        {
          rule: name,
          aspect: question.aspect,
          about,
          key: `${first.reading.article.id} ${first.told.start}`,
          told: group.map((at) => toldAnswer(tellings[at]!, context)),
          compare: (a, b) => (opposed.has(keyOf(a.value, b.value)) ? verdictOf(a, b, question) : null),
        },
      ];
    });
  });
}

function isKnown<T>(value: T | null): value is T {
  return value !== null;
}

/** The key of a pair of tellings, the same either way round. */
function keyOf(a: ToldContrast, b: ToldContrast): string {
  const [x, y] = [a, b].map(({ id }) => id).sort(compareText);
  return `${x}\u0000${y}`;
}

function toldAnswer({ reading, told }: Telling, { places }: DisputeContext): ToldValue<ToldContrast> {
  const piece = pieceOf(reading, told.shown, places);
  const shown = reading.article.text.slice(told.start, told.end);
  return {
    shown: told.isNot ? `not: ${shown}` : shown,
    value: told,
    holder: told.holder,
    claim: { reading, day: reading.dated.value },
    evidence: [piece],
  };
}

/** The opposed pairs, each telling with its likest in each other article. */
function bestPairs(tellings: readonly Telling[], words: StoryWords, context: DisputeContext): [number, number][] {
  const byQuestion = new Map<string, number[]>();
  tellings.forEach(({ told: { question } }, at) => {
    const asked = byQuestion.get(question);
    if (asked === undefined) byQuestion.set(question, [at]);
    else asked.push(at);
  });
  const pairs: Pair[] = [];
  for (const asked of byQuestion.values()) {
    const rarity = words.rarityOfTimes(asked.length);
    eachOpposed(tellings, asked, { words, context }, (a, b) => {
      const [x, y] = [tellings[a]!.told, tellings[b]!.told];
      const common = words.shared(x.matter(), y.matter()) + rarity;
      if (common >= neededFor(x, y, context)) pairs.push({ a, b, common });
    });
  }
  pairs.sort((x, y) => y.common - x.common || x.a - y.a || x.b - y.b);
  const taken = new Set<string>();
  return pairs.flatMap(({ a, b }) => {
    const [x, y] = [tellings[a]!, tellings[b]!];
    const keys = [`${a} ${y.reading.article.id}`, `${b} ${x.reading.article.id}`];
    if (keys.some((key) => taken.has(key))) return [];
    for (const key of keys) taken.add(key);
    return [[a, b] as [number, number]];
  });
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly common: number;
}

function neededFor(a: ToldContrast, b: ToldContrast, { lexicon }: DisputeContext): number {
  const isBlame = lexicon.contrasts.questions.get(a.question)!.of === "blame" && a.holder !== null && b.holder !== null;
  return a.isPlain || b.isPlain || isBlame ? plainlyAgainst : sameAct;
}

/** Gives the opposed pairs of the answers to one question that have a telling word in common. */
function eachOpposed(
  tellings: readonly Telling[],
  asked: readonly number[],
  { words, context }: { readonly words: StoryWords; readonly context: DisputeContext },
  take: (a: number, b: number) => void,
): void {
  if (asked.length < 2) return;
  const byKey = new Map<string, number[]>();
  const metBy = new Int32Array(tellings.length).fill(-1);
  for (const at of asked)
    for (const stem of words.keysOf(tellings[at]!.told.matter(), keyWords)) {
      const posted = byKey.get(stem) ?? [];
      byKey.set(stem, posted);
      for (const other of posted) {
        if (other === at || metBy[other] === at) continue;
        metBy[other] = at;
        if (isOpposed(tellings[other]!, tellings[at]!, context)) take(other, at);
      }
      posted.push(at);
      if (posted.length > maxUnderKey) posted.shift();
    }
}

/** Whether two tellings by two voices answer one question differently. */
function isOpposed(a: Telling, b: Telling, { lexicon, sides }: DisputeContext): boolean {
  const [x, y] = [a.told, b.told];
  const question = lexicon.contrasts.questions.get(x.question)!;
  if (question.of === "any" && !exclude(x, y, question)) return false;
  if (!isOfOneDay(a, b, question)) return false;
  const isOneArticle = a.reading.article.id === b.reading.article.id;
  const [by, against] = [x.holder, y.holder].map((holder) => (holder === null ? null : sides.sideOf(holder)));
  if (isOneArticle && (by === against || by === null || against === null)) return false;
  if (question.of === "any") return true;
  if (question.of === "blame" && areOpposedParties(by, against, sides) && (x.of === null || y.of === null))
    return !x.isNot && !y.isNot;
  const of = doersOf(x, y, question);
  if (of === null) return false;
  if (sides.sideOf(of[0]) === sides.sideOf(of[1]) && (question.of === "side" || isOneDoer(of, sides)))
    return exclude(x, y, question);
  return question.of !== "side" && x.answer === y.answer && !x.isNot && !y.isNot && !isOneDoer(of, sides);
}

function areOpposedParties(a: string | null | undefined, b: string | null | undefined, sides: Sides): boolean {
  return !!a && !!b && a !== b && sides.isParty(a) && sides.isParty(b);
}

/** Of whom both are told; "we" is the speaker. */
function doersOf(x: ToldContrast, y: ToldContrast, { of }: ContrastQuestion): [string, string] | null {
  const [a, b] = [x, y].map((told) => told.of ?? (of === "side" ? told.holder : null));
  return a && b ? [a, b] : null;
}

/** Whether two names may be one doer: a state does what its president does. */
function isOneDoer([a, b]: readonly [string, string], sides: Sides): boolean {
  if (isSameName(a, b)) return true;
  const [x, y] = [sides.sideOf(a), sides.sideOf(b)];
  return (x === y && (x === a || y === b)) || !sides.isParty(x) || !sides.isParty(y);
}

function isOfOneDay(a: Telling, b: Telling, { isState }: ContrastQuestion): boolean {
  const [x, y] = [a.told.days, b.told.days];
  if (!isState && x.length > 0 && y.length > 0 && !x.some((day) => y.some((other) => gapOf(day, other) === 0)))
    return false;
  const apart = gapOf(a.day, b.day);
  return apart === null || apart <= maxDays;
}

function exclude(x: ToldContrast, y: ToldContrast, { isAct, together }: ContrastQuestion): boolean {
  if (x.isNot || y.isNot) return isAct && x.isNot !== y.isNot && x.answer === y.answer;
  return x.answer !== y.answer && !together.has(`${x.answer}+${y.answer}`) && !together.has(`${y.answer}+${x.answer}`);
}

function verdictOf(a: ToldValue<ToldContrast>, b: ToldValue<ToldContrast>, question: ContrastQuestion): Verdict {
  if (!question.isState) return "contradiction";
  const order = publishedOrder(a.claim, b.claim);
  return order === 0 || order === null ? "modality" : "update";
}
