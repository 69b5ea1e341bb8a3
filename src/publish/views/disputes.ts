/**
 * @module
 * Where versions differ: what cannot both be right first, then what fits together.
 */

import { lazyFlat } from "../../text/lazy-list.js";
import { type DisputeView, disputeLines } from "../brief/disputes.js";
import type { RecordIndex } from "../record-index.js";
import { textSections } from "../text/sections.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView } from "./view.js";

/** One row for each version and each place that has it. */
export const disputesView: RecordView = {
  text: ({ brief }, paint) => {
    const sections = textSections(brief, paint, { isShort: false });
    const linesOf = (name: string) => sections.find(({ heading }) => heading === name)?.lines ?? [];
    const differences = linesOf("Differences that fit together");
    return [
      ...linesOf("Disputes"),
      ...(differences.length === 0 ? [] : ["", paint.heading("DIFFERENCES THAT FIT TOGETHER"), ...differences]),
    ];
  },
  json: ({ index }) => disputeLines(index),
  columns: ["dispute", "entry", "title", "aspect", "level", "verdict", "holder", "value", "origins", ...citeColumns],
  rows: ({ index }) =>
    lazyFlat(allLines(index), ({ id, about, title, aspect, level, verdict, sides }) =>
      sides.flatMap(({ holder, value, origins, cites }) =>
        cites.map((cite) => ({
          dispute: id,
          entry: about,
          title,
          aspect,
          level,
          verdict,
          holder,
          value,
          origins,
          ...citeCells(cite),
        })),
      ),
    ),
};

function allLines(index: RecordIndex): Iterable<DisputeView> {
  const { disputes, differences } = disputeLines(index);
  return lazyFlat([disputes, differences], (lines) => lines);
}
