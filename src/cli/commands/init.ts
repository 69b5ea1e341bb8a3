/**
 * @module
 * `init`: makes a folder a project. Its file is written last, so that a folder is a project or is none.
 */

import { mkdir, rmdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { openStore } from "../../record/index.js";
import type { CommandContext } from "../command-context.js";
import {
  findProject,
  type ProjectFile,
  projectAt,
  projectFileName,
  projectFolder,
  projectSchema,
} from "../project/find-project.js";
import { writeOut } from "../write-out.js";

/** Flags of `init`. */
interface InitFlags {
  readonly db?: string;
  readonly quiet?: boolean;
}

/** Makes the project; on one that is there it changes nothing. */
export async function initProject(dir: string | undefined, { io, flags }: CommandContext<InitFlags>): Promise<number> {
  const root = resolve(io.cwd, dir ?? ".");
  const db = flags.db ?? null;
  const known = await findProject(root, io);
  const wanted = projectAt(root, { db });
  if (known?.root === root) {
    if (flags.db !== undefined && JSON.stringify(known.location) !== JSON.stringify(wanted.location))
      throw new Problem(
        "E-USAGE",
        "this folder is a project already, and its store is elsewhere",
        "leave out --db, or make the project in another folder",
        root,
      );
    if (flags.quiet !== true) await io.stderr.write(`${root} is a project already; nothing was changed\n`);
    return 0;
  }
  await makeFolder(join(root, projectFolder));
  try {
    await (await openStore(wanted.location, { mayCreate: true })).close();
  } catch (error) {
    // an empty folder is no project, and none should be left behind
    await rmdir(join(root, projectFolder)).catch(() => undefined);
    throw error;
  }
  const file: ProjectFile = { schema: projectSchema, db };
  await writeOut(`${JSON.stringify(file, null, 2)}\n`, join(root, projectFolder, projectFileName), io);
  if (flags.quiet !== true)
    await io.stderr.write(`${root} is a project now; add articles to it with: rapporteur add PATH...\n`);
  return 0;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    const found = `the folder cannot be made: ${(cause as Error).message}`;
    throw new Problem("E-OUT", found, "give a folder that may be written to", path);
  }
}
