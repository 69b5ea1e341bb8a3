/**
 * @module
 * Who is "he" and who is "she": by the title or the given name in front, and by the pronouns the actors room has told.
 */

import type { Page } from "../page.js";
import { tokenFrom } from "../page.js";

/** "m", "f", or "" where the article does not tell. */
export type Gender = "m" | "f" | "";

/** Asked for at every pronoun of a page. */
const known = new WeakMap<Page, ReadonlyMap<string, Gender>>();

/** What the article tells of a person's gender. */
export function genderOf(page: Page, actor: string | null): Gender {
  if (actor === null) return "";
  let genders = known.get(page);
  if (genders === undefined) {
    genders = gendersOf(page);
    known.set(page, genders);
  }
  return genders.get(actor) ?? "";
}

/** Titles are surest, then pronouns, then given names, which many languages share. */
function gendersOf(page: Page): Map<string, Gender> {
  const [byTitle, byPronoun, byName] = [
    new Map<string, Gender>(),
    new Map<string, Gender>(),
    new Map<string, Gender>(),
  ];
  for (const { actor, how, type, text, start } of page.parts.actors.mentions) {
    if (actor === null || type !== "person" || how === "role") continue;
    if (how === "pronoun") note(byPronoun, actor, genderIn(page, "he", "she", text));
    else {
      note(byTitle, actor, titleBefore(page, tokenFrom(page, start)));
      if (text.includes(" "))
        note(byName, actor, genderIn(page, "given-m", "given-f", text.slice(0, text.indexOf(" "))));
    }
  }
  return new Map([...byName, ...byPronoun, ...byTitle]);
}

function note(genders: Map<string, Gender>, actor: string, gender: Gender) {
  if (gender === "") return;
  // called both, he or she may be either
  const before = genders.get(actor);
  genders.set(actor, before === undefined || before === gender ? gender : "");
}

function genderIn(page: Page, male: string, female: string, word: string): Gender {
  const { words } = page.lexicon;
  const key = word.toLowerCase();
  if (words(male).has(key)) return "m";
  return words(female).has(key) ? "f" : "";
}

/** "|Ms.| Askov", "|Sir| Per Hallin". */
function titleBefore(page: Page, at: number): Gender {
  const before = page.words[at - 1] === "." ? at - 2 : at - 1;
  return before < 0 ? "" : genderIn(page, "title-m", "title-f", page.words[before]!.replace(/\.$/, ""));
}
