/**
 * @module
 * Writes the published JSON Schemas and the OpenAPI document to `schema/`: `npm run gen:schema`. A test fails while they are stale.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemaText, schemaKinds } from "../src/cli/json-schemas.js";
import { openApiText } from "../src/server/index.js";

const folder = new URL("../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const kind of schemaKinds) {
  writeFileSync(new URL(`${kind}.json`, folder), jsonSchemaText(kind));
  console.log(`schema/${kind}.json`);
}
writeFileSync(new URL("openapi.json", folder), openApiText());
console.log("schema/openapi.json");
