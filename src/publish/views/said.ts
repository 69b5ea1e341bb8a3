/**
 * @module
 * Who said what: by speaker, with every rendering.
 */

import { textSections } from "../text/sections.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView } from "./view.js";

/** One row for each rendering of each statement. */
export const saidView: RecordView = {
  text: ({ brief }, paint) => {
    const sections = textSections(brief, paint, { isShort: false });
    const lines = sections.find(({ heading }) => heading === "Who said what")?.lines ?? [];
    return lines.length === 0 ? ["No statements."] : lines;
  },
  json: ({ brief }) => ({ speakers: brief.speakers }),
  columns: ["speaker", "day", "act", "said", "kind", "via", "origins", "entry", ...citeColumns],
  rows: ({ brief }) =>
    brief.speakers.flatMap(({ speaker, statements }) =>
      statements.flatMap(({ entry, day, act, isSaid, origins, via, renderings }) =>
        renderings.map(({ kind, cite }) => ({
          speaker,
          day,
          act,
          said: isSaid,
          kind,
          via: via.join("; "),
          origins,
          entry,
          ...citeCells(cite),
        })),
      ),
    ),
};
