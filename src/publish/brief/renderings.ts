/**
 * @module
 * The renderings of one utterance compared: the fullest direct quotation first, and what each other one adds, leaves out or changes.
 */

import type { EntryOf } from "../../model/index.js";
import { compareWords, diffWordsOf, type WordChange } from "../../text/word-diff.js";

/** How one rendering stands to the others of its statement. */
export interface RenderingDifference {
  /** `article:start-end` of the rendering that it is held against; null for that one itself. */
  readonly against: string | null;
  /** Whether every word, number and negation is the same; capitals and punctuation may differ. */
  readonly isSame: boolean;
  /** Empty for the rendering that the others are held against. */
  readonly changes: readonly WordChange[];
  /** Stretches of words that no other rendering has. */
  readonly onlyHere: readonly string[];
}

type Rendering = EntryOf<"statement">["renderings"][number];
const order = ["direct", "mixed", "indirect"];

/** One difference for each rendering, in the order of `entry.renderings`; empty when there is only one. */
export function compareRenderings(entry: EntryOf<"statement">): RenderingDifference[] {
  if (entry.renderings.length < 2) return [];
  const wordings = entry.renderings.map((rendering) => wordingOf(rendering, entry));
  const words = wordings.map(diffWordsOf);
  const [base] = entry.renderings
    .map((rendering, at) => ({ at, rank: order.indexOf(rendering.kind), length: words[at]!.length }))
    .sort((a, b) => a.rank - b.rank || b.length - a.length || a.at - b.at);
  const against = entry.renderings[base!.at]!;
  return wordings.map((wording, at) => {
    const changes = at === base!.at ? [] : compareWords(wordings[base!.at]!, wording);
    const others = new Set(words.flatMap((list, index) => (index === at ? [] : list.map(({ key }) => key))));
    return {
      against: at === base!.at ? null : `${against.article}:${against.start}-${against.end}`,
      isSame: changes.every(({ how }) => how === "kept"),
      changes,
      onlyHere: ownStretches(wording, words[at]!, others),
    };
  });
}

/** The content without the writer's words between its pieces. */
function wordingOf(rendering: Rendering, { evidence }: EntryOf<"statement">): string {
  const pieces = evidence
    .filter(
      ({ article, start, end }) => article === rendering.article && start >= rendering.start && end <= rendering.end,
    )
    .sort((a, b) => a.start - b.start);
  return pieces.length === 0 ? rendering.text : pieces.map(({ text }) => text).join(" ");
}

function ownStretches(wording: string, words: ReturnType<typeof diffWordsOf>, others: ReadonlySet<string>): string[] {
  const stretches: { start: number; end: number; last: number }[] = [];
  words.forEach(({ key, start, end }, at) => {
    if (others.has(key)) return;
    const open = stretches.at(-1);
    if (open && open.last === at - 1) Object.assign(open, { end, last: at });
    else stretches.push({ start, end, last: at });
  });
  return stretches.map(({ start, end }) => wording.slice(start, end).replace(/\s+/gu, " "));
}

/** Most changes that a line of text tells; the rest are counted. */
const maxTold = 3;
const maxWords = 12;

/** The changes as words for a line of text: `adds “not”; leaves out “by noon”; “8” for “80”`. */
export function changeWords(changes: readonly WordChange[]): string {
  const told = changes.flatMap(({ how, text, was }) => {
    if (how === "added") return [`adds “${cut(text)}”`];
    if (how === "left-out") return [`leaves out “${cut(text)}”`];
    return how === "changed" ? [`“${cut(text)}” for “${cut(was!)}”`] : [];
  });
  const rest = told.length - maxTold;
  return [...told.slice(0, maxTold), ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}

/** First and last words of a long stretch. */
export function cut(text: string, most = maxWords): string {
  const words = text.split(" ");
  if (words.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${words.slice(0, half).join(" ")} … ${words.slice(-half).join(" ")}`;
}
