/**
 * @module
 * Numbers for words and features, so that the trained tables need no strings.
 */

/** 32-bit FNV-1a over the code units of a word from `start` to `end`. */
export function hashWord(word: string, start = 0, end: number = word.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** One feature from its template's number and one or two values. */
export function hashFeature(template: number, a: number, b: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) | 0;
}
