/**
 * @module
 * The words behind the board as numbered footnotes, for paper: a cell has the number, the foot the exact words and where they stand.
 */

import type { Board, Cell } from "../brief/board.js";
import { type Citation, quoted } from "../citation.js";
import { Day } from "./cites.js";

/** Numbers of the places that a board rests on, in reading order; a place has one number however many cells cite it. */
export interface BoardNotes {
  readonly cites: readonly Citation[];
  /** Undefined for a place that has no footnote. */
  readonly numberOf: (cite: Citation) => number | undefined;
  /** Of which day and under which filters, repeated with the head of the table on each sheet. */
  readonly cut: string;
}

/** Numbers the places of a board. */
export function numberCites(board: Board, cut: string): BoardNotes {
  const numbers = new Map<string, { readonly n: number; readonly cite: Citation }>();
  for (const { cells, others } of board.rows)
    for (const cite of [...others, ...cells].flatMap(citesOf))
      if (!numbers.has(cite.place)) numbers.set(cite.place, { n: numbers.size + 1, cite });
  return {
    cites: [...numbers.values()].map(({ cite }) => cite),
    numberOf: ({ place }) => numbers.get(place)?.n,
    cut,
  };
}

/** Of one cell so many places, and of each condition: a sheet of paper has an end. How many more there are is said. */
const mostNotes = 4;

function citesOf({ cites, conditions }: Cell): Citation[] {
  return [cites, ...conditions.map((condition) => condition.cites)].flatMap((each) => each.slice(0, mostNotes));
}

/** The numbers of some places, on paper only. */
export function NoteMarks({ cites, notes }: { readonly cites: readonly Citation[]; readonly notes: BoardNotes }) {
  const numbers = [...new Set(cites.flatMap((cite) => notes.numberOf(cite) ?? []))].sort((a, b) => a - b);
  const nMore = cites.filter((cite) => notes.numberOf(cite) === undefined).length;
  return (
    <sup class="paper">
      {numbers.map((n) => `[${n}]`).join(" ")}
      {nMore > 0 && ` +${nMore}`}
    </sup>
  );
}

/** The footnotes, on paper only. */
export function NoteFoot({
  notes,
  urlOf,
}: {
  readonly notes: BoardNotes;
  readonly urlOf: (article: string) => string | null;
}) {
  return (
    <ol class="paper foot">
      {notes.cites.map((cite) => (
        <li>
          {quoted(cite.text)} {cite.outlet}, <Day value={cite.day} />, <span class="place">{cite.place}</span>{" "}
          {urlOf(cite.article)}
        </li>
      ))}
    </ol>
  );
}
