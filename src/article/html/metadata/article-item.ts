/**
 * @module
 * Which of the things a page describes is its article: the one whose address or headline is the page's, never one of a list.
 */

import type { LooseValue } from "./loose-json.js";
import { keyOf, plainWords } from "./plain-words.js";
import { listOf, objectOf, type SchemaItem, type SchemaItems } from "./schema-items.js";

/** What the page says of itself elsewhere, to tell its article by. */
export interface PageSelf {
  /** Its own addresses, as `addressKey` gives them. */
  readonly addresses: ReadonlySet<string>;
  /** Its headings and titles, as `keyOf` gives them. */
  readonly titles: readonly string[];
}

/** The items of one article, the fittest first, and those they refer to. */
export interface ArticleItems {
  readonly all: SchemaItems;
  readonly own: readonly SchemaItem[];
}

const articleType = /(?:article|posting|report|review)$/iu;
const pageType = /^(?:webpage|itempage|creativework|videoobject|imagegallery|mediagallery|podcastepisode)$/iu;
const minSharedWords = 0.5;
const maxWords = 60;
const maxAddresses = 10;

/** The items that describe the page's article; none when all describe something else. */
export function articleItems(all: SchemaItems, self: PageSelf): ArticleItems {
  const scored = all.items.map((item) => ({ item, score: fitness(item, self) })).filter(({ score }) => score > 0);
  const own = scored.toSorted((a, b) => b.score - a.score).map(({ item }) => item);
  return { all, own: sameArticle(own) };
}

/** The value of a property of the article: the first of its items that has it. */
export function fieldOf({ own }: ArticleItems, name: string): LooseValue | undefined {
  for (const { fields } of own) {
    const value = fields.get(name) ?? fields.get(name.toLowerCase());
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

/** An address without scheme, "www.", query and last slash, in lower case; "" for none. */
export function addressKey(url: string): string {
  const found = /^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?(?<rest>[^?#\s]{4,500})/iu.exec(url.trim())?.groups?.rest ?? "";
  return found.toLowerCase().replace(/(?:\/amp)?\/?$/u, "");
}

/** The addresses an item gives for itself. */
export function addressesOf({ fields }: SchemaItem, all: SchemaItems): string[] {
  return ["url", "mainEntityOfPage", "@id"].flatMap((name) =>
    listOf(fields.get(name))
      .slice(0, maxAddresses)
      .flatMap((value) => {
        const node = objectOf(value, all);
        const url = typeof value === "string" ? value : (node?.get("@id") ?? node?.get("url"));
        const key = typeof url === "string" ? addressKey(url) : "";
        return key === "" ? [] : [key];
      }),
  );
}

/** The headline of an item, in plain words. */
export function headlineIn({ types, fields }: SchemaItem): string {
  const isArticle = types.some((type) => articleType.test(type));
  const value = fields.get("headline") ?? (isArticle ? (fields.get("name") ?? fields.get("title")) : undefined);
  return plainWords(listOf(value)[0]);
}

/** How well an item fits the page: above 0 it may be the article. */
function fitness(item: SchemaItem, self: PageSelf): number {
  const isArticle = item.types.some((type) => articleType.test(type));
  if (!isArticle && !item.types.some((type) => pageType.test(type)) && item.types.length > 0) return 0;
  const base = isArticle ? 4 : item.types.length > 0 ? 1 : 0.5;
  return base + fitOfAddress(item, self) + fitOfHeadline(item, self) - (item.within === "" ? 0 : 6);
}

function fitOfAddress({ fields }: SchemaItem, { addresses }: PageSelf): number {
  const own = addressesOf({ types: [], fields, within: "" }, { items: [], byId: new Map() });
  if (addresses.size === 0 || own.length === 0) return 0;
  return own.some((address) => addresses.has(address)) ? 4 : -3;
}

function fitOfHeadline(item: SchemaItem, { titles }: PageSelf): number {
  const headline = keyOf(headlineIn(item));
  if (headline === "" || titles.length === 0) return 0;
  if (titles.some((title) => title.includes(headline) || (title.length > 20 && headline.includes(title)))) return 4;
  const words = headline.split(" ").slice(0, maxWords);
  const isLike = (title: string) => {
    const known = new Set(title.split(" ").slice(0, maxWords));
    return words.filter((word) => known.has(word)).length >= minSharedWords * words.length;
  };
  return titles.some(isLike) ? 2 : -2;
}

/** The fittest item and those that do not contradict it: no other headline. */
function sameArticle(items: readonly SchemaItem[]): SchemaItem[] {
  const headline = keyOf(headlineIn(items[0] ?? { types: [], fields: new Map(), within: "" }));
  return items.filter((item, index) => {
    const other = keyOf(headlineIn(item));
    return index === 0 || headline === "" || other === "" || headline.startsWith(other) || other.startsWith(headline);
  });
}
