/**
 * @module
 * The command line: `main(argv, io)` runs one command and gives its exit code. It never throws and never ends the process.
 */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, CommanderError } from "commander";
import { Problem } from "../model/index.js";
import { nearestOf } from "../text/nearest-word.js";
import { BrokenPipe, Interrupted, type Io } from "./io.js";
import { buildProgram, commandNames, type Outcome } from "./program.js";
import { problemOf, type ReportMode, reportProblem } from "./report-problem.js";

const interruptedExit = 130;

/** Runs one command line (without node and script) and resolves to its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const mode = modeOf(argv);
  try {
    return await run(argv, io, mode);
  } catch (error) {
    if (error instanceof BrokenPipe) return 0;
    try {
      if (error instanceof Interrupted || io.signal.aborted) {
        await io.stderr.write(`${error instanceof Interrupted ? error.message : "stopped; nothing was written"}\n`);
        return interruptedExit;
      }
      const problem = problemOf(error);
      await reportProblem(problem, io, mode);
      return problem.exit;
    } catch {
      // standard error is gone too: nobody is left to be told
      return 0;
    }
  }
}

/** How errors are written has to be known before the flags are understood. */
function modeOf(argv: readonly string[]): ReportMode {
  const end = argv.indexOf("--");
  const flags = end < 0 ? argv : argv.slice(0, end);
  const format = flags.findIndex((flag) => flag === "--format" || flag === "-f");
  const json =
    flags.includes("--json") || flags.includes("--format=json") || (format >= 0 && flags[format + 1] === "json");
  return { json, debug: flags.includes("--debug") };
}

async function run(argv: readonly string[], io: Io, mode: ReportMode): Promise<number> {
  const outcome: Outcome = { exit: 0 };
  const printed: string[] = [];
  const program = buildProgram({ io, mode }, outcome);
  for (const command of [program, ...program.commands]) quieten(command, printed);
  if (argv.length === 0 && io.stdinIsTTY) {
    await io.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(withCommand(argv, io), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageProblem(error, program, argv[0]);
  }
  if (printed.length > 0) await io.stdout.write(printed.join(""));
  return outcome.exit;
}

/** Help and errors come back to us instead of going to the process. */
function quieten(command: Command, printed: string[]): void {
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    });
}

/** Paths without a command mean `brief`; a word that is neither a command nor a path is asked about. */
function withCommand(argv: readonly string[], io: Io): readonly string[] {
  const [first] = argv;
  if (first === undefined) return ["brief"];
  if ((commandNames as readonly string[]).includes(first)) return argv;
  if (first === "-h" || first === "--help" || first === "--version") return argv;
  if (!first.startsWith("-") && !/[./\\:]/u.test(first) && !existsSync(resolve(io.cwd, first))) {
    const near = nearestOf(first, commandNames);
    if (near !== null) {
      throw new Problem("E-USAGE", `there is no command and no file ${JSON.stringify(first)}`, `did you mean ${near}?`);
    }
  }
  return ["brief", ...argv];
}

/** What was wrong, and the nearest help: the word that was meant, or the usage of the command that was called. */
function usageProblem(error: CommanderError, program: Command, called: string | undefined): Problem {
  const [first = "", suggestion] = error.message.replace(/^error: /u, "").split("\n");
  const meant = /did you mean (?<name>[^?]+)\?/iu.exec(suggestion ?? "")?.groups?.name;
  if (meant !== undefined) return new Problem("E-USAGE", first, `did you mean ${meant}?`);
  const command = program.commands.find((each) => each.name() === called);
  if (command === undefined) return new Problem("E-USAGE", first, `${program.name()} --help shows what there is`);
  const name = `${program.name()} ${command.name()}`;
  return new Problem("E-USAGE", `${command.name()}: ${first}`, `${name} ${command.usage()}; ${name} --help shows more`);
}
