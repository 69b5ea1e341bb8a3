/**
 * @module
 * The files of a round of marking: a folder of texts for each coder, `round.json` beside the folders, and the texts as they were.
 */

import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { MarkedSpan, MarkedText } from "../../agreement/index.js";
import { Problem } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { type MarkingRound, markingRoundSchema, readMarks } from "../../review/index.js";
import { hashOf } from "../../text/hash.js";
import type { Io } from "../io.js";
import { roundFile } from "./round-files.js";

/** A round with what each coder marked. */
export interface Marked {
  readonly round: MarkingRound;
  readonly coders: readonly string[];
  readonly texts: readonly MarkedText[];
}

/** Whether the arguments are folders of marked texts, not sheets. */
export async function areFolders(names: readonly string[], { cwd }: Pick<Io, "cwd">): Promise<boolean> {
  const found = await Promise.all(names.map((name) => stat(resolve(cwd, name)).catch(() => null)));
  return found.length > 0 && found.every((each) => each?.isDirectory() === true);
}

/** Reads the folders; throws a Problem that counts the texts that cannot be taken, after each was named with its line. */
export async function readMarked(folders: readonly string[], io: Io): Promise<Marked> {
  if (folders.length < 2)
    throw new Problem(
      "E-USAGE",
      "marks of two coders are needed",
      "give the folders of all coders, for example marking/ann marking/bo",
    );
  const round = await roundOf(join(dirname(folders[0]!), roundFile), io);
  const coders = folders.map((folder) => basename(resolve(io.cwd, folder)));
  const wrong = coders.find((coder, at) => !round.coders.includes(coder) || coders.indexOf(coder) !== at);
  if (wrong !== undefined)
    throw new Problem(
      "E-USAGE",
      `${wrong} is no coder of this round, or given twice`,
      `its coders are ${round.coders.join(", ")}`,
    );
  const problems: string[] = [];
  const texts: MarkedText[] = [];
  for (const { file, hash } of round.texts) {
    let length = 0;
    const marks: (readonly MarkedSpan[])[] = [];
    for (const folder of folders) {
      const name = join(folder, file);
      const words = await readFile(resolve(io.cwd, name), "utf8").catch(() => null);
      const read =
        words === null ? { problem: { row: 0, detail: "it is not there" } } : readMarks(words, round.categories);
      if (read.problem !== undefined) problems.push(`${name}:${read.problem.row}  ${read.problem.detail}`);
      else if (!isOriginal(read.text, hash))
        problems.push(`${name}  ${await changeOf(read.text, { folder, file }, io)}`);
      else {
        length = read.text.length;
        marks.push(read.spans);
      }
    }
    texts.push({ length, coders: marks });
  }
  for (const problem of problems) await io.stderr.write(asShown(`${problem}\n`));
  if (problems.length > 0)
    throw new Problem(
      "E-SHEET",
      `${countWords(problems.length, "text")} cannot be taken`,
      "mend them and run it again",
    );
  return { round, coders, texts };
}

async function roundOf(name: string, io: Io): Promise<MarkingRound> {
  const text = await readFile(resolve(io.cwd, name), "utf8").catch(() => null);
  if (text === null)
    throw new Problem(
      "E-NOT-FOUND",
      "there is no round beside the folders",
      "keep round.json where rapporteur assign wrote it",
      name,
    );
  try {
    return markingRoundSchema.parse(JSON.parse(text));
  } catch {
    throw new Problem(
      "E-JSON",
      "it is not the file of a round of marking",
      "put back the file that rapporteur assign wrote",
      name,
    );
  }
}

/** Whether a text is as it was; editors like to end a last line, or to drop an empty one. */
function isOriginal(text: string, hash: string): boolean {
  return [text, `${text}\n`, text.replace(/\n$/u, "")].some((each) => hashOf(each) === hash);
}

/** Where a text was changed beside its marks. */
async function changeOf(
  text: string,
  { folder, file }: { readonly folder: string; readonly file: string },
  io: Io,
): Promise<string> {
  const original = await readFile(resolve(io.cwd, dirname(folder), "texts", file), "utf8").catch(() => null);
  if (original === null) return "more than marks was changed";
  let at = 0;
  while (at < text.length && text[at] === original[at]) at++;
  const line = original.slice(0, at).split("\n").length;
  return `more than marks was changed, first in line ${line} near ${JSON.stringify(original.slice(Math.max(0, at - 15), at + 15))}`;
}
