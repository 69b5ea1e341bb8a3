/**
 * @module
 * Changes between two days or two releases, in the formats of the views.
 */

import { csvText } from "../csv-text.js";
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
  if (format === "json") return `${JSON.stringify({ changes }, null, 2)}\n`;
  if (format === "csv")
    return csvText(
      columns,
      changes.map(({ cites, why, ...change }) => ({ ...change, ...citeCells(cites[0]), why: why ?? null })),
    );
  const paint = paintFor({ color, withIds: true });
  const lines = changes.length === 0 ? ["Nothing new."] : harmless(changes).flatMap((change) => linesOf(change, paint));
  return `${lines.join("\n")}\n`;
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
