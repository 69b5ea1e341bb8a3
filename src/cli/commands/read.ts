/**
 * @module
 * `read` and `brief`: the record of the inputs or of the project, whole or as the one page about it.
 */

import { resolve } from "node:path";
import { renderRecord } from "../../publish/index.js";
import { askedWords } from "../asked-words.js";
import type { CommandContext } from "../command-context.js";
import { gazetteerOf } from "../known-places.js";
import { withRecord } from "../record-source.js";
import { settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Reads and prints; the exit code says whether everything could be read. */
export function readAndPrint(
  paths: readonly string[],
  { briefOnly }: { readonly briefOnly: boolean },
  context: CommandContext,
): Promise<number> {
  const { io, flags } = context;
  const settings = settingsOf(flags, io);
  const { format, color, out, quiet } = settings;
  return withRecord(paths, context, async ({ record, settle, exit }) => {
    const map = format === "geojson" ? await gazetteerOf(settings.places, io.cwd) : {};
    await writeOut(renderRecord(record, format, { briefOnly, color, asked: askedWords(settings), ...map }), out, io);
    await settle();
    if (out !== null && !quiet) await io.stderr.write(`wrote ${resolve(io.cwd, out)}\n`);
    return exit;
  });
}
