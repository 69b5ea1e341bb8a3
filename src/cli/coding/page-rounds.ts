/**
 * @module
 * The rounds of a project as its pages have them: the folders under `coding/`, read anew for each look, a sheet written whole for each unit.
 */

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../model/index.js";
import { type CoderSheet, coderSheet, type OpenRound, sheetText } from "../../review/index.js";
import type { CodingDesk, SavedCodes } from "../../web/index.js";
import type { Io } from "../io.js";
import { sheetOf } from "../reviewing/import-sheet.js";
import { writeOut } from "../write-out.js";
import { roundFile, writtenRound } from "./round-files.js";

/** Where `rapporteur assign` puts rounds. */
export const codingFolder = "coding";

/** The rounds under a project's folder. */
export function codingDesk(root: string, given: Io): CodingDesk {
  const io = { ...given, cwd: root };
  let last: Promise<void> = Promise.resolve();
  return {
    rounds: () => roundsIn(io),
    // one after the other: two units of one sheet must not be written over each other
    save: (asked) => {
      const saved = last.then(() => saveUnit(asked, io));
      last = saved.catch(() => undefined);
      return saved;
    },
  };
}

async function roundsIn(io: Io): Promise<OpenRound[]> {
  const found = await readdir(join(io.cwd, codingFolder), { withFileTypes: true }).catch(() => []);
  const names = found.filter((each) => each.isDirectory()).map(({ name }) => name);
  const rounds: OpenRound[] = [];
  for (const name of names.sort()) {
    const open = await roundAt(join(codingFolder, name), io);
    if (open !== null) rounds.push(open);
  }
  return rounds;
}

/** The round of a folder; null where it has none, or one of marking, which editors of texts are for. */
async function roundAt(folder: string, io: Io): Promise<OpenRound | null> {
  const round = await writtenRound(join(folder, roundFile), io).catch(() => null);
  if (round === null) return null;
  const sheets: CoderSheet[] = [];
  for (const coder of round.coders) {
    const file = join(folder, `${coder}.csv`);
    if (existsSync(join(io.cwd, file))) sheets.push(coderSheet(await sheetOf(file, io), round));
  }
  return { round, sheets };
}

async function saveUnit({ round, coder, unit, cells }: SavedCodes, io: Io): Promise<void> {
  const rounds = await readdir(join(io.cwd, codingFolder));
  for (const name of rounds) {
    const folder = join(codingFolder, name);
    const open = await roundAt(folder, io);
    const sheet = open?.round.id === round ? open.sheets.find((each) => each.coder === coder) : undefined;
    if (sheet === undefined) continue;
    const rows = sheet.rows.map((row) => (row.cells.unit === unit ? { ...row.cells, ...cells } : row.cells));
    await writeOut(sheetText(sheet.columns, rows), join(folder, `${coder}.csv`), io);
    return;
  }
  throw new Problem("E-NOT-FOUND", `the sheet of ${coder} is gone`, "put it back where rapporteur assign wrote it");
}
