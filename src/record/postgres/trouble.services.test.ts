/** @module A schema of another program, a store of a later version, a reader without rights, a full disk: a clear error, and all as it was. */
import { execFileSync } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshAddress, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { type SmallDisk, smallDisk } from "../../testing/small-disk.js";
import { openStore, postgresLocation, type Store } from "../index.js";

sayWhenSkipped();
const at = "2031-03-14T08:00:00.000Z";
const articleOf = (n: number) => ({
  stem: `a-${n}`,
  // words that do not repeat: the server packs those that do
  input: { text: Array.from({ length: 4000 }, (_, word) => ((n * 4000 + word) * 7_919).toString(36)).join(" ") },
  sha256: String(n),
  addedAt: at,
});

describe.skipIf(postgresAddress === undefined)("a store in PostgreSQL in trouble", () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: postgresAddress });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    disk?.remove();
  });

  const filled = async (address = freshAddress()) => {
    const location = postgresLocation(address) as ReturnType<typeof postgresLocation> & { engine: "postgres" };
    const store = await openStore(location, { mayCreate: true });
    await store.addArticle(articleOf(1));
    await store.close();
    return location;
  };
  const using = async <T>(address: string, work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(postgresLocation(address), { mayCreate: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };

  test("a store of a later version stays as it is", async () => {
    const { url, schema } = await filled();
    await client.query(`update ${schema}.store_facts set value = 99 where name = 'schema'`);
    await expect(using(`${url}?schema=${schema}`, (store) => store.articles())).rejects.toMatchObject({
      code: "E-STORE-NEWER",
    });
    const { rows } = await client.query(`select name, value from ${schema}.store_facts order by name`);
    expect(rows).toEqual([
      { name: "revision", value: 1 },
      { name: "schema", value: 99 },
    ]);
  });

  test("a schema with another program's tables gets none of ours", async () => {
    const { url, schema } = postgresLocation(freshAddress()) as Awaited<ReturnType<typeof filled>>;
    await client.query(`create schema ${schema}; create table ${schema}.recipes (name text)`);
    await expect(using(`${url}?schema=${schema}`, (store) => store.articles())).rejects.toMatchObject({
      code: "E-STORE-DAMAGED",
    });
    const { rows } = await client.query("select tablename from pg_tables where schemaname = $1", [schema]);
    expect(rows).toEqual([{ tablename: "recipes" }]);
  });

  test("who may only read reads, and is told so when writing", async () => {
    const { url, schema } = await filled();
    const reader = `reader_${schema}`.slice(0, 40);
    await client.query(`create role ${reader} login; grant usage on schema ${schema} to ${reader}`);
    await client.query(`grant select on all tables in schema ${schema} to ${reader}`);
    const address = `${url.replace("//rapporteur@", `//${reader}@`)}?schema=${schema}`;
    expect(await using(address, (store) => store.articles())).toHaveLength(1);
    await expect(using(address, (store) => store.addArticle(articleOf(2)))).rejects.toMatchObject({
      code: "E-STORE-READ-ONLY",
    });
    expect(await using(address, (store) => store.articles())).toHaveLength(1);
  });

  const disk = postgresAddress === undefined ? null : smallDisk("24m");
  if (disk === null) console.log("skipped: no small file system can be mounted here");
  test.skipIf(disk === null)(
    "a full disk ends the run, keeps what was acknowledged, and goes on when there is room",
    async () => {
      const { root, remount } = disk as SmallDisk;
      execFileSync("chown", ["postgres", root]);
      await client.query(`create tablespace small location '${root}'`);
      await client.query("create database small tablespace small");
      const address = `${postgresAddress!.replace(/\/[^/]*$/u, "/small")}?schema=talks`;
      const acknowledged = await using(address, async (store) => {
        const names: string[] = [];
        const addAll = async () => {
          for (let n = 0; n < 2000; n++) names.push((await store.addArticle(articleOf(n))).name);
        };
        await expect(addAll()).rejects.toMatchObject({ code: "E-STORE-FULL" });
        expect((await store.articles()).map(({ name }) => name).sort()).toEqual(names.toSorted());
        return names;
      });
      expect(acknowledged.length).toBeGreaterThan(3);
      remount("size=80m");
      const names = await using(address, async (store) => {
        expect((await store.addArticle(articleOf(3000))).outcome).toBe("new");
        return (await store.articles()).map(({ name }) => name).sort();
      });
      expect(names).toEqual([...acknowledged, "a-3000"].sort());
      await client.query("drop database small");
      await client.query("drop tablespace small");
    },
  );
});
