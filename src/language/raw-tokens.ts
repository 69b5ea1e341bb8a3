/**
 * @module
 * Tokens before they have tags: three parallel lists, because a long article has many and they are read often.
 */

/** What a token is to the sentence splitter. */
export const WORD = 0;
export const NUMBER = 1;
/** A word that kept its full stop. */
export const ABBREVIATION = 2;
/** ".", "!", "?" and runs of them, the ellipsis. */
export const STOP = 3;
export const OPENING = 4;
export const CLOSING = 5;
export const OTHER = 6;

/** Tokens in text order; `kinds[i]` says what the characters from `starts[i]` to `ends[i]` are. */
export interface RawTokens {
  readonly starts: number[];
  readonly ends: number[];
  readonly kinds: number[];
}

export function noTokens(): RawTokens {
  return { starts: [], ends: [], kinds: [] };
}

/** Adds one token at the end. */
export function add(tokens: RawTokens, start: number, end: number, kind: number): void {
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.kinds.push(kind);
}
