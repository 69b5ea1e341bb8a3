/**
 * @module
 * Who said what: by speaker, with every rendering.
 */

import { lazyFlat } from "../../text/lazy-list.js";
import { speakerLines } from "../brief/speakers.js";
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
  json: ({ index }) => ({ speakers: speakerLines(index) }),
  columns: ["speaker", "day", "act", "said", "kind", "via", "origins", "entry", ...citeColumns],
  rows: ({ index }) =>
    lazyFlat(speakerLines(index), ({ speaker, statements }) =>
      lazyFlat(statements, ({ entry, day, act, isSaid, origins, via, renderings }) =>
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
