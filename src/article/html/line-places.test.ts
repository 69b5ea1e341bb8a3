/** @module The article of a web page: its text and nothing of what stands around it, however the page marks its parts. */
import { expect, test } from "vitest";
import { loadArticle } from "../../lexicon/article.js";
import { packageFiles } from "../../load-data.js";
import { type Block, bodyKinds } from "../../model/index.js";
import { byClass, byItem, byTag, type PageStyle, pageIn, paragraphs } from "../../testing/page.js";
import { readArticle } from "../index.js";

const lexicon = loadArticle(packageFiles("en"));
const found = (html: string) => readArticle({ html }, lexicon).found;
const kindsOf = (html: string, wanted: (block: Block) => boolean) => {
  const { text, blocks } = found(html);
  return blocks.filter(wanted).map(({ start, end }) => text.slice(start, end));
};
const bodyOf = (html: string) => kindsOf(html, ({ label, kind }) => label === "article" && bodyKinds.has(kind));
const ofKind = (html: string, kind: string) => kindsOf(html, (block) => block.kind === kind);

const styles: readonly (readonly [string, PageStyle])[] = [
  ["classes", byClass],
  ["elements", byTag],
];

test.each(styles)("a page whose parts are named by %s gives its paragraphs and nothing else", (_name, style) => {
  expect(bodyOf(pageIn(style))).toEqual(paragraphs);
});

test("the body marked for search engines is found on a page without any names", () => {
  const body = bodyOf(pageIn(byItem));
  expect(body.filter((line) => !line.startsWith("Get the week"))).toEqual(paragraphs);
});

test("the headline, the caption and the picture's agency are the article's", () => {
  const html = pageIn(byClass);
  expect(ofKind(html, "title")).toEqual(["Varnhem offers to spare the ports"]);
  expect(ofKind(html, "caption")).toEqual(["Boats on the Brenn in May. Photograph: Ann Example/AP"]);
  expect(found(html).agencies.map(({ id, role }) => [id, role])).toEqual([["ap", "photo"]]);
});

test("what stands around the text is furniture of the kind its part is called", () => {
  const html = pageIn(byClass);
  expect(ofKind(html, "newsletter")).toContain("Get the week of the river in your inbox, every Friday at noon.");
  expect(ofKind(html, "comments")).toHaveLength(1);
  expect(ofKind(html, "related-headline").length).toBeGreaterThanOrEqual(3);
  expect(ofKind(html, "nav-label")).toContain("River");
});

test("a class that lies does not lose the text", () => {
  const lying: PageStyle = { ...byClass, body: (inside) => `<div class="sidebar-ads related-layout">${inside}</div>` };
  expect(bodyOf(pageIn(lying))).toEqual(paragraphs);
  const topics: PageStyle = {
    ...byClass,
    article: (inside) => `<article class="post category-ads tag-cookies">${inside}</article>`,
  };
  expect(bodyOf(pageIn(topics))).toEqual(paragraphs);
});

test("a text in several pieces of one name is one text", () => {
  const half = "<p>It was the second offer of the week, and the first that named the grain stores by their towns.</p>";
  const pieces: PageStyle = {
    ...byClass,
    body: (inside) => `<div class="article-body">${half}</div><img><div class="article-body">${inside}</div>`,
  };
  expect(bodyOf(pageIn(pieces))).toEqual([half.slice(3, -4), ...paragraphs]);
});

test("teasers that are articles of their own inside the page do not outweigh the article", () => {
  const teaser =
    "<article><h3><a href=x>Bakers wait</a></h3><p>Flour prices rise again in the capital as the harvest runs late, they say.</p></article>";
  const html = pageIn({
    ...byTag,
    article: (inside) => `<main><article>${inside}</article>${teaser.repeat(12)}</main>`,
  });
  expect(bodyOf(html)).toEqual(paragraphs);
});

test("a line that is all link is another story, a sentence that is one link is text", () => {
  const link = "<p>READ MORE: <a href=x>Askov reopens its bridge after nine months of work</a></p>";
  expect(bodyOf(pageIn(byClass, link))).toEqual(paragraphs);
  const sentence = "<p><a href=x>It was the second offer of the week, officials said.</a></p>";
  expect(bodyOf(pageIn(byClass, sentence))).toContain("It was the second offer of the week, officials said.");
});

test("headings, list items, quotations and table cells of the text have their kinds", () => {
  const more = `<h2>What is offered</h2><ul><li>no strikes on ports</li></ul><blockquote><p>We wait.</p></blockquote>
    <table><tr><td>21 days</td></tr></table>`;
  const html = pageIn(byClass, more);
  expect(ofKind(html, "crosshead")).toEqual(["What is offered"]);
  expect(ofKind(html, "list-item")).toEqual(["no strikes on ports"]);
  expect(ofKind(html, "quote-block")).toEqual(["We wait."]);
  expect(ofKind(html, "table-row")).toEqual(["21 days"]);
});

test("a page whose structure shows no text is judged by its words, with a note", () => {
  const { warnings } = readArticle({ html: "<ul><li><a href=x>Home</a><li>World</ul>" }, lexicon);
  expect(warnings.map(({ code }) => code)).toContain("N-PAGE");
  expect(readArticle({ html: pageIn(byTag) }, lexicon).warnings.map(({ code }) => code)).not.toContain("N-PAGE");
});

test("a page that is all text is read up to the limit, and the rest is kept with a note", () => {
  const html = `<article>${`<p>${paragraphs[0]}</p>`.repeat(2000)}</article>`;
  const { found: article, warnings } = readArticle({ html }, lexicon);
  const capped = warnings.filter(({ code }) => code === "N-CAPPED");
  expect(capped).toHaveLength(1);
  const last = article.blocks.at(-1)!;
  expect(last.label).toBe("furniture");
  expect(last.end).toBe(article.text.length);
  expect([capped[0]!.start, capped[0]!.end]).toEqual([last.start, last.end]);
});
