/**
 * @module
 * `read` and `brief`: read the inputs, print the record or the one page about it.
 */

import { resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { renderRecord } from "../../publish/index.js";
import type { CommandContext } from "../command-context.js";
import { withFetching } from "../fetching.js";
import { gatherRecord } from "../gather.js";
import { settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Reads and prints; the exit code says whether everything could be read. */
export async function readAndPrint(
  paths: readonly string[],
  { briefOnly }: { readonly briefOnly: boolean },
  { io, mode, flags }: CommandContext,
): Promise<number> {
  const settings = settingsOf(flags, io);
  const inputs = inputsOf(paths, { mayAsk: settings.mayAsk, stdinIsTTY: io.stdinIsTTY });
  return withFetching(inputs, { settings, io }, async (fetching) => {
    const { record, exit } = await gatherRecord(inputs, { settings, mode, io, fetching });
    await writeOut(renderRecord(record, settings.format, { briefOnly, color: settings.color }), settings.out, io);
    await fetching.settle();
    if (settings.out !== null && !settings.quiet) await io.stderr.write(`wrote ${resolve(io.cwd, settings.out)}\n`);
    return exit;
  });
}

/** The paths; standard input when there are none and something is piped in. Never waits for a person to type an article. */
export function inputsOf(
  paths: readonly string[],
  { mayAsk, stdinIsTTY }: { readonly mayAsk: boolean; readonly stdinIsTTY: boolean },
): readonly string[] {
  const isWaiting = (path: string) => path === "-" && stdinIsTTY && !mayAsk;
  if (paths.some(isWaiting))
    throw new Problem(
      "E-NO-INPUT",
      "standard input is a terminal and --no-input is given",
      "give a file or pipe a text",
    );
  if (paths.length > 0) return paths;
  if (!stdinIsTTY && mayAsk) return ["-"];
  throw new Problem(
    "E-NO-INPUT",
    "no file was given and nothing is piped in",
    "give files or folders (rapporteur brief articles/) or pipe a text (cat article.txt | rapporteur brief -)",
  );
}
