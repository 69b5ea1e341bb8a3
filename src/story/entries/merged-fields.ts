/**
 * @module
 * One value for each field of an entry from several claims: the most carried one, or the latest for what moves on.
 *
 * Values that lose are kept: each claim stays in the evidence, and what contradicts comes out as a dispute.
 */

import { type DateValue, frameFields, type ReportedEvent } from "../../model/index.js";
import { type EventClaim, isHeading } from "../claims/claims.js";
import { type DayRange, isFromName, rangeOf } from "../day-range.js";
import type { Sides } from "../names/sides.js";
import { namesOfRoles } from "../names/who.js";
import { mergedDeclarers } from "./declarers.js";
import { mergedCasualties } from "./merged-casualties.js";

type Fields = { readonly [field: string]: unknown };

/** The frame's own fields, each picked over all claims. */
export function mergedFields(claims: readonly EventClaim[], sides: Sides): Fields {
  const fields: { [field: string]: unknown } = {};
  for (const field of fieldsOf.get(claims[0]!.event.frame)!) fields[field] = mergedField(field, claims, sides);
  return fields;
}

const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(frameFields).map(([frame, fields]) => [frame, Object.keys(fields)] as const),
);

function mergedField(field: string, claims: readonly EventClaim[], sides: Sides): unknown {
  if (field === "status") return latestStatus(claims);
  if (field === "window") return mergedWindow(claims);
  if (field === "venue") return mergedVenue(claims);
  if (field === "declarers") return mergedDeclarers(claims, sides);
  if (field === "casualties") return mergedCasualties(claims);
  if (field === "trigger") return mostCarried(claims.map(({ event }) => event.conditions[0]?.text ?? null));
  const values = claims.map(({ event }) => (event as unknown as Fields)[field]);
  if (doers.has(field)) return mergedDoers(values as string[][], sides);
  if (field === "participants") return mergedParticipants(values as string[][], sides);
  if (field === "actors" || field === "recipients")
    return mostCarried((values as ReportedEvent["actors"][]).map(namesOfRoles));
  if (field === "quantities") return latestList(values as unknown[][]);
  if (field === "terms") return mergedTerms(claims);
  if (field === "claims") return unionOf(values as string[][]);
  return mostCarried(values);
}

/** What is offered, by whoever tells the offer; how an answer calls it only where nobody does. */
function mergedTerms(claims: readonly EventClaim[]): unknown {
  const termsOf = (each: readonly EventClaim[]) =>
    unionOf(each.map(({ event }) => (event as unknown as { readonly terms: string[] }).terms));
  const told = termsOf(claims.filter(({ event }) => event.rule !== "events/en/answered-proposal"));
  return told.length > 0 ? told : termsOf(claims);
}

const doers: ReadonlySet<string> = new Set(["proposers"]);

/** The side most claims name; where some name the person who spoke for it and others only the side, the person. */
function mergedDoers(values: readonly (readonly string[])[], sides: Sides): unknown {
  const most = mostCarried(values) as readonly string[];
  if (most.length !== 1 || sides.isPerson(most[0]!)) return most;
  const side = sides.sideOf(most[0]!);
  const people = values.filter(([name, ...more]) => more.length === 0 && name !== undefined && sides.isPerson(name));
  const ofSide = people.filter(([name]) => sides.sideOf(name!) === side);
  return ofSide.length === 0 ? most : mostCarried(ofSide);
}

/** The list most claims carry of those that name somebody: "both sides" only where no report says who they are. */
function mergedParticipants(values: readonly (readonly string[])[], sides: Sides): unknown {
  const naming = values.filter((names) => sides.sidesOf(names).some((side) => sides.isParty(side)));
  return mostCarried(naming.length > 0 ? naming : values);
}

/** The date of the thing: of the finest ones the one that most claims carry or leave room for. */
export function mergedDate(claims: readonly { readonly date: DateValue | null }[]): DateValue | null {
  if (claims.length === 1) return alone(claims[0]!.date);
  const dates = claims.flatMap(({ date }) => {
    const range = rangeOf(date);
    return date === null || range === null ? [] : [{ date, range }];
  });
  if (dates.length === 0) return claims.find(({ date }) => date !== null)?.date ?? null;
  if (dates.length === 1) return { ...dates[0]!.date, time: null };
  // a thing told a thousand times has few different days: count each once
  const counts = new Map<string, { readonly range: DayRange; n: number }>();
  for (const { range } of dates) {
    const known = counts.get(`${range.from} ${range.to}`);
    if (known) known.n++;
    else counts.set(`${range.from} ${range.to}`, { range, n: 1 });
  }
  const finest = Math.min(...[...counts.values()].map(({ range }) => range.to - range.from));
  // "over the weekend" speaks for Saturday and against Friday
  const supportOf = (range: DayRange) =>
    [...counts.values()].reduce((sum, other) => sum + (holds(other.range, range) ? other.n : 0), 0);
  const support = new Map(
    [...counts].flatMap(([key, { range }]) =>
      range.to - range.from === finest ? [[key, supportOf(range)] as const] : [],
    ),
  );
  const most = Math.max(...support.values());
  const best = dates.filter(({ range }) => support.get(`${range.from} ${range.to}`) === most);
  return mostCarried(best.map(({ date }) => ({ ...date, time: null }))) as DateValue;
}

/** The date of what is told once; the range it names is its own. */
function alone(date: DateValue | null): DateValue | null {
  return date === null || rangeOf(date) === null ? (date ?? null) : { ...date, time: null };
}

function holds(outer: DayRange, inner: DayRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The value most claims have; empty, unknown and null ones only when there is nothing else. Of two equal ones the earlier. */
export function mostCarried(values: readonly unknown[]): unknown {
  if (areOne(values)) return values[0];
  const counts = new Map<string, { value: unknown; n: number }>();
  for (const value of values) {
    if (saysNothing(value)) continue;
    const key = typeof value === "string" ? value : JSON.stringify(value);
    const known = counts.get(key);
    if (known) known.n++;
    else counts.set(key, { value, n: 1 });
  }
  let best: { value: unknown; n: number } | null = null;
  for (const each of counts.values()) if (best === null || each.n > best.n) best = each;
  return best === null ? values[0] : best.value;
}

function areOne(values: readonly unknown[]): boolean {
  for (let at = 1; at < values.length; at++) if (values[at] !== values[0]) return false;
  return true;
}

type Place = ReportedEvent["place"];

/** The place most claims name: one that the text gives before one carried over from another sentence, a town before its country. */
export function mergedPlace(claims: readonly EventClaim[]): Place {
  return mostCarried(placing(claims).map(({ event }) => event.place)) as Place;
}

function mergedVenue(claims: readonly EventClaim[]): unknown {
  return mostCarried(placing(claims).map(({ event }) => (event.frame === "talks" ? event.venue : null)));
}

/** The claims whose place counts; all of them where none names one. */
function placing(claims: readonly EventClaim[]): readonly EventClaim[] {
  if (claims.length === 1) return claims;
  const placed = claims.filter(({ event }) => event.place !== null);
  const given = placed.filter(({ event }) => event.place!.precision !== "unknown");
  const best = given.length > 0 ? given : placed;
  const countries = new Set(
    best.flatMap(({ event: { place } }) => (place!.name === place!.country ? [] : [place!.country])),
  );
  const fine = best.filter(({ event }) => !countries.has(event.place!.name));
  return fine.length > 0 ? fine : claims;
}

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "unknown" || value === "other" || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** What was reported last stands: a meeting first planned and then held was held. Background matter does not move it. */
function latestStatus(claims: readonly EventClaim[]): unknown {
  const told = claims.filter((claim) => !claim.event.background && !isHeading(claim));
  const latest = (told.length > 0 ? told : claims).at(-1)!;
  const sameDay = (told.length > 0 ? told : claims).filter(({ day }) => day === latest.day);
  return mostCarried(sameDay.map(({ event }) => (event as ReportedEvent & { readonly status?: unknown }).status));
}

function mergedWindow(claims: readonly EventClaim[]): Fields {
  const windows = claims.flatMap(({ event }) => (event.frame === "ceasefire" ? [event.window] : []));
  const days = (["announced", "start", "end", "observedEnd"] as const).map((part) => [
    part,
    mergedDate(
      claims.flatMap((claim) => {
        const date = claim.event.frame === "ceasefire" ? claim.event.window[part] : null;
        return part === "announced" && isFromName(date, claim) ? [] : [{ date }];
      }),
    ),
  ]);
  return { ...Object.fromEntries(days), duration: mostCarried(windows.map(({ duration }) => duration)) ?? null };
}

/** The last list that is not empty: tolls are reported anew, not added up. */
function latestList(lists: readonly unknown[][]): unknown[] {
  return lists.findLast((list) => list.length > 0) ?? [];
}

function unionOf(lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())];
}
