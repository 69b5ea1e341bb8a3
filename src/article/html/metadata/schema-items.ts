/**
 * @module
 * The things a page describes for search engines in schema.org's words: from its scripts of JSON-LD, or from attributes of its
 * elements (microdata), in one shape.
 */

import { attributeOf, type PageElement, type ParsedPage } from "../parsed-page.js";
import { isNode, type LooseNode, type LooseValue, readLooseJson } from "./loose-json.js";

/** One described thing. */
export interface SchemaItem {
  /** Names of its types, without the vocabulary's address; lower case where the page writes it so. */
  readonly types: readonly string[];
  readonly fields: LooseNode;
  /** The property it is the value of, "" for one that stands by itself. */
  readonly within: string;
}

/** All that a page describes, in the order of the page. */
export interface SchemaItems {
  readonly items: readonly SchemaItem[];
  /** Objects by their `@id`: the fullest that has it. */
  readonly byId: ReadonlyMap<string, LooseNode>;
}

/** Items looked at on a page. */
export const maxItems = 5_000;
/** Values of one property of one element that are kept. */
const maxOfOneName = 50;
const maxHops = 3;
const maxTextLength = 500;

/** What the page's scripts of JSON-LD describe; a script that cannot be read loses only itself. */
export function jsonLdItems({ unseen }: ParsedPage): SchemaItems {
  const scripts = unseen.filter(({ element }) => /\bld\+json/iu.test(attributeOf(element, "type")));
  return itemsOf(scripts.flatMap(({ text }) => readLooseJson(text)));
}

/** What the page's elements describe through `itemprop`. */
export function microdataItems(page: ParsedPage): SchemaItems {
  const nodes: (Map<string, LooseValue> | null)[] = [];
  const top: LooseValue[] = [];
  const loose = new Map<string, LooseValue>();
  for (const element of page.elements) {
    const around = (element.parent === null ? null : nodes[element.parent.index]!) ?? null;
    const isItem = element.attributes.has("itemscope") || element.attributes.has("itemtype");
    const own = isItem ? new Map<string, LooseValue>([["@type", attributeOf(element, "itemtype")]]) : null;
    nodes.push(own ?? around);
    const names = attributeOf(element, "itemprop").split(/\s+/u).slice(0, 10);
    const value = own ?? (names[0] === "" ? "" : shownValue(page, element));
    for (const name of names) if (name !== "" && value !== "") append(around ?? loose, name, value);
    if (own !== null && names[0] === "") top.push(own);
  }
  return itemsOf(loose.size > 0 ? [...top, loose] : top);
}

/** The object that a value stands for: itself, or the one its `@id` names; null for other values. */
export function objectOf(value: LooseValue | undefined, { byId }: SchemaItems): LooseNode | null {
  let node = isNode(value) ? value : typeof value === "string" ? byId.get(value) : undefined;
  for (let hop = 0; hop < maxHops && node !== undefined && node.size <= 2 && !node.has("name"); hop++) {
    const id = node.get("@id");
    const named = typeof id === "string" ? byId.get(id) : undefined;
    if (named === undefined || named === node) break;
    node = named;
  }
  return node ?? null;
}

/** A value as a list: none, one or several. */
export function listOf(value: LooseValue | undefined): readonly LooseValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as LooseValue];
}

function itemsOf(top: readonly LooseValue[]): SchemaItems {
  const items: SchemaItem[] = [];
  const byId = new Map<string, LooseNode>();
  // a stack keeps the order of the page when children are pushed from the last to the first
  const open: { readonly value: LooseValue; readonly within: string }[] = top
    .map((value) => ({ value, within: "" }))
    .reverse();
  for (let next = open.pop(); next !== undefined && items.length < maxItems; next = open.pop()) {
    const { value, within } = next;
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at--) open.push({ value: value[at]!, within });
    if (!isNode(value)) continue;
    items.push({ types: typesOf(value), fields: value, within });
    const id = value.get("@id");
    if (typeof id === "string" && (byId.get(id)?.size ?? 0) < value.size) byId.set(id, value);
    for (const [name, held] of [...value].reverse())
      if (typeof held === "object" && held !== null)
        open.push({ value: held, within: isWrapper(name) ? within : name });
  }
  return { items, byId };
}

/** Properties that only hold the things of a page together. */
function isWrapper(name: string): boolean {
  return name === "@graph" || name === "mainEntity" || name === "mainEntityOfPage";
}

function typesOf(node: LooseNode): string[] {
  return listOf(node.get("@type")).flatMap((type) =>
    typeof type === "string" ? type.slice(0, maxTextLength).split(/\s+/u).map(localName) : [],
  );
}

/** "https://schema.org/NewsArticle" and "schema:NewsArticle" are NewsArticle. */
function localName(type: string): string {
  return type.slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf(":"), type.lastIndexOf("#")) + 1);
}

function append(node: Map<string, LooseValue>, name: string, value: LooseValue): void {
  const known = node.get(name);
  const values = listOf(known);
  if (values.length < maxOfOneName) node.set(name, known === undefined ? value : [...values, value]);
}

/** What an element gives as the value of its property; "" when it shows nothing. */
function shownValue({ text }: ParsedPage, element: PageElement): string {
  const { attributes, start, end } = element;
  const given = attributes.get("content") ?? attributes.get("datetime");
  if (given !== undefined) return given;
  const href = attributeOf(element, "href");
  const isAddress = /^(?:url|sameAs|mainEntityOfPage)$/u.test(attributeOf(element, "itemprop"));
  return (isAddress && href) || text.slice(start, Math.min(end, start + maxTextLength)).trim() || href;
}
