/** @module A project in PostgreSQL from the command line: the same record, views and search as in a file. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { memoryIo } from "../../testing/memory-io.js";
import { freshAddress, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const articles = fileURLToPath(new URL("../../../stories/ceasefire/articles", import.meta.url));
const folder = tempFolder();
afterAll(() => folder.remove());
sayWhenSkipped();

async function project(name: string, ...flags: string[]) {
  const cwd = join(folder.root, name);
  mkdirSync(cwd);
  const run = async (...argv: string[]) => {
    const io = memoryIo({ cwd, isTTY: true });
    const exit = await main(argv, io);
    return { exit, ...io.written };
  };
  for (const argv of [["init", ...flags], ["add", articles], ["build"]]) expect((await run(...argv)).exit).toBe(0);
  return run;
}

describe.skipIf(postgresAddress === undefined)("a project in PostgreSQL", () => {
  test("says the same as one in a file, and a second folder with its address is the same project", async () => {
    const address = freshAddress();
    const inFile = await project("file");
    const inServer = await project("server", "--db", address);
    for (const argv of [
      ["read", "--json"],
      ["state", "--known-by", "2031-03-10", "-f", "csv"],
      ["diff", "2031-03-10", "2031-03-11", "--json"],
      ["articles"],
    ])
      expect((await inServer(...argv)).stdout).toBe((await inFile(...argv)).stdout);
    const idsOf = (stdout: string) =>
      (JSON.parse(stdout) as { found: { id: string }[] }).found.map(({ id }) => id).sort();
    const search = ["search", "harbours", "--limit", "500", "--json"];
    expect(idsOf((await inServer(...search)).stdout)).toEqual(idsOf((await inFile(...search)).stdout));
    const colleague = await project("colleague", "--db", address);
    expect((await colleague("read", "--json")).stdout).toBe((await inFile("read", "--json")).stdout);
    expect((await colleague("add", articles)).stdout).toMatch(/^known/u);
  });

  test("a database that is not there, or lets nobody in, is said to be so", async () => {
    const cwd = folder.root;
    for (const address of [
      postgresAddress!.replace(/\/[^/]*$/u, "/nowhere"),
      postgresAddress!.replace(/:\d+\//u, ":1/"),
    ]) {
      const io = memoryIo({ cwd, isTTY: true });
      expect(await main(["init", "nowhere", "--db", address], io)).toBe(2);
      expect(io.written.stderr).toContain("E-STORE-UNREACHABLE");
    }
  });
});
