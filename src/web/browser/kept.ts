/**
 * @module
 * What a reader's browser keeps between pages. A browser that keeps nothing is no failure.
 */

type Name = "theme" | "keys" | "own-keys" | "seen";

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

type TabName = "token" | "who";

/** What is kept until this tab is closed; null when nothing is. */
export function keptForTab(name: TabName): string | null {
  try {
    return sessionStorage.getItem(`rapporteur.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a value until this tab is closed; no other site and no other tab can read it. */
export function keepForTab(name: TabName, value: string): void {
  try {
    sessionStorage.setItem(`rapporteur.${name}`, value);
  } catch {
    // it is typed again
  }
}

/** Keeps it no longer. */
export function forget(name: TabName): void {
  try {
    sessionStorage.removeItem(`rapporteur.${name}`);
  } catch {
    // nothing was kept
  }
}
