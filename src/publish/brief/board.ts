/**
 * @module
 * The state-of-play board: proposals by parties, every cell a glyph with its word, empty cells said to be not reported.
 */

import type { CoverageRecord, EntryOf } from "../../model/index.js";
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

type StateRow = CoverageRecord["state"]["proposals"][number];

/** The board of a record; rows with a dispute first, then those on which most parties stand, then the order of the record. */
export function groupBoard(index: RecordIndex): Board {
  const state = index.record.state.proposals;
  const parties = partiesOf(state);
  const rows = state.flatMap((row) => {
    const entry = index.entries.get(row.entry);
    return entry === undefined ? [] : [boardRow(row, { index, parties })];
  });
  const rank = ({ cells, others }: BoardRow) =>
    [...cells, ...others].reduce(
      (sum, { stance }) => sum + (stance === "disputed" ? 100 : isReported(stance) ? 1 : 0),
      0,
    );
  return { parties, rows: rows.sort((a, b) => rank(b) - rank(a)) };
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
