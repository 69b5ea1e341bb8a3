/**
 * @module
 * Flags that were not given, from the settings: only those that the command has.
 */

import type { Command } from "commander";
import type { Io } from "../io.js";
import { configNames } from "./keys.js";
import { loadConfig } from "./load-config.js";

/** The flags of a command line, and for the others what is set elsewhere. */
export async function withConfig<F extends object>(command: Command, given: F, io: Io): Promise<F> {
  const has = new Set(command.options.map((option) => option.attributeName()));
  const wanted = configNames.filter((name) => has.has(name) && !(name in given));
  if (wanted.length === 0) return given;
  const { project, quiet } = given as { readonly project?: string; readonly quiet?: boolean };
  const { values, warnings } = await loadConfig(project, io);
  if (quiet !== true) for (const warning of warnings) await io.stderr.write(`${warning}\n`);
  const set = wanted.flatMap((name) => (values[name].from === "default" ? [] : [[name, values[name].value]]));
  return { ...Object.fromEntries(set), ...given };
}
