/** @module The published schemas are those of the code, and a real record fits them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemaText, schemaKinds } from "./json-schemas.js";

test.each(schemaKinds)("schema/%s.json is up to date (npm run gen:schema)", (kind) => {
  const file = readFileSync(new URL(`../../schema/${kind}.json`, import.meta.url), "utf8");
  expect(file === jsonSchemaText(kind)).toBe(true);
});
