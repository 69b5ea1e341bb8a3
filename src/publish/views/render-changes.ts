/**
 * @module
 * Changes between two days or two releases, in the formats of the views.
 */

import { lazyList } from "../../text/lazy-list.js";
import { csvPieces } from "../csv-text.js";
import { jsonPieces, type Pieces } from "../pieces.js";
import { citeLines, harmless, type Paint, pad, paintFor } from "../text/lines.js";
import { shortDay } from "../words/day-words.js";
import type { Change } from "./changes.js";
import { citeCells } from "./cite-cells.js";
import type { ViewFormat } from "./index.js";
import { citeColumns } from "./view.js";

const columns = ["what", "id", "title", "was", "now", "day", ...citeColumns, "why"] as const;

/** The changes in one format, ending in a line feed. */
export function renderChanges(
  changes: readonly Change[],
  { format, color }: { readonly format: ViewFormat; readonly color: boolean },
): string {
  if (format !== "text") return [...changePieces(changes, format)].join("");
  const paint = paintFor({ color, withIds: true });
  const lines = changes.length === 0 ? ["Nothing new."] : harmless(changes).flatMap((change) => linesOf(change, paint));
  return `${lines.join("\n")}\n`;
}

/** The same as a file, in pieces; `changes` may be made on the way. */
export function changePieces(changes: Iterable<Change>, format: "json" | "csv"): Pieces {
  if (format === "json") return jsonPieces({ changes });
  const rows = lazyList(changes, ({ cites, why, ...change }) => ({
    ...change,
    ...citeCells(cites[0]),
    why: why ?? null,
  }));
  return csvPieces(columns, rows);
}

function linesOf({ what, id, title, was, now, day, why, cites }: Change, paint: Paint): string[] {
  const moved = was === null ? now : `${was} → ${now}`;
  const when = day === null ? "no date" : shortDay(day);
  return [
    `${pad(what, 8)}  ${pad(when, 10)}  ${paint.strong(title)}: ${moved}${paint.faint(paint.id(id))}`,
    ...(why === undefined ? [] : [`${pad("", 22)}${why}`]),
    ...citeLines(cites, { indent: 22, paint, limit: 1 }),
  ];
}
