/**
 * @module
 * What is shown to a person: an article's characters that steer the display are left out, in what is shown only.
 *
 * A page may hold characters that turn the direction of all that follows, so that a quotation reads backwards. The record keeps them, for
 * its anchors must hold; a rendering does not.
 */

/** Controls but for line feed and tab, embeddings, overrides and isolates. Marks of direction within a word stay: scripts need them. */
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** A finished rendering without characters that steer the display. */
export function asShown(rendering: string): string {
  return rendering.replace(steering, "");
}

/** A stand-in without width: where characters are counted, none may be left out. */
const placeholder = "\u200b";

/** The same for text whose places are counted: as many characters as before. */
export function asShownInPlace(text: string): string {
  return text.replace(steering, placeholder);
}

/** What of a text is seen: two that differ in white space only, or in what steers the display, are shown alike. */
export function shownWords(text: string): string {
  return text.replace(steering, "").replace(/[\s\u200b]+/gu, "");
}
