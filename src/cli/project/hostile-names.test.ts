/** @module Names that an article gives itself, and words that are searched for: never a path, never a part of a query. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { memoryIo } from "../../testing/memory-io.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
const clock = Date.UTC(2031, 2, 14, 8);

test("an id that looks like a path or a query is kept as it is, and touches nothing else", async () => {
  const cwd = join(folder.root, "inside/project");
  mkdirSync(cwd, { recursive: true });
  const run = async (...argv: string[]) => {
    const io = memoryIo({ cwd, clock, isTTY: true });
    return { exit: await main(argv, io), ...io.written };
  };
  const ids = ["../../outside", "/outside", "x'); drop table articles; --", "__proto__", "a\u0000b", "%2e%2e/outside"];
  const lines = ids.map((id, n) =>
    JSON.stringify({ id, text: `Premier Lene Askov said "no" on day ${n} of the talks.` }),
  );
  writeFileSync(join(cwd, "talks.jsonl"), lines.join("\n"));
  expect((await run("init")).exit).toBe(0);
  const before = readdirSync(cwd).sort();
  expect((await run("add", "talks.jsonl")).exit).toBe(0);
  expect((await run("build")).exit).toBe(0);
  const { articles } = JSON.parse((await run("read", "--json")).stdout) as { articles: { id: string }[] };
  expect(articles).toHaveLength(ids.length);
  for (const words of ["'; drop table articles; --", '" OR 1=1', "Askov*", "NEAR(", "%", "\\"])
    expect([0, 1, 2, 3]).toContain((await run("search", words)).exit);
  expect((await run("search", "Askov")).stdout).toContain("Askov");
  expect(readdirSync(cwd).sort()).toEqual(before);
  expect(readdirSync(folder.root)).toEqual(["inside"]);
  expect(existsSync("/outside")).toBe(false);
});
