/**
 * @module
 * JSON Feed: `content_html` or `content_text`, else the summary.
 */

import type { JsonFeed } from "feedsmith";
import { isoOfStated } from "../stated-date.js";
import { contentOf, type FeedItem, plainContent, type ReadFeed, titleOfText, urlOf } from "./feed-item.js";

/** Whether a JSON value is a feed: its `version` says so. */
export function isJsonFeed(value: unknown): boolean {
  if (value === null || typeof value !== "object" || !("version" in value)) return false;
  return typeof value.version === "string" && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu.test(value.version);
}

/** The items of a JSON Feed that was found at an address, if it was. */
export function readJsonFeed(feed: JsonFeed.Feed<string>, foundAt: string | undefined): ReadFeed {
  const base = feed.home_page_url ?? foundAt;
  return { title: titleOfText(feed.title), items: (feed.items ?? []).map((item) => jsonItem(item, base)) };
}

function jsonItem(item: JsonFeed.Item<string>, feedUrl: string | undefined): FeedItem {
  return {
    title: titleOfText(item.title),
    url: urlOf(item.url, feedUrl) ?? urlOf(item.id, undefined) ?? urlOf(item.external_url, feedUrl),
    published: isoOfStated(item.date_published),
    source: null,
    content: contentOf(item.content_html) ?? plainContent(item.content_text),
    summary: plainContent(item.summary),
  };
}
