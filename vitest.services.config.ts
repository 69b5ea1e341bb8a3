/**
 * @module
 * The tests that need a server or take minutes, and all rounds of the laws that `npm test` tries a part of: `npm run test:services`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Tests whose rounds or sizes `npm test` cuts short. */
const shortened = ["src", "scripts", "bench"]
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => `${root}/${path}`))
  .filter((path) => path.endsWith(".test.ts") && readFileSync(path, "utf8").includes("testing/rounds.js"));

export default defineConfig({
  test: {
    include: ["src/**/*.services.test.ts", ...shortened],
    env: { RAPPORTEUR_ROUNDS: "all" },
    reporters: ["default", "./scripts/plain-reporter.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    // one server, and counts of seconds: one file after the other
    fileParallelism: false,
  },
});
