/**
 * @module
 * Atom: each text says whether it is plain, HTML or XHTML. Titles that are HTML come still encoded and are decoded here.
 */

import type { AtomFeed } from "feedsmith";
import { isoOfStated } from "../stated-date.js";
import {
  contentOf,
  type FeedItem,
  plainContent,
  type ReadFeed,
  titleOfMarkup,
  titleOfText,
  urlOf,
  type Words,
} from "./feed-item.js";

/** The entries of an Atom feed that was found at an address, if it was. */
export function readAtom(feed: AtomFeed.Feed<string>, foundAt: string | undefined): ReadFeed {
  const feedUrl = feed.xml?.base ?? pageOf(feed.links) ?? foundAt;
  return { title: titleOf(feed.title), items: (feed.entries ?? []).map((entry) => atomItem(entry, feedUrl)) };
}

function atomItem(entry: AtomFeed.Entry<string>, feedUrl: string | undefined): FeedItem {
  return {
    title: titleOf(entry.title),
    url: urlOf(pageOf(entry.links), feedUrl) ?? urlOf(entry.id, undefined),
    // an entry that never says when it appeared says at least when it was last changed
    published: isoOfStated(entry.published) ?? isoOfStated(entry.updated),
    source: titleOf(entry.source?.title),
    content: wordsOf(entry.content),
    summary: wordsOf(entry.summary),
  };
}

function titleOf(text: AtomFeed.Text | undefined): string | null {
  const isMarkup = text?.type !== undefined && /html/iu.test(text.type);
  return isMarkup ? titleOfMarkup(text.value) : titleOfText(text?.value);
}

/** Plain words are plain only when the feed says so: without a type, many put HTML there. */
function wordsOf(content: AtomFeed.Content | undefined): Words | null {
  if (content?.type !== undefined && /^text(?:\/plain)?$/iu.test(content.type)) return plainContent(content.value);
  return contentOf(content?.value);
}

/** The page of a feed or entry: the link that is not the feed itself, a picture or a comment. */
function pageOf(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}
