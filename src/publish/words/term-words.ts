/**
 * @module
 * What is offered or asked, cut so that it reads as the name of a line: "that both ships be freed" → "both ships be freed", "her to come" → "to come".
 */

/** Openers that say nothing on a line of their own. */
const opener = /^(?:that|including) /iu;
/** Who is asked, where only a pronoun says so. */
const asked = /^(?:him|her|them|it|us|me|you)(?: all)? (?=to )/iu;
/** Words that nothing follows any more. */
const loose = /(?:[\s,;:–—-]+|\s(?:and|or|but|to|of|the|an?|for|on|in|with|by|as|said|from))+$/iu;
/** What names no thing. */
const empty: ReadonlySet<string> = new Set(
  ["", "a", "an", "the", "it", "him", "her", "them", "me", "us", "himself", "herself", "itself", "themselves"].concat([
    "of the kind",
    "so",
    "such",
    "this",
    "that",
    "these",
    "those",
  ]),
);

/** The words of one term; null where nothing is left that names it. */
export function termWords(term: string): string | null {
  const words = term.replace(/\s+/gu, " ").trim().replace(opener, "").replace(asked, "").replace(loose, "");
  return empty.has(words.toLowerCase()) ? null : words;
}
