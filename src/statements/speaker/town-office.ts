/**
 * @module
 * Whose mayor "the mayor" is: the town that the same sentence or the one before it tells ("In Ostby, shells fell, the mayor said").
 *
 * Two towns and none in front leave it open, and so do rivers, streets and states.
 */

import { actorOf, mentionAfter } from "../mentions.js";
import { type Page, type Range, spanOf, tokenFrom, whereOf } from "../page.js";
import type { Known } from "./known.js";

/** "The mayor" as "mayor of Ostby"; null when the phrase is no office of a town or no one town is told. */
export function townOffice(page: Page, range: Range, known: Known): Known | null {
  if (known.isNamed || page.words[range.first] !== "the") return null;
  const office = page.words.slice(range.first + 1, range.end).join(" ");
  if (!page.lexicon.words("town-office").has(office)) return null;
  const own = page.sentenceAt[range.first]!;
  if (own < 0 || whereOf(page, page.sentences[own]!) === "headline") return null;
  const before = own > 0 ? page.sentences[own - 1]! : null;
  const town =
    townIn(page, page.sentences[own]!.first, range.first) ??
    (before !== null && whereOf(page, before) === "body" ? townIn(page, before.first, before.last) : null);
  if (town === null) return null;
  const { start, end } = spanOf(page, { first: range.first + 1, end: range.end });
  const entity = `${page.text.slice(start, end).replace(/\s+/g, " ")} of ${town}`;
  return { ...known, source: { ...known.source, entity } };
}

/** The town that a stretch of tokens names: the only one, or the one it opens with ("In Ostby, ..."). */
function townIn(page: Page, first: number, end: number): string | null {
  const towns = new Map<string, number>();
  const { mentions } = page.parts.actors;
  const stop = page.tokens[end - 1]?.end ?? 0;
  for (let index = mentionAfter(page, page.tokens[first]!.start); index < mentions.length; index++) {
    const mention = mentions[index]!;
    if (mention.start >= stop) break;
    const at = tokenFrom(page, mention.start);
    const actor = actorOf(page, mention);
    if (mention.type !== "place" || actor?.type !== "place" || towns.has(actor.name)) continue;
    const last = actor.name.toLowerCase().split(" ").at(-1)!;
    const next = page.words[tokenFrom(page, mention.end)] ?? "";
    if (page.lexicon.words("no-town").has(last) || page.lexicon.words("no-town").has(next)) continue;
    towns.set(actor.name, at);
  }
  const [town] = towns;
  if (town === undefined || !isWhere(page, town[1])) return null;
  return towns.size === 1 || town[1] === first + 1 ? town[0] : null;
}

/** "in Ostby", "the town of Ostby", "struck Ostby": something is or happens there. */
function isWhere(page: Page, at: number): boolean {
  const before = page.words[at - 1] ?? "";
  return page.lexicon.words("town-before").has(before) || page.lexicon.words("town-kind").has(before);
}
