/**
 * @module
 * The queue as a sheet: a row for each item with its words and the values of its fields, to be changed in place, and what they were when it was
 * written, so that a value somebody else has changed meanwhile is not overwritten unseen.
 */

import { type CoverageRecord, type Entry, slotsOf } from "../../model/index.js";
import { citationOf } from "../../publish/citation.js";
import { indexRecord, type RecordIndex } from "../../publish/record-index.js";
import { entryTitle } from "../../publish/words/entry-title.js";
import { shownSlot } from "../../record/index.js";
import { reasonWords } from "../item-lines.js";
import type { ReviewItem } from "../queue.js";
import { conditionCell, conditionColumn } from "./condition-cell.js";
import { sheetText } from "./sheet-text.js";

/** Columns before the fields: what is asked, and the verdict to be given. */
export const headColumns = [
  "item",
  "item_kind",
  "asked_because",
  "title",
  "words",
  "where",
  "outlet",
  "published",
  "verdict",
] as const;
/** Columns after them: the reason, and the values as they were written. */
export const tailColumns = ["why", "as_written"] as const;

/** What the column `verdict` may hold. */
export const verdictWords = ["ok", "drop", "not a dispute", "prefer: VERSION", "merge: ID", "kind: KIND"] as const;

/** The sheet of a queue. Corrections whose words are gone have no row: rapporteur log shows them. */
export function reviewSheet(queue: readonly ReviewItem[], record: CoverageRecord): string {
  const index = indexRecord(record);
  const rows = queue.flatMap((item) => rowOf(item, index) ?? []);
  const used = new Set(rows.flatMap(({ slots }) => slots));
  const columns = [...headColumns, ...used, ...tailColumns];
  return sheetText(
    columns,
    rows.map(({ cells }) => cells),
  );
}

interface Row {
  readonly slots: readonly string[];
  readonly cells: { readonly [column: string]: string };
}

function rowOf(item: ReviewItem, index: RecordIndex): Row | null {
  const asked = { item: item.id, item_kind: item.kind, asked_because: reasonWords(item) };
  if (item.kind === "dispute") {
    const dispute = index.record.disputes.find(({ id }) => id === item.id)!;
    const evidence = dispute.values.flatMap((value) => value.evidence.slice(0, 1));
    const versions = dispute.values.map(({ value }) => value).join(" / ");
    const cells = { ...asked, title: `${dispute.aspect}: ${versions}`, ...wordCells(evidence, index) };
    return { slots: [], cells: { ...cells, as_written: JSON.stringify({ versions }) } };
  }
  const entry = index.entries.get(item.id);
  if (entry === undefined) return null;
  const values = slotValues(entry);
  const title = entryTitle(entry, (id) => index.entries.get(id));
  const cells = { ...asked, item_kind: entry.frame, title, ...wordCells(entry.evidence, index), ...values };
  return { slots: Object.keys(values), cells: { ...cells, as_written: JSON.stringify(values) } };
}

/** The values of an entry's slots, and its conditions, as a sheet shows them; an empty one has none. */
export function slotValues(entry: Entry): { [slot: string]: string } {
  const slots = slotsOf(entry.frame).map(({ name }) => [name, shownSlot(entry, name) ?? ""]);
  const conditions = conditionCell(entry);
  return Object.fromEntries([...slots, ...(conditions === null ? [] : [[conditionColumn, conditions]])]);
}

function wordCells(evidence: Entry["evidence"], index: RecordIndex) {
  const cites = evidence.map((piece) => citationOf(piece, index));
  return {
    words: cites.map(({ text }) => text.replace(/\s+/gu, " ")).join(" | "),
    where: cites.map(({ place }) => place).join(" | "),
    outlet: [...new Set(cites.map(({ outlet }) => outlet))].join(" | "),
    published: [...new Set(cites.map(({ day }) => day ?? "not dated"))].join(" | "),
  };
}
