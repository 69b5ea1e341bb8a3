/**
 * @module
 * Bytes to text: byte order mark, server, XML declaration, meta element, strict UTF-8, the look of the letters, windows-1252; the first that holds.
 *
 * A label is believed only as long as the bytes do not contradict it. Bytes go through iconv-lite: `TextDecoder` of Node 20 turns the curly quotes
 * and dashes of windows-1252 into control characters, and with the quotes it loses who said what.
 */

import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { charsetOfLabel, declaredCharsets } from "./charset-labels.js";
import { detectCharset } from "./detect-charset.js";
import type { Charset, RefusedLabel } from "./source.js";
import { countUtf8 } from "./utf8-share.js";

/** What is known of bytes before they are read. */
export interface CharsetHints {
  /** The content-type that a server or an archive gives with them. */
  readonly contentType?: string | undefined;
}

const marks: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { name: "utf-16le", bytes: [0xff, 0xfe] },
  { name: "utf-16be", bytes: [0xfe, 0xff] },
];
/**
 * Valid sequences among all that is not ASCII, from which a text is UTF-8 with damage; half is enough when a label says UTF-8. By chance texts of
 * eleven languages in their own charsets had 0.28 at most (Japanese in EUC-JP), those of single bytes 0.1.
 */
const minShareOfUtf8 = { undeclared: 0.75, declared: 0.5 } as const;
/** Share of replacement characters, among those not ASCII, up to which a text of two-byte characters is one with damage. */
const maxShareReplaced = 0.05;
/** So many valid sequences are UTF-8 even under the label of a charset that itself has several bytes a character. */
const minValidAgainstLabel = 5;
const ofSeveralBytes = /^(?:gb|big5|euc-|shift_jis|iso-2022-)/u;

/** The text of the bytes without a byte order mark, and why it was read that way. */
export function decodeText(bytes: Uint8Array, { contentType }: CharsetHints = {}): { text: string; charset: Charset } {
  const marked = markOf(bytes);
  if (marked !== null) return { text: decodeAs(bytes, marked), charset: { name: marked, evidence: "bom" } };
  const refused: RefusedLabel[] = [];
  for (const { label, by } of declaredCharsets(bytes, contentType)) {
    const name = charsetOfLabel(label);
    const why = name === null ? "unknown" : contradiction(bytes, name);
    if (why === null) return { text: decodeAs(bytes, name!), charset: { name: name!, evidence: by, ...some(refused) } };
    refused.push({ label, by, why });
  }
  const charset = undeclared(bytes);
  return { text: decodeAs(bytes, charset.name), charset: { ...charset, ...some(refused) } };
}

/** The charset that a byte order mark names. */
export function markOf(bytes: Uint8Array): string | null {
  return marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.name ?? null;
}

function some(refused: readonly RefusedLabel[]): Pick<Charset, "refused"> {
  return refused.length === 0 ? {} : { refused };
}

function undeclared(bytes: Uint8Array): Charset {
  if (isUtf8(bytes)) return { name: "utf-8", evidence: "strict" };
  if (shareOfUtf8(bytes) >= minShareOfUtf8.undeclared) return { name: "utf-8", evidence: "mostly" };
  const detected = detectCharset(bytes);
  if (detected !== null && contradiction(bytes, detected) === null) return { name: detected, evidence: "detected" };
  return { name: "windows-1252", evidence: "fallback" };
}

/** Why the bytes cannot be in a charset that is named for them; null when they can. */
function contradiction(bytes: Uint8Array, name: string): RefusedLabel["why"] | null {
  if (name === "utf-8") return isUtf8(bytes) || shareOfUtf8(bytes) >= minShareOfUtf8.declared ? null : "not-valid";
  if (name.startsWith("utf-16")) return bytes.includes(0) ? null : "not-valid";
  if (isUtf8(bytes)) {
    const { nValid } = countUtf8(bytes);
    if (nValid >= (ofSeveralBytes.test(name) ? minValidAgainstLabel : 1)) return "valid-utf-8";
  }
  return ofSeveralBytes.test(name) && shareReplaced(decodeAs(bytes, name)) > maxShareReplaced ? "not-valid" : null;
}

function shareOfUtf8(bytes: Uint8Array): number {
  const { nValid, nBad } = countUtf8(bytes);
  return nValid === 0 ? 0 : nValid / (nValid + nBad);
}

function shareReplaced(text: string): number {
  let nReplaced = 0;
  let nOthers = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) nReplaced++;
    else if (unit > 0x7f) nOthers++;
  }
  return nReplaced === 0 ? 0 : nReplaced / (nReplaced + nOthers);
}

function decodeAs(bytes: Uint8Array, name: string): string {
  // a few of the web's charsets, ISO-2022-JP among them, are not in iconv-lite
  if (!iconv.encodingExists(name)) return new TextDecoder(name).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, { stripBOM: true });
}
