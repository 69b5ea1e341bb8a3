/**
 * @module
 * The generated modules of the network's arithmetic are those of its sources.
 */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rounds } from "../../src/testing/rounds.js";
import { kernelModule, kernelModules } from "./build.js";

// the second takes as long as the first, and is of the same sources
const names = (["network", "learning"] as const).slice(0, rounds(2, 1));
for (const name of names) {
  it(`${kernelModules[name]} is what npm run gen:kernel writes`, async () => {
    const written = readFileSync(new URL(`../../${kernelModules[name]}`, import.meta.url), "utf8");
    expect(await kernelModule(name)).toBe(written);
  });
}
