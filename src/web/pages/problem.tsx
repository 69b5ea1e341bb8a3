/**
 * @module
 * The page for what is not there: what was asked for, and where to go on.
 */

import type { Problem } from "../../model/index.js";
import { renderPage } from "../layout.js";

/** A failing request, for a person. */
export function notFoundPage({ code, detail, help }: Problem): string {
  return renderPage({
    title: "Not here",
    current: null,
    children: (
      <>
        <h1>There is nothing here</h1>
        <p class="lead">
          {detail}: {help}. <code>{code}</code>
        </p>
        <p>
          <a href="/">Back to the brief</a>
        </p>
      </>
    ),
  });
}
