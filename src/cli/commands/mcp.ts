/**
 * @module
 * `mcp`: the record for an assistant, over standard input and output.
 */

import { serveMcp } from "../../mcp/index.js";
import { Problem } from "../../model/index.js";
import type { CommandContext } from "../command-context.js";
import { authorOf } from "../correcting/write-corrections.js";
import { packageVersion } from "../package-version.js";
import { withRecord } from "../record-source.js";
import type { Flags } from "../settings.js";

/** Flags of `mcp`. */
export interface McpFlags extends Flags {
  readonly allowCorrections?: boolean;
}

/** Serves the record of the inputs or of the project until the client goes. */
export function serveAssistant(paths: readonly string[], context: CommandContext<McpFlags>): Promise<number> {
  const { io, flags } = context;
  if (paths.includes("-"))
    throw new Problem("E-USAGE", "standard input is the assistant's, and no article", "give files or a project");
  // standard input is never read for articles, and nothing is told that a person would read
  const quiet = { ...context, flags: { ...flags, input: false, quiet: flags.verbose !== true } };
  return withRecord(paths, quiet, async ({ holder, settle }) => {
    await settle();
    const mayCorrect = flags.allowCorrections === true;
    if (mayCorrect && holder.corrector === null)
      throw new Problem("E-USAGE", "only a project has a log of corrections", "rapporteur init makes one");
    const options = {
      holder,
      version: packageVersion(),
      mayCorrect,
      author: `${authorOf(undefined, io)}, by an assistant`,
    };
    if (io.stdinIsTTY)
      await io.stderr.write(
        "waiting for the program of an assistant, which starts this command itself (Ctrl-C ends it)\n",
      );
    await serveMcp(options, { input: process.stdin, output: process.stdout }, io.signal);
    return 0;
  });
}
