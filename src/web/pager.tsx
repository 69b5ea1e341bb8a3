/**
 * @module
 * A long list a piece at a time: plain links to the pieces, and one to all of it for a browser's own search and for paper.
 */

import { countWords, shownNumber } from "../publish/words/day-words.js";
import { type Asked, askedWith, searchOf } from "./asked.js";
import { Kept } from "./frame-bar.js";
import type { View } from "./view.js";

/** What is shown at once, unless all is asked for. */
export const usualRows = 200;
/** Longer lists are not made into one page: it would be megabytes that no browser shows, and nobody else is answered meanwhile. */
const mostAtOnce = 5000;

/** More pieces than these are not stepped through. */
const fewPages = 5;

/** A piece of a list. */
export interface Piece<T> {
  readonly rows: readonly T[];
  /** Number of the first row, from 1. */
  readonly from: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The piece that the address asks for; a page beyond the last is the last, and all of a list too long for a page is its first. */
export function pieceOf<T>(rows: readonly T[], { asked }: Pick<View, "asked">, size = usualRows): Piece<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  if (pages === 1 || (asked.page === "all" && rows.length <= mostAtOnce))
    return { rows, from: 1, total: rows.length, page: 1, pages: 1 };
  const page = asked.page === "all" ? 1 : Math.min(pages, Number(asked.page ?? 1));
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
        {shownNumber(from)} to {shownNumber(from + rows.length - 1)} of {countWords(total, "row")}
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
      {pages > fewPages && page < pages && <a href={to(String(pages))}>Last</a>}
      {total <= mostAtOnce ? (
        <a href={to("all")}>All on one page</a>
      ) : (
        <span>all of them in the files at the foot of the page</span>
      )}
      {pages > fewPages && <GoTo pages={pages} page={page} asked={asked} path={path} />}
    </nav>
  );
}

function GoTo({
  pages,
  page,
  asked,
  path,
}: {
  readonly pages: number;
  readonly page: number;
  readonly asked: Asked;
  readonly path: string;
}) {
  return (
    <form method="get" action={path}>
      <Kept asked={asked} but={["page"]} />
      <label>
        Page <input type="number" name="page" min="1" max={pages} value={page} /> of {shownNumber(pages)}
      </label>{" "}
      <button type="submit">Go</button>
    </form>
  );
}
