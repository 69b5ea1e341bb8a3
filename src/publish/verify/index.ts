/**
 * @module
 * The anchors of any file that this program writes: which format it is, what it claims, which articles it brings.
 */

import type { AnchoredFile } from "./anchored-file.js";
import { csvAnchors } from "./csv-claims.js";
import { jsonAnchors, jsonLinesAnchors } from "./json-claims.js";
import { pageAnchors } from "./page-claims.js";
import { calendarAnchors, feedAnchors, markdownAnchors } from "./printed-claims.js";
import { tableAnchors } from "./table-claims.js";

export type { AnchoredFile, SourceText } from "./anchored-file.js";
export { checkClaims, differingSources } from "./check-claims.js";

/** What the file claims, by its bytes alone; null when it is of no format that has places. JSON that does not parse is nobody's. */
export async function anchorsIn(bytes: Uint8Array): Promise<AnchoredFile | null> {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) === "PAR1") return tableAnchors(bytes);
  const text = new TextDecoder().decode(bytes);
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith("{") || head.startsWith("[")) return inJson(text);
  if (head.startsWith("BEGIN:VCALENDAR")) return calendarAnchors(text);
  if (/^(?:<\?xml[^>]*>\s*)?<feed\b/u.test(head)) return feedAnchors(text);
  if (/^<!doctype html|^<html\b/iu.test(head)) return pageAnchors(text);
  const table = csvAnchors(text);
  if (table !== null) return table;
  const notes = markdownAnchors(text);
  return notes.claims.length > 0 ? notes : null;
}

function inJson(text: string): AnchoredFile | null {
  const whole = parsed(text);
  if (whole !== undefined && !isOneLine(text)) return jsonAnchors(whole.value);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(parsed);
  if (values.some((value) => value === undefined)) return null;
  // a record on one line is a record, an entry on one line is JSON Lines
  if (values.length === 1) {
    const only = jsonAnchors(values[0]!.value);
    if (only.sources.length > 0 || only.format !== "json") return only;
  }
  return jsonLinesAnchors(values.map((value) => value!.value));
}

function isOneLine(text: string): boolean {
  return !text.trimEnd().includes("\n");
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
