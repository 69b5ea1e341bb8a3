/**
 * @module
 * Nouns that mean one person, read from data/<lang>/actors/person-nouns.tsv: the rooms that read names and the one that reads speakers ask the same list.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** The last words of the table's nouns, in lower case: "master" of "harbour master". */
export function personNounsOf(files: DataFiles): ReadonlySet<string> {
  const nouns = rowsOf(files.text("actors/person-nouns.tsv")).flatMap(([, list]) => (list ?? "").split(";"));
  return new Set(nouns.map((noun) => noun.trim().split(" ").at(-1)!));
}

/** Endings of nouns for people that no list has all of: "dockmaster", "tollkeeper", "oarsman". */
const ofPerson = /(?:m[ae]n|person|folk|master|worker|keeper|owner|holder|leader|maker|fighter|wright|smith|ologist)$/;

/** Whether a singular noun in lower case means one person, by the list or by its ending. */
export function meansPerson(nouns: ReadonlySet<string>, noun: string): boolean {
  return nouns.has(noun) || (noun.length > 6 && ofPerson.test(noun));
}
