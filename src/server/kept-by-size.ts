/**
 * @module
 * The last answers as they went out, up to a number of characters together: whoever asks again gets the same at once.
 */

/** Longer ones are made anew each time. */
const longest = 4_000_000;
/** Characters of all that is kept in one place. */
const most = 32_000_000;

/** What was asked before, and what is worth keeping of what was just made. */
export interface KeptBySize<T> {
  readonly get: (question: string) => T | undefined;
  readonly keep: (question: string, value: T) => void;
}

/** Keeps values that are `sizeOf` characters long; those go first that were not asked for longest. */
export function keptBySize<T>(sizeOf: (value: T) => number): KeptBySize<T> {
  const kept = new Map<string, T>();
  let size = 0;
  const drop = (question: string) => {
    const value = kept.get(question);
    if (value === undefined) return;
    kept.delete(question);
    size -= sizeOf(value);
  };
  return {
    get: (question) => {
      const value = kept.get(question);
      if (value === undefined) return undefined;
      kept.delete(question);
      kept.set(question, value);
      return value;
    },
    keep: (question, value) => {
      if (sizeOf(value) > longest) return;
      drop(question);
      kept.set(question, value);
      size += sizeOf(value);
      for (const oldest of kept.keys()) {
        if (size <= most) return;
        drop(oldest);
      }
    },
  };
}
