/**
 * @module
 * What a blow was dealt with and what it hit, in the words of its clause.
 */

import type { EventOf, Role } from "../../model/index.js";
import type { SentenceView } from "../sentence-view.js";

/** What went on for months is no single blow. */
export function isHabit(view: SentenceView, first: number, last: number): boolean {
  const words = view.words.slice(first, last);
  return words.some(
    (word, i) =>
      /^(?:regularly|frequently|repeatedly|often|routinely|potential)$/.test(word) ||
      (/^(?:years|months)$/.test(word) && !/^(?:ago|later|earlier|after)$/.test(words[i + 1] ?? "")),
  );
}

export function weaponOf(view: SentenceView, first: number, last: number): { word: string; mode: string } | null {
  const weapons = view.lexicon.words.get("weapon")!;
  for (let i = first; i < last; i++) {
    const mode = weapons.get(view.lemmas[i]!);
    if (mode !== undefined) return { word: view.lemmas[i]!, mode };
  }
  return null;
}

export function classOf(view: SentenceView, first: number, last: number): EventOf<"attack">["targetClass"] {
  const targets = view.lexicon.words.get("target")!;
  for (let i = first; i < last; i++) {
    const found = targets.get(view.lemmas[i]!);
    if (found !== undefined) return found as EventOf<"attack">["targetClass"];
  }
  return "unknown";
}

/** What was hit: the object itself, in its own words. */
export function targetOf(view: SentenceView, from: number, to: number, recipients: readonly Role[]): string | null {
  const targets = view.lexicon.words.get("target")!;
  for (let i = from; i < Math.min(to, from + 10); i++) {
    if (!targets.has(view.lemmas[i]!)) continue;
    return view.parts.article.text.slice(view.tokens[i]!.start, view.tokens[i]!.end);
  }
  return recipients[0]?.text ?? null;
}
