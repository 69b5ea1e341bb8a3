/**
 * @module
 * Names that plug-ins suggest, put among those that were found here. One that shares a word with a name found here is left out.
 */

import type { PlacedName } from "../model/index.js";
import { type Name, type NameContext, nameOf, withParts } from "./names.js";

/** The names with the suggested ones among them, in text order. */
export function withSuggestedNames(
  { text: { words } }: NameContext,
  names: readonly Name[],
  suggested: readonly PlacedName[],
): readonly Name[] {
  if (suggested.length === 0) return names;
  const taken = new Uint8Array(words.length);
  for (const { first, last } of names) taken.fill(1, first, last);
  const byStart = new Map(words.map(({ start }, at) => [start, at]));
  const byEnd = new Map(words.map(({ end }, at) => [end, at + 1]));
  const all = [...names];
  for (const { start, end, type, rule } of suggested) {
    const [first, last] = [byStart.get(start), byEnd.get(end)];
    if (first === undefined || last === undefined || taken.subarray(first, last).includes(1)) continue;
    taken.fill(1, first, last);
    all.push(withParts(nameOf({ first, last }, { kind: type }), { rule }));
  }
  return all.sort((a, b) => a.first - b.first);
}
