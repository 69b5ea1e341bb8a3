/**
 * @module
 * "announced on Saturday" in one, "on Friday" in the other: the day of one truce or deadline, told differently.
 *
 * Only days the text names are compared; a day that was only filled in from the day of publication proves nothing. The days of
 * talks and strikes are left alone: a meeting runs over two days and a night attack has two dates.
 */

import type { DateValue, TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { EventClaim } from "../claims/claims.js";
import { type DayRange, gapOf, isFromName, isOneDay, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf, pieceOf } from "../entries/evidence.js";
import { quotedInBody } from "../words/quoted-parts.js";
import { type DisputeContext, holderOf, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/days";

type DatePart = readonly [aspect: string, dateIn: (claim: EventClaim) => DateValue | null];

const truceParts: readonly DatePart[] = [
  ["day announced", ({ event }) => (event.frame === "ceasefire" ? event.window.announced : null)],
  ["first day", ({ event }) => (event.frame === "ceasefire" ? event.window.start : null)],
  ["last day", ({ event }) => (event.frame === "ceasefire" ? event.window.end : null)],
];
const partsOf: { readonly [frame: string]: readonly DatePart[] } = {
  ceasefire: truceParts,
  deadline: [["due day", ({ event }) => (event.frame === "deadline" ? event.due : null)]],
};

/** The dates of a truce or deadline, a slot for each part of its window. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<DayRange>[] {
  return (partsOf[entry.frame] ?? []).map(([aspect, dateIn]) => ({
    rule: name,
    aspect,
    about: entry.id,
    told: claims.flatMap((claim) => (claim.kind === "event" ? toldDay(claim, dateIn(claim), context) : [])),
    compare,
    level: "outlets" as const,
  }));
}

function toldDay(claim: EventClaim, date: DateValue | null, { places }: DisputeContext): ToldValue<DayRange>[] {
  const range = rangeOf(date);
  if (date === null || range === null || date.time === null || isFromName(date, claim)) return [];
  const time = claim.reading.times.find(({ id }) => id === date.time);
  if (time !== undefined && isQuotedDay(claim.reading, time)) return [];
  const words = time === undefined ? "" : `${time.text}: `;
  const pieces = evidenceOf([claim], places);
  return [
    {
      shown: `${words}${date.value ?? `${date.earliest}/${date.latest}`}`,
      value: range,
      holder: holderOf(claim),
      claim,
      evidence: time === undefined ? pieces : [...pieces, pieceOf(claim.reading, time, places)],
    },
  ];
}

/** Rules whose words name a day by themselves. */
const named = /\/(?:month-day|day-of-month|iso-date|weekday|holiday)$/u;

/** "Our guns will fall silent tonight", quoted a day later: which night that is the words alone do not tell. */
function isQuotedDay({ article }: EventClaim["reading"], time: TimeExpression): boolean {
  if (named.test(time.rule)) return false;
  return quotedInBody(article).some(
    ({ line, quoted }) => line.start <= time.start && time.end <= line.end && quoted.some((part) => covers(part, time)),
  );
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function compare(a: ToldValue<DayRange>, b: ToldValue<DayRange>): Verdict | null {
  const gap = gapOf(a.value, b.value);
  if (gap === 0) return isOneDay(a.value) === isOneDay(b.value) ? null : "granularity";
  return isOneDay(a.value) && isOneDay(b.value) ? "contradiction" : null;
}
