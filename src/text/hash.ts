/**
 * @module
 * Short, stable names for content: the same text gives the same id on every machine and in every run.
 */

/** 64-bit FNV-1a over the UTF-16 code units of a string, as 13 base-36 digits. Not cryptographic. */
export function hashOf(...parts: readonly string[]): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      // a separator after every part keeps ("ab", "c") and ("a", "bc") apart
      low = (low ^ (i < part.length ? part.charCodeAt(i) : 0x1f)) >>> 0;
      const product = low * 0x1b3;
      const carry = Math.floor(product / 0x1_0000_0000);
      high = (Math.imul(high, 0x1b3) + (low << 8) + carry) >>> 0;
      low = product >>> 0;
    }
  }
  return high.toString(36).padStart(7, "0").slice(0, 6) + low.toString(36).padStart(7, "0");
}
