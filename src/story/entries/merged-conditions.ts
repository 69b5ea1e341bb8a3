/**
 * @module
 * The conditions of an entry, each once: what two articles quote of one condition, or one article tells twice, is one with two places.
 */

import type { EntryCondition, EventCondition } from "../../model/index.js";
import type { EventClaim } from "../claims/claims.js";
import { wordsOfText } from "../words/body-words.js";
import { type Places, pieceOf } from "./evidence.js";

/** Of the words of the shorter one, so many stand in the longer one when both are one condition. */
const sameFrom = 0.8;

/** The conditions of all claims in their order; of two wordings of one the first stands. */
export function mergedConditions(claims: readonly EventClaim[], places: Places): EntryCondition[] {
  const merged: EntryCondition[] = [];
  for (const claim of claims)
    for (const told of claim.event.conditions) {
      const evidence = pieceOf(claim.reading, told, places);
      const known = merged.find((each) => isOne(each, told) && areLike(each.text, told.text));
      if (known !== undefined) known.evidence.push(evidence);
      else merged.push(conditionOf(told, evidence));
    }
  return merged;
}

function conditionOf(told: EventCondition, evidence: EntryCondition["evidence"][number]): EntryCondition {
  const { text, holder, kind, requiredActor } = told;
  return { text, holder, kind, requiredActor, status: "open", evidence: [evidence] };
}

function isOne(known: EntryCondition, told: EventCondition): boolean {
  const fits = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return known.kind === told.kind && fits(known.holder, told.holder) && fits(known.requiredActor, told.requiredActor);
}

/** Copies print the same words. */
function areLike(text: string, other: string): boolean {
  if (text === other && /[\p{L}\p{N}]/u.test(text)) return true;
  const [a, b] = [text, other].map((each) => new Set(wordsOfText(each).map(({ word }) => word))) as [
    Set<string>,
    Set<string>,
  ];
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of short) if (long.has(word)) shared++;
  return short.size > 0 && shared >= sameFrom * short.size;
}
