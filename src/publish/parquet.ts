/**
 * @module
 * `parquet`: each table of a record as one Apache Parquet file, with the meaning of its columns in the file's own metadata.
 */

import { parquetWriteBuffer } from "hyparquet-writer";
import { schemaName } from "../model/index.js";
import { blankSeal, sealed, sealKey } from "./parquet-seal.js";
import type { RecordIndex } from "./record-index.js";
import { tablesOf } from "./tables/index.js";
import type { ColumnType, Table } from "./tables/table.js";

/** One file of a folder. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every table as a file; the same record gives the same bytes. */
export function parquetFiles(index: RecordIndex): ExportFile[] {
  return tablesOf(index).map((table) => ({ name: `${table.name}.parquet`, bytes: parquetOf(table) }));
}

const types = {
  text: "STRING",
  count: "INT32",
  number: "DOUBLE",
  truth: "BOOLEAN",
  // a string with the logical type JSON would be parsed by some readers and not by others
  json: "STRING",
} as const satisfies { readonly [type in ColumnType]: string };

function parquetOf({ about, columns, rows }: Table): Uint8Array {
  const columnData = columns.map(({ name, type }) => ({
    name,
    type: types[type],
    nullable: true,
    data: rows.map((row) => row[name] ?? null),
  }));
  const codebook = Object.fromEntries(columns.map((column) => [column.name, column.about]));
  const kvMetadata = [
    { key: "rapporteur.schema", value: schemaName },
    { key: "rapporteur.about", value: about },
    { key: "rapporteur.columns", value: JSON.stringify(codebook) },
    { key: sealKey, value: blankSeal },
  ];
  return sealed(new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "rapporteur" })));
}
