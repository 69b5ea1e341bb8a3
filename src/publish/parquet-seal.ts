/**
 * @module
 * A mark in a Parquet file of what all its bytes come to, so that a damaged one is known before a reader of the format meets it: counts in
 * its headers that were damaged can keep a reader busy for ever.
 *
 * It is no proof of who wrote a file: anybody can make the mark anew.
 */

import { hashOf } from "../text/hash.js";

/** Name of the entry in the metadata of the file. */
export const sealKey = "rapporteur.bytes";
/** What stands there while the bytes are counted; as long as the mark. */
export const blankSeal = "0".repeat(13);

/** The file with its mark; it must have the blank one in its metadata. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const at = placeOf(bytes);
  if (at === null) throw new Error(`the file has no ${sealKey}`);
  return withMark(bytes, at, markOf(bytes));
}

/** Whether a file is as it was written; null for a file without a mark, which somebody else has written. */
export function isWhole(bytes: Uint8Array): boolean | null {
  const at = placeOf(bytes);
  if (at === null) return null;
  const mark = latin.decode(bytes.subarray(at, at + blankSeal.length));
  return mark === markOf(withMark(bytes, at, blankSeal));
}

const latin = new TextDecoder("latin1");

function markOf(bytes: Uint8Array): string {
  return hashOf(latin.decode(bytes));
}

function withMark(bytes: Uint8Array, at: number, mark: string): Uint8Array {
  const changed = bytes.slice();
  changed.set(new TextEncoder().encode(mark), at);
  return changed;
}

/** Where the mark begins: behind its name, the type of the value and its length. */
function placeOf(bytes: Uint8Array): number | null {
  const at = latin.decode(bytes).lastIndexOf(sealKey);
  const start = at + sealKey.length + 2;
  return at < 0 || start + blankSeal.length > bytes.length ? null : start;
}
