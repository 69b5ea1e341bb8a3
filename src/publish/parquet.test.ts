/** @module The tables of a record in Parquet, read back by a reader of the format. */
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { reconcile } from "../reconcile.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { parquetFiles } from "./parquet.js";
import { isWhole } from "./parquet-seal.js";
import { indexRecord } from "./record-index.js";
import { tablesOf } from "./tables/index.js";

const index = indexRecord(ceasefireRecord());
const bufferOf = ({ bytes }: { readonly bytes: Uint8Array }) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe.each(tablesOf(index))("$name", (table) => {
  const file = parquetFiles(index).find(({ name }) => name === `${table.name}.parquet`)!;

  test("holds every row and cell of the table, empty cells as null", async () => {
    const rows = await parquetReadObjects({ file: bufferOf(file) });
    expect(rows).toEqual(table.rows);
  });

  test("says what each column means", () => {
    const { key_value_metadata: metadata, schema } = parquetMetadata(bufferOf(file));
    const columns = JSON.parse(metadata!.find(({ key }) => key === "rapporteur.columns")!.value!) as object;
    expect(Object.keys(columns)).toEqual(schema.slice(1).map(({ name }) => name));
  });
});

test("the words are those of the articles table at their offsets", async () => {
  const read = async (name: string) =>
    parquetReadObjects({ file: bufferOf(parquetFiles(index).find((file) => file.name === `${name}.parquet`)!) });
  const texts = new Map((await read("articles")).map(({ article, text }) => [article, text as string]));
  const evidence = await read("evidence");
  expect(evidence.length).toBeGreaterThan(20);
  for (const { article, start, end, words } of evidence) expect(texts.get(article)!.slice(start, end)).toBe(words);
});

test("every id leads to a row of its table", () => {
  const idsOf = (name: string, column: string) =>
    new Set(
      tablesOf(index)
        .find((table) => table.name === name)!
        .rows.map((row) => row[column]),
    );
  const known = {
    entry: idsOf("entries", "entry"),
    article: idsOf("articles", "article"),
    origin: idsOf("origins", "origin"),
  };
  for (const { name, rows } of tablesOf(index))
    for (const [column, ids] of Object.entries(known))
      for (const row of rows) if (row[column] != null) expect([name, ids.has(row[column])]).toEqual([name, true]);
});

test("the same record gives the same bytes; an empty one gives tables without rows", async () => {
  expect(parquetFiles(indexRecord(structuredClone(index.record)))).toEqual(parquetFiles(index));
  for (const file of parquetFiles(indexRecord(reconcile([]))))
    expect(await parquetReadObjects({ file: bufferOf(file) })).toEqual([]);
});

test("a byte that was changed, anywhere, is known before the file is read", async () => {
  const { bytes } = parquetFiles(index).find(({ name }) => name === "evidence.parquet")!;
  expect(isWhole(bytes)).toBe(true);
  for (let at = 4; at < bytes.length; at += 97) {
    const damaged = bytes.slice();
    damaged[at]! ^= 0x55;
    // the name of the mark itself may be hit: then it is a file of somebody else's
    expect([at, isWhole(damaged)]).not.toEqual([at, true]);
  }
  expect(isWhole(bytes.subarray(0, 300))).not.toBe(true);
});
