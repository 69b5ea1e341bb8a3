/**
 * @module
 * `code`: a coder fills their sheet in a terminal. It needs the sheet and the codebook beside it, no project and no record.
 */

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { type Codebook, codebookSchema, type SheetRow, sheetText } from "../../review/index.js";
import { codeUnits } from "../coding/code-session.js";
import { codebookFile } from "../coding/round-files.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { sheetOf } from "../reviewing/import-sheet.js";
import { linesIn } from "../reviewing/lines-in.js";
import { writeOut } from "../write-out.js";
import { answersOf, type ReviewFlags } from "./review.js";

/** Asks for the codes that a sheet does not have yet. */
export async function codeSheet(name: string, { io, flags }: CommandContext<ReviewFlags>): Promise<number> {
  const { columns, rows } = await sheetOf(name, io);
  const codebook = await codebookBeside(name, io);
  const missing = ["unit", "words", ...codebook.fields.map((field) => field.name)].find(
    (column) => !columns.includes(column),
  );
  if (missing !== undefined)
    throw new Problem(
      "E-SHEET",
      `there is no column ${missing}: this is no sheet of round ${codebook.round}`,
      "give the sheet that rapporteur assign wrote",
      name,
    );
  const cells = new Map<number, SheetRow["cells"]>(rows.map((row) => [row.row, row.cells]));
  const nFilled = await codeUnits({
    codebook,
    rows,
    answers: linesIn(answersOf(flags, io)),
    io,
    echo: flags.answers !== undefined || !io.stdinIsTTY,
    save: async (row, own) => {
      cells.set(row, own);
      await writeOut(sheetText(columns, [...cells.values()]), name, io);
    },
  });
  const nOpen = [...cells.values()].filter((own) =>
    codebook.fields.some((field) => (own[field.name] ?? "") === ""),
  ).length;
  await io.stdout.write(
    `${countWords(nFilled, "unit")} filled and saved, ${countWords(nOpen, "unit")} with empty cells\n`,
  );
  return 0;
}

async function codebookBeside(sheet: string, io: Io): Promise<Codebook> {
  const name = join(dirname(sheet), codebookFile);
  const text = await readFile(resolve(io.cwd, name), "utf8").catch(() => null);
  if (text === null)
    throw new Problem(
      "E-NOT-FOUND",
      "there is no codebook beside the sheet",
      "keep codebook.json where rapporteur assign wrote it",
      name,
    );
  try {
    return codebookSchema.parse(JSON.parse(text));
  } catch {
    throw new Problem("E-JSON", "it is no codebook", "put back the file that rapporteur assign wrote", name);
  }
}
