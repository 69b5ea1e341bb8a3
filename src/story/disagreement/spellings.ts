/**
 * @module
 * One person, two spellings: Haakon Thorwald in one outlet, Haakon Thorvald in the other. A matter of house style, kept for who writes it down.
 *
 * A shorter form of a name ("Thorwald", "H. Thorwald") is no other spelling, nor is one without its accents.
 */

import type { Mention } from "../../model/index.js";
import { compareText } from "../claims/claims.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { spellingKey } from "../names/who.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/spellings";

/** A slot for each person named in more than one place. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<string>[] {
  const { nearest } = context;
  const byPerson = new Map<string, { readonly person: string; about: string | null; told: ToldValue<string>[] }>();
  for (const reading of context.readings) {
    const nameOf = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
    const seen = new Set<string>();
    for (const mention of reading.mentions) {
      const person = personOf(mention, nameOf);
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

/** A shorter word may be a nickname or the end of another name. */
const minLetters = 5;

/** The person a mention names. */
function personOf({ type, how, actor, text }: Mention, nameOf: ReadonlyMap<string, string>): string | null {
  if (type !== "person" || actor === null || (how !== "name" && how !== "alias")) return null;
  return lastWord(text).length < minLetters ? null : (nameOf.get(actor) ?? null);
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  const [x, y] = [lastWord(a.value), lastWord(b.value)];
  if (x !== y) return keyOf(x) === keyOf(y) ? "wording" : null;
  const [first, second] = [firstWord(a.value), firstWord(b.value)];
  const areBoth = first !== "" && second !== "" && first !== second;
  return areBoth && keyOf(first) === keyOf(second) ? "wording" : null;
}

/** The sound of a name, the Arabic article left out: Jabari and al-Jabari are one. */
function keyOf(word: string): string {
  return spellingKey(word.replace(/^[ae]l-/u, ""));
}

function lastWord(text: string): string {
  return plain(text.split(/\s+/u).at(-1)!);
}

/** The first name; nothing where the last name stands alone. */
function firstWord(text: string): string {
  const words = text.split(/\s+/u);
  return words.length < 2 ? "" : plain(words[0]!);
}

function plain(word: string): string {
  return word
    .replace(/['’]s?$/u, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
