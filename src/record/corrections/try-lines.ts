/**
 * @module
 * Corrections tried on the record before they are written down, whoever asks for them. Pure.
 */

import type { Correction } from "../../model/index.js";
import type { StoredRecord } from "../built-record.js";
import type { LogLine } from "../correction-log.js";
import { doesNotFit } from "./asked-change.js";
import { type Replayed, replayCorrections } from "./replay.js";

/** A record as it stands now, and what it is made of. */
export interface Correctable extends Replayed {
  readonly stored: StoredRecord;
  readonly log: readonly LogLine<Correction>[];
}

/** The record with further lines; throws a Problem when one of them would not hold. */
export function tryLines(
  { stored, log }: Pick<Correctable, "stored" | "log">,
  lines: readonly Omit<LogLine<Correction>, "id">[],
): Correctable {
  const tried = [...log, ...lines.map((line, at) => ({ id: `c-new-${at}`, ...line }))];
  const replayed = replayCorrections(stored, tried);
  const failed = replayed.corrections.slice(log.length).find(({ standing }) => standing === "orphaned");
  if (failed !== undefined)
    throw doesNotFit(
      failed.target,
      failed.change.kind === "split"
        ? "a split needs words of the entry at these places, and others that stay"
        : failed.change.kind === "add-condition"
          ? "these words are a condition of the entry already"
          : "the record has nothing that this correction could change",
      `rapporteur show ${failed.target} prints the places of its words`,
    );
  return { stored, log: tried, ...replayed };
}
