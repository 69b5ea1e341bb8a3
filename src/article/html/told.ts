/**
 * @module
 * What a page's data tell, put together with what its lines say: the data name people and headline more surely than any line does.
 */

import type { AgencyCredit, Article, Byline } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import type { ReadPage } from "./read-page.js";

/** The headline: where it is printed, with the words that are printed; else as the page's data have it. */
export function titleTold({ view, facts }: ReadPage): Article["title"] {
  const [best] = facts.titles;
  if (best === undefined) return null;
  if (best.printed === undefined) return { text: best.text, from: "meta" };
  return { ...wordsOf(view.text, best.printed), from: "html" };
}

/**
 * Authors of the data; of a page without such data all that its lines name. Whoever edited, helped or took a picture stays with the
 * sign-off or caption that names them: the data are what the outlet itself calls its authors.
 */
export function bylinesTold(web: ReadPage | null, found: readonly Byline[]): Byline[] {
  const authors = web?.facts.authors ?? [];
  if (authors.length === 0) return [...found];
  return authors.map(({ name, role, printed }) =>
    printed === undefined ? { name, role } : { name, role, start: printed.start, end: printed.end },
  );
}

/** Agencies of the data, where no line says the same. */
export function agenciesTold(web: ReadPage | null, found: readonly AgencyCredit[]): AgencyCredit[] {
  const isFound = (id: string) => found.some((credit) => credit.id === id && credit.role === "text");
  const told = (web?.facts.agencies ?? []).filter(({ id }) => !isFound(id));
  return [...found, ...told.map(({ id, role }): AgencyCredit => ({ id, role }))];
}
