/**
 * @module
 * Bytes to text: the byte order mark, else strict UTF-8, else windows-1252.
 *
 * windows-1252 goes through iconv-lite. `TextDecoder` of Node 20 turns its curly quotes and dashes into control characters,
 * and with the quotes it loses who said what.
 */

import iconv from "iconv-lite";
import type { Charset } from "./source.js";

const marks: readonly { readonly name: Charset["name"]; readonly bytes: readonly number[] }[] = [
  { name: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { name: "utf-16le", bytes: [0xff, 0xfe] },
  { name: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The text of the bytes without a byte order mark, and why it was read that way. */
export function decodeText(bytes: Uint8Array): { text: string; charset: Charset } {
  const marked = markOf(bytes);
  if (marked !== null) {
    const text = iconv.decode(Buffer.from(bytes), marked, { stripBOM: true });
    return { text, charset: { name: marked, evidence: "bom" } };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, charset: { name: "utf-8", evidence: "strict" } };
  } catch {
    const text = iconv.decode(Buffer.from(bytes), "windows-1252");
    return { text, charset: { name: "windows-1252", evidence: "fallback" } };
  }
}

/** The charset that a byte order mark names. */
export function markOf(bytes: Uint8Array): Charset["name"] | null {
  return marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.name ?? null;
}
