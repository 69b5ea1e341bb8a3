/**
 * @module
 * Errors as a person reads them (what, where, what to do) and as a program does (problem+json, one object a line).
 */

import { Problem } from "../model/index.js";
import type { Io } from "./io.js";

/** How errors are to be written. */
export interface ReportMode {
  readonly json: boolean;
  readonly debug: boolean;
}

/** Writes one problem to standard error. */
export async function reportProblem(problem: Problem, io: Io, mode: ReportMode): Promise<void> {
  await io.stderr.write(mode.json ? `${JSON.stringify(problem)}\n` : `${problemText(problem)}\n`);
  if (mode.debug && problem.cause instanceof Error) await io.stderr.write(`${problem.cause.stack}\n`);
}

/** `notes.txt E-NOT-TEXT  what was found` and, indented, what to do. */
export function problemText({ code, where, detail, help }: Problem): string {
  return `${where === undefined ? "" : `${where} `}${code}  ${detail}\n  help: ${help}\n  see:  docs/errors.md#${code.toLowerCase()}`;
}

/** Whatever was thrown, as a problem: what is not one already is a bug of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const problem = new Problem("E-BUG", message, "run it again with --debug and report what it prints, please");
  problem.cause = error;
  return problem;
}
