/**
 * @module
 * Where a line leads: pages of a server have paths, a self-contained file has places within itself.
 */

/** Makes the links of one rendering. */
export interface Links {
  /** To exact words. */
  readonly words: (place: { readonly article: string; readonly start: number; readonly end: number }) => string;
  readonly article: (id: string) => string;
  readonly entry: (id: string) => string;
  readonly speaker: (name: string) => string;
  /** So many places of one line stand on a page beside those in sight; all are on the page of its entry. A file has them all. */
  readonly mostPlaces?: number;
}

/** A line of a page is read at one sitting. */
const mostPlaces = 3;

/** Paths of the server, each with the query string that the page has: days and filters go along. */
export function linksWith(search: string, searchBy: (speaker: string) => string): Links {
  return {
    words: ({ article, start, end }) => `/a/${encodeURIComponent(article)}${search}#${placeId({ start, end })}`,
    article: (id) => `/a/${encodeURIComponent(id)}${search}`,
    entry: (id) => `/r/${encodeURIComponent(id)}${search}`,
    speaker: (name) => `/said${searchBy(name)}`,
    mostPlaces,
  };
}

/** Places within one file. */
export const fileLinks: Links = {
  words: ({ article, start, end }) => `#${articleId(article)}-${placeId({ start, end })}`,
  article: (id) => `#${articleId(id)}`,
  entry: (id) => `#r-${anchor(id)}`,
  speaker: (name) => `#by-${anchor(name)}`,
};

/** The id of a place within its article: `c100-180`. */
export function placeId({ start, end }: { readonly start: number; readonly end: number }): string {
  return `c${start}-${end}`;
}

/** The id of an article within a file. */
export function articleId(id: string): string {
  return `a-${anchor(id)}`;
}

/** Any name as a fragment that needs no escaping; distinct names stay distinct. */
export function anchor(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(36)}_`);
}
