/**
 * @module
 * What can be set once instead of on every command line: each key is a flag of the same name. The network is never among them.
 */

import { progressModes } from "../settings.js";

/** One key. */
export interface ConfigKey {
  readonly about: string;
  /** What a value is: a path is taken from the folder of the file that names it. */
  readonly kind: "path" | "text" | "count" | "seconds" | readonly string[];
  /** What the program takes where nothing is set; null for nothing. */
  readonly usual: string | null;
}

/** The keys, in the order in which `config` shows them; each is the name of a flag in camel case. */
export const configKeys = {
  actors: { about: "a table of actors of your own", kind: "path", usual: null },
  places: { about: "a table of places for maps", kind: "path", usual: null },
  outletHint: { about: "the outlet of texts that do not name theirs", kind: "text", usual: null },
  who: { about: "who makes corrections", kind: "text", usual: null },
  maxPages: { about: "pages fetched in one run, at most", kind: "count", usual: "100" },
  hostDelay: { about: "seconds between two requests to a host", kind: "seconds", usual: "1" },
  every: { about: "seconds between two rounds of watch", kind: "count", usual: "300" },
  port: { about: "the port of serve", kind: "count", usual: "8765" },
  color: { about: "colour in the terminal", kind: ["auto", "always", "never"], usual: "auto" },
  progress: { about: "how progress is shown", kind: progressModes, usual: "auto" },
} as const satisfies { readonly [key: string]: ConfigKey };

export type ConfigName = keyof typeof configKeys;
export const configNames = Object.keys(configKeys) as ConfigName[];

/** The environment's name of a key: `maxPages` is `RAPPORTEUR_MAX_PAGES`. */
export function variableOf(name: ConfigName): string {
  return `RAPPORTEUR_${name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`;
}

/** What is wrong with a value; null when it fits. */
export function misfitOf(name: ConfigName, value: string): string | null {
  const { kind }: ConfigKey = configKeys[name];
  if (kind === "count") return /^\d{1,6}$/u.test(value) ? null : "a whole number";
  if (kind === "seconds") return /^\d{1,4}(?:\.\d{1,3})?$/u.test(value) ? null : "a number of seconds";
  if (typeof kind !== "string") return kind.includes(value) ? null : `one of ${kind.join(", ")}`;
  return value.trim() === "" ? "not empty" : null;
}
