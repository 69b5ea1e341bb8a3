/**
 * @module
 * English word stems, just enough that "attacks", "attacked" and "attacking" are one term when articles are compared.
 */

const endings: readonly (readonly [string, string])[] = [
  ["ingly", ""],
  ["edly", ""],
  ["ings", ""],
  ["ing", ""],
  ["ies", "y"],
  ["ied", "y"],
  ["ers", ""],
  ["ed", ""],
  ["er", ""],
  ["es", ""],
  ["ly", ""],
  ["s", ""],
  ["e", ""],
];

/** The stem of a lower-case word: "negotiating" and "negotiates" give "negotiat". Short words and numbers stay. */
export function stemOf(word: string): string {
  if (word.length < 4 || (word >= "0" && word < ":") || word.endsWith("ss") || word.endsWith("us")) return word;
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, word.length - ending.length) + replacement;
    // "stopping" is "stop", not "stopp"; "calling" stays "call"
    const last = stem[stem.length - 1]!;
    const isDoubled = stem.length > 3 && last === stem[stem.length - 2] && "bdgmnprt".includes(last);
    return isDoubled ? stem.slice(0, -1) : stem;
  }
  return word;
}
