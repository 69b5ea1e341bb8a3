/**
 * @module
 * The files of a round of coding: `round.json` beside a sheet for each coder.
 */

import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Level } from "../../agreement/index.js";
import { Problem } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { type CodingRound, looseRound, looseRows, type ReadCodes, readCodes, roundSchema } from "../../review/index.js";
import type { Io } from "../io.js";
import { sheetOf } from "../reviewing/import-sheet.js";
import { writeOut } from "../write-out.js";

/** The name of a round's own file. */
export const roundFile = "round.json";
/** The name of what coders need of it. */
export const codebookFile = "codebook.json";

/** A round with the codes of its sheets. */
export interface RoundCodes {
  readonly round: CodingRound;
  readonly coders: readonly ReadCodes[];
}

/** Writes files that are not there yet; sheets that somebody may have filled are never written over. */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>, io: Io): Promise<void> {
  const path = resolve(io.cwd, folder);
  const there = [...files.keys()].find((name) => existsSync(join(path, name)));
  if (there !== undefined)
    throw new Problem(
      "E-OUT",
      "it is there already, and somebody may have filled it",
      "give another folder with -o, or move this one away",
      join(folder, there),
    );
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      "E-OUT",
      `the folder could not be made: ${reason}`,
      "give a folder that may be written to",
      folder,
    );
  }
  for (const [name, text] of files) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeOut(text, join(folder, name), io);
  }
}

/**
 * Reads the sheets of a round. `round.json` lies beside the first of them; where there is none, any tables with a column `unit` are taken.
 * Throws a Problem that counts the cells which are no codes, after each was named with its row and column.
 */
export async function readRound(
  names: readonly string[],
  { io, levels }: { readonly io: Io; readonly levels: ReadonlyMap<string, Level> },
): Promise<RoundCodes> {
  if (names.length < 2)
    throw new Problem(
      "E-USAGE",
      "codes of two coders are needed",
      "give the sheets of all coders, for example coding/*.csv",
    );
  const sheets = await Promise.all(
    names.map(async (name) => ({ name, coder: basename(name).replace(/\.[^.]*$/u, ""), ...(await sheetOf(name, io)) })),
  );
  const written = await writtenRound(join(dirname(names[0]!), roundFile), io);
  const round = written ?? looseRound(sheets, levels);
  const coders = sheets.map((sheet) => readCodes(written === null ? looseRows(sheet, round) : sheet, round));
  await tellProblems(names, coders, io);
  const twice = coders.find(({ coder }, at) => coders.findIndex((each) => each.coder === coder) !== at);
  if (twice !== undefined)
    throw new Problem(
      "E-SHEET",
      `two sheets are of ${twice.coder}`,
      "give one sheet of each coder",
      names[coders.indexOf(twice)],
    );
  return { round: withLevels(round, levels), coders };
}

/** The round of a file; null where there is none. */
export async function writtenRound(name: string, io: Io): Promise<CodingRound | null> {
  const path = resolve(io.cwd, name);
  if (!existsSync(path)) return null;
  try {
    return roundSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    throw new Problem(
      "E-JSON",
      "it is not the file of a round",
      "put back the file that rapporteur assign wrote",
      name,
    );
  }
}

function withLevels(round: CodingRound, levels: ReadonlyMap<string, Level>): CodingRound {
  return {
    ...round,
    fields: round.fields.map((field) => ({ ...field, level: levels.get(field.name) ?? field.level })),
  };
}

async function tellProblems(names: readonly string[], coders: readonly ReadCodes[], io: Io): Promise<void> {
  let nProblems = 0;
  for (const [at, { problems, unknown }] of coders.entries()) {
    if (unknown.length > 0)
      await io.stderr.write(asShown(`${names[at]}: columns that are not read: ${unknown.join(", ")}\n`));
    for (const { row, column, detail } of problems)
      await io.stderr.write(asShown(`${names[at]}:${row}${column === null ? "" : ` ${column}`}  ${detail}\n`));
    nProblems += problems.length;
  }
  if (nProblems > 0)
    throw new Problem(
      "E-SHEET",
      `${countWords(nProblems, "cell")} cannot be taken`,
      "mend them in the sheets and run it again",
    );
}
