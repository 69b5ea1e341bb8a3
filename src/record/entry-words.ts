/**
 * @module
 * The words by which an entry is found: its evidence, and the names in its fields.
 */

import type { Entry } from "../model/index.js";
import { plainWords } from "./search-query.js";

/** Fields whose values are no words of the story. */
const unsaid: ReadonlySet<string> = new Set(["id", "frame", "rules", "story", "support", "date", "evidence", "via"]);

/** Plain words, for the index. */
export function wordsOfEntry(entry: Entry): string {
  const names = Object.entries(entry).flatMap(([field, value]) => {
    if (unsaid.has(field)) return [];
    if (field === "speaker" && value !== null) return [(value as { readonly entity: string | null }).entity ?? ""];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  });
  return plainWords([...names, ...entry.evidence.map(({ text }) => text)].join("\n"));
}
