/**
 * @module
 * Failures as problem+json (RFC 9457), with the code that the command line gives too.
 */

import type { Context } from "hono";
import { z } from "zod";
import { errorCodes, Problem, type ProblemJson } from "../../model/index.js";

/** The shape of every answer that is no success. */
export const problemSchema = z.strictObject({
  type: z.string().describe("the page that explains the code"),
  code: z.enum(errorCodes),
  title: z.string(),
  detail: z.string().describe("what was found"),
  help: z.string().describe("what to do"),
  where: z.string().optional(),
  status: z.int(),
}) satisfies z.ZodType<Omit<ProblemJson, "where">>;

/** A failure whose status is not that of its code, or which needs a header. */
export class HttpProblem extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
    readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(problem.message);
  }
}

/** Whatever was thrown, as an answer. What nobody expected says no more than that: its words may be those of a file or a database. */
export function failing(c: Context, error: unknown): Response {
  if (error instanceof HttpProblem) return answerWith(c, error.problem, error.status, error.headers);
  if (error instanceof Problem) return answerWith(c, error, error.toJSON().status, {});
  const found = error instanceof Error ? error.name : "an unknown error";
  return answerWith(c, new Problem("E-BUG", `the server failed: ${found}`, "report this address, please"), 500, {});
}

function answerWith(
  c: Context,
  problem: Problem,
  status: number,
  headers: { readonly [name: string]: string },
): Response {
  const body = `${JSON.stringify({ ...problem.toJSON(), status })}\n`;
  return c.body(body, status as 400, { ...headers, "Content-Type": "application/problem+json" });
}
