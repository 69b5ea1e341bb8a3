/**
 * @module
 * Writes the published JSON Schemas to `schema/`: `npm run gen:schema`. A test fails while they are stale.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemaText, schemaKinds } from "../src/cli/json-schemas.js";

const folder = new URL("../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const kind of schemaKinds) {
  writeFileSync(new URL(`${kind}.json`, folder), jsonSchemaText(kind));
  console.log(`schema/${kind}.json`);
}
