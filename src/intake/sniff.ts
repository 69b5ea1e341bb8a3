/**
 * @module
 * What the first bytes say: packed, a known kind of document, or no text at all. Names of files lie; bytes rarely do.
 */

import { Problem } from "../model/index.js";
import { markOf } from "./charset.js";
import { charsetOfContentType } from "./charset-labels.js";

const looked = 65_536;
/** More control characters than this are no text; old terminals' escapes in a log stay far below. */
const maxShareOfControls = 0.05;

const documents: readonly { readonly start: string; readonly what: string }[] = [
  { start: "%PDF-", what: "a PDF" },
  { start: "PK\u0003\u0004", what: "a zip archive or an office document" },
  { start: "{\\rtf", what: "an RTF document" },
  { start: "\u0089PNG", what: "a picture" },
  { start: "GIF8", what: "a picture" },
  { start: "\u00ff\u00d8\u00ff", what: "a picture" },
];

/** Whether the bytes are gzip, whatever the file is called. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether the bytes are Zstandard. */
export function isZstd(bytes: Uint8Array): boolean {
  return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
}

/** The problem of bytes that hold no text; null when they may. NUL has a place in UTF-16 alone, which a mark or the server must tell. */
export function notTextProblem(
  bytes: Uint8Array,
  { name, contentType }: { readonly name: string; readonly contentType?: string | undefined },
): Problem | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const known = documents.find((document) => start.startsWith(document.start));
  if (known) return new Problem("E-NOT-TEXT", `this is ${known.what}`, "save the article as plain text", name);
  if (markOf(bytes) !== null || /^utf-16/iu.test(charsetOfContentType(contentType) ?? "")) return null;
  const first = bytes.subarray(0, looked);
  let nControls = 0;
  for (const [at, byte] of first.entries()) {
    if (byte === 0)
      return new Problem("E-NOT-TEXT", `byte ${at} is NUL, which no text has`, "give the article as plain text", name);
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) nControls++;
  }
  if (nControls <= maxShareOfControls * first.length) return null;
  const share = Math.round((100 * nControls) / first.length);
  const found = `${share} of 100 characters are control characters`;
  return new Problem("E-NOT-TEXT", found, "give the article as plain text", name);
}
