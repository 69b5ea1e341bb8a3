/**
 * @module
 * Work that is begun before its turn and whose results come in order: fetching goes on while what is there is read.
 */

/** The results of `work` for each item, in the order of the items; at most `nAhead` are begun and not yet taken. */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  nAhead: number,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    const result = work(item);
    // an error is met when its turn comes
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length >= nAhead) yield begun.shift()!;
  }
  for (const result of begun) yield result;
}
