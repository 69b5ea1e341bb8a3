/**
 * @module
 * What a reviewer decided about an item, as a change that the record can be asked for: numbers of words and of versions become places and
 * values.
 */

import { type CoverageRecord, Problem } from "../model/index.js";
import type { AskedChange } from "../record/index.js";
import type { Decision } from "./answers.js";
import type { ReviewItem } from "./queue.js";

export type { AskedChange } from "../record/index.js";

/** What the record is asked for; throws a Problem where the decision does not fit the item. */
export function askedChangeOf(
  { id, kind }: Pick<ReviewItem, "id" | "kind">,
  decision: Exclude<Decision, { does: "withdraw" }>,
  record: CoverageRecord,
): AskedChange {
  if (kind === "correction")
    throw new Problem("E-CORRECTION", "its words are gone: there is nothing to change", "w takes it back, s leaves it");
  switch (decision.does) {
    case "accept":
      return { kind: "confirm" };
    case "not-a-dispute":
      return { kind: "no-dispute" };
    case "strike":
      return { kind: "strike" };
    case "change":
      return { kind: "set", settings: decision.settings };
    case "relabel":
      return { kind: "relabel", frame: decision.frame, settings: decision.settings };
    case "merge":
      return { kind: "merge", other: decision.other };
    case "prefer":
      return { kind: "prefer", version: versionOf(id, decision.version, record) };
    case "set-condition":
      return { kind: "set-condition", condition: decision.condition, settings: decision.settings };
    case "add-condition":
      return { kind: "add-condition", place: decision.place, settings: decision.settings };
    case "drop-condition":
      return { kind: "drop-condition", condition: decision.condition };
    case "split":
      return { kind: "split", places: placesOf(id, decision.numbers, record) };
  }
}

/** The version of that number, or the words that were typed. */
function versionOf(id: string, asked: string, record: CoverageRecord): string {
  const values = record.disputes.find((dispute) => dispute.id === id)?.values ?? [];
  // a version that is itself a number is meant before the number of a version
  if (values.some(({ value }) => value === asked)) return asked;
  return values[Number(asked) - 1]?.value ?? asked;
}

function placesOf(id: string, numbers: readonly number[], record: CoverageRecord): string[] {
  const evidence = record.entries.find((entry) => entry.id === id)?.evidence ?? [];
  return numbers.map((number) => {
    const piece = evidence[number - 1];
    if (piece === undefined)
      throw new Problem("E-CORRECTION", `there are no words ${number}`, `it has words 1 to ${evidence.length}`);
    return `${piece.article}:${piece.start}-${piece.end}`;
  });
}
