/**
 * @module
 * What a rule of sameness is: one for each kind of frame, and the figures they share.
 */

import type { FrameName, ReportedEvent } from "../../model/index.js";
import type { Candidate } from "../claims/answered-proposal.js";
import { cosine, type EventFeatures, isSamePlace, type NamedPlace } from "../claims/claim-features.js";
import { gapOf } from "../day-range.js";
import type { Sides } from "../names/sides.js";
import { meeting, sharedSides } from "../names/who.js";

/** What a rule may ask about the coverage. */
export interface MergeContext {
  readonly sides: Sides;
  /** The merged thing an event points at: an answer's proposal, a breached truce. */
  targetOf(features: EventFeatures): number | null;
}

/** Says whether two events of a frame are one thing. */
export interface SameRule {
  readonly name: string;
  readonly frames: readonly FrameName[];
  /** From 1 on the two are one thing; null when they cannot be, whatever else fits. */
  likeness(a: EventFeatures, b: EventFeatures, context: MergeContext): number | null;
  /** Whether all that was told of a thing, taken together, stands against it. */
  bars?(each: EventFeatures, members: readonly Pick<Candidate, "proposal">[]): boolean;
}

/** The event of a frame, when the rule's frame list has made sure of it. */
export type Of<F extends FrameName> = Extract<ReportedEvent, { frame: F }>;

/** Two clauses this like are one report reworded. */
export const sameWords = 0.5;
/** Two clauses this like speak of one matter. */
export const likeWords = 0.3;

export function wordLikeness(a: EventFeatures, b: EventFeatures): number {
  return cosine(a.words, b.words);
}

/** 1 for one name in both, 0.8 for one side, 0.4 when a list is empty; null when the lists name different sides. */
export function partyLikeness(a: readonly string[], b: readonly string[], { sides }: MergeContext): number | null {
  const met = meeting(a, b, sides);
  return met === null ? 0.4 : met === 0 ? null : met;
}

/** Whether the sides of two lists are mostly the same; empty lists fit everything. */
export function areMostlySame(a: readonly string[], b: readonly string[], { sides }: MergeContext): boolean {
  return (sharedSides(a, b, sides) ?? 1) >= 0.5;
}

/** True when both places are known and different. */
export function placesDiffer(a: NamedPlace | null, b: NamedPlace | null): boolean {
  return a !== null && b !== null && !isSamePlace(a, b);
}

/** Days between two events; null when a day is not known. */
export function daysApart(a: EventFeatures, b: EventFeatures): number | null {
  return gapOf(a.day, b.day);
}
