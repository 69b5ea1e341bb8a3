/**
 * @module
 * What a reader's browser keeps between pages. A browser that keeps nothing is no failure.
 */

type Name = "theme" | "keys" | "seen";

/** What is kept under a name; null when nothing is. */
export function kept(name: Name): string | null {
  try {
    return localStorage.getItem(`rapporteur.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. */
export function keep(name: Name, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`rapporteur.${name}`);
    else localStorage.setItem(`rapporteur.${name}`, value);
  } catch {
    // the page works without
  }
}
