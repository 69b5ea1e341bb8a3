/**
 * @module
 * A list whose items are worked out while somebody goes through it: a file of a hundred thousand lines is written line by line.
 */

/** Items that are made anew each time they are gone through; in JSON it is an array. */
export class LazyList<T> implements Iterable<T> {
  readonly #items: () => Iterable<T>;

  constructor(items: () => Iterable<T>) {
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items()[Symbol.iterator]();
  }

  toJSON(): T[] {
    return [...this];
  }
}

/** The items of a list, each made into something else when it is reached. */
export function lazyList<S, T>(source: Iterable<S>, make: (item: S) => T): LazyList<T> {
  return new LazyList(function* () {
    for (const item of source) yield make(item);
  });
}

/** The same, where an item becomes none or many. */
export function lazyFlat<S, T>(source: Iterable<S>, make: (item: S) => Iterable<T>): LazyList<T> {
  return new LazyList(function* () {
    for (const item of source) yield* make(item);
  });
}
