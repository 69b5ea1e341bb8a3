/**
 * @module
 * How articles derive from each other: for each origin its articles as a tree, the agency whose own text is not among them, and what
 * articles of different origins share all the same.
 */

import type { Link, Origin, RecordArticle } from "../../model/index.js";
import { lazily } from "../../text/lazily.js";
import { lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import type { RecordIndex } from "../record-index.js";
import {
  byAge,
  type NamedOrigin,
  namedOrigin,
  type OriginArticle,
  originArticle,
  type WitnessedLine,
  witnessedLine,
} from "./origin-lines.js";

/** Where an article has its words from. */
export interface Descent {
  /** The article it derives from; null where it only credits an agency. */
  readonly article: string | null;
  readonly kind: Exclude<Link["kind"], "shared-quotation"> | "credit";
  /** Share of the shorter text that is found in the other, 0 to 1; null for a credit. */
  readonly share: number | null;
  /** Passages that the two have in common. */
  readonly passages: number;
  /** Whether it is known which of the two was first. */
  readonly isDirected: boolean;
}

/** One article in its family. */
export interface LineageArticle extends OriginArticle {
  /** 0 for the head of a family, 1 for what derives from it. */
  readonly depth: number;
  readonly from: Descent | null;
  /** Agencies that it names as the source of its words. */
  readonly credits: readonly string[];
}

/** The articles of one origin: together one witness. */
export interface Family extends NamedOrigin {
  /** Each article behind the one it derives from. */
  readonly articles: readonly LineageArticle[];
  /** Agencies that are credited and have no article of their own here: the parent is missing. */
  readonly missing: readonly string[];
}

/** Something that articles of two origins have in common without being one witness. */
export interface SharedLine {
  readonly kind: Link["kind"];
  readonly from: OriginArticle;
  readonly to: OriginArticle;
  readonly share: number;
  readonly passages: number;
}

/** The lineage of a record: families with most articles first, and the witnesses of each entry in the order of the record. */
export interface Lineage {
  readonly families: readonly Family[];
  readonly shared: readonly SharedLine[];
  readonly entries: readonly WitnessedLine[];
}

/** The lineage of a record, worked out once for its look-ups; each part when it is first asked for. */
export const lineageOf: (index: RecordIndex) => Lineage = onceFor((index) =>
  lazily<Lineage>({
    families: () => familyOrder(index).map((origin) => familyOf(origin, index)),
    shared: () => linksOf(index).between.map((link) => sharedLine(link, index)),
    entries: () => index.record.entries.map((entry) => witnessedLine(entry, index)),
  }),
);

/** The same, put into words while it is written. */
export function lineageLines(index: RecordIndex) {
  return {
    families: lazyList(familyOrder(index), (origin) => familyOf(origin, index)),
    shared: lazyList(linksOf(index).between, (link) => sharedLine(link, index)),
    entries: lazyList(index.record.entries, (entry) => witnessedLine(entry, index)),
  };
}

/** The origins in the order of their families, those with most articles first. */
export function familyOrder({ record, articles }: RecordIndex): Origin[] {
  return record.origins
    .map((origin) => ({ origin, n: origin.articles.filter((article) => articles.has(article)).length }))
    .sort((a, b) => b.n - a.n || (a.origin.id < b.origin.id ? -1 : 1))
    .map(({ origin }) => origin);
}

/** The links of a record by the origin that both articles are of, and those between two. */
const linksOf = onceFor(({ record: { origins, links } }: RecordIndex) => {
  const originOf = new Map(origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const within = new Map<string | undefined, Link[]>(origins.map(({ id }) => [id, []]));
  const between: Link[] = [];
  for (const link of links) {
    const origin = originOf.get(link.from);
    if (origin === originOf.get(link.to)) within.get(origin)?.push(link);
    else between.push(link);
  }
  return { within, between };
});

function sharedLine({ kind, from, to, share, alignments }: Link, index: RecordIndex): SharedLine {
  return {
    kind,
    from: originArticle(from, index),
    to: originArticle(to, index),
    share,
    passages: alignments.length,
  };
}

/** The articles of one origin. */
export function familyOf(origin: Origin, index: RecordIndex): Family {
  const articles = origin.articles.flatMap((article) => index.articles.get(article) ?? []);
  const lines = articles.map((article) => originArticle(article.id, index)).sort(byAge);
  const links = linksOf(index).within.get(origin.id) ?? [];
  const agencies = [...new Set(articles.flatMap(creditsOf))].sort();
  const parents = parentsOf(lines, { articles, agencies, links });
  const credits = new Map(articles.map((article) => [article.id, creditsOf(article)]));
  return {
    ...namedOrigin(origin, lines),
    articles: inTree(lines, parents).map(({ line, depth }) => ({
      ...line,
      depth,
      from: parents.get(line.article) ?? null,
      credits: credits.get(line.article) ?? [],
    })),
    missing: agencies.filter((agency) => !articles.some((article) => isOwnOf(article, agency))),
  };
}

/** Agencies an article names for its words; a photo credit says nothing about the text. */
function creditsOf({ agencies, dateline }: RecordArticle): string[] {
  const named = agencies.flatMap(({ id, role }) => (role === "text" ? [id.toLowerCase()] : []));
  return [...new Set([...named, ...(dateline?.agency ? [dateline.agency.toLowerCase()] : [])])];
}

/** Whether an article stands on the agency's own pages: its outlet has the agency's name in it, as a word, in its address, or by its initials. */
function isOwnOf({ outlet }: RecordArticle, agency: string): boolean {
  const words = wordsOf(outlet ?? "");
  const initials = words
    .filter((word) => word !== "the")
    .map((word) => word[0])
    .join("");
  return ` ${words.join(" ")} `.includes(` ${wordsOf(agency).join(" ")} `) || (words.length > 1 && initials === agency);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The nearest source of each article: the link with the largest share whose direction does not speak against it, else the agency's own text. */
function parentsOf(
  lines: readonly OriginArticle[],
  family: {
    readonly articles: readonly RecordArticle[];
    readonly agencies: readonly string[];
    readonly links: readonly Link[];
  },
): Map<string, Descent> {
  const parents = new Map<string, Descent>();
  const isAbove = (above: string, article: string): boolean => {
    for (let at: string | null = above; at !== null; at = parents.get(at)?.article ?? null)
      if (at === article) return true;
    return false;
  };
  const heads = family.articles.filter((article) => family.agencies.some((agency) => isOwnOf(article, agency)));
  const own = lines.find(({ article }) => heads.some(({ id }) => id === article))?.article ?? null;
  const places = new Map(lines.map(({ article }, at) => [article, at]));
  const byArticle = linksByArticle(family.links);
  for (const { article } of lines) {
    const from = (byArticle.get(article) ?? [])
      .flatMap((link) => descentBy(link, article, places))
      .sort((a, b) => Number(b.isDirected) - Number(a.isDirected) || (b.share ?? 0) - (a.share ?? 0))
      .find((descent) => !isAbove(descent.article!, article));
    if (from !== undefined) parents.set(article, from);
    else if (lines.length > 1 && own !== article && family.agencies.length > 0 && !isAbove(own ?? "", article))
      parents.set(article, { article: own, kind: "credit", share: null, passages: 0, isDirected: own !== null });
  }
  return parents;
}

/** The links of each article, in their order: a family of thousands is gone through once. */
function linksByArticle(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byArticle = new Map<string, Link[]>();
  for (const link of links)
    for (const end of [link.from, link.to]) {
      const known = byArticle.get(end);
      if (known === undefined) byArticle.set(end, [link]);
      else known.push(link);
    }
  return byArticle;
}

/** The other end of a link as the source of an article; where nobody knows who was first, the one that stands earlier in the list. */
function descentBy(link: Link, article: string, places: ReadonlyMap<string, number>): Descent[] {
  const { kind, from, to, share, direction, alignments } = link;
  if (kind === "shared-quotation" || (from !== article && to !== article)) return [];
  const other = from === article ? to : from;
  const isDirected = direction !== "unknown";
  const isSource = isDirected
    ? other === (direction === "from-to" ? from : to)
    : (places.get(other) ?? Infinity) < (places.get(article) ?? 0);
  return isSource ? [{ article: other, kind, share, passages: alignments.length, isDirected }] : [];
}

/** Every article behind its parent, siblings by age. */
function inTree(
  lines: readonly OriginArticle[],
  parents: ReadonlyMap<string, Descent>,
): { readonly line: OriginArticle; readonly depth: number }[] {
  const children = new Map<string | null, OriginArticle[]>();
  for (const line of lines) {
    const above = parents.get(line.article)?.article ?? null;
    const known = children.get(above);
    if (known === undefined) children.set(above, [line]);
    else known.push(line);
  }
  const below = (above: string | null) => children.get(above) ?? [];
  const walk = (line: OriginArticle, depth: number): { readonly line: OriginArticle; readonly depth: number }[] => [
    { line, depth },
    ...below(line.article).flatMap((child) => walk(child, depth + 1)),
  ];
  return below(null).flatMap((line) => walk(line, 0));
}
