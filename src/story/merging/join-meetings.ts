/**
 * @module
 * Meetings that were told apart while the reports came in one by one: one venue, days that fit, no side against it, is one meeting.
 */

import { type EventFeatures, isSamePlace } from "../claims/claim-features.js";
import { compareClaims } from "../claims/claims.js";
import { gapOf } from "../day-range.js";
import type { Sides } from "../names/sides.js";
import { isAhead, partiesAt } from "./met-sides.js";

interface Group {
  readonly members: readonly EventFeatures[];
}

/** A meeting told in more groups than this at one place is a process, not a meeting. */
const maxAtPlace = 40;

const maxCompared = 24;

/** The members of each group, groups of one meeting together, in the order of the first. */
export function joinMeetings(groups: readonly Group[], sides: Sides): EventFeatures[][] {
  const joined: EventFeatures[][] = [];
  const atPlace = new Map<string, EventFeatures[][]>();
  for (const { members } of groups) {
    const mine = [...members];
    const [first] = mine as [EventFeatures];
    const place = mine.find((each) => each.place !== null)?.place ?? null;
    if (first.event.frame !== "talks" || first.event.polarity === "negated" || place === null) {
      joined.push(mine);
      continue;
    }
    // "in Drossen" and "in Ambria" can be one venue
    const keys = [place.name, place.country ?? place.name].map((name) => `${first.story}\u0000${name.toLowerCase()}`);
    const known = [...new Set(keys.flatMap((key) => atPlace.get(key) ?? []))];
    const same = known.find((others) => areOneMeeting(others.slice(0, maxCompared), mine.slice(0, maxCompared), sides));
    if (same) {
      same.push(...mine);
      same.sort((a, b) => compareClaims(a.claim, b.claim));
      continue;
    }
    joined.push(mine);
    for (const key of new Set(keys)) {
      const posted = atPlace.get(key) ?? [];
      if (posted.length < maxAtPlace) atPlace.set(key, [...posted, mine]);
    }
  }
  return joined;
}

function areOneMeeting(a: readonly EventFeatures[], b: readonly EventFeatures[], sides: Sides): boolean {
  if (!a.every((x) => b.every((y) => x.place === null || y.place === null || isSamePlace(x.place, y.place))))
    return false;
  const [mine, theirs] = [a, b].map((members) => new Set(members.flatMap((each) => partiesAt(each, { sides }))));
  const isMet = mine!.size === 0 || theirs!.size === 0 || [...mine!].some((side) => theirs!.has(side));
  if (!isMet) return false;
  const gaps = a.flatMap((x) => b.flatMap((y) => gapOf(x.day, y.day) ?? []));
  // without a day on both sides only two plans for one place are one
  if (gaps.length === 0) return a.some(isAhead) && b.some(isAhead);
  return Math.min(...gaps) === 0 && (a.some(isNarrow) || b.some(isNarrow) || (a.some(isAhead) && b.some(isAhead)));
}

function isNarrow({ day }: EventFeatures): boolean {
  return day !== null && day.to - day.from <= 2;
}
