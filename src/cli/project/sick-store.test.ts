/** @module Every command on a store it cannot use: one clear error, as text and as JSON, and the files as they were. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseSync } from "../../record/sqlite/database-sync.js";
import { memoryIo } from "../../testing/memory-io.js";
import { shortStory } from "../../testing/short-stories.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
const inProject = join(folder.root, ".rapporteur");
const path = join(inProject, "store.db");
let whole: Uint8Array;

async function run(...argv: string[]) {
  const io = memoryIo({ cwd: folder.root, isTTY: true, env: { USER: "ann" } });
  const exit = await main(argv, io);
  return { exit, ...io.written };
}

beforeAll(async () => {
  mkdirSync(join(folder.root, "in"));
  for (const n of [0, 1]) writeFileSync(join(folder.root, `in/${n}.txt`), shortStory(n).text);
  for (const argv of [["init"], ["add", "in"], ["build"]]) expect((await run(...argv)).exit).toBe(0);
  whole = readFileSync(path);
}, 60_000);

const filesNow = () => readdirSync(inProject).map((name) => [name, readFileSync(join(inProject, name), "base64")]);

test.each([
  ["damaged", 3, "E-STORE-DAMAGED", async () => writeFileSync(path, Buffer.from(whole).fill(0x5a, 4096))],
  ["cut off", 3, "E-STORE-DAMAGED", async () => writeFileSync(path, whole.subarray(0, 8192))],
  [
    "of a later version",
    2,
    "E-STORE-NEWER",
    async () => {
      writeFileSync(path, whole);
      const database = (await databaseSync())(path);
      database.exec("update store_facts set value = 99 where name = 'schema'; pragma wal_checkpoint(truncate)");
      database.close();
    },
  ],
])("a store that is %s", async (_what, exit, code, spoil) => {
  await spoil();
  const before = filesNow().filter(([name]) => name === "store.db" || name === "project.json");
  for (const argv of [
    ["add", "in"],
    ["build"],
    ["state"],
    ["search", "truce"],
    ["correct", "truce-1", "by=Askov", "--why", "x"],
    ["log"],
  ]) {
    const told = await run(...argv);
    expect([argv[0], told.exit, told.stdout]).toEqual([argv[0], exit, ""]);
    expect(told.stderr).toMatch(new RegExp(`^${path} ${code} {2}.+\\n {2}help: .+\\n {2}see: .+\\n$`, "u"));
  }
  const json = JSON.parse((await run("state", "--json")).stderr) as { code: string; where: string; status: number };
  expect(json).toMatchObject({ code, where: path, status: 500 });
  expect(filesNow().filter(([name]) => name === "store.db" || name === "project.json")).toEqual(before);
});
