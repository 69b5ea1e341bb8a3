/** @module The script that the server sends is the one that `src/web/browser/` says. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageCode, pageModule } from "./build.js";

test("the generated script is fresh: npm run gen:page", async () => {
  expect(readFileSync(new URL(`../../${pageModule}`, import.meta.url), "utf8")).toBe(await pageCode());
});
