/**
 * @module
 * The one error of the project: what was found, where, and what to do, with a code. Thrown only at edges.
 */

import { type ErrorCode, errors } from "./codes.js";

/** The JSON shape of an error, after RFC 9457. */
export interface ProblemJson {
  readonly type: string;
  readonly code: ErrorCode;
  readonly title: string;
  readonly detail: string;
  readonly help: string;
  readonly where?: string;
  readonly status: number;
}

/** A problem of the caller's. `detail` says what was found, `help` what to do, `where` the input (`name:line:column`). */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ErrorCode;
  readonly detail: string;
  readonly help: string;
  readonly where: string | undefined;

  constructor(code: ErrorCode, detail: string, help: string, where?: string) {
    super(where === undefined ? detail : `${where}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.help = help;
    this.where = where;
  }

  /** The exit code of the command line. */
  get exit(): number {
    return errors[this.code].exit;
  }

  toJSON(): ProblemJson {
    const { status, title } = errors[this.code];
    return {
      type: `docs/errors.md#${this.code.toLowerCase()}`,
      code: this.code,
      title,
      detail: this.detail,
      help: this.help,
      ...(this.where === undefined ? {} : { where: this.where }),
      status,
    };
  }
}
