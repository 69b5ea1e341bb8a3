/** @module Files that are no store, a damaged one, or one of a later version: a clear error, and the file as it was. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { tempFolder } from "../../testing/temp-folder.js";
import { openStore } from "../index.js";
import { databaseSync } from "./database-sync.js";

const folder = tempFolder();
afterAll(() => folder.remove());
const at = "2031-03-14T08:00:00.000Z";

async function filled(name: string): Promise<string> {
  const path = `${folder.root}/${name}`;
  const store = await openStore({ engine: "sqlite", path }, { mayCreate: true });
  for (let n = 0; n < 60; n++)
    await store.addArticle({
      stem: `a-${n}`,
      input: { text: `${n} ${"The talks in Lindholt went on. ".repeat(60)}` },
      sha256: String(n),
      addedAt: at,
    });
  await store.close();
  return path;
}

async function useStore(path: string): Promise<void> {
  const store = await openStore({ engine: "sqlite", path }, { mayCreate: true });
  try {
    for (const { id } of await store.articles()) await store.inputOf(id);
    await store.addArticle({ stem: "new", input: { text: "New." }, sha256: "n", addedAt: at });
  } finally {
    await store.close();
  }
}

async function change(path: string, sql: string): Promise<void> {
  const database = (await databaseSync())(path);
  database.exec(sql);
  database.close();
}

test.each([
  [
    "a text file",
    () => folder.file("notes.db", "Talks in Lindholt went on, officials said.\n".repeat(200)),
    "E-STORE-DAMAGED",
  ],
  [
    "a database of another program",
    async () => {
      const path = `${folder.root}/foreign.db`;
      await change(path, "create table recipes (name text); insert into recipes values ('soup')");
      return path;
    },
    "E-STORE-DAMAGED",
  ],
  [
    "a store of a later version",
    async () => {
      const path = await filled("later.db");
      await change(path, "update store_facts set value = 99 where name = 'schema'");
      return path;
    },
    "E-STORE-NEWER",
  ],
  [
    "a store with pages of rubbish",
    async () => {
      const path = await filled("rubbish.db");
      const bytes = readFileSync(path);
      // every page but the first
      bytes.fill(0x5a, 4096);
      writeFileSync(path, bytes);
      return path;
    },
    "E-STORE-DAMAGED",
  ],
  [
    "a store that was cut off",
    async () => {
      const path = await filled("cut.db");
      writeFileSync(path, readFileSync(path).subarray(0, 20_000));
      return path;
    },
    "E-STORE-DAMAGED",
  ],
])("%s", async (_what, make, code) => {
  const path = await make();
  const before = readFileSync(path);
  await expect(useStore(path)).rejects.toMatchObject({ code, where: path });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("an empty file, left by a process that was killed at once, becomes a store", async () => {
  const path = folder.file("empty.db", "");
  await useStore(path);
  const store = await openStore({ engine: "sqlite", path }, { mayCreate: false });
  expect(await store.articles()).toHaveLength(1);
  await store.close();
});
