/**
 * @module
 * Writes the script of the pages: `npm run gen:page`.
 */

import { writeFileSync } from "node:fs";
import { pageCode, pageModule } from "./build.js";

writeFileSync(new URL(`../../${pageModule}`, import.meta.url), await pageCode());
console.log(`wrote ${pageModule}`);
