/**
 * @module
 * `completion`: the script that lets a shell complete commands, flags and their values.
 */

import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { knownCommands } from "../completion/known-commands.js";
import { bashScript, fishScript, zshScript } from "../completion/scripts.js";
import { oneOf } from "../settings.js";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** Prints the script of a shell. */
export async function printCompletion(shell: string, program: Command, { io }: CommandContext): Promise<number> {
  const name = oneOf("completion", shell, Object.keys(scripts) as (keyof typeof scripts)[]);
  await io.stdout.write(scripts[name](knownCommands(program)));
  return 0;
}
