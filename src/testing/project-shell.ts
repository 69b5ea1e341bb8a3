/**
 * @module
 * A folder in which commands are run as from a shell, each a second later than the one before, for tests of projects.
 */

import { main } from "../cli/main.js";
import { type CoverageRecord, coverageRecordSchema } from "../model/index.js";
import { memoryIo } from "./memory-io.js";
import { tempFolder } from "./temp-folder.js";

type Options = Parameters<typeof memoryIo>[0];
type Ran = ReturnType<typeof memoryIo>["written"] & { readonly exit: number };

/** A folder with a shell in it. */
export interface ProjectShell {
  readonly folder: ReturnType<typeof tempFolder>;
  readonly run: (...argv: string[]) => Promise<Ran>;
  readonly runWith: (options: Options, ...argv: string[]) => Promise<Ran>;
  /** When the last command was run, in milliseconds since 1970. */
  readonly now: () => number;
  /** The record of the project in the folder. */
  readonly record: () => Promise<CoverageRecord>;
}

/** A new folder and the commands of `user` in it; the clock begins at eight in the morning of 14 March 2031. */
export function projectShell(user: string): ProjectShell {
  const folder = tempFolder();
  let clock = Date.UTC(2031, 2, 14, 8);
  const runWith: ProjectShell["runWith"] = async (options, ...argv) => {
    clock += 1000;
    const io = memoryIo({ cwd: folder.root, clock, env: { USER: user }, ...options });
    const exit = await main(argv, io);
    return { exit, ...io.written };
  };
  const run: ProjectShell["run"] = (...argv) => runWith({}, ...argv);
  const record = async () => coverageRecordSchema.parse(JSON.parse((await run("read", "--json")).stdout));
  return { folder, run, runWith, now: () => clock, record };
}
