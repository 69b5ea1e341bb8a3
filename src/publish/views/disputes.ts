/**
 * @module
 * Where versions differ: what cannot both be right first, then what fits together.
 */

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
  json: ({ brief: { disputes, differences } }) => ({ disputes, differences }),
  columns: ["dispute", "entry", "title", "aspect", "level", "verdict", "holder", "value", "origins", ...citeColumns],
  rows: ({ brief: { disputes, differences } }) =>
    [...disputes, ...differences].flatMap(({ id, about, title, aspect, level, verdict, sides }) =>
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
