/**
 * @module
 * Lines of terminal text: paint that can be switched off, columns that align, citations one a line.
 */

import { type Citation, quoted } from "../citation.js";
import { countWords, shortDay } from "../words/day-words.js";

/** Paint for one terminal, or for none. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** The id of a line, to go on with; a short brief shows none. */
  readonly id: (id: string) => string;
}

const code = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string) => text;

/** Bold and dim where colour is wanted, untouched text elsewhere: no line needs its paint to be understood. */
export function paintFor({ color, withIds = false }: { readonly color: boolean; readonly withIds?: boolean }): Paint {
  const id = (text: string) => (withIds ? ` · ${text}` : "");
  if (!color) return { heading: plain, strong: plain, faint: plain, id };
  return { heading: (text) => code(1, 22)(code(36, 39)(text)), strong: code(1, 22), faint: code(2, 22), id };
}

/** Pads a cell to a width counted in code points, so that glyphs keep the columns straight. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}

/** The widest of some cells, at most `limit`. */
export function widest(cells: readonly string[], limit: number): number {
  return Math.min(
    limit,
    cells.reduce((width, cell) => Math.max(width, [...cell].length), 0),
  );
}

/** A value with every string made safe for a terminal: control characters of an article must not move the cursor or paint. */
export function harmless<T>(value: T): T {
  if (typeof value === "string")
    return value.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, " ") as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, harmless(inner)])) as T;
}

/** Citations under a line, `limit` at most; the rest are counted, never dropped silently. */
export function citeLines(
  cites: readonly Citation[],
  { indent, paint, limit = 3 }: { readonly indent: number; readonly paint: Paint; readonly limit?: number },
): string[] {
  const space = " ".repeat(indent);
  const lines = distinct(cites)
    .slice(0, limit)
    .map((cite) => `${space}${quoted(cite.text)}  ${paint.faint(sourceWords(cite))}`);
  const rest = distinct(cites).length - lines.length;
  return rest > 0 ? [...lines, `${space}${paint.faint(`and in ${countWords(rest, "more place")}`)}`] : lines;
}

/** "Meridian, Mon 10 Mar, 01:216-255". */
export function sourceWords({ outlet, day, place }: Citation): string {
  return [outlet, day === null ? "no date" : shortDay(day), place].join(", ");
}

/** One citation of each origin first, so that three lines show three witnesses rather than one three times. */
function distinct(cites: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  const first = cites.filter(({ origin }) => !seen.has(origin) && seen.add(origin));
  return [...first, ...cites.filter((cite) => !first.includes(cite))];
}
