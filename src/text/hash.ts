/**
 * @module
 * Short, stable names for content: the same text gives the same id on every machine and in every run.
 */

/** 64-bit FNV-1a over the UTF-16 code units of a string, as 13 base-36 digits. Not cryptographic. */
export function hashOf(...parts: readonly string[]): string {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      // a separator after every part keeps ("ab", "c") and ("a", "bc") apart
      low ^= i < part.length ? part.charCodeAt(i) : 0x1f;
      // times the prime in halves of 16 bits, so that no number leaves 32
      const lower = (low & 0xffff) * 0x1b3;
      const upper = (low >>> 16) * 0x1b3 + (lower >>> 16);
      high = (Math.imul(high, 0x1b3) + (low << 8) + (upper >>> 16)) | 0;
      low = (upper << 16) | (lower & 0xffff);
    }
  }
  return (high >>> 0).toString(36).padStart(7, "0").slice(0, 6) + (low >>> 0).toString(36).padStart(7, "0");
}
