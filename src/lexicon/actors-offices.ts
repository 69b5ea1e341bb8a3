/**
 * @module
 * Offices and callings: the phrases that name them, and how many may hold one at a time.
 */

import type { NameSense } from "./actors.js";
import type { NameTable } from "./actors-table.js";

/** An office, known by its key ("foreign minister"). */
export interface Office {
  readonly key: string;
  /** `head` leads a state or body; `office` has one holder at a time; `post` has many. */
  readonly grade: "head" | "office" | "post";
  /** How the office is written in a person's role: the first phrase of the table. */
  readonly phrase: string;
}

/** Reads offices.tsv into `offices` and enters every phrase, singular and plural. */
export function readOffices(
  rows: readonly string[][],
  names: NameTable<NameSense>,
  offices: Map<string, Office>,
): void {
  for (const [key, phrases, grade] of rows) {
    const list = phrases!.split(";");
    const office: Office = { key: key!, grade: grade as Office["grade"], phrase: list[0]! };
    offices.set(key!, office);
    for (const phrase of list) {
      names.add(phrase, { kind: "office", office, isPlural: false });
      for (const plural of pluralsOf(phrase)) names.add(plural, { kind: "office", office, isPlural: true });
    }
  }
}

function pluralsOf(phrase: string): string[] {
  const [head, ...rest] = phrase.split(/(?= of | to | for )/u);
  const tail = rest.join("");
  if (/man$/u.test(head!)) return [`${head!.replace(/man$/u, "men")}${tail}`];
  if (/[^aeiou]y$/u.test(head!)) return [`${head!.slice(0, -1)}ies${tail}`];
  return [`${head}${/(?:s|ch)$/u.test(head!) ? "es" : "s"}${tail}`];
}
