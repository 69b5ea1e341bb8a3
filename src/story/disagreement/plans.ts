/**
 * @module
 * Talks first planned, then held, put off or called off: a plan and its outcome, not two accounts.
 */

import { type EventClaim, isHeading } from "../claims/claims.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import {
  type DisputeContext,
  holderOf,
  publishedOrder,
  type Slot,
  type ToldValue,
  type Verdict,
} from "./told-value.js";

export const name = "story/disagreement/plans";

const planned = new Set(["proposed", "agreed", "scheduled"]);

/** Where a meeting stands, from report to report. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<string>[] {
  if (entry.frame !== "talks") return [];
  if (entry.date === null && entry.venue === null && entry.participants.length < 2) return [];
  const told = claims.flatMap((claim) => (claim.kind === "event" ? toldStatus(claim, context) : []));
  return [{ rule: name, aspect: "status", about: entry.id, told, compare, level: "outlets" }];
}

function toldStatus(claim: EventClaim, { places }: DisputeContext): ToldValue<string>[] {
  if (claim.event.frame !== "talks" || claim.event.background || isHeading(claim)) return [];
  const { status } = claim.event;
  return [{ shown: status, value: status, holder: holderOf(claim), claim, evidence: evidenceOf([claim], places) }];
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  if (planned.has(a.value) === planned.has(b.value)) return null;
  // a plan told days after the meeting is a misreading or another meeting; one article has both when it grew over the day
  const order = publishedOrder(a.claim, b.claim);
  const isPlanFirst = planned.has(a.value) ? order === -1 : order === 1;
  const isOneArticle = a.claim.reading.article.id === b.claim.reading.article.id;
  return isPlanFirst || order === null || isOneArticle ? "plan-outcome" : null;
}
