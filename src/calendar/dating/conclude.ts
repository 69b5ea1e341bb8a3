/**
 * @module
 * From the shares of its days to what is said of an article: a day when it is likely enough, a range, or nothing; and why.
 */

import { dayOfNumber, type InferredDate } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { Clue } from "./clue.js";
import type { Undated } from "./coverage.js";
import type { Mass } from "./marginals.js";

/** A day is given as the day from this share of the mass on. */
const enoughForDay = 0.8;
/** Or from this share on, when the days next to it hold nearly all the rest: late editions and time zones make a story a day younger or older. */
const enoughWithNext = { day: 0.6, together: 0.85 } as const;
/** A day next to the one given is named as possible from this share on. */
const possible = 0.1;
/** A range holds this share; ranges longer than this many days say nothing. */
const enoughForRange = 0.9;
const longestRange = 10;
const mostReasons = 5;
/** A clue that costs this much on the chosen day is contradicted. */
const contradicted = 4;
/** One that costs this much leaves no day to be claimed. */
const contradictedFlatly = 8;

/** What is concluded for an article from the shares of its days, the likeliest first; none when no year is likely. */
export function conclude(article: Undated, masses: readonly Mass[], reasons: readonly string[]): InferredDate {
  if (article.given !== null) return givenDate(article, article.given);
  const [best] = masses;
  if (best === undefined) return open(["the articles name no year and no day that would date it"]);
  const alternatives = masses
    .slice(1, 4)
    .filter(({ mass }) => mass >= 0.05)
    .map(({ day, mass }) => ({ value: dayOfNumber(day), confidence: rounded(mass) }));
  const day = dayOfNumber(best.day);
  const against = article.clues.find((clue) => clue.cost(best.day) >= contradictedFlatly);
  if (against !== undefined) return open([`no day fits: the others point to ${day}, but ${against.reason}`]);
  if (isEnough(masses)) {
    const [earliest, latest] = withPossible(masses);
    return { value: day, earliest, latest, confidence: rounded(best.mass), reasons: [...reasons], alternatives };
  }
  const range = rangeOf(masses);
  const choices = [{ value: day, confidence: rounded(best.mass) }, ...alternatives];
  if (range === null)
    return { ...open(["several years or weeks fit it equally well", ...reasons]), alternatives: choices };
  return {
    value: null,
    earliest: dayOfNumber(range.first),
    latest: dayOfNumber(range.last),
    confidence: rounded(range.mass),
    reasons: [...reasons],
    alternatives: choices,
  };
}

function isEnough([best, ...others]: readonly Mass[]): boolean {
  if (best!.mass >= enoughForDay) return true;
  const next = others.filter(({ day }) => Math.abs(day - best!.day) === 1).reduce((sum, { mass }) => sum + mass, 0);
  return best!.mass >= enoughWithNext.day && best!.mass + next >= enoughWithNext.together;
}

/** The likeliest day, with the days next to it that are possible too. */
function withPossible([best, ...others]: readonly Mass[]): [earliest: string, latest: string] {
  const isPossible = (shift: number) => others.some(({ day, mass }) => day === best!.day + shift && mass >= possible);
  return [dayOfNumber(best!.day - Number(isPossible(-1))), dayOfNumber(best!.day + Number(isPossible(1)))];
}

function givenDate({ reading, clues }: Undated, given: number): InferredDate {
  const value = dayOfNumber(given);
  const isCaller = reading.article.published?.basis === "given";
  const against = clues.filter((clue) => clue.cost(given) >= 5).map(({ reason }) => `against it: ${reason}`);
  const reasons = [isCaller ? "its day was given with it" : "its page gives the day", ...against];
  return { value, earliest: value, latest: value, confidence: 1, reasons, alternatives: [] };
}

function open(reasons: string[]): InferredDate {
  return { value: null, earliest: null, latest: null, confidence: 0, reasons, alternatives: [] };
}

/** The days that hold the mass, when they lie close together. */
function rangeOf(masses: readonly Mass[]): { first: number; last: number; mass: number } | null {
  let mass = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { day, mass: share } of masses) {
    first = Math.min(first, day);
    last = Math.max(last, day);
    mass += share;
    if (last - first >= longestRange) return null;
    if (mass >= enoughForRange) return { first, last, mass };
  }
  return null;
}

/** What speaks for a day or against it: a clue of the article, or a tie to another one. */
export interface Because {
  readonly reason: string;
  readonly isAgainst: boolean;
  /** The words of the article; null where the page or the whole text says it. */
  readonly at: Span | null;
  /** The other article of a tie, and its words. */
  readonly other: { readonly article: string; readonly at: Span | null } | null;
}

/** A clue or a tie, as far as one article is concerned. */
export interface Weighed {
  readonly reason: string;
  readonly at: Span | null;
  readonly other: Because["other"];
  cost(day: number): number;
}

/** Days that the chosen one is held against. */
const otherDays = [-3, -2, -1, 1, 2, 3, -7, 7, -14, 14, -28, 28, -364, 364, -728, 728];

/** Why this day and no other: the clues and ties that other days would break, the strongest first, then what speaks against it. */
export function reasonsOf(day: number, clues: readonly Clue[], ties: readonly Weighed[]): Because[] {
  const ofText = clues.map((clue) => ({
    reason: clue.reason,
    at: clue.at ?? null,
    other: null,
    cost: (at: number) => clue.cost(at),
  }));
  const weighed = [...ofText, ...ties].map(({ reason, at, other, cost }) => {
    const here = cost(day);
    const gain = otherDays.reduce((sum, shift) => sum + cost(day + shift), 0) / otherDays.length - here;
    return { reason, at, other, here, gain };
  });
  const speaking = weighed
    .filter(({ gain }) => gain > 0.25)
    .sort((a, b) => b.gain - a.gain || (a.reason < b.reason ? -1 : 1));
  const against = weighed.filter(({ here }) => here >= contradicted);
  return [...oncePerReason(speaking, false).slice(0, mostReasons), ...oncePerReason(against, true)];
}

function oncePerReason(weighed: readonly Omit<Weighed, "cost">[], isAgainst: boolean): Because[] {
  const byReason = new Map<string, Because>();
  for (const { reason, at, other } of weighed)
    if (!byReason.has(reason)) byReason.set(reason, { reason, isAgainst, at, other });
  return [...byReason.values()];
}

/** Reasons as plain sentences. */
export function sentencesOf(because: readonly Because[]): string[] {
  return because.map(({ reason, isAgainst }) => (isAgainst ? `against it: ${reason}` : reason));
}

function rounded(share: number): number {
  return Math.min(1, Math.round(share * 100) / 100);
}
