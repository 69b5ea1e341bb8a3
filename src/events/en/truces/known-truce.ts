/**
 * @module
 * Which words of an article name a truce: the word itself, or a pause by its length or by what it halts ("a 48-hour pause", "a break in the
 * fighting") where the article tells of arms. Behind one of them "the pause" is known.
 */

import { holdsOneOf } from "../../../text/stretch.js";
import type { SentenceView } from "../../sentence-view.js";

interface NamedTruces {
  /** Tokens of the article, in text order, that name a truce by its word, and that name a pause of fire. */
  readonly truces: readonly number[];
  readonly pauses: readonly number[];
}

const pausing: ReadonlySet<string> = new Set(["pause", "halt", "suspension", "break", "respite", "let-up", "stop"]);
const length: ReadonlySet<string> = new Set(["minute", "hour", "day", "week", "fortnight", "month"]);
const fought: ReadonlySet<string> = new Set([
  "fighting",
  "hostility",
  "hostilities",
  "war",
  "fire",
  "siege",
  "shelling",
]);
/** So many words of arms make an article one of a war. */
const fewestArms = 3;

const known = new WeakMap<object, NamedTruces>();

/** Found once for an article. */
function namedIn(view: SentenceView): NamedTruces {
  const { language } = view.parts;
  const before = known.get(language);
  if (before !== undefined) return before;
  const truces: number[] = [];
  const pauses: number[] = [];
  const others: number[] = [];
  const force = view.lexicon.words.get("force")!;
  let nArms = 0;
  language.lemmas.forEach((lemma, at) => {
    if (force.has(lemma) || fought.has(lemma)) nArms++;
    if (namesTruce(view, at)) truces.push(at);
    else if (pausing.has(lemma) && (isLong(language.lemmas, at) || isOfFire(language.lemmas, at))) pauses.push(at);
    else if (lemma === "pause" && /^(?:the|no|this|their)$/.test(language.lemmas[at - 1] ?? "")) others.push(at);
  });
  // "the pause", time and again, is one of fire in a report of a siege
  if (pauses.length > 0 || others.length > 1) pauses.push(...others);
  pauses.sort((a, b) => a - b);
  const found = { truces, pauses: truces.length > 0 || nArms >= fewestArms ? pauses : [] };
  known.set(language, found);
  return found;
}

/** "truce", "cessation of hostilities": a truce by its word, at a token of the article. */
function namesTruce({ lexicon, parts: { language } }: SentenceView, at: number): boolean {
  const { lemmas, words } = language;
  const entries = lexicon.nouns.get(lemmas[at]!);
  return (
    entries?.some(
      (entry) =>
        entry.kind === "ceasefire" && entry.words.every((word, k) => lemmas[at + k] === word || words[at + k] === word),
    ) === true
  );
}

/** "48-hour pause", "three-day humanitarian pause". */
export function isLong(lemmas: readonly string[], at: number): boolean {
  return lemmas
    .slice(Math.max(0, at - 3), at)
    .some((lemma) => length.has(lemma) || length.has(lemma.split("-")[1] ?? ""));
}

/** "a halt in the fighting". */
function isOfFire(lemmas: readonly string[], at: number): boolean {
  return holdsOneOf(lemmas, at + 1, at + 5, fought);
}

/** Whether the article has named a truce before, from `nSentences` sentences back (0: anywhere before). */
export function isTruceKnown(view: SentenceView, nSentences: number): boolean {
  const from = nSentences === 0 ? 0 : (view.parts.language.sentences[Math.max(0, view.index - nSentences)]?.first ?? 0);
  const { truces, pauses } = namedIn(view);
  const isBefore = (at: number) => at >= from && at < view.sentence.first;
  return truces.some(isBefore) || pauses.some(isBefore);
}

/** Whether "the pause" is a truce here: the article names one, before or behind. */
export function isPauseKnown(view: SentenceView): boolean {
  const { truces, pauses } = namedIn(view);
  return truces.length + pauses.length > 0;
}

/** Whether the article names a pause as one of fire. */
export function isOfArms(view: SentenceView): boolean {
  return namedIn(view).pauses.length > 0;
}
