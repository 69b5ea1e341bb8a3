/**
 * @module
 * The arguments of the tools: the parameters of the API in the types of JSON, with the same names and the same meaning.
 */

import { z } from "zod";
import { changeRequestSchema, correctionRequestSchema } from "../server/api/corrections.js";
import { parameters } from "../server/api/parameters.js";

const { as_of, known_by, since, until, frame, by, party, outlet, disputed, origins, q, from, to, start, end, context } =
  parameters;

const days = { as_of: as_of.optional(), known_by: known_by.optional() };
const filters = {
  since: since.optional(),
  until: until.optional(),
  frame: frame.optional(),
  by: by.optional(),
  party: party.optional(),
  outlet: outlet.optional(),
  disputed: disputed.optional(),
  origins: origins.optional(),
};
const page = {
  limit: z.int().min(1).max(50).optional().describe("at most so many items; 10 unless given"),
  next: parameters.next.optional(),
};

export const searchArguments = z.strictObject({ query: q, ...days, ...filters, ...page });
export const stateArguments = z.strictObject({ ...days, ...filters, ...page });
export const recordArguments = z.strictObject({
  id: z.string().min(1).max(300).describe("id of an entry, an article or a dispute, or the beginning of one"),
  ...days,
});
export const spanArguments = z.strictObject({
  article: z.string().min(1).max(300).describe("id of the article"),
  start,
  end,
  context: context.optional(),
});
export const diffArguments = z.strictObject({ from, to: to.optional(), as_of: days.as_of, ...filters, ...page });
export const correctArguments = z.strictObject({ ...correctionRequestSchema.shape, change: changeRequestSchema });
export const undoArguments = z.strictObject({
  id: z.string().min(1).max(100).describe("id of a correction, or the beginning of one"),
  why: parameters.why,
  who: parameters.who.optional(),
});

/** Arguments as the query string that asks the API the same. */
export function queryOf(given: { readonly [name: string]: unknown }): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : String(value)]],
    ),
  );
}
