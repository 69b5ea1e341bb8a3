/**
 * @module
 * What is known of a file beside its words, handed from the bytes to each article found in it.
 */

import { createHash } from "node:crypto";
import type { SidecarEntry } from "./sidecar.js";
import type { Charset } from "./source.js";

/** Facts of one file whose bytes have been read and decoded. */
export interface FileFacts {
  readonly name: string;
  /** SHA-256 of its bytes, unpacked. */
  readonly sha256: string;
  readonly charset: Charset;
  /** What the sidecar or the archive says of it. */
  readonly known: SidecarEntry;
}

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
