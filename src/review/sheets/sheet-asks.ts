/**
 * @module
 * What a filled review sheet asks for: verdicts, and fields whose cell is no longer what was written. Everything that cannot be meant is told
 * with its row and column, so that one look mends the sheet.
 */

import { type Dispute, type Entry, frameNames, slotsOf } from "../../model/index.js";
import { digestOfDispute, digestOfEntry, type Replayed } from "../../record/index.js";
import type { AskedChange } from "../asked-change.js";
import { conditionAsks, conditionColumn } from "./condition-cell.js";
import type { SheetProblem, SheetRow } from "./read-sheet.js";
import { headColumns, slotValues, tailColumns, verdictWords } from "./review-sheet.js";
import { inOwnSpelling, isSame, verdictOf, writtenValues } from "./sheet-values.js";

/** Columns that are not fields. */
const ownColumns: ReadonlySet<string> = new Set([...headColumns, ...tailColumns]);
const frames: readonly Entry["frame"][] = ["statement", ...frameNames];
const slotsByFrame = new Map(
  frames.map((frame) => [frame as string, new Map(slotsOf(frame).map((slot) => [slot.name, slot]))]),
);
const everySlot: ReadonlySet<string> = new Set([
  ...[...slotsByFrame.values()].flatMap((slots) => [...slots.keys()]),
  conditionColumn,
]);

/** A row that asks for something. */
export interface AskedRow {
  readonly row: number;
  readonly id: string;
  /** The column of the sheet that asks. */
  readonly column: string;
  readonly asked: AskedChange;
  readonly why: string;
}

/** What a sheet comes to. */
export interface SheetAsks {
  readonly asks: readonly AskedRow[];
  readonly problems: readonly SheetProblem[];
  /** Rows that ask for nothing, and rows whose change is there already. */
  readonly untouched: number;
  readonly already: number;
  /** Columns that are read by nobody. */
  readonly unknown: readonly string[];
}

/** Compares a sheet with the record; `why` is the reason of rows that give none. */
export function sheetAsks(
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly SheetRow[] },
  replayed: Replayed,
  why: string | null,
): SheetAsks {
  const missing = ["item", "as_written"].find((name) => !columns.includes(name));
  if (missing !== undefined) {
    const detail = `there is no column ${missing}: this is no sheet of review --export`;
    return { asks: [], problems: [{ row: 1, column: missing, detail }], untouched: 0, already: 0, unknown: [] };
  }
  const results = rows.map((row) => rowAsks(row, { replayed, why }));
  const twice = repeatedRows(results.flatMap(({ asks }) => asks));
  return {
    asks: results.flatMap(({ asks }) => asks),
    problems: [...results.flatMap(({ problems }) => problems), ...twice],
    untouched: results.filter(({ asks, problems, already }) => asks.length + problems.length === 0 && !already).length,
    already: results.filter(({ already }) => already).length,
    unknown: columns.filter((name) => name !== "" && !ownColumns.has(name) && !everySlot.has(name)),
  };
}

interface RowResult {
  readonly asks: readonly AskedRow[];
  readonly problems: readonly SheetProblem[];
  readonly already: boolean;
}

interface Comparing {
  readonly replayed: Replayed;
  readonly why: string | null;
}

function rowAsks({ row, cells }: SheetRow, { replayed, why }: Comparing): RowResult {
  const fail = (column: string, detail: string): RowResult => ({
    asks: [],
    problems: [{ row, column, detail }],
    already: false,
  });
  const { record, redirects } = replayed;
  const id = cells.item ?? "";
  const entry = record.entries.find((each) => each.id === id);
  const dispute = record.disputes.find((each) => each.id === id);
  const written = writtenValues(cells.as_written ?? "");
  if (written === null) return fail("as_written", "it was changed: this column must stay as it was written");
  const verdict = verdictOf(cells.verdict ?? "");
  if (verdict === undefined)
    return fail("verdict", `${JSON.stringify(cells.verdict)} is none of ${verdictWords.join(", ")}`);
  if (entry === undefined && dispute === undefined) {
    if (verdict === null && !isEdited(cells, written)) return { asks: [], problems: [], already: false };
    const into = redirects.get(id);
    return fail("item", into === undefined ? `the record has nothing called ${id}` : `it was merged into ${into}`);
  }
  const reason = (cells.why ?? "") === "" ? why : cells.why!;
  const ask = (column: string, asked: AskedChange): AskedRow => ({ row, id, column, asked, why: reason ?? "" });
  const result =
    dispute === undefined
      ? entryAsks(entry!, { row, cells, written, verdict, ask })
      : disputeAsks(dispute, { row, cells, written, verdict, ask });
  const needsReason = result.asks.some(({ asked }) => asked.kind !== "confirm");
  if (needsReason && reason === null) return fail("why", "a correction needs its reason; --why gives one for all rows");
  const asks = result.asks.map((each) => (each.why === "" ? { ...each, why: "found right in a sheet" } : each));
  return withoutConfirmed({ ...result, asks }, { entry, dispute, replayed });
}

interface RowCells {
  readonly row: number;
  readonly cells: SheetRow["cells"];
  readonly written: { readonly [slot: string]: string };
  readonly verdict: AskedChange | null;
  readonly ask: (column: string, asked: AskedChange) => AskedRow;
}

function disputeAsks(dispute: Dispute, { row, written, verdict, ask }: RowCells): RowResult {
  const problem = (detail: string) => ({ asks: [], problems: [{ row, column: "verdict", detail }], already: false });
  if (verdict === null) return { asks: [], problems: [], already: false };
  if (!["confirm", "no-dispute", "prefer"].includes(verdict.kind))
    return problem("a dispute is ok, not a dispute, or prefer: VERSION");
  const versions = dispute.values.map(({ value }) => value).join(" / ");
  if (versions !== written.versions)
    return problem(`it was ${written.versions} when written and is ${versions} now: write the sheet anew`);
  return { asks: [ask("verdict", verdict)], problems: [], already: false };
}

function entryAsks(entry: Entry, { row, cells, written, verdict, ask }: RowCells): RowResult {
  const now = slotValues(entry);
  // the fields of another kind are read where the row says that it is one
  const slots = new Map([
    ...slotsByFrame.get(entry.frame)!,
    ...(verdict?.kind === "relabel" ? (slotsByFrame.get(verdict.frame) ?? []) : []),
  ]);
  const problems: SheetProblem[] = [];
  const changes: Change[] = [];
  let nAlready = 0;
  for (const [column, cell] of Object.entries(cells)) {
    if (ownColumns.has(column)) continue;
    const was = written[column] ?? "";
    if (isSame(cell, was)) {
      // who finds a row right has to have seen what is there now
      if (verdict?.kind === "confirm" && !isSame(now[column] ?? "", was))
        problems.push(stale(row, column, was, now[column] ?? ""));
      continue;
    }
    const slot = slots.get(column);
    if (slot === undefined && !(column === conditionColumn && column in now)) {
      if (everySlot.has(column)) problems.push({ row, column, detail: `a ${entry.frame} has no ${column}` });
      continue;
    }
    if (isSame(cell, now[column] ?? "")) nAlready++;
    else if (!isSame(now[column] ?? "", was)) problems.push(stale(row, column, was, now[column] ?? ""));
    else if (cell === "")
      problems.push({ row, column, detail: "the cell was emptied: write none where there is none" });
    else if (slot !== undefined) changes.push({ slot: column, setting: `${column}=${inOwnSpelling(cell, slot)}` });
    else {
      const asked = conditionAsks(cell, was);
      if ("problem" in asked) problems.push({ row, column, detail: asked.problem });
      else changes.push(...asked.map((each) => ({ slot: column, asked: each })));
    }
  }
  return { problems, ...entryChanges(changes, { verdict, ask, nAlready, row, problems }) };
}

/** A field that should be otherwise, or a condition. */
type Change =
  | { readonly slot: string; readonly setting: string; readonly asked?: undefined }
  | { readonly slot: string; readonly asked: AskedChange };

function entryChanges(
  changes: readonly Change[],
  {
    verdict,
    ask,
    nAlready,
    row,
    problems,
  }: Pick<RowCells, "verdict" | "ask" | "row"> & { readonly nAlready: number; readonly problems: SheetProblem[] },
): Pick<RowResult, "asks" | "already"> {
  if (verdict?.kind === "no-dispute" || verdict?.kind === "prefer") {
    problems.push({
      row,
      column: "verdict",
      detail: "only a dispute has versions; an entry is ok, drop, merge: ID or kind: KIND",
    });
    return { asks: [], already: false };
  }
  if (verdict?.kind === "relabel")
    return {
      asks: [
        ask("verdict", {
          ...verdict,
          settings: changes.flatMap((change) => (change.asked === undefined ? [change.setting] : [])),
        }),
        ...changes.flatMap(({ slot, asked }) => (asked === undefined ? [] : [ask(slot, asked)])),
      ],
      already: false,
    };
  const sets = changes.map((change) => ask(change.slot, change.asked ?? { kind: "set", settings: [change.setting] }));
  // a row that was changed has been looked at: its ok adds nothing
  const own = verdict === null || (verdict.kind === "confirm" && sets.length > 0) ? [] : [ask("verdict", verdict)];
  return { asks: [...sets, ...own], already: sets.length + own.length === 0 && nAlready > 0 };
}

/** Who has found the same thing right before need not say it again. */
function withoutConfirmed(
  result: RowResult,
  {
    entry,
    dispute,
    replayed,
  }: { readonly entry: Entry | undefined; readonly dispute: Dispute | undefined; readonly replayed: Replayed },
): RowResult {
  const digest = entry !== undefined ? digestOfEntry(entry) : digestOfDispute(dispute!);
  const isConfirmed = replayed.corrections.some(
    ({ standing, change }) => standing === "holds" && change.kind === "confirm" && change.digest === digest,
  );
  const asks = result.asks.filter(({ asked }) => asked.kind !== "confirm" || !isConfirmed);
  return { ...result, asks, already: result.already || asks.length < result.asks.length };
}

function isEdited(cells: SheetRow["cells"], written: { readonly [slot: string]: string }): boolean {
  return Object.entries(written).some(([slot, was]) => cells[slot] !== undefined && !isSame(cells[slot], was));
}

function stale(row: number, column: string, was: string, now: string): SheetProblem {
  const shown = (value: string) => (value === "" ? "none" : JSON.stringify(value));
  return {
    row,
    column,
    detail: `it was ${shown(was)} when the sheet was written and is ${shown(now)} now: write the sheet anew`,
  };
}

function repeatedRows(asks: readonly AskedRow[]): SheetProblem[] {
  const first = new Map<string, number>();
  const problems = new Map<number, SheetProblem>();
  for (const { id, row } of asks) {
    const before = first.get(id) ?? row;
    first.set(id, before);
    if (before !== row)
      problems.set(row, { row, column: "item", detail: `row ${before} asks for a change of ${id} too` });
  }
  return [...problems.values()];
}
