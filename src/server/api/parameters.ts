/**
 * @module
 * What an address of the API may ask for. Days and filters are read by the one reader that the pages use; what no endpoint knows is an
 * error, so that a filter that is misspelt never answers with everything.
 */

import { z } from "zod";
import { frameNames, Problem } from "../../model/index.js";
import { type Asked, filterNames, readAsked } from "../../web/index.js";

const frames = ["statement", ...frameNames] as const;
const part = (what: string) => z.string().max(200).describe(what);

/** Every parameter, with what it means; the OpenAPI document and the tools of assistants have them from here. */
export const parameters = {
  as_of: z.iso.date().describe("what had happened by that day, and the state of play on it"),
  known_by: z.iso.date().describe("only what was published by that day"),
  since: z.iso.date().describe("only entries of that day or later"),
  until: z.iso.date().describe("only entries of that day or earlier"),
  frame: z.array(z.enum(frames)).describe("only these kinds of entry"),
  by: part("only what somebody of this name, or a part of it, has said"),
  party: part("only entries with this name, or a part of it, in any role"),
  outlet: part("only what an outlet of this name, or a part of it, carries"),
  disputed: z.boolean().describe("only entries that are disputed"),
  origins: z.int().min(0).describe("only entries with at least so many independent origins"),
  day: z.string().describe("what was said on a day, in a month or in a year: 2031-03-11, 2031-03 or 2031"),
  limit: z.int().min(1).max(500).describe("at most so many items; 50 unless given"),
  next: z.string().max(2_000).describe("`next` of the answer before, to go on where it ended"),
  q: z.string().min(1).max(1_000).describe('words; "words side by side"; -without; begin*'),
  from: z.iso.date().describe("what was known by the end of this day"),
  to: z.iso.date().describe("against what was known by the end of this one; all there is unless given"),
  start: z.int().min(0).describe("first character, in UTF-16 code units"),
  end: z.int().min(0).describe("character after the last"),
  context: z.int().min(0).max(2_000).describe("so many characters before and after; 160 unless given"),
  why: z.string().min(1).max(2_000).describe("the reason"),
  who: z.string().min(1).max(200).describe("who takes it back; the person who runs the server unless given"),
} as const;

export type ParameterName = keyof typeof parameters;

export const pageNames = ["limit", "next"] as const satisfies readonly ParameterName[];

/** What chooses entries; the rest says what is done with them. */
export const cutNames: ReadonlySet<string> = new Set([...filterNames, "day"]);

/** A query string that was understood. */
export interface Parameters {
  readonly asked: Asked;
  /** A text as it was given. */
  readonly text: (name: ParameterName) => string | undefined;
  /** A whole number within the bounds of its parameter; throws a Problem for anything else. */
  readonly count: (name: "limit" | "start" | "end" | "context" | "origins") => number | undefined;
}

/** Reads a query string of an endpoint that knows these names. Throws a Problem with what was not understood. */
export function readParameters(query: URLSearchParams, known: readonly ParameterName[]): Parameters {
  for (const name of query.keys())
    if (!(known as readonly string[]).includes(name))
      throw new Problem(
        "E-USAGE",
        `there is no parameter ${JSON.stringify(name.slice(0, 80))} here`,
        known.length === 0 ? "this address takes none" : `there are ${known.join(", ")}`,
      );
  const text = (name: ParameterName) => query.getAll(name).at(-1);
  return {
    asked: readAsked(new URLSearchParams([...query].filter(([name]) => cutNames.has(name)))),
    text: (name) => {
      const given = text(name);
      if (given !== undefined && !parameters[name].safeParse(given).success) throw notUnderstood(name, given);
      return given;
    },
    count: (name) => {
      const given = text(name);
      if (given === undefined) return undefined;
      const parsed = parameters[name].safeParse(/^\d{1,9}$/u.test(given) ? Number(given) : Number.NaN);
      if (parsed.success) return parsed.data;
      throw notUnderstood(name, given);
    },
  };
}

function notUnderstood(name: ParameterName, given: string): Problem {
  const { description } = parameters[name];
  const bounds = z.toJSONSchema(parameters[name]) as { readonly minimum?: number; readonly maximum?: number };
  const range = bounds.maximum === undefined ? "" : ` (${bounds.minimum} to ${bounds.maximum})`;
  const code = parameters[name] instanceof z.ZodISODate ? "E-BAD-DATE" : "E-USAGE";
  return new Problem(
    code,
    `${name} cannot be ${JSON.stringify(given.slice(0, 80))}`,
    `${name}: ${description}${range}`,
  );
}
