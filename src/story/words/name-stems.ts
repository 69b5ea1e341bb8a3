/**
 * @module
 * The stems of the names in an event: of those who act, those it is done to, and those who tell it.
 *
 * What is kept is a cache alone: clearing it changes no result.
 */

import type { ReportedEvent } from "../../model/index.js";
import { termsOfText } from "./article-words.js";

/** The stems of all words that name somebody in an event, as printed and as known: "the premier", "Askov". */
export function stemsOfNames({ actors, recipients, attribution }: ReportedEvent): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const roles of [actors, recipients, attribution])
    for (const { text, entity } of roles) {
      for (const stem of stemsOf(text)) stems.add(stem);
      if (entity !== null && entity !== text) for (const stem of stemsOf(entity)) stems.add(stem);
    }
  return stems;
}

const ofName = new Map<string, readonly string[]>();
/** So many names are remembered at once. */
const maxNames = 20_000;

function stemsOf(name: string): readonly string[] {
  const known = ofName.get(name);
  if (known !== undefined) return known;
  if (ofName.size >= maxNames) ofName.clear();
  const stems = termsOfText(name).map(({ stem }) => stem);
  ofName.set(name, stems);
  return stems;
}
