/**
 * @module
 * Every text of a coverage under an id of its own, and each text once.
 *
 * A page that changed comes twice under one address: both versions are kept, and the second says that it has company.
 */

import type { Reading } from "./model/index.js";
import { hashOf } from "./text/hash.js";
import { pageAddress } from "./text/page-address.js";

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

/**
 * The readings, in order, each page with the same words once: a page that was saved twice, or stands in two feeds, is no second witness.
 * The reading stays that says most about its day; then the first id.
 */
export function oncePerPage(readings: readonly Reading[]): Reading[] {
  const byPage = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { id, url, text } = reading.article;
    const key = url === null ? `id\u0000${id}\u0000${text}` : `url\u0000${pageAddress(url)}\u0000${text}`;
    byPage.set(key, [...(byPage.get(key) ?? []), reading]);
  }
  const kept = new Map(
    [...byPage.values()].map((same) => {
      const [first, ...others] = same.toSorted((a, b) => compareText(knownDay(a), knownDay(b)));
      return [first!, others.map(({ article }) => article.id)] as const;
    }),
  );
  return readings.flatMap((reading) => {
    const others = kept.get(reading);
    if (others === undefined) return [];
    if (others.length === 0) return [reading];
    const message = `the same page with the same words came also as ${others.join(", ")}; it is counted once`;
    return [{ ...reading, warnings: [...reading.warnings, { code: "N-DUPLICATE" as const, message }] }];
  });
}

/** Sorts first a reading with a given day of publication, then the one captured earliest, which leaves the fewest days open. */
function knownDay({ article: { dateClaims, id } }: Reading): string {
  const given = dateClaims.some(({ role, evidence }) => role === "published" && evidence === "given");
  const captured = dateClaims.find(({ role }) => role === "captured")?.value ?? "9";
  return `${given ? 0 : 1} ${captured} ${id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
