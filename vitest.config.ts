import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.{ts,tsx}",
      "gates/**/*.test.ts",
      "bench/**/*.test.ts",
      "docs/**/*.test.ts",
      "stories/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    // need Chromium: npm run test:browser; need PostgreSQL or minutes: npm run test:services
    exclude: ["**/*.browser.test.ts", "**/*.services.test.ts", "node_modules/**"],
    reporters: process.env.CI ? ["default", "./scripts/plain-reporter.ts"] : ["default", "./scripts/plain-reporter.ts"],
    testTimeout: 30_000,
    // vitest leaves one core free; on two cores that is half of the machine
    maxWorkers: "100%",
    // tests share no state, and every file would load the language tables anew
    isolate: false,
  },
});
