/**
 * @module
 * The settings as they are in force: environment before the project's file before the user's own before what the program takes by itself.
 */

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { jsonErrorAt, lineAndColumn } from "../../text/json-position.js";
import { nearestOf } from "../../text/nearest-word.js";
import type { Io } from "../io.js";
import { type ConfigName, configKeys, configNames, misfitOf, variableOf } from "./keys.js";

/** A value with where it comes from. */
export interface ConfigValue {
  /** As on a command line; null where nothing is set and the program takes nothing by itself. */
  readonly value: string | null;
  /** Name of a variable, path of a file, or `default`. */
  readonly from: string;
}

/** All settings, the files they may stand in, and names in those files that are no keys. */
export interface Config {
  readonly values: { readonly [name in ConfigName]: ConfigValue };
  /** The nearest file above the folder; null when there is none. */
  readonly projectFile: string | null;
  /** Null when the environment names no home. */
  readonly userFile: string | null;
  readonly warnings: readonly string[];
}

export const configFileName = "rapporteur.json";

/** Loads the settings for a folder, that of `-C` or the current one. */
export async function loadConfig(given: string | undefined, { cwd, env }: Pick<Io, "cwd" | "env">): Promise<Config> {
  const project = await nearestFile(resolve(cwd, given ?? "."));
  const userFile = userFileOf(env);
  const user = userFile === null ? null : await readConfigFile(userFile);
  const variables = configNames.flatMap((name) => {
    const value = env[variableOf(name)];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const layers: Layer[] = [
    { values: new Map(variables), folder: cwd, fromOf: variableOf },
    ...[project, user].flatMap((file) =>
      file === null ? [] : [{ values: file.values, folder: dirname(file.path), fromOf: () => file.path }],
    ),
  ];
  const values = Object.fromEntries(configNames.map((name) => [name, valueIn(name, layers)]));
  return {
    values: values as Config["values"],
    projectFile: project?.path ?? null,
    userFile,
    warnings: [project, user].flatMap((file) =>
      file === null ? [] : file.unknown.map((name) => unknownKey(name, file.path)),
    ),
  };
}

interface Layer {
  readonly values: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly fromOf: (name: ConfigName) => string;
}

interface ConfigFile {
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

function valueIn(name: ConfigName, layers: readonly Layer[]): ConfigValue {
  for (const { values, folder, fromOf } of layers) {
    const value = values.get(name);
    if (value === undefined) continue;
    const misfit = misfitOf(name, value);
    if (misfit !== null) throw badValue(name, { value, misfit, from: fromOf(name) });
    return { value: configKeys[name].kind === "path" ? resolve(folder, value) : value, from: fromOf(name) };
  }
  return { value: configKeys[name].usual, from: "default" };
}

async function nearestFile(folder: string): Promise<ConfigFile | null> {
  const found = await readConfigFile(join(folder, configFileName));
  const above = dirname(folder);
  return found !== null || above === folder ? found : nearestFile(above);
}

/** The user's own file, where the desktop's rules put it. */
function userFileOf(env: Io["env"]): string | null {
  const home = env.XDG_CONFIG_HOME || (env.HOME ? join(env.HOME, ".config") : null);
  return home === null ? null : join(home, "rapporteur", "config.json");
}

/** A file of settings; null when it is not there. */
export async function readConfigFile(path: string): Promise<ConfigFile | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new Problem(
      "E-USAGE",
      `the settings cannot be read: ${(error as Error).message}`,
      "check the rights of the file",
      path,
    );
  }
  const held = Object.entries(objectIn(text, path));
  const known = held.filter(([name]) => (configNames as readonly string[]).includes(name));
  return {
    path,
    values: new Map(known.map(([name, value]) => [name, textOf(name as ConfigName, value, path)])),
    unknown: held.map(([name]) => name).filter((name) => name !== "$schema" && !known.some(([each]) => each === name)),
  };
}

function objectIn(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
  } catch {
    const at = jsonErrorAt(text) ?? text.length;
    throw new Problem(
      "E-USAGE",
      "the settings are not whole JSON",
      "mend the file",
      `${path}:${lineAndColumn(text, at)}`,
    );
  }
  throw new Problem("E-USAGE", "the settings are no JSON object", 'write them as {"maxPages": 50}', path);
}

function textOf(name: ConfigName, value: unknown, path: string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw badValue(name, { value: JSON.stringify(value), misfit: "a text or a number", from: path });
}

function badValue(
  name: ConfigName,
  { value, misfit, from }: { readonly value: string; readonly misfit: string; readonly from: string },
): Problem {
  return new Problem(
    "E-USAGE",
    `${name} is ${JSON.stringify(value)}, and should be ${misfit}`,
    "rapporteur config set writes it",
    from,
  );
}

function unknownKey(name: string, path: string): string {
  const near = nearestOf(name, configNames);
  return `${path}: there is no setting ${JSON.stringify(name)}${near === null ? "" : `; did you mean ${near}?`}`;
}
