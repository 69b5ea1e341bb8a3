/**
 * @module
 * What kind of document a decoded text is: by how it starts, then by what the server or the file's name calls it. Names lie more often.
 */

import { feedRoots } from "./feed/index.js";
import { kindOfName } from "./file-names.js";
import { newsRoots } from "./xml/news-item.js";
import { rootOf } from "./xml/root.js";

/** Kinds of documents; `xml` is some other XML. */
export type DocumentFormat = "text" | "html" | "json" | "feed" | "news-xml" | "xml";

const startOfPage = /^\s{0,200}<(?:!doctype html|html|head|body)\b/iu;
/** Enough for a long comment above the root. */
const looked = 100_000;

/** The format of a text. */
export function formatOf(
  text: string,
  { name, contentType = "" }: { readonly name: string; readonly contentType?: string | undefined },
): DocumentFormat {
  const kind = kindOfName(name);
  const start = text.slice(0, looked).trimStart();
  if (start.startsWith("<")) {
    if (startOfPage.test(start)) return "html";
    const root = rootOf(start);
    if (root !== null && feedRoots.has(root)) return "feed";
    if (root !== null && newsRoots.has(root)) return "news-xml";
    if (root?.toLowerCase() === "html") return "html";
  }
  if (kind === "page" || /^[^;]*\bx?html\b/iu.test(contentType)) return "html";
  if (kind === "xml" || /^[^;]*[/+]xml\b/iu.test(contentType) || start.startsWith("<?xml")) return "xml";
  return isJson(start, name, contentType) ? "json" : "text";
}

/** Standard input has no name to go by: a JSON object or array of objects says so by how it starts, and no article starts so. */
function isJson(start: string, name: string, contentType: string): boolean {
  if (kindOfName(name) === "json" || /^[^;]*[/+]json\b/iu.test(contentType)) return true;
  return name === "-" && /^(?:\[\s{0,200})?\{\s{0,200}"/u.test(start.slice(0, 1000));
}
