/**
 * @module
 * The log of corrections in the formats of the views: who, when, what, why, and how it stands to the record now.
 */

import type { LoggedCorrection } from "../../model/index.js";
import { correctionCells } from "../correction-cells.js";
import { csvText } from "../csv-text.js";
import { harmless, type Paint, pad, paintFor } from "../text/lines.js";
import type { ViewFormat } from "./index.js";

const columns = ["id", "at", "by", "kind", "target", "old", "new", "why", "evidence", "standing", "words"] as const;

const standingWords: { readonly [standing in LoggedCorrection["standing"]]: string } = {
  holds: "holds",
  orphaned: "orphaned: its words are no longer in the record",
  undone: "undone",
};

/** The corrections in one format, ending in a line feed. */
export function renderLog(
  corrections: readonly LoggedCorrection[],
  { format, color }: { readonly format: ViewFormat; readonly color: boolean },
): string {
  if (format === "json") return `${JSON.stringify({ corrections }, null, 2)}\n`;
  if (format === "csv")
    return csvText(
      columns,
      corrections.map((each) => ({ id: each.id, ...correctionCells(each), words: each.anchor?.text ?? null })),
    );
  const paint = paintFor({ color });
  const lines =
    corrections.length === 0 ? ["No corrections."] : harmless(corrections).flatMap((each) => linesOf(each, paint));
  return `${lines.join("\n")}\n`;
}

function linesOf(
  { id, at, by, target, change, old, new: now, why, evidence, standing, anchor }: LoggedCorrection,
  paint: Paint,
): string[] {
  return [
    `${paint.strong(id)}  ${at.slice(0, 16).replace("T", " ")}  ${by}  ${change.kind} ${target}  ${paint.faint(standingWords[standing])}`,
    `${pad("", 6)}${old === null ? "" : `${old} → `}${now ?? ""}`,
    `${pad("", 6)}${why}${evidence === null ? "" : ` (${evidence})`}`,
    ...(standing === "orphaned" && anchor !== null
      ? [`${pad("", 6)}${paint.faint(`“${anchor.text}”  ${anchor.article}:${anchor.start}-${anchor.end}`)}`]
      : []),
  ];
}
