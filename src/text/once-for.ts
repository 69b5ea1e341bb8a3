/**
 * @module
 * A function whose answers are kept for as long as what they are about is there.
 */

/** The same function, worked out once for each thing it is asked about, for as long as the thing is there. */
export function onceFor<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const found = known.get(of) ?? { value: work(of) };
    known.set(of, found);
    return found.value;
  };
}
