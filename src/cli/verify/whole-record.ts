/**
 * @module
 * A record as somebody sent it: its JSON, its shape, and what is wrong with either, told with the place.
 */

import { type CoverageRecord, coverageRecordSchema, Problem } from "../../model/index.js";
import { jsonErrorAt, lineAndColumn } from "../../text/json-position.js";

/** The record of a text that should be one. */
export function recordIn(text: string, name: string): CoverageRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const at = jsonErrorAt(text) ?? text.length;
    const found = at >= text.length ? "the text ends" : `${JSON.stringify(text.slice(at, at + 20))} cannot stand here`;
    const problem = new Problem(
      "E-JSON",
      `this is not whole JSON: at character ${at} ${found}`,
      "make the file again with rapporteur read ... --format json --out FILE",
      `${name}:${lineAndColumn(text, at)}`,
    );
    problem.cause = cause;
    throw problem;
  }
  const parsed = coverageRecordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(
    "E-JSON",
    `this is JSON but no record: ${issue!.path.map(String).join(".") || "the whole"}: ${issue!.message}`,
    "give what rapporteur read ... --format json has written",
    name,
  );
}

/** Whether a text is meant to be a record: it says so, or it is JSON that has broken off. */
export function isMeantAsRecord(text: string): boolean {
  return /^\s*\{\s*"schema"\s*:\s*"rapporteur\/record@/u.test(text.slice(0, 200));
}
