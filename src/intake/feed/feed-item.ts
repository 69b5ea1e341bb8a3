/**
 * @module
 * One item of a feed, the same shape whatever the feed's format.
 */

import { parseUrl } from "../../text/parse-url.js";
import { decodedText, hasTags, oneLine, wordsOfMarkup } from "../markup-words.js";

/** What an item says; null where it says nothing. */
export interface FeedItem {
  readonly title: string | null;
  readonly url: string | null;
  /** ISO, in the offset as written. */
  readonly published: string | null;
  /** The outlet that the feed took the item from. */
  readonly source: string | null;
  /** Its words as far as the feed has them: a page's piece or plain text. */
  readonly content: Words | null;
  /** What the feed gives in place of its words. */
  readonly summary: Words | null;
}

/** Words of an item. */
export type Words = { readonly html: string } | { readonly text: string };

/** A feed and its items in order. */
export interface ReadFeed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** Content that is markup by habit, though many feeds put plain words there, with entities. */
export function contentOf(value: string | undefined): Words | null {
  if (value === undefined || value.trim() === "") return null;
  return hasTags(value) ? { html: value } : plainContent(decodedText(value));
}

/** Content that is said to be plain text. */
export function plainContent(value: string | undefined): Words | null {
  return value === undefined || value.trim() === "" ? null : { text: value };
}

/** A title that may hold tags and entities. */
export function titleOfMarkup(value: string | undefined): string | null {
  return wordsOfMarkup(value ?? "") || null;
}

/** A title that is what it says. */
export function titleOfText(value: string | undefined): string | null {
  return oneLine(value ?? "") || null;
}

/** A web address, made whole with the feed's own; null for anything else. */
export function urlOf(value: string | undefined, feedUrl: string | undefined): string | null {
  const trimmed = value?.trim() ?? "";
  if (trimmed === "") return null;
  const base = feedUrl?.trim() || undefined;
  const url = parseUrl(trimmed, base);
  if (url === null) return null;
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  return /^https?:/iu.test(trimmed) ? trimmed : url.href;
}
