/**
 * @module
 * PLOVER contexts of an act: the fields of life its clause names, and PLOVER's own words for what is past, to come or not so.
 */

import type { ReportedEvent } from "../model/index.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

/** Of an act at a token: "military", "diplomatic", ... in the order of the table, then "historical", "future", "hypothetical", "negation". */
export function contextsOf(
  view: SentenceView,
  at: number,
  { realis, polarity, background }: Pick<ReportedEvent, "realis" | "polarity" | "background">,
): string[] {
  const { first, last } = clauseAt(view.clauses, at);
  const named = new Set<string>();
  for (let i = first; i < last; i++) {
    const context = view.lexicon.contextOf.get(view.lemmas[i]!) ?? view.lexicon.contextOf.get(view.words[i]!);
    if (context !== undefined) named.add(context);
  }
  const fields = view.lexicon.contexts.filter((context) => named.has(context));
  if (background) fields.push("historical");
  if (realis === "planned" || realis === "expected-by-third-party") fields.push("future");
  if (realis === "conditional" || realis === "hypothetical" || realis === "proposed") fields.push("hypothetical");
  if (polarity !== "affirmed") fields.push("negation");
  return fields;
}
