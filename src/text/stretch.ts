/**
 * @module
 * Whether a word stands in a stretch of a list of words. Asked time and again by the rules, so that no copy of the stretch is made for the answer.
 */

/** Whether `word` is among the words from `from` to `to`, which are counted as `slice` counts them. */
export function holds(words: readonly string[], from: number, to: number, word: string): boolean {
  const stop = endOf(words, to);
  for (let at = startOf(words, from); at < stop; at++) if (words[at] === word) return true;
  return false;
}

/** The same for any word of a set or table. */
export function holdsOneOf(
  words: readonly string[],
  from: number,
  to: number,
  some: { has(word: string): boolean },
): boolean {
  const stop = endOf(words, to);
  for (let at = startOf(words, from); at < stop; at++) if (some.has(words[at]!)) return true;
  return false;
}

function startOf({ length }: readonly string[], from: number): number {
  return from < 0 ? Math.max(0, length + from) : from;
}

function endOf({ length }: readonly string[], to: number): number {
  return to < 0 ? length + to : Math.min(length, to);
}
