/**
 * @module
 * What a reviewer decided about an item, as corrections: numbers of words and versions become places and values.
 */

import { type Correction, Problem } from "../../model/index.js";
import type { AskedChange, Decision, ReviewItem } from "../../review/index.js";
import { undoing } from "../commands/correct.js";
import { correctionsFor } from "../correcting/corrections-for.js";
import type { Correctable } from "../correcting/write-corrections.js";

/** The corrections, still without their reason; throws a Problem where the decision does not fit the item. */
export function decidedCorrections(item: ReviewItem, decision: Decision, correctable: Correctable): Correction[] {
  if (decision.does === "withdraw") return [withdrawn(item, correctable)];
  if (item.kind === "correction")
    throw new Problem("E-CORRECTION", "its words are gone: there is nothing to change", "w takes it back, s leaves it");
  const reason = { why: "", evidence: null };
  return correctionsFor(item.id, changeOf(item.id, decision, correctable), { ...correctable, reason });
}

function withdrawn({ id, kind }: ReviewItem, { log }: Correctable): Correction {
  const line = log.find((each) => each.id === id);
  if (kind !== "correction" || line === undefined)
    throw new Problem("E-CORRECTION", "only a correction is withdrawn", "d leaves an entry out, n settles a dispute");
  return undoing(line, "");
}

function changeOf(
  id: string,
  decision: Exclude<Decision, { does: "withdraw" }>,
  correctable: Correctable,
): AskedChange {
  switch (decision.does) {
    case "accept":
      return { kind: "confirm" };
    case "not-a-dispute":
      return { kind: "no-dispute" };
    case "strike":
      return { kind: "strike" };
    case "change":
      return { kind: "set", settings: [decision.setting] };
    case "relabel":
      return { kind: "relabel", frame: decision.frame, settings: decision.settings };
    case "merge":
      return { kind: "merge", other: decision.other };
    case "prefer":
      return { kind: "prefer", version: versionOf(id, decision.version, correctable) };
    case "split":
      return { kind: "split", places: placesOf(id, decision.numbers, correctable) };
  }
}

/** The version of that number, or the words that were typed. */
function versionOf(id: string, asked: string, { record }: Correctable): string {
  const values = record.disputes.find((dispute) => dispute.id === id)?.values ?? [];
  // a version that is itself a number is meant before the number of a version
  if (values.some(({ value }) => value === asked)) return asked;
  return values[Number(asked) - 1]?.value ?? asked;
}

function placesOf(id: string, numbers: readonly number[], { record }: Correctable): string[] {
  const evidence = record.entries.find((entry) => entry.id === id)?.evidence ?? [];
  return numbers.map((number) => {
    const piece = evidence[number - 1];
    if (piece === undefined)
      throw new Problem("E-CORRECTION", `there are no words ${number}`, `it has words 1 to ${evidence.length}`);
    return `${piece.article}:${piece.start}-${piece.end}`;
  });
}
