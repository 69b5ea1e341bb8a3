/**
 * @module
 * The page for what is not there: what was asked for, and where to go on.
 */

import type { Problem } from "../../model/index.js";
import { renderPage } from "../layout.js";

/** A failing request, for a person; `uncut` leads to the same page without days and filters, where it had some. */
export function problemPage(
  { code, detail, help }: Problem,
  { path, uncut }: { readonly path: string; readonly uncut: string | null },
): string {
  return renderPage({
    title: code === "E-NOT-FOUND" ? "Not here" : "Not understood",
    path,
    view: null,
    children: (
      <>
        <h1>{code === "E-NOT-FOUND" ? "There is nothing here" : "This cannot be shown"}</h1>
        <p class="lead">
          {sentence(detail)} {sentence(help)} <code>{code}</code>
        </p>
        {uncut !== null && (
          <p>
            <a href={uncut}>The same without days and filters</a>
          </p>
        )}
        <p>
          <a href="/">Back to the brief</a>
        </p>
      </>
    ),
  });
}

/** A part of a problem as a sentence of its own. */
function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
