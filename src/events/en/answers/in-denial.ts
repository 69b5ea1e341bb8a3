/**
 * @module
 * What somebody denies is not told as so: "denied that she had spurned it".
 */

import type { SentenceView } from "../../sentence-view.js";

/** Whether a token stands in what is denied. */
export function isInDenial(view: SentenceView, at: number): boolean {
  const { start } = view.tokens[at]!;
  return view.statements.some(
    ({ act, content }) => act === "deny" && content.some((span) => span.start <= start && start < span.end),
  );
}
