/**
 * @module
 * People killed, injured, missing: figures that rise while reports come in, and figures that cannot both be true.
 *
 * "At least 30" fits every higher figure. A higher figure in a later report is an update, a lower one a correction. Two exact
 * figures of one day are a contradiction only if two different sources are named for them; else nobody can tell their order.
 */

import type { Casualty } from "../../model/index.js";
import type { EventClaim } from "../claims.js";
import type { MergedEntry } from "../entries.js";
import { evidenceOf, pieceOf } from "../evidence.js";
import {
  type DisputeContext,
  holderOf,
  publishedOrder,
  type Slot,
  type ToldValue,
  type Verdict,
} from "./told-value.js";

export const name = "story/disagreement/tolls";

const kinds: readonly Casualty["kind"][] = ["killed", "injured", "missing", "captured", "displaced", "arrested"];
/** "About 70" means 63 to 77. */
const aboutShare = 0.1;

/** The tolls of a strike, a slot for each kind of harm. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<Casualty>[] {
  if (entry.frame !== "attack") return [];
  return kinds.map((kind) => ({
    rule: name,
    aspect: `number ${kind}`,
    about: entry.id,
    told: claims.flatMap((claim) => (claim.kind === "event" ? toldTolls(claim, kind, context) : [])),
    compare,
  }));
}

function toldTolls(claim: EventClaim, kind: Casualty["kind"], { places }: DisputeContext): ToldValue<Casualty>[] {
  if (claim.event.frame !== "attack") return [];
  const casualties = claim.event.casualties.filter((each) => each.kind === kind);
  // two figures of one kind in one clause are parts or comparisons; which is the toll cannot be told
  if (casualties.length !== 1) return [];
  const [casualty] = casualties as [Casualty];
  if (casualty.value === null && casualty.low === null) return [];
  const figure = claim.event.quantities.find(({ value }) => value !== null && value === casualty.value);
  const pieces = evidenceOf([claim], places);
  return [
    {
      shown: shownToll(casualty),
      value: casualty,
      holder: casualty.by ?? holderOf(claim),
      claim,
      evidence: figure === undefined ? pieces : [...pieces, pieceOf(claim.reading, figure, places)],
    },
  ];
}

function shownToll({ value, low, high, bound }: Casualty): string {
  const words = { exact: "", "at-least": "at least ", "at-most": "at most ", about: "about ", words: "" }[bound];
  return value !== null ? `${words}${value}` : high === null ? `${low} or more` : `${low} to ${high}`;
}

function compare(a: ToldValue<Casualty>, b: ToldValue<Casualty>): Verdict | null {
  const [x, y] = [a.value, b.value];
  if (x.who !== null && y.who !== null && x.who !== y.who) return null;
  if (x.value === y.value && x.low === y.low && x.high === y.high) return null;
  const order = publishedOrder(a.claim, b.claim);
  const rises = order === null || order === 0 ? null : (floorOf(y) - floorOf(x)) * -order > 0;
  if (meet(x, y))
    return rises === true && x.value !== null && y.value !== null && x.value !== y.value ? "update" : "granularity";
  if (rises !== null) return rises ? "update" : "correction";
  const areTwoHolders = a.holder !== null && b.holder !== null && a.holder !== b.holder;
  return areTwoHolders ? "contradiction" : "update";
}

function meet(a: Casualty, b: Casualty): boolean {
  return floorOf(a) <= ceilingOf(b) && floorOf(b) <= ceilingOf(a);
}

function floorOf({ value, low, bound }: Casualty): number {
  if (bound === "about" && value !== null) return value * (1 - aboutShare);
  return low ?? (bound === "at-most" ? 0 : (value ?? 0));
}

function ceilingOf({ value, high, bound }: Casualty): number {
  if (bound === "about" && value !== null) return value * (1 + aboutShare);
  return high ?? (bound === "exact" ? (value ?? Infinity) : bound === "at-most" ? (value ?? Infinity) : Infinity);
}
