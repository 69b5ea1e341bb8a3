/**
 * @module
 * The state of play: proposals by parties, truces, what lies ahead.
 */

import type { CoverageRecord } from "../../model/index.js";
import { lazyFlat } from "../../text/lazy-list.js";
import { boardLines, boardOrder } from "../brief/board.js";
import { stanceHistories } from "../brief/stance-history.js";
import { textSections } from "../text/sections.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView, type Row, type Seen } from "./view.js";

const headings: ReadonlySet<string> = new Set(["State of play", "Truces", "Ahead"]);

/** All that the view shows of a record, beside the state itself. */
export function shownByState({ proposals, ceasefires, talks, deadlines }: CoverageRecord["state"]): {
  readonly entries: string[];
  readonly articles: string[];
} {
  const breaches = ceasefires.flatMap(({ violations }) => violations.flatMap(({ entries }) => entries));
  const evidence = proposals
    .flatMap(({ stances }) => stances)
    .flatMap((stance) => [stance, ...stance.conditions])
    .flatMap((each) => each.evidence);
  return {
    entries: [...[...proposals, ...ceasefires, ...talks, ...deadlines].map(({ entry }) => entry), ...breaches],
    articles: evidence.map(({ article }) => article),
  };
}

/** One row for each stance, truce, meeting and deadline. */
export const stateView: RecordView = {
  text: ({ brief }, paint) =>
    textSections(brief, paint, { isShort: false })
      .filter(({ heading }) => headings.has(heading))
      .flatMap(({ heading, lines }) => [paint.heading(heading.toUpperCase()), ...lines, ""])
      .slice(0, -1),
  json: ({ index, brief: { truces, ahead } }) => ({
    ...index.record.state,
    board: boardLines(index),
    histories: lazyFlat(boardOrder(index).rows, ({ entry }) =>
      stanceHistories(entry, index).map((history) => ({ entry, ...history })),
    ),
    truces,
    ahead,
  }),
  columns: ["kind", "entry", "title", "party", "stance", "status", "day", "support", ...citeColumns],
  rows: (seen) => lazyFlat([stanceRows, truceRows, aheadRows], (rowsOf) => rowsOf(seen)),
};

function stanceRows({ index }: Seen): Iterable<Row> {
  return lazyFlat(boardLines(index).rows, ({ entry, title, status, support, cells, others }) =>
    [...cells, ...others].map(({ party, stance, since, cites }) => ({
      kind: "proposal",
      entry,
      title,
      party,
      stance,
      status,
      day: since,
      support,
      ...citeCells(cites[0]),
    })),
  );
}

function truceRows({ index, brief }: Seen): Row[] {
  return brief.truces.map(({ entry, title, status, support, cites }) => {
    const found = index.entries.get(entry);
    const day = found?.frame === "ceasefire" ? (found.window.start?.value ?? null) : null;
    return { kind: "truce", entry, title, party: null, stance: null, status, day, support, ...citeCells(cites[0]) };
  });
}

function aheadRows({ brief }: Seen): Row[] {
  return brief.ahead.map(({ kind, entry, title, status, when, support, cites }) => ({
    kind,
    entry,
    title,
    party: null,
    stance: null,
    status,
    day: when,
    support,
    ...citeCells(cites[0]),
  }));
}
