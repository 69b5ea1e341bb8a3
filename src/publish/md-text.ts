/**
 * @module
 * Words of an article inside Markdown.
 */

/** Words as Markdown text on one line: nothing in them is markup. */
export function mdText(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/[\u0000-\u001f\u007f]/gu, "�")
    .replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&");
}
