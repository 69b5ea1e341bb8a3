/**
 * @module
 * The head of a gzip member (RFC 1952): how long it is, and where the next one may start.
 */

const flag = { check: 2, extra: 4, name: 8, comment: 16, reserved: 224 } as const;
const magic = Buffer.from([0x1f, 0x8b, 0x08]);

/** Longest head that is waited for; names and comments in archives have a few dozen bytes. */
export const maxHeadLength = 4096;

/** Bytes of the head that the bytes start with; null when they start with none. */
export function gzipHeadLength(bytes: Uint8Array): number | null {
  const flags = bytes[3];
  if (flags === undefined || !startsLikeGzip(bytes) || (flags & flag.reserved) !== 0) return null;
  let at = 10;
  if ((flags & flag.extra) !== 0) {
    const low = bytes[at];
    const high = bytes[at + 1];
    if (low === undefined || high === undefined) return null;
    at += 2 + low + 256 * high;
  }
  for (const bit of [flag.name, flag.comment]) {
    if ((flags & bit) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if ((flags & flag.check) !== 0) at += 2;
  return at <= bytes.length ? at : null;
}

/** Offset of the next bytes that look like the start of a member; -1 for none. */
export function nextGzipHead(bytes: Buffer, from: number): number {
  return bytes.indexOf(magic, from);
}

function startsLikeGzip(bytes: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
