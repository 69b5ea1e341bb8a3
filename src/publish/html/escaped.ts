/**
 * @module
 * Text as it stands in HTML, between tags or in an attribute: for the innermost parts of a page, of which there are thousands, and which are
 * put together as strings. Everything else is JSX, which does the same by itself.
 */

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `a < b` as `a &lt; b`. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character]!);
}
