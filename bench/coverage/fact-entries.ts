/**
 * @module
 * Where a record holds the facts that invented articles tell: for each fact the entry of its kind whose words stand in the fact's sentence.
 */

import type { CoverageRecord } from "../../src/index.js";
import type { InventedArticle } from "./articles.js";
import { type Agreement, bCubed } from "./score.js";
import type { Told } from "./telling.js";

/** A fact as one article tells it; `entry` is the id of the entry that holds it, null where none does. */
export interface HeldFact extends Told {
  readonly article: string;
  readonly entry: string | null;
}

/** Every fact of every article, in their order. Of two entries of one kind in one sentence the one told first counts. */
export function heldFacts({ entries }: CoverageRecord, articles: readonly InventedArticle[]): HeldFact[] {
  const places = new Map<string, { readonly entry: string; readonly start: number; readonly end: number }[]>();
  for (const { id, frame, evidence } of entries)
    for (const { article, start, end } of evidence) {
      const key = `${article} ${frame}`;
      const known = places.get(key);
      if (known) known.push({ entry: id, start, end });
      else places.set(key, [{ entry: id, start, end }]);
    }
  return articles.flatMap(({ input, told }) =>
    told.map((fact) => {
      const inside = (places.get(`${input.id} ${fact.kind}`) ?? []).filter(
        ({ start, end }) => fact.start <= start && end <= fact.end,
      );
      const first = inside.sort((a, b) => a.start - b.start)[0];
      return { ...fact, article: input.id!, entry: first?.entry ?? null };
    }),
  );
}

/** How well entries hold what is one thing together and apart, and the share of facts that are held at all. */
export function agreementOfFacts(facts: readonly HeldFact[]): Agreement & { readonly found: number } {
  const agreement = bCubed(
    facts.map(({ kind, key }) => `${kind} ${key}`),
    facts.map(({ entry }) => entry),
  );
  return { ...agreement, found: facts.filter(({ entry }) => entry !== null).length / (facts.length || 1) };
}
