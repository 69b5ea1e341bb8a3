/**
 * @module
 * `doctor`: whether this installation can work, one line for each thing it needs.
 */

import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { lexiconOf } from "../../load-data.js";
import { coverageRecordSchema } from "../../model/index.js";
import { findBrokenAnchors } from "../../publish/index.js";
import { read } from "../../read.js";
import { reconcile } from "../../reconcile.js";
import { openStore } from "../../record/index.js";
import type { CommandContext } from "../command-context.js";

/** One thing that was looked at. An optional one may be missing. */
interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly optional: boolean;
}

const sample = 'VARNHEM (Meridian) - "We will talk," Premier Lene Askov said on Monday.';

/** Prints the findings; 1 when something that is needed is missing. */
export async function runDoctor({
  io,
  flags,
}: CommandContext<{ readonly json?: boolean; readonly quiet?: boolean }>): Promise<number> {
  const findings = [
    nodeVersion(),
    needed("data tables", dataTables),
    needed("reading", readsSample),
    await tempFolder(),
    await store(),
  ];
  findings.push(chromium(io.env.PATH ?? ""));
  const exit = findings.every(({ ok, optional }) => ok || optional) ? 0 : 1;
  if (flags.json === true) await io.stdout.write(`${JSON.stringify({ ok: exit === 0, findings }, null, 2)}\n`);
  else if (flags.quiet !== true || exit !== 0)
    await io.stdout.write(findings.map((finding) => `${lineOf(finding)}\n`).join(""));
  return exit;
}

function lineOf({ name, ok, detail, optional }: Finding): string {
  const mark = ok ? "✓ found  " : optional ? "– absent " : "✗ missing";
  return `${mark} ${name.padEnd(13)} ${detail}`;
}

function needed(name: string, look: () => string): Finding {
  try {
    return { name, ok: true, detail: look(), optional: false };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error), optional: false };
  }
}

function nodeVersion(): Finding {
  const [major, minor] = process.versions.node.split(".").map(Number) as [number, number];
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: "Node.js", ok, detail: `${process.versions.node} (needs 20.19 or later)`, optional: false };
}

function dataTables(): string {
  return `${Object.keys(lexiconOf("en")).length} sets of word lists loaded`;
}

function readsSample(): string {
  const record = reconcile([read({ text: sample })]);
  coverageRecordSchema.parse(record);
  const { checked, broken } = findBrokenAnchors(record);
  if (broken.length > 0) throw new Error(`${broken.length} of ${checked} anchors of a sample do not hold`);
  return `a sample was read, its record is valid, ${checked} anchors hold`;
}

async function tempFolder(): Promise<Finding> {
  const optional = false;
  try {
    const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
    await writeFile(join(folder, "probe"), "probe");
    await rm(folder, { recursive: true });
    return { name: "temp folder", ok: true, detail: "can be written to", optional };
  } catch (error) {
    return { name: "temp folder", ok: false, detail: error instanceof Error ? error.message : String(error), optional };
  }
}

/** Whether a project can be kept here. */
async function store(): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  try {
    await (await openStore({ engine: "sqlite", path: join(folder, "store.db") }, { mayCreate: true })).close();
    return { name: "store", ok: true, detail: "SQLite works", optional: false };
  } catch (error) {
    return {
      name: "store",
      ok: false,
      detail: error instanceof Error ? error.message : String(error),
      optional: false,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function chromium(path: string): Finding {
  const ok = path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, "chromium"), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return { name: "chromium", ok, detail: "only for the browser tests", optional: true };
}
