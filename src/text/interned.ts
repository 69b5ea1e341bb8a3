/**
 * @module
 * Words that the rules compare with others all day long, kept as the engine keeps names of properties.
 *
 * Of such strings there is one for each content: two of them are equal where they are one, and comparing them, or finding one in a set, is a look and no walk through
 * their characters. A word that is cut out of a text, or made by lowering another, is a string of its own until it has been a name.
 */

/** The same string, as the engine's own names are kept. Worth its cost (a small object) only for what is kept and compared often. */
export function interned(word: string): string {
  const names: Record<string, true> = Object.create(null);
  names[word] = true;
  return Object.keys(names)[0]!;
}
