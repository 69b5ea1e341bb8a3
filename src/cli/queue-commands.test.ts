/** @module The commands of a queue where there is none, and flags that say nothing. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { memoryIo } from "../testing/memory-io.js";
import { tempFolder } from "../testing/temp-folder.js";
import { main } from "./main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
const cwd = join(folder.root, "talks");
mkdirSync(cwd);

async function run(...argv: string[]) {
  const io = memoryIo({ cwd, isTTY: true });
  return { exit: await main(argv, io), ...io.written };
}

test("a project in a file has no queue, and each command says what to do instead", async () => {
  expect((await run("init")).exit).toBe(0);
  expect(await run("status")).toMatchObject({
    exit: 0,
    stdout: "0 articles, 0 read; a store in a file has no queue\n",
  });
  for (const argv of [["add", "--queue", "x.txt"], ["worker"], ["requeue"]]) {
    const { exit, stderr } = await run(...argv);
    expect([exit, stderr.split("\n")[0]]).toEqual([2, expect.stringContaining("E-USAGE")]);
    expect(stderr).toContain("init --db");
  }
});

test.each([
  [["worker", "--listen", "somewhere"], "--listen needs a port"],
  [["worker", "--log", "xml"], "--log is text or json"],
  [["worker", "--jobs", "many"], "--jobs needs a number"],
  [["worker", "--db", "mysql://x/y"], "is no address of a PostgreSQL database"],
  [["worker", "--db", "postgres://x/y", "-C", "."], "give the one or the other"],
  [["worker", "--actors", "mine.tsv"], "--actors goes with --db"],
  [["read", "--jobs", "-1", "x.txt"], "--jobs needs a number"],
])("%s is refused", async (argv, words) => {
  const { exit, stderr } = await run(...argv);
  expect(exit).toBe(2);
  expect(stderr).toContain(words);
});
