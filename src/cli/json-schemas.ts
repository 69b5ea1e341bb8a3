/**
 * @module
 * The published JSON Schemas, made from the zod schemas that are the single source.
 */

import { z } from "zod";
import { coverageRecordSchema, readingSchema } from "../model/index.js";

const kinds = {
  record: { title: "Rapporteur CoverageRecord", schema: coverageRecordSchema },
  reading: { title: "Rapporteur Reading", schema: readingSchema },
} as const;

export type SchemaKind = keyof typeof kinds;
export const schemaKinds = Object.keys(kinds) as SchemaKind[];

/** The JSON Schema (draft 2020-12) of one kind, as the text of its file. */
export function jsonSchemaText(kind: SchemaKind): string {
  const { title, schema } = kinds[kind];
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { reused: "ref" }) }, null, 2)}\n`;
}
