/**
 * @module
 * What a character is to the tokenizer: space, letter, digit or another mark.
 */

export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

/** Characters below this are looked up; it covers Latin, Greek, Cyrillic, Hebrew, Arabic and general punctuation. */
const tableSize = 0x2100;
/** Zero-width space, word joiner and byte order mark separate words or nothing at all, but are never part of one. */
const invisible = /[\s\u200b\u2060\ufeff\0]/u;
const table = Uint8Array.from({ length: tableSize }, (_, code) => classified(String.fromCharCode(code)));

function classified(character: string): number {
  if (invisible.test(character)) return SPACE;
  // a soft hyphen and the zero-width joiners stand inside words
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : MARK;
}

/** The class of the character at an offset; half a surrogate pair has the class of the pair, a lone one is a mark. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < tableSize) return table[code]!;
  if (code >= 0xd800 && code <= 0xdfff) return classified(pairAt(text, at));
  return classified(text[at]!);
}

/** The whole surrogate pair that covers an offset. */
function pairAt(text: string, at: number): string {
  const start = text.charCodeAt(at) >= 0xdc00 && at > 0 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start)!);
}

/** How many code units the character at an offset takes: 2 for a surrogate pair. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Whether the character at an offset is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90;
  return at < text.length && /\p{Lu}|\p{Lt}/u.test(text[at]!);
}

/** Whether the character at an offset is a small letter. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 97 && code <= 122;
  return at < text.length && /\p{Ll}/u.test(text[at]!);
}
