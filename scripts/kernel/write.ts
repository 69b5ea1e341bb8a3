/**
 * @module
 * Writes the generated modules of the network's arithmetic: `npm run gen:kernel`.
 */

import { writeFileSync } from "node:fs";
import { kernelModule, kernelModules } from "./build.js";

for (const name of ["network", "learning"] as const) {
  writeFileSync(new URL(`../../${kernelModules[name]}`, import.meta.url), await kernelModule(name));
  console.log(`wrote ${kernelModules[name]}`);
}
