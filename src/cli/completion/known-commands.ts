/**
 * @module
 * What a shell can complete: the commands, the flags of each, and the values of flags that have a list of them.
 */

import type { Command, Option } from "commander";
import { frameNames } from "../../model/index.js";
import { configNames } from "../config/keys.js";
import { progressModes } from "../settings.js";

/** One flag as a shell needs it. */
export interface KnownFlag {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values, where there is a list; empty where it is free or a path. */
  readonly values: readonly string[];
}

/** One command. */
export interface KnownCommand {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly KnownFlag[];
  /** Words that may follow instead of paths. */
  readonly words: readonly string[];
}

const shells = ["bash", "zsh", "fish"];

/** The commands of the program, in its order. */
export function knownCommands(program: Command): KnownCommand[] {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    flags: [...command.options.map(flagOf), help],
    words: wordsOf(command.name()),
  }));
  const help1 = {
    name: "help",
    about: "show the help of a command",
    flags: [],
    words: commands.map(({ name }) => name),
  };
  return [...commands, help1];
}

const help: KnownFlag = { long: "--help", short: "-h", about: "show this help", takesValue: false, values: [] };

function wordsOf(command: string): readonly string[] {
  if (command === "completion") return shells;
  if (command === "config") return ["show", "get", "set", "unset", ...configNames];
  return command === "schema" ? ["record", "reading"] : [];
}

function flagOf(option: Option): KnownFlag {
  const { long, short, description, required } = option;
  return {
    long: long ?? "",
    short: short ?? null,
    about: description,
    takesValue: required,
    values: valuesOf(long ?? "", description),
  };
}

/** A flag that has a list of values names them in its help: "one of text, json, csv (default: text)". */
function valuesOf(long: string, description: string): readonly string[] {
  if (long === "--frame") return ["statement", ...frameNames];
  if (long === "--progress") return progressModes;
  if (long === "--color") return ["auto", "always", "never"];
  if (long !== "--format") return [];
  const listed = /^(?:(?:one|some) of )?(?<list>[\w3-]+(?:(?:, | or )[\w3-]+)*)/u.exec(description)?.groups?.list;
  return listed?.split(/, | or /u) ?? [];
}
