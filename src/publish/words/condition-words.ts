/**
 * @module
 * A condition of an entry in a line: its number, its words, whether it has been met, and by whom it has to be.
 */

import type { EntryCondition } from "../../model/index.js";

/** `2 the port is opened (met, by Ostmark)`; numbers count from 1, and tell `correct` which one is meant. */
export function conditionLine({ text, status, requiredActor }: EntryCondition, at: number): string {
  const by = requiredActor === null ? "" : `, by ${requiredActor}`;
  return `${at + 1} ${text.replace(/\s+/gu, " ")} (${status}${by})`;
}
