/**
 * @module
 * What the first bytes say: packed, a known kind of document, a page, or no text at all. Names of files lie; bytes rarely do.
 */

import { Problem } from "../model/index.js";
import { markOf } from "./charset.js";

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

/** The problem of bytes that hold no text; null when they may. */
export function notTextProblem(bytes: Uint8Array, name: string): Problem | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const known = documents.find((document) => start.startsWith(document.start));
  if (known) return new Problem("E-NOT-TEXT", `this is ${known.what}`, "save the article as plain text", name);
  if (markOf(bytes) !== null) return null;
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

/** Whether a text is a web page: by its name or by how it starts. */
export function isPage(name: string, text: string): boolean {
  return /\.(?:x?html?)(?:\.gz)?$/iu.test(name) || /^\s{0,200}<(?:!doctype html|html\b)/iu.test(text.slice(0, 1000));
}
