/**
 * @module
 * What a blow was dealt with and what it hit, in the words of its clause.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { EventOf, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

/** What went on for months is no single blow. */
export function isHabit(view: SentenceView, first: number, last: number): boolean {
  const words = view.words.slice(first, last);
  return words.some(
    (word, i) =>
      /^(?:regularly|frequently|repeatedly|often|routinely|potential)$/.test(word) ||
      (/^(?:years|months)$/.test(word) && !/^(?:ago|later|earlier|after)$/.test(words[i + 1] ?? "")),
  );
}

/** "We do not shell markets", "we will never fire on a bus": said of what somebody never does, and of no blow. */
export function isNever(view: SentenceView, { first, last, main, isNegated, modal }: VerbGroup): boolean {
  const isEver = holds(view.words, first, last, "never");
  if (!isNegated && !isEver) return false;
  return isEver || modal === "will" || (/^(?:do|does)$/.test(view.words[first] ?? "") && first < main);
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
    // ", a count put out by army headquarters"
    if (view.words[i] === "," && view.tokens[i + 1]?.xpos === "DT") break;
    // "the village of Drossen Bridge" is no bridge
    if (!targets.has(view.lemmas[i]!) || view.mentionAt[i]?.type === "place") continue;
    // "a bus station": the station, not a bus
    const head = phraseAt(view.phrases, i)?.head ?? i;
    const last = head > i && head < i + 3 && isCompound(view, i, head) ? head : i;
    return view.parts.article.text.slice(view.tokens[i]!.start, view.tokens[last]!.end);
  }
  const [hit] = recipients;
  return hit === undefined || indefinite.test(hit.text) ? null : hit.text;
}

/** Words that tell nobody who was hit. */
const indefinite = /^(?:all|both|some|many|most|them|it|him|her|us|me|you|one|others|each other|one another)$/iu;

function isCompound({ tokens }: SentenceView, first: number, head: number): boolean {
  return tokens.slice(first, head + 1).every(({ xpos }) => xpos.startsWith("NN"));
}
