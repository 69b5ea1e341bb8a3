/**
 * @module
 * The tests that open the pages in Chromium: `npm run test:browser`.
 */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.browser.test.ts", "scripts/**/*.browser.test.ts"],
    reporters: ["default", "./scripts/plain-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
