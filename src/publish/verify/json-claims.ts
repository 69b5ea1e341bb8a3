/**
 * @module
 * Anchors of JSON: whatever has an article, a start and an end is one, at any depth; annotations, ClaimReviews and FollowTheMoney name
 * their articles in their own ways.
 */

import { displayId } from "../display-id.js";
import { type AnchorClaim, type AnchoredFile, exactClaim, type SourceText } from "./anchored-file.js";

type Json = { readonly [name: string]: unknown };

/** The anchors of one JSON value. */
export function jsonAnchors(value: unknown): AnchoredFile {
  const context = isObject(value) ? value["@context"] : undefined;
  if (context === "http://www.w3.org/ns/anno.jsonld")
    return { format: "w3c-anno", claims: annotationClaims(value as Json), sources: [], manner: "exact" };
  if (context === "https://schema.org")
    return { format: "claimreview", claims: reviewClaims(value as Json), sources: [], manner: "exact" };
  const format = isObject(value) && value.type === "FeatureCollection" ? "geojson" : "json";
  return { format, claims: placedClaims(value, ""), sources: articlesOf(value), manner: "exact" };
}

/** The anchors of JSON Lines: entries, coded events, or entities. */
export function jsonLinesAnchors(lines: readonly unknown[]): AnchoredFile {
  const isFtm = lines.some((line) => isObject(line) && typeof line.schema === "string" && isObject(line.properties));
  const claims = lines.flatMap((line, at) =>
    isFtm ? entityClaims(line, `line ${at + 1}`) : placedClaims(line, `line ${at + 1}`),
  );
  return { format: isFtm ? "ftm" : "jsonl", claims, sources: [], manner: "exact" };
}

/** How FollowTheMoney's entities name an article: its notes have the id itself, so nothing has to be looked up. */
function entityClaims(entity: unknown, at: string): AnchorClaim[] {
  const notes = isObject(entity) && isObject(entity.properties) ? entity.properties.notes : undefined;
  return listOf(notes).flatMap((note) => {
    const parts = /^(?<article>.+?):(?<start>\d{1,9})-(?<end>\d{1,9}) (?<words>.*)$/su.exec(String(note))?.groups;
    if (parts === undefined) return [];
    return [exactClaim(at, parts.article!, [Number(parts.start), Number(parts.end)], parts.words!)];
  });
}

function placedClaims(value: unknown, at: string): AnchorClaim[] {
  if (Array.isArray(value)) return value.flatMap((item, n) => placedClaims(item, `${at}[${n}]`));
  if (!isObject(value)) return [];
  const { article, start, end, text } = value;
  const isPlaced = typeof article === "string" && Number.isInteger(start) && Number.isInteger(end);
  const own = isPlaced
    ? [exactClaim(at, article, [start as number, end as number], typeof text === "string" ? text : null)]
    : [];
  const inner = Object.entries(value).flatMap(([name, held]) => placedClaims(held, at === "" ? name : `${at}.${name}`));
  return [...own, ...inner];
}

function articlesOf(value: unknown): SourceText[] {
  return listOf(isObject(value) ? value.articles : undefined).flatMap((article) => {
    if (!isObject(article) || typeof article.id !== "string" || typeof article.text !== "string") return [];
    return [{ id: article.id, url: typeof article.url === "string" ? article.url : null, text: article.text }];
  });
}

function annotationClaims({ items }: Json): AnchorClaim[] {
  return listOf(items).flatMap((item, n) => {
    const target = isObject(item) && isObject(item.target) ? item.target : {};
    const selectors = listOf(target.selector).filter(isObject);
    const position = selectors.find(({ type }) => type === "TextPositionSelector");
    const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
    const { start, end } = position ?? {};
    if (typeof target.source !== "string" || typeof start !== "number" || typeof end !== "number") return [];
    const [prefix, exact, suffix] = [quote?.prefix, quote?.exact, quote?.suffix].map((part) => String(part ?? ""));
    const at = `items[${n}]`;
    const article = articleNamed(target.source);
    return [
      exactClaim(at, article, [start, end], quote === undefined ? null : exact!),
      // what stands around the words is a claim as well
      exactClaim(
        `${at} with its surroundings`,
        article,
        [start - prefix!.length, end + suffix!.length],
        prefix! + exact! + suffix!,
      ),
    ];
  });
}

function reviewClaims({ "@graph": graph }: Json): AnchorClaim[] {
  return listOf(graph).flatMap((review, n) => {
    const claim = isObject(review) && isObject(review.itemReviewed) ? review.itemReviewed : {};
    return [...listOf(claim.firstAppearance), ...listOf(claim.appearance)].flatMap((appearance): AnchorClaim[] => {
      if (!isObject(appearance) || typeof appearance["@id"] !== "string" || typeof appearance.text !== "string")
        return [];
      const article = articleNamed(appearance["@id"]);
      return [{ at: `@graph[${n}]`, article, place: null, words: appearance.text, manner: "exact" }];
    });
  });
}

const articlePrefix = displayId("article", "");

/** The id in an article's URN; an address stays what it is. */
function articleNamed(source: string): string {
  if (!source.startsWith(articlePrefix)) return source;
  try {
    return decodeURIComponent(source.slice(articlePrefix.length));
  } catch {
    return source;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
