/**
 * @module
 * Houses that say of themselves what they are: "Varnhem News Agency", "Meridian Newswire".
 */

/** Whether a name in lower case ends in what agencies call themselves, one word or two, behind a name. */
export function callsItselfAgency(name: string, nouns: ReadonlySet<string>): boolean {
  const last = name.lastIndexOf(" ");
  if (last < 0) return false;
  const isNoun = (at: number) => at > 0 && name.slice(0, at) !== "the" && nouns.has(name.slice(at + 1));
  return isNoun(last) || isNoun(name.lastIndexOf(" ", last - 1));
}

/** The id of such a house: "varnhem-news-agency". */
export function idOfAgency(name: string): string {
  return name.replace(/^the /u, "").replaceAll(" ", "-");
}
