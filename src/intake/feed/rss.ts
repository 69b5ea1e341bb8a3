/**
 * @module
 * RSS 0.9 to 2.0 and RSS 1.0 (RDF): items with content:encoded or a description, by habit HTML.
 */

import type { RdfFeed, RssFeed } from "feedsmith";
import { isoOfStated } from "../stated-date.js";
import { contentOf, type FeedItem, type ReadFeed, titleOfMarkup, urlOf } from "./feed-item.js";

/** The items of an RSS feed that was found at an address, if it was. */
export function readRss(feed: RssFeed.Feed<string>, foundAt: string | undefined): ReadFeed {
  const base = feed.link ?? foundAt;
  return { title: titleOfMarkup(feed.title), items: (feed.items ?? []).map((item) => rssItem(item, base)) };
}

/** The items of an RSS 1.0 feed. */
export function readRdf(feed: RdfFeed.Feed<string>, foundAt: string | undefined): ReadFeed {
  const base = feed.link ?? foundAt;
  return { title: titleOfMarkup(feed.title), items: (feed.items ?? []).map((item) => rdfItem(item, base)) };
}

function rssItem(item: RssFeed.Item<string>, feedUrl: string | undefined): FeedItem {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    title: titleOfMarkup(item.title),
    // a guid is an address only by the feed's word: never made whole with the feed's
    url: urlOf(item.link, feedUrl) ?? urlOf(permanent, undefined),
    published: isoOfStated(item.pubDate) ?? isoOfStated(item.dc?.dates?.[0]),
    source: titleOfMarkup(item.source?.title),
    content: contentOf(item.content?.encoded),
    summary: contentOf(item.description),
  };
}

function rdfItem(item: RdfFeed.Item<string>, feedUrl: string | undefined): FeedItem {
  return {
    title: titleOfMarkup(item.title),
    url: urlOf(item.link, feedUrl) ?? urlOf(item.rdf?.about, undefined),
    published: isoOfStated(item.dc?.dates?.[0]),
    source: titleOfMarkup(item.dc?.sources?.find((source) => !/^https?:/iu.test(source))),
    content: contentOf(item.content?.encoded),
    summary: contentOf(item.description),
  };
}
