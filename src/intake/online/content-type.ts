/**
 * @module
 * The kinds of documents that are fetched: pages, feeds, JSON and plain text. Anything else is let go before its body is read.
 */

import { Problem } from "../../model/index.js";
import { printable } from "./printable.js";

const readable = /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:[\w.-]{1,40}\+)?(?:xml|json))$/u;

/** The problem of a document that the server calls something else; null when it may be read, or when the server says nothing. */
export function typeProblem(contentType: string | undefined, name: string): Problem | null {
  const type = (contentType ?? "").split(/[;,]/u, 1)[0]!.trim().toLowerCase();
  if (type === "" || readable.test(type)) return null;
  const found = `the server calls it ${printable(type, 60)}`;
  return new Problem("E-NOT-TEXT", found, "give pages, feeds, JSON or plain text", name);
}
