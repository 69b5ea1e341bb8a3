/**
 * @module
 * A pattern for any of some words, so that a list of words stays readable as a list.
 */

/** Matches any of the words (parted by blanks; "_" stands for a blank in a phrase) as whole words, capitals or not. */
export function anyOf(words: string): RegExp {
  return new RegExp(`\\b(?:${words.replaceAll(" ", "|").replaceAll("_", " ")})\\b`, "i");
}
