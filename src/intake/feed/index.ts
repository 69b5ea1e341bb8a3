/**
 * @module
 * A feed, RSS, Atom, RDF or JSON, as one source an item.
 */

import { parseFeed, parseJsonFeed } from "feedsmith";
import { Problem } from "../../model/index.js";
import type { FileFacts } from "../file-facts.js";
import { sha256Of } from "../file-facts.js";
import { failureOf, type SourceFailure, type SourceText } from "../source.js";
import { misfitProblem } from "../xml/misfit.js";
import { unsafeXml } from "../xml/unsafe.js";
import { readAtom } from "./atom.js";
import type { FeedItem, ReadFeed } from "./feed-item.js";
import { readJsonFeed } from "./json-feed.js";
import { readRdf, readRss } from "./rss.js";
import { wholeItems } from "./whole-items.js";

/** Local names of the outermost elements of feeds. */
export const feedRoots: ReadonlySet<string> = new Set(["rss", "feed", "RDF"]);

/** The items of an XML feed, each a source; what cannot be had is a failure in its place. */
export function sourcesOfXmlFeed(xml: string, facts: FileFacts): (SourceText | SourceFailure)[] {
  const unsafe = unsafeXml(xml, facts.name, { allowsDoctype: false });
  if (unsafe !== null) return [failureOf(facts.name, unsafe)];
  const whole = wholeItems(xml);
  const feed = whole.xml === null ? null : xmlFeedOf(whole.xml, facts.known.url);
  if (feed === null) return [failureOf(facts.name, noFeed(facts.name, whole))];
  const sources = sourcesOf(feed, facts);
  if (!whole.isCut) {
    const misfit = misfitProblem(xml, facts.name, feed.items.length);
    return misfit === null ? sources : [...sources, failureOf(facts.name, misfit)];
  }
  const found = `the feed ends too early; ${feed.items.length} items were whole and are read`;
  return [
    ...sources,
    failureOf(facts.name, new Problem("E-XML", found, "fetch or save the feed again, to its end", facts.name)),
  ];
}

/** The items of a JSON Feed, given as the value of its JSON. */
export function sourcesOfJsonFeed(value: unknown, facts: FileFacts): (SourceText | SourceFailure)[] {
  try {
    return sourcesOf(readJsonFeed(parseJsonFeed(value), facts.known.url), facts);
  } catch {
    const found = "its version says JSON Feed, but it has no list of items";
    return [
      failureOf(facts.name, new Problem("E-JSON", found, "look at https://jsonfeed.org/version/1.1", facts.name)),
    ];
  }
}

function xmlFeedOf(xml: string, foundAt: string | undefined): ReadFeed | null {
  try {
    const parsed = parseFeed(xml);
    if (parsed.format === "rss") return readRss(parsed.feed, foundAt);
    if (parsed.format === "rdf") return readRdf(parsed.feed, foundAt);
    return parsed.format === "atom" ? readAtom(parsed.feed, foundAt) : null;
  } catch {
    return null;
  }
}

function noFeed(name: string, { isCut }: { readonly isCut: boolean }): Problem {
  const found = isCut
    ? "it starts like a feed and ends before its first item is whole"
    : "it starts like a feed, but its XML cannot be understood";
  return new Problem("E-XML", found, "fetch or save the feed again, or give its articles as text", name);
}

function sourcesOf(feed: ReadFeed, facts: FileFacts): (SourceText | SourceFailure)[] {
  const { name } = facts;
  if (feed.items.length > 0) return feed.items.map((item, at) => sourceOf(item, `${name}#${at + 1}`, { feed, facts }));
  return [failureOf(name, new Problem("E-EMPTY", "the feed has no items", "give a feed that has some", name))];
}

function sourceOf(
  item: FeedItem,
  name: string,
  { feed, facts }: { readonly feed: ReadFeed; readonly facts: FileFacts },
): SourceText | SourceFailure {
  // a headline alone is still what the outlet says
  const words = item.content ?? item.summary ?? (item.title === null ? null : { text: item.title });
  if (words === null) {
    const found = "the item has neither title nor words";
    return failureOf(name, new Problem("E-EMPTY", found, "look at the feed; there is nothing to read in it", name));
  }
  const { known, charset, sha256: parent } = facts;
  const input = {
    ...words,
    url: item.url ?? undefined,
    title: item.title ?? undefined,
    published: item.published ?? undefined,
    outlet: item.source ?? known.outlet ?? feed.title ?? undefined,
    captured: known.captured,
  };
  const sha256 = sha256Of("html" in words ? words.html : words.text);
  const source = { kind: "text", input: withoutAbsent(input), name, sha256, charset, format: "feed", parent } as const;
  return item.content === null ? { ...source, isSummary: true } : source;
}

function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
