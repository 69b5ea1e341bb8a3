/**
 * @module
 * A long list a piece at a time: plain links to the pieces, and one to all of it for a browser's own search and for paper.
 */

import { countWords } from "../publish/words/day-words.js";
import { askedWith, searchOf } from "./asked.js";
import type { View } from "./view.js";

/** What is shown at once, unless all is asked for. */
export const usualRows = 200;

/** A piece of a list. */
export interface Piece<T> {
  readonly rows: readonly T[];
  /** Number of the first row, from 1. */
  readonly from: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The piece that the address asks for; a page beyond the last is the last. */
export function pieceOf<T>(rows: readonly T[], { asked }: Pick<View, "asked">, size = usualRows): Piece<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  if (asked.page === "all" || pages === 1) return { rows, from: 1, total: rows.length, page: 1, pages: 1 };
  const page = Math.min(pages, Number(asked.page ?? 1));
  const first = (page - 1) * size;
  return { rows: rows.slice(first, first + size), from: first + 1, total: rows.length, page, pages };
}

/** Which piece this is, and the way to the others; nothing where there is only one. */
export function Pager<T>({
  piece: { rows, from, total, page, pages },
  view: { asked },
  path,
  label = "Pieces of this list",
}: {
  readonly piece: Piece<T>;
  readonly view: View;
  readonly path: string;
  /** Its name, where a page has two. */
  readonly label?: string;
}) {
  if (pages === 1) return null;
  const to = (which: string | null) => `${path}${searchOf(askedWith(asked, { page: which }))}`;
  return (
    <nav class="pager" aria-label={label}>
      <span>
        {from} to {from + rows.length - 1} of {countWords(total, "row")}
      </span>
      {page > 1 && (
        <a rel="prev" href={to(page === 2 ? null : String(page - 1))}>
          Before
        </a>
      )}
      {page < pages && (
        <a rel="next" href={to(String(page + 1))}>
          Next
        </a>
      )}
      <a href={to("all")}>All on one page</a>
    </nav>
  );
}
