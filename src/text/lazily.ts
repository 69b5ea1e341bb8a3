/**
 * @module
 * An object whose fields are worked out when they are first asked for: of a brief or an index most readers want a part.
 */

/** The same object as if every field had been worked out; each is worked out once. */
export function lazily<T extends object>(fields: { readonly [name in keyof T]: () => T[name] }): T {
  const made = {} as T;
  for (const name of Object.keys(fields) as (keyof T)[])
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = fields[name]();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  return made;
}
