/**
 * @module
 * The state-of-play board: proposals by parties, every cell a glyph with its word, empty cells said to be not reported.
 */

import type { CoverageRecord, EntryOf } from "../../model/index.js";
import { type LazyList, lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { entryTitle, objectOf } from "../words/entry-title.js";
import { type Stance, stanceMarks } from "../words/stance-words.js";
import { supportWords } from "../words/support-words.js";

/** One party's stance on one proposal. */
export interface Cell {
  readonly party: string;
  readonly stance: Stance;
  readonly glyph: string;
  readonly word: string;
  /** ISO or TIMEX3 value; null when not known. */
  readonly since: string | null;
  readonly conditions: readonly {
    readonly text: string;
    readonly requiredActor: string | null;
    readonly status: string;
    readonly cites: readonly Citation[];
  }[];
  readonly cites: readonly Citation[];
}

/** One proposal with a cell for every party of the board. */
export interface BoardRow {
  readonly entry: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly status: string;
  readonly support: string;
  /** One for each party of the board, in its order. */
  readonly cells: readonly Cell[];
  /** Stances of parties that have no column. */
  readonly others: readonly Cell[];
  readonly cites: readonly Citation[];
}

/** More columns than this are no overview; parties heard less often are named in the rows they are heard in. */
const maxParties = 6;

/** Proposals down, parties across; the party with most stances first. */
export interface Board {
  readonly parties: readonly string[];
  readonly rows: readonly BoardRow[];
}

/** One proposal as the state of play has it. */
export type StateRow = CoverageRecord["state"]["proposals"][number];

/** The board of a record; rows with a dispute first, then those on which most parties stand, then those of most origins, then the order of the record. */
export function groupBoard(index: RecordIndex): Board {
  return boardOf(index, boardOrder(index).rows);
}

/** The board of a record, its rows put into words while it is written. */
export function boardLines(index: RecordIndex): Omit<Board, "rows"> & { readonly rows: LazyList<BoardRow> } {
  const { parties, rows } = boardOrder(index);
  return { parties, rows: lazyList(rows, (row) => boardRow(row, { index, parties })) };
}

/** A piece of the board with the parties that are heard most on its rows: those of a whole conflict may be silent on all of them. */
export function boardPiece(index: RecordIndex, rows: readonly StateRow[]): Board {
  const parties = partiesOf(rows);
  return { parties, rows: rows.map((row) => boardRow(row, { index, parties })) };
}

/** Some rows of the board, in the order given. */
export function boardOf(index: RecordIndex, rows: readonly StateRow[]): Board {
  const { parties } = boardOrder(index);
  return { parties, rows: rows.map((row) => boardRow(row, { index, parties })) };
}

/** The parties and rows of the board before they are put into words, worked out once for the look-ups of a record. */
export const boardOrder = onceFor(
  ({ record, entries }: RecordIndex): { readonly parties: readonly string[]; readonly rows: readonly StateRow[] } => {
    const state = record.state.proposals;
    const parties = partiesOf(state);
    const ranked = state
      .filter(({ entry }) => entries.has(entry))
      .map((row) => ({ row, rank: rankOf(row), origins: entries.get(row.entry)!.support.origins.max }))
      .sort((a, b) => b.rank - a.rank || b.origins - a.origins);
    return { parties, rows: ranked.map(({ row }) => row) };
  },
);

/** Disputes weigh most, then the number of those who are heard. */
function rankOf({ stances }: StateRow): number {
  return stances.reduce((sum, { stance }) => sum + (stance === "disputed" ? 100 : isReported(stance) ? 1 : 0), 0);
}

function isReported(stance: Stance): boolean {
  return stance !== "not-reported";
}

function partiesOf(state: readonly StateRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { actor, stance } of state.flatMap(({ stances }) => stances))
    counts.set(actor, (counts.get(actor) ?? 0) + (isReported(stance) ? 1 : 0));
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, maxParties)
    .map(([party]) => party);
}

function boardRow(
  row: StateRow,
  { index, parties }: { readonly index: RecordIndex; readonly parties: readonly string[] },
): BoardRow {
  const entry = index.entries.get(row.entry)!;
  const proposal = entry.frame === "proposal" ? (entry as EntryOf<"proposal">) : undefined;
  return {
    entry: entry.id,
    title: proposal === undefined ? entryTitle(entry, (id) => index.entries.get(id)) : capital(objectOf(proposal)),
    by: proposal?.proposers ?? [],
    status: row.status.replaceAll("-", " "),
    support: supportWords(entry.support),
    cells: parties.map((party) => cellOf(party, row, index)),
    others: row.stances
      .filter(({ actor, stance }) => isReported(stance) && !parties.includes(actor))
      .map(({ actor }) => cellOf(actor, row, index)),
    cites: citationsOf(entry.evidence, index),
  };
}

function cellOf(party: string, row: StateRow, index: RecordIndex): Cell {
  const found = row.stances.find(({ actor }) => actor === party);
  const stance = found?.stance ?? "not-reported";
  return {
    party,
    stance,
    ...stanceMarks[stance],
    since: found?.since ?? null,
    conditions: (found?.conditions ?? []).map(({ text, requiredActor, status, evidence }) => ({
      text,
      requiredActor,
      status,
      cites: citationsOf(evidence, index),
    })),
    cites: citationsOf(found?.evidence ?? [], index),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
