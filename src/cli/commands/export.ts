/**
 * @module
 * `export`: a record in one or several formats as files of a folder, to hand on or to publish; one format also to standard output.
 */

import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { type CoverageRecord, Problem } from "../../model/index.js";
import {
  type ExportFile,
  type FormatName,
  filterRecord,
  formatNames,
  formats,
  parquetFiles,
  type RenderOptions,
  renderRecord,
} from "../../publish/index.js";
import { indexRecord } from "../../publish/record-index.js";
import { countWords } from "../../publish/words/day-words.js";
import { idIn } from "../../record/index.js";
import { askedWords } from "../asked-words.js";
import type { CommandContext } from "../command-context.js";
import { gazetteerOf } from "../known-places.js";
import { withRecord } from "../record-source.js";
import { type Flags, oneOf, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Formats that `export` knows: those of `read`, and tables. */
export const exportNames = [...formatNames, "parquet"] as const;
type ExportName = (typeof exportNames)[number];

/** The flags of `export`. */
export interface ExportFlags extends Omit<Flags, "format"> {
  readonly format?: readonly string[];
  readonly id?: readonly string[];
}

/** Writes the files; the exit code says whether everything could be read. */
export function exportRecord(
  paths: readonly string[],
  { io, mode, flags }: CommandContext<ExportFlags>,
): Promise<number> {
  const { format: _formats, ...others } = flags;
  const names = namesOf(flags);
  const settings = settingsOf({ ...others, json: false }, io);
  const { out, quiet } = settings;
  if (out === null && (flags.out !== "-" || names.length > 1 || names[0] === "parquet")) throw noFolder(names);
  return withRecord(paths, { io, mode, flags: { ...others, json: false } }, async ({ record, settle, exit }) => {
    const ids = (flags.id ?? []).map((asked) => idIn({ ...record, articles: [], disputes: [] }, asked));
    const chosen = filterRecord(record, { ids });
    const map = names.includes("geojson") ? await gazetteerOf(settings.places, io.cwd) : {};
    const options = { asked: [...askedWords(settings), ...ids], ...map };
    const files = names.flatMap((name) => filesOf(name, chosen, options));
    if (out === null) await io.stdout.write(files[0]!.text!);
    else await writeAll(files, out, io);
    await settle();
    if (out !== null && !quiet) {
      const what = isFileName(files, out, io) ? "" : `${countWords(files.length, "file")} into `;
      await io.stderr.write(`wrote ${what}${resolve(io.cwd, out)}\n`);
    }
    return exit;
  });
}

function namesOf({ format = [], json }: ExportFlags): ExportName[] {
  const asked = format.flatMap((list) => list.split(",")).map((name) => name.trim());
  const names = asked.length === 0 && json === true ? ["json"] : asked;
  if (names.length > 0) return [...new Set(names.map((name) => oneOf("--format", name, exportNames)))];
  throw new Problem(
    "E-USAGE",
    "no format was named",
    `for example --format csv,dossier; there are ${exportNames.join(", ")}`,
  );
}

type TextFile = Partial<ExportFile> & { readonly name: string; readonly text?: string };

function filesOf(name: ExportName, record: CoverageRecord, options: RenderOptions): TextFile[] {
  if (name === "parquet") return parquetFiles(indexRecord(record));
  return [{ name: formats[name as FormatName].file, text: renderRecord(record, name as FormatName, options) }];
}

/** Whether the place is meant for a single file: `-f html -o page.html`, where no folder is called so. */
function isFileName(files: readonly TextFile[], out: string, { cwd }: CommandContext["io"]): boolean {
  const [only] = files;
  const isFolder = statSync(resolve(cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
  return files.length === 1 && extname(out) === extname(only!.name) && !isFolder;
}

async function writeAll(files: readonly TextFile[], out: string, io: CommandContext["io"]): Promise<void> {
  if (isFileName(files, out, io)) return writeOut(files[0]!.text ?? files[0]!.bytes!, out, io);
  try {
    await mkdir(resolve(io.cwd, out), { recursive: true });
  } catch (cause) {
    throw new Problem(
      "E-OUT",
      `the folder could not be made: ${(cause as Error).message}`,
      "give a folder that may be written to",
      out,
    );
  }
  for (const { name, text, bytes } of files) await writeOut(text ?? bytes!, join(out, name), io);
}

function noFolder(names: readonly string[]): Problem {
  return names.length === 1 && names[0] !== "parquet"
    ? new Problem(
        "E-USAGE",
        "no place for the file was named",
        "--out DIR writes it into a folder, --out - to standard output",
      )
    : new Problem("E-USAGE", `${names.join(" and ")} make several files`, "name a folder for them: --out DIR");
}
