/**
 * @module
 * One key for the spellings of one foreign name: Zelenskiy, Zelensky and Zelenskyy; Morsi and Morsy; Yanukovych and Yanukovich.
 *
 * A key says "may be the same", never "is": the callers look at given names and offices too.
 */

import { keyOf } from "./actors-words.js";

/** Sounds that transliterations write in several ways, tried in this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/gu, ""],
  [/tsch|tch|sch|sh|ch|cz/gu, "c"],
  [/dzh|zh|dj/gu, "j"],
  [/kh|ck|q|kk/gu, "k"],
  [/ks/gu, "x"],
  [/gh/gu, "g"],
  [/ph/gu, "f"],
  [/w/gu, "v"],
  [/ou|oo/gu, "u"],
  [/yev|iev/gu, "ev"],
  [/[yj]+/gu, "i"],
  [/[ao]u/gu, "u"],
  [/[aeiou]{2,}/gu, "i"],
  [/(?<letter>[a-z])\k<letter>+/gu, "$<letter>"],
];

/** The key of a surname or given name of one word. */
export function spellingKey(name: string): string {
  const plain = keyOf(name);
  let key = plain;
  for (const [pattern, sound] of sounds) key = key.replace(pattern, sound);
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
