/**
 * @module
 * `config`: the settings in force and where each comes from; one of them; and a new value for one.
 */

import { mkdir, readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { pad, widest } from "../../publish/text/lines.js";
import { nearestOf } from "../../text/nearest-word.js";
import type { CommandContext } from "../command-context.js";
import { type ConfigName, configKeys, configNames, misfitOf } from "../config/keys.js";
import { type Config, configFileName, loadConfig, readConfigFile } from "../config/load-config.js";
import { findProject } from "../project/find-project.js";
import type { Flags } from "../settings.js";
import { writeOut } from "../write-out.js";

type ConfigContext = CommandContext<Flags & { readonly user?: boolean }>;

/** Shows all settings, or does what the first word says. */
export async function configure(words: readonly string[], context: ConfigContext): Promise<number> {
  const [act = "show", name, value, ...more] = words;
  const { io, flags } = context;
  const wanted = { show: 1, get: 2, set: 3, unset: 2 }[act];
  if (wanted === undefined || words.length > Math.max(1, wanted) || more.length > 0)
    throw new Problem(
      "E-USAGE",
      `config does not know ${JSON.stringify(words.join(" "))}`,
      "config, config get KEY, config set KEY VALUE, config unset KEY",
    );
  const config = await loadConfig(flags.project, io);
  if (flags.quiet !== true) for (const warning of config.warnings) await io.stderr.write(`${warning}\n`);
  if (act === "show") return show(config, context);
  const key = keyOf(name);
  if (act === "get") return get(config, key, context);
  if (act === "set" && value === undefined)
    throw new Problem("E-USAGE", `no value for ${key} was given`, `rapporteur config set ${key} VALUE`);
  return change(config, { key, value: act === "set" ? value! : null }, context);
}

async function show({ values }: Config, { io, flags }: ConfigContext): Promise<number> {
  if (flags.json === true) {
    await io.stdout.write(`${JSON.stringify(values, null, 2)}\n`);
    return 0;
  }
  const name = widest(configNames, 20);
  const value = widest(
    configNames.map((each) => values[each].value ?? ""),
    40,
  );
  for (const each of configNames) {
    const { value: set, from } = values[each];
    const line = `${pad(each, name)}  ${pad(set ?? "-", value)}  ${pad(from, 12)}  ${configKeys[each].about}`;
    await io.stdout.write(`${line.trimEnd()}\n`);
  }
  return 0;
}

async function get({ values }: Config, key: ConfigName, { io, flags }: ConfigContext): Promise<number> {
  const found = values[key];
  if (flags.json === true) await io.stdout.write(`${JSON.stringify(found)}\n`);
  else if (found.value !== null) await io.stdout.write(`${found.value}\n`);
  if (flags.quiet !== true && flags.json !== true) await io.stderr.write(`from ${found.from}\n`);
  return 0;
}

/** Writes the file anew with one value changed; what else stands in it stays, in its order. */
async function change(
  config: Config,
  { key, value }: { readonly key: ConfigName; readonly value: string | null },
  context: ConfigContext,
): Promise<number> {
  const { io, flags } = context;
  const misfit = value === null ? null : misfitOf(key, value);
  if (misfit !== null)
    throw new Problem("E-USAGE", `${key} is ${JSON.stringify(value)}, and should be ${misfit}`, configKeys[key].about);
  const path = await fileToWrite(config, context);
  const known = (await readConfigFile(path)) === null ? {} : (JSON.parse(await readFile(path, "utf8")) as object);
  const { [key]: _old, ...others } = known as { [name: string]: unknown };
  const changed = value === null ? others : { ...known, [key]: written(key, value, { path, cwd: io.cwd }) };
  await mkdir(dirname(path), { recursive: true });
  await writeOut(`${JSON.stringify(changed, null, 2)}\n`, path, io);
  if (flags.quiet !== true)
    await io.stderr.write(
      `${value === null ? "took" : "wrote"} ${key} ${value === null ? "out of" : "into"} ${path}\n`,
    );
  return 0;
}

/** The user's file with `--user`; else that of the project, beside `.rapporteur/`, or the nearest one. */
async function fileToWrite({ projectFile, userFile }: Config, { io, flags }: ConfigContext): Promise<string> {
  if (flags.user === true) {
    if (userFile !== null) return userFile;
    throw new Problem("E-USAGE", "the environment names no home folder", "set XDG_CONFIG_HOME, or leave --user out");
  }
  const project = await findProject(flags.project, io);
  return projectFile ?? resolve(project?.root ?? resolve(io.cwd, flags.project ?? "."), configFileName);
}

/** Numbers as numbers; a path as seen from the file. */
function written(key: ConfigName, value: string, { path, cwd }: { readonly path: string; readonly cwd: string }) {
  const { kind } = configKeys[key];
  if (kind === "count" || kind === "seconds") return Number(value);
  return kind === "path" ? relative(dirname(path), resolve(cwd, value)) : value;
}

function keyOf(name: string | undefined): ConfigName {
  const found = configNames.find((each) => each === name);
  if (found !== undefined) return found;
  const near = name === undefined ? null : nearestOf(name, configNames);
  throw new Problem(
    "E-USAGE",
    name === undefined ? "no setting was named" : `there is no setting ${JSON.stringify(name)}`,
    near === null ? `there are ${configNames.join(", ")}` : `did you mean ${near}?`,
  );
}
