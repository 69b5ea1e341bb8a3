/**
 * @module
 * How much of the bytes is UTF-8: sequences of several bytes that are valid, against bytes that cannot stand where they do.
 *
 * A text in another charset hardly ever has valid sequences: in French windows-1252 with curly quotes 2 of 27 were, by chance.
 */

/** Counts over bytes of 0x80 and above; plain ASCII says nothing and is not counted. */
export interface Utf8Counts {
  /** Whole sequences of two to four bytes. */
  readonly nValid: number;
  readonly nBad: number;
}

/** Counts valid sequences and bad bytes. A sequence that the end of the text cuts counts as valid from its second byte on. */
export function countUtf8(bytes: Uint8Array): Utf8Counts {
  let nValid = 0;
  let nBad = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = lengthAt(bytes, at);
    if (length > 0) nValid++;
    else nBad++;
    at += Math.max(1, length);
  }
  // the first byte of a cut sequence alone: another charset's letter, unless the rest is UTF-8
  return nValid > 0 && nBad === 1 && isLead(bytes.at(-1)) ? { nValid, nBad: 0 } : { nValid, nBad };
}

/** Bytes of the valid or cut-off sequence that starts there; 0 for none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (!isLead(first)) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const have = Math.min(length, bytes.length - at);
  if (have === 1) return 0;
  const second = bytes[at + 1]!;
  // overlong forms, surrogates and code points beyond U+10FFFF
  const from = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const to = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return 0;
  for (let offset = 2; offset < have; offset++) if ((bytes[at + offset]! & 0xc0) !== 0x80) return 0;
  return have;
}

function isLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xc2 && byte <= 0xf4;
}
