/**
 * @module
 * What a page's author calls each part of it: "related-stories" is furniture, "article-body" is the text.
 *
 * Names of classes lie now and then (`<body class="has-sidebar">`), so a mark is a hint: whoever uses it asks how much text is inside.
 */

import type { ArticleLexicon, PageMark } from "../../lexicon/article.js";
import { attributeOf, type PageElement } from "./parsed-page.js";

const named = [
  "class",
  "id",
  "data-testid",
  "data-component",
  "data-component-name",
  "data-qa",
  "data-module",
  "data-name",
];
/** Parts of a page that HTML itself names. */
const byTag: ReadonlyMap<string, PageMark> = new Map([
  ["nav", { strength: "sure", kind: "nav-label" }],
  ["menu", { strength: "sure", kind: "nav-label" }],
  ["footer", { strength: "sure", kind: "nav-label" }],
  ["aside", { strength: "sure", kind: "promo" }],
  ["form", { strength: "sure", kind: "cta" }],
  ["button", { strength: "sure", kind: "cta" }],
  ["label", { strength: "sure", kind: "cta" }],
  ["option", { strength: "sure", kind: "cta" }],
  ["figure", { strength: "sure", kind: "caption" }],
  ["figcaption", { strength: "sure", kind: "caption" }],
  ["header", { strength: "linked", kind: "nav-label" }],
  ["article", { strength: "text", kind: "body" }],
  ["main", { strength: "text", kind: "body" }],
]);
const byRole: ReadonlyMap<string, PageMark> = new Map([
  ["navigation", { strength: "sure", kind: "nav-label" }],
  ["menu", { strength: "sure", kind: "nav-label" }],
  ["menubar", { strength: "sure", kind: "nav-label" }],
  ["contentinfo", { strength: "sure", kind: "nav-label" }],
  ["search", { strength: "sure", kind: "nav-label" }],
  ["complementary", { strength: "sure", kind: "promo" }],
  ["dialog", { strength: "sure", kind: "promo" }],
  ["alertdialog", { strength: "sure", kind: "promo" }],
  ["banner", { strength: "linked", kind: "nav-label" }],
  ["button", { strength: "sure", kind: "cta" }],
]);
const order = ["body", "sure", "picture", "linked", "text"];
/** "category-river-trade", "tag-grain" on the element of a post: what it is about, not what it is. */
const topicClass = /^(?:category|tag|topic|section|type|format|status|has|is|no|js|postid)-/u;
const maxNameLength = 400;

/** The mark of an element: the strongest its names, role and tag give; null for most. */
export function markOf(element: PageElement, lexicon: ArticleLexicon): PageMark | null {
  const marks: PageMark[] = [];
  if (/\barticleBody\b/u.test(attributeOf(element, "itemprop"))) return { strength: "body", kind: "body" };
  const ofTag = byTag.get(element.tag);
  if (ofTag !== undefined) marks.push(ofTag);
  const ofRole = byRole.get(attributeOf(element, "role").trim().toLowerCase());
  if (ofRole !== undefined) marks.push(ofRole);
  for (const attribute of named) {
    const value = attributeOf(element, attribute);
    if (value === "") continue;
    // the classes that publishing systems give a post list its topics
    if (attribute === "class" && element.tag === "body") continue;
    for (const name of value.slice(0, maxNameLength).split(/\s+/u)) {
      if (topicClass.test(name)) continue;
      const mark = markOfName(name, lexicon);
      if (mark !== null) marks.push(mark);
    }
  }
  return strongest(marks);
}

/** The mark of one name: of its last words, for names go from the whole to the part ("article-body__related"). */
function markOfName(name: string, { pageMarks, pageMarkStarts }: ArticleLexicon): PageMark | null {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
  const marks: PageMark[] = [];
  for (let at = 0; at < words.length; at++) {
    const begun = pageMarkStarts.find(([start]) => words[at]!.startsWith(start));
    if (begun !== undefined) marks.push(begun[1]);
    for (let length = 1; length <= 3; length++) {
      const mark = at + length <= words.length ? pageMarks.get(words.slice(at, at + length).join(" ")) : undefined;
      if (mark !== undefined) marks.push(mark);
    }
  }
  const sure = marks.find(({ strength }) => strength === "sure");
  return sure ?? strongest(marks);
}

function strongest(marks: readonly PageMark[]): PageMark | null {
  for (const strength of order) {
    const mark = marks.find((candidate) => candidate.strength === strength);
    if (mark !== undefined) return mark;
  }
  return null;
}
