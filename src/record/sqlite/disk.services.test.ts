/** @module A full disk and a write-protected one: a clear error, nothing acknowledged lost, nothing half done. */
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { type SmallDisk, smallDisk } from "../../testing/small-disk.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { openStore } from "../index.js";

const probe = smallDisk("100k");
probe?.remove();
if (probe === null) console.log("skipped: no small file system can be mounted here");

const at = "2031-03-14T08:00:00.000Z";
const folder = tempFolder();
afterAll(() => folder.remove());
let disk: SmallDisk | null = null;
afterEach(() => disk?.remove());

const articleOf = (n: number) => ({
  stem: `a-${n}`,
  input: { text: `${n} ${"Talks went on in Lindholt. ".repeat(300)}` },
  sha256: String(n),
  addedAt: at,
});

test.skipIf(probe === null)(
  "a full disk ends the run, keeps what was acknowledged, and goes on when there is room",
  async () => {
    disk = smallDisk("600k")!;
    const location = { engine: "sqlite", path: join(disk.root, "store.db") } as const;
    const store = await openStore(location, { mayCreate: true });
    const acknowledged: string[] = [];
    let problem: unknown = null;
    for (let n = 0; n < 500 && problem === null; n++)
      try {
        acknowledged.push((await store.addArticle(articleOf(n))).name);
      } catch (error) {
        problem = error;
      }
    expect(problem).toMatchObject({ code: "E-STORE-FULL" });
    expect(acknowledged.length).toBeGreaterThan(3);
    expect((await store.articles()).map(({ name }) => name).sort()).toEqual(acknowledged.toSorted());
    disk.remount("size=20m");
    expect((await store.addArticle(articleOf(900))).outcome).toBe("new");
    await store.close();
    const again = await openStore(location, { mayCreate: false });
    expect((await again.articles()).map(({ name }) => name).sort()).toEqual([...acknowledged, "a-900"].sort());
    await again.close();
  },
);

test.skipIf(probe === null)("a write-protected folder is said to be one, and stays as it is", async () => {
  disk = smallDisk("4m")!;
  const location = { engine: "sqlite", path: join(disk.root, "store.db") } as const;
  // filled elsewhere: a file that is open cannot be write-protected
  const elsewhere = join(folder.root, "store.db");
  const store = await openStore({ engine: "sqlite", path: elsewhere }, { mayCreate: true });
  await store.addArticle(articleOf(1));
  await store.close();
  copyFileSync(elsewhere, location.path);
  const before = bytesIn(disk.root);
  disk.remount("ro");
  const writing = async () => {
    const again = await openStore(location, { mayCreate: false });
    try {
      await again.addArticle(articleOf(2));
    } finally {
      await again.close();
    }
  };
  await expect(writing()).rejects.toMatchObject({ code: "E-STORE-READ-ONLY" });
  await expect(
    openStore({ engine: "sqlite", path: join(disk.root, "other.db") }, { mayCreate: true }),
  ).rejects.toMatchObject({ code: "E-STORE-READ-ONLY" });
  expect(bytesIn(disk.root)).toEqual(before);
});

function bytesIn(folder: string): (readonly [string, string])[] {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")] as const);
}
