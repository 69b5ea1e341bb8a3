/**
 * @module
 * A round of marking: whole texts, in which coders mark the words that report something, and what kind of thing it is.
 */

import { z } from "zod";
import {
  type BootstrapOptions,
  bootstrapInterval,
  categoriesOf,
  drawFrom,
  type Interval,
  type MarkedSpan,
  type MarkedText,
  shuffled,
  type UnitizingAlpha,
  unitizingAlpha,
  unitizingAlphaOf,
} from "../../agreement/index.js";
import type { CoverageRecord } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { canBeMarked, joined } from "./marked-words.js";

/** The round as it is written down. */
export const markingRoundSchema = z.strictObject({
  schema: z.literal("rapporteur/marking@1"),
  id: z.string(),
  seed: z.string(),
  coders: z.array(z.string()).min(2),
  /** Kinds of entry that are marked. */
  categories: z.array(z.string()).min(1),
  texts: z.array(z.strictObject({ file: z.string(), article: z.string(), hash: z.string() })),
});

export type MarkingRound = z.infer<typeof markingRoundSchema>;

/** What is drawn; a sample of 0 takes all. */
export interface MarkingOptions {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly seed: string;
  readonly sample: number;
}

/** Draws the texts of a round. Those with double brackets of their own are left out. */
export function drawMarking(
  { articles }: CoverageRecord,
  { coders, categories, seed, sample }: MarkingOptions,
): { readonly round: MarkingRound; readonly texts: ReadonlyMap<string, string> } {
  const fitting = articles.filter(({ text }) => canBeMarked(text)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const drawn = shuffled(fitting, drawFrom(`texts ${seed}`));
  const taken = sample === 0 ? drawn : drawn.slice(0, sample);
  const id = `m-${hashOf(seed, ...coders, ...categories, ...taken.map((article) => article.id)).slice(0, 8)}`;
  const named = taken.map(({ id: article, text }) => ({
    file: `t-${hashOf(id, article).slice(0, 10)}.txt`,
    article,
    text: plain(text),
  }));
  return {
    round: {
      schema: "rapporteur/marking@1",
      id,
      seed,
      coders: [...coders],
      categories: [...categories],
      texts: named.map(({ file, article, text }) => ({ file, article, hash: hashOf(text) })),
    },
    texts: new Map(named.map(({ file, text }) => [file, text])),
  };
}

/** A text as files have it, whatever its line ends; offsets are into this. */
function plain(text: string): string {
  return text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
}

/** What the machine marked: the words of the entries of these kinds. */
export function machineMarks(
  { texts, categories }: MarkingRound,
  { entries, articles }: CoverageRecord,
): Map<string, MarkedSpan[]> {
  return new Map(
    texts.map(({ file, article }) => {
      const text = articles.find(({ id }) => id === article)?.text ?? "";
      const at = (offset: number) => plain(text.slice(0, offset)).length;
      const spans = entries
        .filter(({ frame }) => categories.includes(frame))
        .flatMap(({ frame, evidence }) =>
          evidence
            .filter((piece) => piece.article === article)
            .map(({ start, end }) => ({ start: at(start), end: at(end), category: frame })),
        );
      return [file, joined(spans)];
    }),
  );
}

/** How far coders agree about where something is reported, and what. */
export interface MarkingAgreement {
  readonly texts: number;
  readonly coders: readonly { readonly coder: string; readonly spans: number; readonly characters: number }[];
  readonly categories: readonly (UnitizingAlpha & { readonly category: string })[];
  readonly all: UnitizingAlpha;
  readonly interval: Interval | null;
}

/** Measures marked texts; the interval draws whole texts. */
export function markingAgreement(
  coders: readonly string[],
  texts: readonly MarkedText[],
  options: BootstrapOptions,
): MarkingAgreement {
  return {
    texts: texts.length,
    coders: coders.map((coder, at) => {
      const spans = texts.flatMap((text) => text.coders[at]!);
      return { coder, spans: spans.length, characters: spans.reduce((sum, { start, end }) => sum + end - start, 0) };
    }),
    categories: [...categoriesOf(texts)].map((category) => ({ category, ...unitizingAlphaOf(texts, category) })),
    all: unitizingAlpha(texts),
    interval: bootstrapInterval(texts, (drawn) => unitizingAlpha(drawn).alpha, options),
  };
}
