/**
 * @module
 * One key for the spellings of one foreign name: Zelenskiy, Zelensky and Zelenskyy; Morsi and Morsy; Yanukovych and Yanukovich.
 *
 * A key says "may be the same", never "is": the callers look at given names and offices too.
 */

import { WordBook } from "../text/word-book.js";
import { keyOf } from "./actors-words.js";

/** Bit of everything that is no letter from a to z. */
const other = 1 << 26;

/** Sounds that transliterations write in several ways, tried in this order; each only where one of its letters stands. */
const sounds: readonly (readonly [letters: string, pattern: RegExp, sound: string])[] = [
  ["hz", /tsch|tch|sch|sh|ch|cz/gu, "c"],
  ["hj", /dzh|zh|dj/gu, "j"],
  ["kq", /kh|ck|q|kk/gu, "k"],
  ["kq", /ks/gu, "x"],
  ["g", /gh/gu, "g"],
  ["p", /ph/gu, "f"],
  ["w", /w/gu, "v"],
  ["o", /ou|oo/gu, "u"],
  ["vw", /yev|iev/gu, "ev"],
  ["yjhd", /[yj]+/gu, "i"],
  ["uo", /[ao]u/gu, "u"],
  ["", /[aeiou]{2,}/gu, "i"],
  ["", /(?<letter>[a-z])\k<letter>+/gu, "$<letter>"],
];

/** The same with the letters of a row as bits; 0 for a row that is always tried. */
const rows = sounds.map(([letters, pattern, sound]) => ({ bits: bitsOf(letters), pattern, sound }));

/** One bit for each letter from a to z that a word has, and one for anything else. */
function bitsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    bits |= code >= 97 && code <= 122 ? 1 << (code - 97) : other;
  }
  return bits;
}

/** The key of a surname or given name of one word. */
export function spellingKey(name: string): string {
  return met.at(name, 0, name.length);
}

/** A key never changes, so that keeping it is no state, only time saved. */
const met = new WordBook(newKey);

function newKey(name: string): string {
  const plain = keyOf(name);
  const bits = bitsOf(plain);
  let key = (bits & other) === 0 ? plain : plain.replace(/[^a-z]/gu, "");
  for (const row of rows) if (row.bits === 0 || (bits & row.bits) !== 0) key = key.replace(row.pattern, row.sound);
  return key === "" ? plain : key;
}

/** Whether two given names may be one: the same key, an initial, a short form, or the same consonants. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  const [first, second] = [spellingKey(a), spellingKey(b)];
  if (first === second) return true;
  if (first === "" || second === "") return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 1) return long.startsWith(short);
  if (long.startsWith(short) && short.length >= 3) return true;
  // Mohammed and Muhammad, but not Olga and Oleg: two consonants are too few to tell
  return short[0] === long[0] && consonants(short).length > 2 && consonants(short) === consonants(long);
}

function consonants(key: string): string {
  return key.replace(/[aeiou]/gu, "");
}
