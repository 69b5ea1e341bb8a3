/**
 * @module
 * An entry with what the state of play asks of its claims, as plain data: it can be written down, and the state of any day worked out
 * from it later without reading an article again.
 */

import type { DateValue, Entry, Evidence } from "../../model/index.js";
import type { Claim } from "../claims/claims.js";
import type { Merged, MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";

/** One claim: who told it when, of which day, and with which words. */
export interface ToldClaim {
  readonly article: string;
  /** Best known publication day of the article. */
  readonly day: string | null;
  /** The day it tells of. */
  readonly date: DateValue | null;
  readonly isPlan: boolean;
  readonly isBackground: boolean;
  readonly status: string | null;
  readonly evidence: readonly Evidence[];
}

/** An entry, its claims in the order of their telling, and the sides it puts on the board. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly claims: readonly ToldClaim[];
  /** Sides that propose or answer, where they are actors the articles name. */
  readonly parties: readonly string[];
  /** Sides a proposal is addressed to. */
  readonly addressed: readonly string[];
}

/** The entries as the state of play reads them. */
export function toldEntries(merged: Merged): ToldEntry[] {
  return merged.merged.map((each) => toldEntry(each, merged));
}

function toldEntry({ entry, claims }: MergedEntry, { places, sides }: Merged): ToldEntry {
  const partiesOf = (names: readonly string[]) => sides.sidesOf(names).filter((side) => sides.isParty(side));
  return {
    entry,
    claims: claims.map((claim) => toldClaim(claim, evidenceOf([claim], places))),
    parties:
      entry.frame === "proposal"
        ? partiesOf(entry.proposers)
        : entry.frame === "response"
          ? partiesOf(entry.responders)
          : [],
    addressed: entry.frame === "proposal" ? partiesOf(entry.addressees) : [],
  };
}

function toldClaim(claim: Claim, evidence: readonly Evidence[]): ToldClaim {
  const article = claim.reading.article.id;
  const { day } = claim;
  if (claim.kind === "statement")
    return { article, day, date: claim.statement.saidOn, isPlan: false, isBackground: false, status: null, evidence };
  const { event } = claim;
  return {
    article,
    day,
    date: event.date,
    isPlan: event.realis === "planned" || event.realis === "proposed",
    isBackground: event.background,
    status: "status" in event && typeof event.status === "string" ? event.status : null,
    evidence,
  };
}

/** The words of claims, each place once, in their order. */
export function wordsOfClaims(claims: readonly ToldClaim[]): Evidence[] {
  const pieces = claims.flatMap(({ evidence }) => evidence);
  return [
    ...new Map(
      pieces.toReversed().map((piece) => [`${piece.article}\u0000${piece.start}\u0000${piece.end}`, piece]),
    ).values(),
  ].toReversed();
}
