/**
 * @module
 * `schema`: the JSON Schema of what the program writes.
 */

import type { CommandContext } from "../command-context.js";
import { jsonSchemaText, schemaKinds } from "../json-schemas.js";
import { oneOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints the schema of one kind. */
export async function printSchema(kind: string | undefined, { io }: CommandContext<object>): Promise<number> {
  await writeOut(jsonSchemaText(oneOf("schema", kind ?? "record", schemaKinds)), null, io);
  return 0;
}
