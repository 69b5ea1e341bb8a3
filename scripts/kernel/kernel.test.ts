/**
 * @module
 * The generated modules of the network's arithmetic are those of its sources.
 */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kernelModule, kernelModules } from "./build.js";

for (const name of ["network", "learning"] as const) {
  it(`${kernelModules[name]} is what npm run gen:kernel writes`, async () => {
    const written = readFileSync(new URL(`../../${kernelModules[name]}`, import.meta.url), "utf8");
    expect(await kernelModule(name)).toBe(written);
  });
}
