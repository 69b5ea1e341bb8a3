/**
 * @module
 * One person, two spellings: Haakon Thorwald in one outlet, Haakon Thorvald in the other. A matter of house style, kept for who writes it down.
 *
 * A shorter form of a name ("Thorwald", "H. Thorwald") is no other spelling, nor is one without its accents.
 */

import type { Mention } from "../../model/index.js";
import { compareText } from "../claims.js";
import type { MergedEntry } from "../entries.js";
import { pieceOf } from "../evidence.js";
import { NearestEntry } from "../nearest-entry.js";
import { spellingKey } from "../who.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/spellings";

/** A slot for each person named in full in more than one place. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<string>[] {
  const nearest = new NearestEntry(merged);
  const byPerson = new Map<string, { readonly person: string; about: string | null; told: ToldValue<string>[] }>();
  for (const reading of context.readings) {
    const nameOf = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
    const seen = new Set<string>();
    for (const mention of reading.mentions) {
      const person = fullNameOf(mention, nameOf);
      if (person === null || seen.has(`${person}\u0000${mention.text}`)) continue;
      seen.add(`${person}\u0000${mention.text}`);
      const key = `${context.places.storyOf(reading.article.id)}\u0000${person}`;
      const known = byPerson.get(key) ?? { person, about: null, told: [] };
      known.about ??= nearest.of(reading.article.id, mention);
      const evidence = [pieceOf(reading, mention, context.places)];
      known.told.push({
        shown: mention.text,
        value: mention.text,
        holder: null,
        claim: { reading, day: reading.dated.value },
        evidence,
      });
      byPerson.set(key, known);
    }
  }
  return [...byPerson]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { person, about, told }]) =>
      about === null
        ? []
        : [{ rule: name, aspect: `spelling of ${person}`, about, told, compare, level: "outlets" as const }],
    );
}

/** The person a mention of two words or more names. */
function fullNameOf({ type, how, actor, text }: Mention, nameOf: ReadonlyMap<string, string>): string | null {
  if (type !== "person" || actor === null || (how !== "name" && how !== "alias") || !text.includes(" ")) return null;
  return nameOf.get(actor) ?? null;
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  const [x, y] = [lastWord(a.value), lastWord(b.value)];
  const [first, second] = [a.value.split(/[\s ]+/u)[0]!, b.value.split(/[\s ]+/u)[0]!];
  if (x === y && plain(first) === plain(second)) return null;
  return spellingKey(x) === spellingKey(y) && spellingKey(first) === spellingKey(second) ? "wording" : null;
}

function lastWord(text: string): string {
  return plain(text.split(/\s+/u).at(-1)!);
}

function plain(word: string): string {
  return word
    .replace(/['’]s?$/u, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
