/**
 * @module
 * `verify`: check what somebody sent. The shape of a record and every id; and in every export that has places, each line against the
 * words it names.
 */

import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { Problem } from "../../model/index.js";
import { countWords } from "../../publish/words/day-words.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { inputsOf } from "../record-source.js";
import { reportProblem } from "../report-problem.js";
import type { Flags } from "../settings.js";
import {
  checkFile,
  type FileReport,
  type GivenFile,
  needsSources,
  type ReadFile,
  readAnchors,
} from "../verify/check-file.js";
import { projectSources, sourcesIn } from "../verify/sources.js";
import { isMeantAsRecord, recordIn } from "../verify/whole-record.js";

/** How many broken lines are shown; all are counted. */
const nShown = 10;

/** Prints the counts; 0 when every line stands on its words, 4 when one does not. */
export async function verifyFiles(
  [path, sources]: readonly [string | undefined, readonly string[]],
  context: CommandContext<Flags>,
): Promise<number> {
  const { io } = context;
  const [name] = inputsOf(path === undefined ? [] : [path], { mayAsk: true, stdinIsTTY: io.stdinIsTTY });
  const { read, nOthers, nFailed } = await readAll(name!, context);
  if (read.length === 0) throw nothingToCheck(name!);
  const given = await sourcesIn(sources, context);
  const beside = read.flatMap(({ anchors }) => anchors.sources);
  const isLacking = given.length === 0 && beside.length === 0 && read.some(needsSources);
  const known = isLacking ? await projectSources(context) : beside;
  if (isLacking && known.length === 0) throw noSources(name!);
  // a table of articles has none itself: the other tables are checked by it
  const placed = read.filter(({ anchors }) => anchors.claims.length > 0 || read.length === 1);
  await report(
    placed.map((file) => checkFile(file, { given, known })),
    { name: name!, nPassedOver: nOthers + read.length - placed.length, context, read: placed },
  );
  return nFailed > 0 ? 1 : 0;
}

interface AllRead {
  readonly read: readonly ReadFile[];
  /** Files that have no places. */
  readonly nOthers: number;
  /** Files that are damaged; each was reported. */
  readonly nFailed: number;
}

/** What each file claims. Of a folder a damaged file is reported and the others are read; a file that is given alone is the whole answer. */
async function readAll(name: string, { io, mode }: CommandContext<Flags>): Promise<AllRead> {
  const names = await namesIn(name, io);
  if (names === null) {
    const file = await fileOf(name, { name, io });
    const one = await readAnchors(file);
    if (one === null) throw notAnchored(file);
    return { read: [one], nOthers: 0, nFailed: 0 };
  }
  const read: ReadFile[] = [];
  const failed: string[] = [];
  for (const each of names) {
    try {
      const one = await readAnchors(await fileOf(join(name, each), { name: each, io }));
      if (one !== null) read.push(one);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await reportProblem(error, io, mode);
      failed.push(each);
    }
  }
  return { read, nOthers: names.length - read.length - failed.length, nFailed: failed.length };
}

/** The files of a folder, without hidden files and folders; null for a file and for standard input. */
async function namesIn(name: string, { cwd }: Io): Promise<string[] | null> {
  const path = resolve(cwd, name);
  const found = name === "-" ? null : await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return null;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => relative(path, join(each.parentPath, each.name)))
    .filter((each) => !each.split(sep).some((part) => part.startsWith(".")))
    .sort();
}

async function fileOf(path: string, { name, io }: { readonly name: string; readonly io: Io }): Promise<GivenFile> {
  if (path === "-") {
    const pieces: Uint8Array[] = [];
    for await (const piece of io.stdin) pieces.push(piece);
    return { name, bytes: Buffer.concat(pieces) };
  }
  try {
    return { name, bytes: await readFile(resolve(io.cwd, path)) };
  } catch {
    throw new Problem("E-NOT-FOUND", "there is no such file", "check the spelling of the path", name);
  }
}

interface Outcome {
  readonly name: string;
  readonly nPassedOver: number;
  readonly context: CommandContext<Flags>;
  readonly read: readonly ReadFile[];
}

/** Prints what came of each file; throws when a claim does not hold. */
async function report(reports: readonly FileReport[], outcome: Outcome): Promise<void> {
  const { io, flags } = outcome.context;
  const checked = reports.reduce((n, each) => n + each.checked, 0);
  const broken = reports.flatMap((each) => each.broken.map((one) => ({ ...one, file: each.name })));
  if (flags.json === true) await io.stdout.write(`${JSON.stringify(asJson(reports, outcome), null, 2)}\n`);
  else if (flags.quiet !== true)
    await io.stdout.write(reports.map((each, at) => lineOf(each, outcome.read[at]!)).join(""));
  if (flags.json !== true && flags.quiet !== true && outcome.nPassedOver > 0)
    await io.stdout.write(`${countWords(outcome.nPassedOver, "other file")} without places in articles\n`);
  if (broken.length === 0) return;
  const many = reports.length > 1;
  const shown = broken
    .slice(0, nShown)
    .map(({ file, at, place, problem }) => `${many ? `${file}: ` : ""}${at} (${place}): ${problem}`);
  const rest = broken.length - shown.length;
  throw new Problem(
    "E-BROKEN-ANCHOR",
    [`${broken.length} of ${checked} anchors do not hold`, ...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(
      "\n  ",
    ),
    "the file was changed after it was made, or its articles were; make it again from the articles",
    outcome.name,
  );
}

function lineOf({ name, checked, broken }: FileReport, file: ReadFile): string {
  const result = broken.length === 0 ? "all hold" : `${broken.length} broken`;
  const record = wholeRecord(file);
  const what = record === null ? `${name}: ` : `${record.articles} articles, ${record.entries} entries, `;
  return `${what}${countWords(checked, "anchor")} checked: ${result}\n`;
}

function asJson(reports: readonly FileReport[], { read }: Outcome): unknown {
  const [only] = reports;
  const record = reports.length === 1 ? wholeRecord(read[0]!) : null;
  if (record !== null) return { ...record, checked: only!.checked, broken: only!.broken };
  return {
    files: reports,
    checked: reports.reduce((n, each) => n + each.checked, 0),
    broken: reports.flatMap(({ broken }) => broken),
  };
}

/** How large a record is; null for a file of another format. */
function wholeRecord({ name, bytes }: GivenFile): { readonly articles: number; readonly entries: number } | null {
  const text = new TextDecoder().decode(bytes);
  if (!isMeantAsRecord(text)) return null;
  const { articles, entries } = recordIn(text, name);
  return { articles: articles.length, entries: entries.length };
}

/** What is JSON, or begins like it, should have been a record: the problem says where it is none. */
function notAnchored({ name, bytes }: GivenFile): Problem {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*[{[]/u.test(text)) recordIn(text, name);
  return nothingToCheck(name);
}

function nothingToCheck(name: string): Problem {
  return new Problem(
    "E-UNREADABLE",
    "nothing in it names words at a place in an article",
    "give a record (--format json), an export with places (csv, md, dossier, ...), or a folder with such",
    name,
  );
}

function noSources(name: string): Problem {
  return new Problem(
    "E-NO-INPUT",
    "the file has places but not the articles themselves",
    `name the articles as well (rapporteur verify ${name} articles/), or run it in their project`,
    name,
  );
}
