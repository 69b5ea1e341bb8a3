/**
 * @module
 * The standfirst: the description in the page's data, where the page prints it between headline and text.
 *
 * A description that is the first paragraph is no standfirst: it stands among the paragraphs.
 */

import type { Span } from "../../../text/span.js";
import type { ParsedPage } from "../parsed-page.js";
import { fieldOf } from "./article-item.js";
import { headLines, type PageEvidence } from "./page-evidence.js";
import type { TitleFact } from "./page-titles.js";
import { keyOf, plainWords } from "./plain-words.js";

/** The standfirst as the page's data give it. */
export interface DekFact {
  readonly text: string;
  readonly evidence: "jsonld" | "microdata" | "meta";
  /** Where it stands in the view above the text; not there when it is not printed there. */
  readonly printed?: Span & { readonly line: number };
}

const minLength = 30;
/** Lines looked through below the headline. */
const reach = 12;
const maxLineLength = 1_000;
/** A paragraph of running text has at least this many characters. */
const minParagraph = 100;

/** The first description that is printed, else the first there is; null when none differs from the headline. */
export function dekOf(evidence: PageEvidence, titles: readonly TitleFact[]): DekFact | null {
  const { jsonLd, microdata, tags } = evidence;
  const isTitle = (text: string) => titles.some((title) => keyOf(title.text) === keyOf(text));
  const told = [
    { text: plainWords(fieldOf(jsonLd, "description")), evidence: "jsonld" as const },
    ...(tags.get("description") ?? []).map(({ content }) => ({ text: plainWords(content), evidence: "meta" as const })),
    { text: plainWords(fieldOf(microdata, "description")), evidence: "microdata" as const },
  ].filter(({ text }) => text.length >= minLength && !isTitle(text));
  for (const dek of told) {
    const line = lineOf(evidence, keyOf(dek.text));
    if (line === null) continue;
    const { start, end } = evidence.page.lines[line]!;
    return { ...dek, text: evidence.page.text.slice(start, end), printed: { line, start, end } };
  }
  return told[0] ?? null;
}

/** The line that is the description and nothing else. */
function lineOf(evidence: PageEvidence, key: string): number | null {
  const { page, head } = evidence;
  for (const line of headLines(evidence).filter((index) => index >= head.headline && index < head.headline + reach)) {
    const { start, end } = page.lines[line]!;
    if (end - start > maxLineLength || keyOf(page.text.slice(start, end)) !== key) continue;
    return isAmongParagraphs(page, line) ? null : line;
  }
  return null;
}

/** Paragraphs follow it in the same element. */
function isAmongParagraphs({ lines }: ParsedPage, at: number): boolean {
  const { parent } = lines[at]!.block;
  const next = lines.slice(at + 1, at + 8).filter(({ block }) => block.parent === parent);
  return next.filter(({ start, end }) => end - start >= minParagraph).length >= 1;
}
