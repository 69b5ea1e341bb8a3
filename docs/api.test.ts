/** @module The public face is written down and up to date. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { apiPath, renderApi } from "../scripts/gen-api.js";

test("docs/api.txt is the public face as the sources have it (npm run gen:api writes it)", () => {
  expect(renderApi()).toBe(readFileSync(apiPath, "utf8"));
});
