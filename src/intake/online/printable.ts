/**
 * @module
 * Words of a server within our own messages: short, and without characters that move a terminal's cursor or reorder its text.
 */

/** The first `maxLength` characters with everything but printable ASCII as `?`. */
export function printable(words: string, maxLength: number): string {
  return words.slice(0, maxLength).replace(/[^\x20-\x7e]/gu, "?");
}
