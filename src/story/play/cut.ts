/**
 * @module
 * The entries as they stood: by the day things happened, by the day they were known, or both.
 */

import { dayOfNumber, type Entry, isDay } from "../../model/index.js";
import { rangeOf } from "../day-range.js";
import type { ToldClaim, ToldEntry } from "./told-entry.js";

/** The two cuts; null leaves time open. */
export interface CutDays {
  /** By the day of the event. */
  readonly asOf: string | null;
  /** By the day of publication. */
  readonly knownBy: string | null;
}

/** Stands behind every day. */
const never = "~";
const openEnd = "~~";

/** From which day on a first claim of an entry passes a cut, and from which on all of them do. */
interface Reach {
  readonly knownFirst: string;
  readonly knownLast: string;
  readonly happenedFirst: string;
  readonly happenedLast: string;
}

/** The entries with only the claims known and happened by then; an entry that has none left is not there yet. */
export function cutEntries(entries: readonly ToldEntry[], days: CutDays): ToldEntry[] {
  return cuttingEntries(entries)(days);
}

/**
 * The same for one day after the other: when each entry begins and is whole is worked out once, and a whole one is the same object in
 * each cut. `finished` is what becomes of an entry whose claims are cut.
 */
export function cuttingEntries(
  entries: readonly ToldEntry[],
  finished: (each: ToldEntry) => ToldEntry = (each) => each,
): (days: CutDays) => ToldEntry[] {
  const reaches = entries.map(reachOf);
  const whole = entries.map(finished);
  return ({ asOf, knownBy }) => {
    const known = knownBy ?? openEnd;
    const happened = asOf !== null && isDay(asOf) ? asOf : openEnd;
    const cut: ToldEntry[] = [];
    reaches.forEach(({ knownFirst, knownLast, happenedFirst, happenedLast }, at) => {
      if (knownFirst > known || happenedFirst > happened) return;
      if (knownLast <= known && happenedLast <= happened) cut.push(whole[at]!);
      else {
        const each = entries[at]!;
        const claims = each.claims.filter((claim) => knownFrom(claim) <= known && happenedFrom(claim) <= happened);
        if (claims.length > 0) cut.push(finished({ ...each, claims, entry: withConditionsOf(each, claims) }));
      }
    });
    return cut;
  };
}

/** What no claim tells is never there. */
const untold: Reach = { knownFirst: `${openEnd}~`, knownLast: "", happenedFirst: `${openEnd}~`, happenedLast: "" };

function reachOf({ claims }: ToldEntry): Reach {
  return claims.reduce((reach, claim) => {
    const [known, happened] = [knownFrom(claim), happenedFrom(claim)];
    return {
      knownFirst: known < reach.knownFirst ? known : reach.knownFirst,
      knownLast: known > reach.knownLast ? known : reach.knownLast,
      happenedFirst: happened < reach.happenedFirst ? happened : reach.happenedFirst,
      happenedLast: happened > reach.happenedLast ? happened : reach.happenedLast,
    };
  }, untold);
}

/** The day from which on a claim is known; an article without a day is not known to be later, so it counts from the beginning. */
function knownFrom({ day }: ToldClaim): string {
  return day?.slice(0, 10) ?? "";
}

/** The day from which on it has happened. What is told of a later day has not; an announcement of it has, as soon as it was published. */
function happenedFrom({ day, date, isPlan }: ToldClaim): string {
  const published = day?.slice(0, 10) ?? never;
  const range = rangeOf(date);
  if (range === null) return day === null ? "" : published;
  const told = isPlan ? never : dayOfNumber(range.from);
  return told < published ? told : published;
}

/** The entry with the conditions that the articles of the claims set, in their words only. */
function withConditionsOf({ entry }: ToldEntry, claims: readonly ToldClaim[]): Entry {
  if (entry.frame === "statement") return entry;
  const articles = new Set(claims.map(({ article }) => article));
  const conditions = entry.conditions.flatMap((condition) => {
    const evidence = condition.evidence.filter(({ article }) => articles.has(article));
    return evidence.length === 0 ? [] : [{ ...condition, evidence }];
  });
  return { ...entry, conditions };
}
