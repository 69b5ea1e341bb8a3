/**
 * @module
 * Two entries that are one thing, and one entry that is two: evidence and claims move, no word is lost.
 */

import type { Entry, Evidence, Support } from "../../model/index.js";
import type { Settled } from "../../reconcile.js";
import { hashOf } from "../../text/hash.js";
import type { Corrected } from "./anchors.js";

type Told = Settled["told"][number];
type CountSupport = (evidence: readonly Evidence[]) => Support;

/** A place in an article. */
export interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** The record with the second entry taken into the first; what spoke of it speaks of the first. */
export function mergeInto(kept: Told, other: Told, corrected: Corrected, count: CountSupport): Corrected | null {
  if (kept.entry.frame !== other.entry.frame || kept.entry.id === other.entry.id) return null;
  const [to, from] = [kept.entry.id, other.entry.id];
  const merged: Told = {
    entry: mergedEntry(kept.entry, other.entry, count),
    claims: [...kept.claims, ...other.claims].sort((a, b) => compareText(a.day ?? "9", b.day ?? "9")),
    parties: [...new Set([...kept.parties, ...other.parties])],
    addressed: [...new Set([...kept.addressed, ...other.addressed])],
  };
  return {
    told: corrected.told
      .filter((each) => each !== other)
      .map((each) => (each === kept ? merged : { ...each, entry: pointedTo(each.entry, from, to) })),
    disputes: corrected.disputes.map((dispute) => (dispute.about === from ? { ...dispute, about: to } : dispute)),
    redirects: new Map([
      ...[...corrected.redirects].map(([id, into]) => [id, into === from ? to : into] as const),
      [from, to],
    ]),
  };
}

function mergedEntry(kept: Entry, other: Entry, count: CountSupport): Entry {
  const evidence = distinct([...kept.evidence, ...other.evidence]);
  const shared = {
    evidence,
    support: count(evidence),
    background: kept.background && other.background,
    attributedTo: [...new Set([...kept.attributedTo, ...other.attributedTo])],
    rules: [...new Set([...kept.rules, ...other.rules])].sort(),
  };
  if (kept.frame === "statement" && other.frame === "statement")
    return { ...kept, ...shared, renderings: distinct([...kept.renderings, ...other.renderings]) };
  if (kept.frame === "statement" || other.frame === "statement") return kept;
  return { ...kept, ...shared, conditions: [...kept.conditions, ...other.conditions] };
}

function distinct<P extends Place>(places: readonly P[]): P[] {
  return [...new Map(places.map((place) => [`${place.article}:${place.start}-${place.end}`, place])).values()];
}

function pointedTo(entry: Entry, from: string, to: string): Entry {
  if (entry.frame === "response" && entry.proposal === from) return { ...entry, proposal: to };
  if (entry.frame === "violation" && entry.breached === from) return { ...entry, breached: to };
  return entry;
}

/** The record with the words at some places as an entry of their own; null when that leaves one side without words. */
export function splitOff(
  told: Told,
  places: readonly Place[],
  corrected: Corrected,
  count: CountSupport,
): Corrected | null {
  const isTaken = takenBy(places, told.entry.evidence);
  const [left, taken] = [partOf(told, (piece) => !isTaken(piece), count), partOf(told, isTaken, count)];
  if (left === null || taken === null) return null;
  const { article, start, end } = taken.entry.evidence[0]!;
  const id = `${told.entry.frame}-${hashOf("split", told.entry.id, article, String(start), String(end))}`;
  return {
    ...corrected,
    told: corrected.told.flatMap((each) =>
      each === told ? [left, { ...taken, entry: { ...taken.entry, id } as Entry }] : [each],
    ),
  };
}

/** A place takes the words that stand exactly there; where none do, those it touches. */
function takenBy(places: readonly Place[], evidence: readonly Place[]): (piece: Place) => boolean {
  const isExact = (place: Place) => (piece: Place) =>
    piece.article === place.article && piece.start === place.start && piece.end === place.end;
  const touches = (place: Place) => (piece: Place) =>
    piece.article === place.article && piece.start < place.end && place.start < piece.end;
  const tests = places.map((place) => (evidence.some(isExact(place)) ? isExact(place) : touches(place)));
  return (piece) => tests.some((isIt) => isIt(piece));
}

function partOf(told: Told, isIn: (piece: Place) => boolean, count: CountSupport): Told | null {
  const { entry } = told;
  const evidence = entry.evidence.filter(isIn);
  const claims = told.claims.flatMap((claim) => {
    const words = claim.evidence.filter(isIn);
    return words.length === 0 ? [] : [{ ...claim, evidence: words }];
  });
  if (evidence.length === 0 || claims.length === 0) return null;
  const part = { ...entry, evidence, support: count(evidence) };
  const own: Entry =
    part.frame === "statement"
      ? { ...part, renderings: part.renderings.filter(isIn), content: evidence.map(({ text }) => text).join(" … ") }
      : { ...part, conditions: part.conditions.filter((condition) => isOf(condition.evidence, evidence)) };
  return { ...told, entry: own, claims };
}

/** Conditions stand beside the words of their claim, not in them: their article tells whose they are. */
function isOf(condition: readonly Evidence[], evidence: readonly Evidence[]): boolean {
  return condition.some(({ article }) => evidence.some((piece) => piece.article === article));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
