/**
 * @module
 * A speaker named again by role: "the official said" after "an Ostmark official told us", "the premier" after "Premier Lene Askov".
 *
 * The same head word must have named a speaker before, or the actor's own role must hold it. Two who fit leave it open.
 */

import { actorOf, mentionAfter } from "../mentions.js";
import type { Page, Range } from "../page.js";
import { apposedBefore } from "./apposed.js";
import { calledPerson, introducedAs } from "./called.js";
import type { Known } from "./known.js";
import { namedSpeaker } from "./named.js";
import { variedPerson } from "./variation.js";

/** Who is meant by "the" and a role; null when nobody before fits. */
export function namedAgain(page: Page, range: Range, known: Known, said: readonly Known[]): Known | null {
  const isDefinite =
    page.words[range.first] === "the" || page.words[range.first] === "that" || page.words[range.first] === "this";
  if (!isDefinite) return null;
  if (range.end - range.first > 5) return known.isNamed ? null : byVariation(page, range, known);
  if (known.isNamed) return unnamedSince(page, range, known, said);
  const { start } = known.source;
  for (let index = said.length - 1; index >= 0 && index >= said.length - 16; index--) {
    const before = said[index]!;
    if (before.source.start < start && before.head === known.head && before.head !== "") return again(known, before);
  }
  return byRole(page, known) ?? byCalling(page, range, known) ?? byVariation(page, range, known);
}

/** The person of the sentence before, by what nothing else in the text says of her. */
function byVariation(page: Page, range: Range, known: Known): Known | null {
  const mention = variedPerson(page, range);
  const actor = mention === null ? undefined : actorOf(page, mention);
  if (actor === undefined) return null;
  const source = { ...known.source, actor: actor.id, entity: actor.name };
  return again(known, { ...known, kind: "person", isNamed: true, source });
}

/** The person the text calls so beside the name, or the unnamed one it brought in since. */
function byCalling(page: Page, range: Range, known: Known): Known | null {
  if (page.words[range.first] !== "the") return null;
  const person = calledPerson(page, range);
  const introduced = introducedAs(page, range);
  // "Lene Askov, |a baker|,": that is what she is
  const isNew = introduced !== null && apposedBefore(page, introduced) === undefined;
  if (isNew && introduced.first > (person?.at ?? -1) && known.kind === "person") {
    const { source } = namedSpeaker(page, introduced);
    return again(known, { ...known, isNamed: source.actor !== null, source });
  }
  if (person === null) return null;
  const actor = actorOf(page, person.mention);
  if (actor === undefined || actor.type !== "person") return null;
  const source = { ...known.source, actor: actor.id, entity: actor.name };
  return again(known, { ...known, kind: "person", isNamed: true, source });
}

/** "The official" whom the actors take for a named one, though an unnamed official spoke since. */
function unnamedSince(page: Page, { end }: Range, known: Known, said: readonly Known[]): Known | null {
  if (page.tags[end - 1]!.startsWith("NNP")) return null;
  for (let index = said.length - 1; index >= 0 && index >= said.length - 8; index--) {
    const before = said[index]!;
    if (before.source.actor === known.source.actor) return null;
    if (before.head === known.head && !before.isNamed) return again(known, before);
  }
  return null;
}

function again(known: Known, before: Known): Known {
  const { actor, entity } = before.source;
  return { ...before, head: known.head, source: { ...known.source, actor, entity } };
}

/** The last person named whose role in the text holds the word. */
function byRole(page: Page, known: Known): Known | null {
  if (known.kind !== "person") return null;
  const { mentions } = page.parts.actors;
  const nation = nationOf(known);
  const last = Math.min(mentionAfter(page, known.source.start), mentions.length - 1);
  for (let index = last; index >= Math.max(0, last - 200); index--) {
    const mention = mentions[index]!;
    if (mention.start >= known.source.start || mention.type !== "person") continue;
    const actor = actorOf(page, mention);
    if (!actor?.role?.toLowerCase().split(/\s+/).includes(known.head)) continue;
    if (nation !== null && actor.country !== null && !actor.country.toLowerCase().startsWith(nation.slice(0, 4)))
      continue;
    return again(known, { ...known, isNamed: true, source: { ...known.source, actor: actor.id, entity: actor.name } });
  }
  return null;
}

/** "Israeli" of "the Israeli leader". */
function nationOf({ source }: Known): string | null {
  const adjective = /^[Tt]he (?<nation>\p{Lu}\p{L}+)\b/u.exec(source.text)?.groups?.nation;
  return adjective?.toLowerCase() ?? null;
}
