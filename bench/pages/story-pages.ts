/**
 * @module
 * Pages made of the example stories: each article with the menus, cards and scripts of an ordinary news page around it.
 */

import { articlesOf, storySlugs } from "../../gates/expected-story.js";
import { read } from "../../src/index.js";

/** One page an article, about as large as pages of newspapers are. */
export function storyPages(): string[] {
  return storySlugs().flatMap((slug) =>
    articlesOf(slug).map(({ input }) => pageOf(input.text ?? read(input).article.text)),
  );
}

function pageOf(text: string): string {
  const paragraphs = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `<p class="paragraph">${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
  const menu = Array.from(
    { length: 120 },
    (_, index) => `<li class="menu-item"><a href="/part/${index}">Part ${index}</a></li>`,
  );
  const cards = paragraphs
    .slice(0, 20)
    .map((words) => `<div class="card"><h3><a href="/x">More of this</a></h3>${words}</div>`);
  const script = `<script>window.state = ${JSON.stringify(Array.from({ length: 800 }, (_, index) => ({ index, name: "part" })))}</script>`;
  return `<!doctype html><html><head><title>A page</title>${script}</head><body><nav><ul>${menu.join("")}</ul></nav>
<main><article><h1>A page of news</h1><div class="article-body">${paragraphs.join("\n")}</div></article></main>
<aside class="related-stories">${cards.join("")}</aside><footer><ul>${menu.join("")}</ul></footer></body></html>`;
}
