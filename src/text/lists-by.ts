/**
 * @module
 * The items of a list by what they have in common.
 */

/** The items by their key: the keys in the order in which they first come, the items in theirs. */
export function listsBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}
