/**
 * @module
 * The tests that need a server or take minutes: `npm run test:services`.
 */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.services.test.ts"],
    reporters: ["default", "./scripts/plain-reporter.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    // one server, and counts of seconds: one file after the other
    fileParallelism: false,
  },
});
