/**
 * @module
 * A web page as a source: its HTML goes to `read()` untouched, with the address it was saved from when the file says so.
 */

import { type ArticleInput, Problem } from "../model/index.js";
import type { FileFacts } from "./file-facts.js";
import { bytesAsWords } from "./read-bytes.js";
import { failureOf, type SourceFailure, type SourceFormat, type SourceText } from "./source.js";
import { isoOfStated } from "./stated-date.js";

/** Characters of HTML. The longest page of a newspaper seen has under 3 million, nearly all of it script. */
export const maxPageLength = 5_000_000;
const looked = 4000;

/** The source of a page; a failure when it is longer than any page is. */
export function pageSource(
  html: string,
  { known, ...facts }: FileFacts,
  format: SourceFormat = "html",
): SourceText | SourceFailure {
  if (html.length > maxPageLength) return failureOf(facts.name, tooLongPage(facts.name, html));
  return { kind: "text", input: { ...savedFrom(html), ...known, html }, ...facts, format };
}

/** The problem of a page over the limit. */
export function tooLongPage(name: string, html: string): Problem {
  const found = `the page has ${bytesAsWords(html.length)} of HTML; the limit is ${bytesAsWords(maxPageLength)}`;
  return new Problem("E-TOO-LARGE", found, "save its article as plain text", name);
}

/**
 * Address and day that browsers write into a page they save: `<!-- saved from url=(0031)https://harbour.example/talks -->`, and the comment of
 * the SingleFile extension with `url:` and `saved date:` lines.
 */
function savedFrom(html: string): Pick<ArticleInput, "url" | "captured"> {
  const start = html.slice(0, looked);
  const byBrowser = /<!-- saved from url=\(\d{4}\)(?<url>https?:\/\/\S{1,2000}?) ?-->/u.exec(start)?.groups?.url;
  if (byBrowser !== undefined) return { url: byBrowser };
  const singleFile = /<!--\s+Page saved with SingleFile\s+url:\s(?<url>https?:\/\/\S{1,2000})/u.exec(start)?.groups
    ?.url;
  if (singleFile === undefined) return {};
  const day = /\bsaved date: \w{3} (?<month>\w{3}) (?<day>\d\d) (?<year>\d{4})/u.exec(start)?.groups;
  const captured = day === undefined ? null : isoOfStated(`${day.day} ${day.month} ${day.year}`);
  return captured === null ? { url: singleFile } : { url: singleFile, captured };
}
