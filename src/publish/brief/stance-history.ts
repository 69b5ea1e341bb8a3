/**
 * @module
 * How the parties came to stand where the board has them: every stance on a proposal that was told, in the order of days, with its words.
 */

import { type Entry, stanceOfDecision } from "../../model/index.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { type Stance, stanceMarks } from "../words/stance-words.js";
import { partiesOfEntry } from "./timeline-parties.js";
import { dateOf, reportedOf } from "./timeline-rows.js";

/** One stance that a party took. */
export interface StanceStep {
  /** The entry that tells it. */
  readonly entry: string;
  readonly stance: Stance;
  readonly glyph: string;
  readonly word: string;
  /** The day it was taken, or the month or year as it is told, else that of the first report; null when neither is known. */
  readonly day: string | null;
  /** Its words, in one place. */
  readonly cite: Citation;
}

/** The steps of one party, the oldest first. */
export interface StanceHistory {
  readonly party: string;
  readonly steps: readonly StanceStep[];
}

/** The parties that have taken more than one step on a proposal, in the order of their first; repeated stances are one step. */
export function stanceHistories(proposal: string, index: RecordIndex): StanceHistory[] {
  const own = index.entries.get(proposal);
  const told = [...(own === undefined ? [] : [own]), ...(index.referring.get(proposal) ?? [])];
  const taken = told
    .flatMap((entry) => stepsOf(entry, index))
    .sort((a, b) => compare(a.step.day ?? "~", b.step.day ?? "~") || compare(a.step.entry, b.step.entry));
  const byParty = new Map<string, StanceStep[]>();
  for (const { party, step } of taken) {
    const steps = byParty.get(party) ?? [];
    if (steps.at(-1)?.stance !== step.stance) steps.push(step);
    byParty.set(party, steps);
  }
  return [...byParty].flatMap(([party, steps]) => (steps.length > 1 ? [{ party, steps }] : []));
}

function stepsOf(entry: Entry, index: RecordIndex): { readonly party: string; readonly step: StanceStep }[] {
  const stance = stanceOf(entry);
  const [cite] = citationsOf(entry.evidence, index);
  if (stance === null || cite === undefined) return [];
  // a month stays a month, and stands before its days
  const told = /^\d{4}(?:-\d\d){0,2}(?=T|$)/u.exec(dateOf(entry)?.value ?? "")?.[0];
  const day = told ?? reportedOf(entry, index);
  const step = { entry: entry.id, stance, ...stanceMarks[stance], day, cite };
  return partiesOfEntry(entry, index).map((party) => ({ party, step }));
}

function stanceOf(entry: Entry): Stance | null {
  if (entry.frame === "proposal") return "proposes";
  return entry.frame === "response" && entry.polarity !== "negated" ? stanceOfDecision[entry.decision] : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
