/**
 * @module
 * Articles that gave no day of their own: the day worked out for each, how sure, and why.
 */

import type { CoverageRecord } from "../../model/index.js";
import { unnamedOutlet } from "../citation.js";
import { dayWords } from "../words/day-words.js";
import { confidenceWords } from "../words/support-words.js";

/** One article whose day was worked out, or could not be. */
export interface UndatedLine {
  readonly article: string;
  readonly outlet: string;
  readonly title: string;
  readonly when: string;
  readonly confidence: string;
  readonly reasons: readonly string[];
}

/** Articles whose day nobody gave with certainty. */
export function listUndated(record: CoverageRecord): UndatedLine[] {
  return record.articles
    .filter(({ published }) => published.value === null || published.confidence < 1)
    .map(({ id, outlet, title, published }) => ({
      article: id,
      outlet: outlet ?? unnamedOutlet,
      title: title?.text ?? "no title found",
      when: published.value === null ? openDay(published) : dayWords(published.value),
      confidence: confidenceWords(published),
      reasons:
        published.reasons.length > 0 ? published.reasons : ["nothing in the articles says when it was published"],
    }));
}

function openDay({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): string {
  if (earliest === null && latest === null) return "no date";
  if (earliest === null) return `${dayWords(latest)} or before`;
  return latest === null ? `${dayWords(earliest)} or later` : `between ${dayWords(earliest)} and ${dayWords(latest)}`;
}
