/**
 * @module
 * Filters that are typed among the words of a search: `by:askov kind:proposal harbour` is the word "harbour" under two filters. They go to
 * their own names in the address, so that the same question has one address, and each can be taken off.
 */

/** What was typed, taken apart: the words that are left, and the filters by their names in the address. */
export interface TypedSearch {
  readonly words: string;
  readonly filters: { readonly [name: string]: string };
}

/** Names that one may type, with those of the address. */
const names: { readonly [typed: string]: string } = {
  by: "by",
  party: "party",
  outlet: "outlet",
  kind: "frame",
  frame: "frame",
  since: "since",
  until: "until",
  disputed: "disputed",
  origins: "origins",
};

const filter = /(?<![^\s])(?<name>[a-z]{2,8}):(?:"(?<phrase>[^"]+)"|(?<word>[^\s"]+))/gu;

/** Takes filters out of the words of a search; whatever is none stays a word. */
export function searchFilters(typed: string): TypedSearch {
  const filters: { [name: string]: string } = {};
  const words = typed.replace(filter, (whole: string, ...rest: unknown[]) => {
    const { name, phrase, word } = rest.at(-1) as { name: string; phrase?: string; word?: string };
    const value = phrase ?? word ?? "";
    if (name === "day") {
      const [first = value, last = first] = value.split("..");
      // "2031-03-10..12" ends in the month it begins in
      const until = first.slice(0, Math.max(0, first.length - last.length)) + last;
      Object.assign(filters, { since: first, until });
      return "";
    }
    const asked = names[name];
    if (asked === undefined) return whole;
    filters[asked] = asked === "origins" ? value.replace(/^>=?/u, "") : value;
    return "";
  });
  return { words: words.replace(/\s+/gu, " ").trim(), filters };
}
