/**
 * @module
 * `verify`: check a record that somebody sent. Its shape, every id, and every line against the words it names.
 */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type CoverageRecord, coverageRecordSchema, Problem } from "../../model/index.js";
import { findBrokenAnchors } from "../../publish/index.js";
import { jsonErrorAt, lineAndColumn } from "../../text/json-position.js";
import type { CommandContext } from "../command-context.js";
import { inputsOf } from "../record-source.js";

/** How many broken lines are shown; all are counted. */
const nShown = 10;

/** Prints the counts; 0 when every line stands on its words, 4 when one does not. */
export async function verifyRecord(
  path: string | undefined,
  { io, flags }: CommandContext<{ readonly json?: boolean; readonly quiet?: boolean }>,
): Promise<number> {
  const [name] = inputsOf(path === undefined ? [] : [path], { mayAsk: true, stdinIsTTY: io.stdinIsTTY });
  const record = recordOf(await textOf(name!, io), name!);
  const { checked, broken } = findBrokenAnchors(record);
  if (flags.json === true) {
    const { articles, entries } = record;
    await io.stdout.write(
      `${JSON.stringify({ articles: articles.length, entries: entries.length, checked, broken }, null, 2)}\n`,
    );
  } else if (flags.quiet !== true) {
    const outcome = broken.length === 0 ? "all hold" : `${broken.length} broken`;
    await io.stdout.write(
      `${record.articles.length} articles, ${record.entries.length} entries, ${checked} anchors checked: ${outcome}\n`,
    );
  }
  if (broken.length === 0) return 0;
  const shown = broken.slice(0, nShown).map(({ at, place, problem }) => `${at} (${place}): ${problem}`);
  const rest = broken.length - shown.length;
  throw new Problem(
    "E-BROKEN-ANCHOR",
    [`${broken.length} of ${checked} anchors do not hold`, ...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(
      "\n  ",
    ),
    "the record was changed after it was made, or its articles were; make it again from the articles",
    name,
  );
}

async function textOf(name: string, io: CommandContext["io"]): Promise<string> {
  if (name === "-") {
    const pieces: Uint8Array[] = [];
    for await (const piece of io.stdin) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  }
  try {
    return await readFile(resolve(io.cwd, name), "utf8");
  } catch {
    throw new Problem("E-NOT-FOUND", "there is no such file", "check the spelling of the path", name);
  }
}

function recordOf(text: string, name: string): CoverageRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const at = jsonErrorAt(text) ?? text.length;
    const found = at >= text.length ? "the text ends" : `${JSON.stringify(text.slice(at, at + 20))} cannot stand here`;
    const problem = new Problem(
      "E-JSON",
      `this is not whole JSON: at character ${at} ${found}`,
      "make the file again with rapporteur read ... --format json --out FILE",
      `${name}:${lineAndColumn(text, at)}`,
    );
    problem.cause = cause;
    throw problem;
  }
  const parsed = coverageRecordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(
    "E-JSON",
    `this is JSON but no record: ${issue!.path.map(String).join(".") || "the whole"}: ${issue!.message}`,
    "give what rapporteur read ... --format json has written",
    name,
  );
}
