/** @module The command line is documented as it is. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cliDocsPath, renderCliDocs } from "../scripts/gen-cli-docs.js";

const reference = await renderCliDocs();

test("docs/cli.md is what the program prints (npm run gen:cli writes it)", () => {
  expect(readFileSync(cliDocsPath, "utf8")).toBe(reference);
});

test("README names only commands and flags that exist", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const lines = readme
    .split("\n")
    .flatMap(
      (line) =>
        line.match(/\brapporteur (?:brief|read|serve|init|add|build|state|said|diff|verify|schema|doctor)[^#`|]*/gu) ??
        [],
    );
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) for (const [flag] of line.matchAll(/--[a-z-]+/gu)) expect(reference).toContain(flag);
});
