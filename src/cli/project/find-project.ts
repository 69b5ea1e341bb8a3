/**
 * @module
 * A project is a folder with `.rapporteur/` in it; commands find it in their folder or above, as far as the root.
 */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { postgresLocation, type StoreLocation } from "../../record/index.js";
import type { Io } from "../io.js";

/** A project on the disk. */
export interface Project {
  /** The folder of the person's own. */
  readonly root: string;
  /** `.rapporteur/` in it. */
  readonly folder: string;
  readonly location: StoreLocation;
}

/** What `project.json` says. */
export interface ProjectFile {
  readonly schema: typeof projectSchema;
  /** Address of the database; null for a file in the folder itself. */
  readonly db: string | null;
}

export const projectSchema = "rapporteur/project@1";
export const projectFolder = ".rapporteur";
export const projectFileName = "project.json";

/** The project of a folder, or of the nearest one above it; null when there is none. */
export async function findProject(given: string | undefined, io: Pick<Io, "cwd">): Promise<Project | null> {
  let root = resolve(io.cwd, given ?? ".");
  for (;;) {
    const file = join(root, projectFolder, projectFileName);
    if (existsSync(file)) return projectAt(root, await readProjectFile(file));
    const above = dirname(root);
    if (above === root) return null;
    root = above;
  }
}

/** The project, or a Problem that says how to make one. */
export async function needProject(given: string | undefined, io: Pick<Io, "cwd">): Promise<Project> {
  const project = await findProject(given, io);
  if (project !== null) return project;
  throw new Problem(
    "E-NO-PROJECT",
    "neither this folder nor one above it is a project",
    "rapporteur init makes it one; -C DIR names another folder",
    resolve(io.cwd, given ?? "."),
  );
}

/** A project by what its file says. */
export function projectAt(root: string, { db }: Pick<ProjectFile, "db">): Project {
  const folder = join(root, projectFolder);
  const location: StoreLocation =
    db === null ? { engine: "sqlite", path: join(folder, "store.db") } : postgresLocation(db);
  return { root, folder, location };
}

async function readProjectFile(path: string): Promise<ProjectFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    const found = `the file of the project cannot be read: ${(cause as Error).message}`;
    throw new Problem("E-NO-PROJECT", found, "put it back, or run rapporteur init in another folder", path);
  }
  const { schema, db } = value as Partial<ProjectFile>;
  if (schema === projectSchema && (db === null || typeof db === "string")) return { schema, db };
  throw new Problem(
    "E-NO-PROJECT",
    `the file of the project is not what this program writes (${projectSchema})`,
    "use the program that wrote it, or run rapporteur init in another folder",
    path,
  );
}
