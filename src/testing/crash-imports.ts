/**
 * @module
 * The import of a sheet, killed over and over while it writes: all of its corrections are in the log, or none.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Correction, coverageRecordSchema } from "../model/index.js";
import { replayCorrections, type Store } from "../record/index.js";
import { sheetText } from "../review/index.js";
import { slotValues } from "../review/sheets/review-sheet.js";
import { type CrashProject, killed, reopened } from "./crash-rounds.js";

/** From the last check to the end of the command, in milliseconds, and some more. */
const writing = 160;

/** Kills `review --import --apply` around its one transaction; each sheet changes a field of every entry. */
export async function killImports(project: CrashProject, nRounds: number): Promise<void> {
  const path = join(project.root, "sheet.csv");
  for (let round = 0; round < nRounds; round++) {
    const { nRows, nBefore } = await reopened(project, (store) => writeSheet(store, path));
    expect(nRows).toBeGreaterThan(5);
    const ended = await killed(project, ["review", "--import", path, "--apply", "--why", `round ${round}`], {
      isDue: ({ stdout }) => stdout.includes("row "),
      pause: project.random() * writing,
    });
    await reopened(project, async (store) => {
      const log = await store.corrections<Correction>();
      const nWritten = log.length - nBefore;
      expect(ended.stdout.includes(" written\n") ? [nRows] : [0, nRows]).toContain(nWritten);
      const replayed = replayCorrections((await store.record())!, log);
      expect(replayed.corrections.filter(({ standing }) => standing !== "holds")).toEqual([]);
      coverageRecordSchema.parse(replayed.record);
      project.seen.acknowledged += nWritten;
    });
  }
}

/** A sheet of all entries in which the field `polarity` or `background` of each is another than it is. */
async function writeSheet(store: Store, path: string): Promise<{ readonly nRows: number; readonly nBefore: number }> {
  const log = await store.corrections<Correction>();
  const { record } = replayCorrections((await store.record())!, log);
  const rows = record.entries.map((entry) => {
    const values = slotValues(entry);
    const changed: { [slot: string]: string } =
      entry.frame === "statement"
        ? { polarity: entry.polarity === "said" ? "not-said" : "said" }
        : { background: String(!entry.background) };
    return { ...values, ...changed, item: entry.id, as_written: JSON.stringify(values) };
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  writeFileSync(path, sheetText(columns, rows));
  return { nRows: rows.length, nBefore: log.length };
}
