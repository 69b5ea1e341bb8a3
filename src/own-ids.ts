/**
 * @module
 * Every text of a coverage under an id of its own, and each text once.
 *
 * A page that changed comes twice under one address: both versions are kept, and the second says that it has company.
 */

import type { Reading } from "./model/index.js";
import { hashOf } from "./text/hash.js";

/** The readings in order of id and text, each text once under one id. Which of two readings of one text stays does not depend on their order. */
export function inOrder(readings: readonly Reading[]): Reading[] {
  const byKey = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.article.id}\u0000${reading.article.text}`;
    const known = byKey.get(key);
    if (known === undefined || (known !== reading && JSON.stringify(reading) > JSON.stringify(known)))
      byKey.set(key, reading);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reading]) => reading);
}

/** The readings, in order, with a new id for each text whose id an earlier one has. */
export function withOwnIds(readings: readonly Reading[]): Reading[] {
  const taken = new Set<string>();
  return readings.map((reading) => {
    const { id, text } = reading.article;
    const own = taken.has(id) ? `${id}-${hashOf(text).slice(0, 6)}` : id;
    taken.add(own);
    if (own === id) return reading;
    const note = {
      code: "N-DUPLICATE" as const,
      message: `another text has the id ${id} too; this one is kept as ${own}`,
    };
    return { ...reading, article: { ...reading.article, id: own }, warnings: [...reading.warnings, note] };
  });
}
