/**
 * @module
 * Anchors of a Parquet table: rows with the columns `article`, `start`, `end` and `words`; the table of articles brings the texts.
 */

import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { isWhole } from "../parquet-seal.js";
import { type AnchorClaim, type AnchoredFile, exactClaim } from "./anchored-file.js";

/** The anchors of one table; rejects when the bytes are no Parquet. */
export async function tableAnchors(bytes: Uint8Array): Promise<AnchoredFile> {
  if (isWhole(bytes) === false) throw new Error("its bytes are not those that were written");
  const file = bytes.slice().buffer;
  // every row has words or an id of its own, so that more rows than bytes are none
  if (Number(parquetMetadata(file).num_rows) > bytes.length) throw new Error("it counts more rows than it can hold");
  const rows = await parquetReadObjects({ file });
  const claims = rows.flatMap(({ article, start, end, words }, n): AnchorClaim[] => {
    if (typeof article !== "string" || typeof start !== "number" || typeof end !== "number") return [];
    return [exactClaim(`row ${n + 1}`, article, [start, end], typeof words === "string" ? words : null)];
  });
  const sources = rows.flatMap(({ article, url, text }) =>
    typeof article === "string" && typeof text === "string"
      ? [{ id: article, url: typeof url === "string" ? url : null, text }]
      : [],
  );
  return { format: "parquet", claims, sources, manner: "exact" };
}
