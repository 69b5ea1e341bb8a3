/**
 * @module
 * What a command is given beside its arguments, and the shape of a command.
 */

import type { Io } from "./io.js";
import type { ReportMode } from "./report-problem.js";
import type { Flags } from "./settings.js";

/** The process, how errors are written, and the flags that were given. */
export interface CommandContext<F = Flags> {
  readonly io: Io;
  readonly mode: ReportMode;
  readonly flags: F;
}
