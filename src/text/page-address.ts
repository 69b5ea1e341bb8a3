/**
 * @module
 * The address of a page without what does not change the page: scheme, `www.`, a last slash, the fragment, and marks of where a reader came from.
 */

import { parseUrl } from "./parse-url.js";

const marksOfReaders = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/u;

/** `https://www.harbour.example/talks/?utm_source=x#top` is "harbour.example/talks"; an address that is none stays as it is. */
export function pageAddress(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const { host, pathname, searchParams } = parsed;
  const query = [...searchParams].filter(([name]) => !marksOfReaders.test(name)).map((pair) => pair.join("="));
  const page = host.replace(/^www\./u, "") + pathname.replace(/\/$/u, "");
  return query.length === 0 ? page : `${page}?${query.join("&")}`;
}
