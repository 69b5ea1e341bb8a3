/**
 * @module
 * Anchors of CSV: rows with the columns `article`, `start`, `end` and `words`.
 */

import { type AnchorClaim, type AnchoredFile, exactClaim } from "./anchored-file.js";

const needed = ["article", "start", "end", "words"] as const;

/** The anchors of a table; null when its head has not the columns of one. */
export function csvAnchors(text: string): AnchoredFile | null {
  const [head = [], ...rows] = cellsOf(text.replace(/^\ufeff/u, ""));
  const at = needed.map((name) => head.indexOf(name));
  if (at.includes(-1)) return null;
  const claims = rows.flatMap((row, n): AnchorClaim[] => {
    const [article = "", start = "", end = "", words = ""] = at.map((column) => row[column]);
    if (article === "" || !/^\d+$/u.test(start) || !/^\d+$/u.test(end)) return [];
    return [exactClaim(`row ${n + 2}`, article, [Number(start), Number(end)], withoutGuard(words))];
  });
  return { format: "csv", claims, sources: [], manner: "exact" };
}

/** An apostrophe before what a spreadsheet would run as a formula is not the article's. */
function withoutGuard(words: string): string {
  return /^'[=+\-@\t\r]/u.test(words) ? words.slice(1) : words;
}

/** Rows of cells after RFC 4180: quotation marks doubled within a quoted cell, which may hold line ends. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<mark>,|\r\n|\n|\r|$)/gu;
  for (const { groups, index, 0: whole } of csv.matchAll(pattern)) {
    if (whole === "" && index === csv.length && row.length === 0) break;
    row.push(groups!.quoted?.replaceAll('""', '"') ?? groups!.plain ?? "");
    if (groups!.mark === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
