/** @module What a whole page comes to as an article: its own day, and whether all of its text is there. */
import { expect, test } from "vitest";
import { loadArticle } from "../../lexicon/article.js";
import { packageFiles } from "../../load-data.js";
import type { ArticleInput } from "../../model/index.js";
import { readArticle } from "../index.js";

const lexicon = loadArticle(packageFiles("en"));
const article = (input: ArticleInput) => readArticle(input, lexicon).found;
const lead = "Varnhem's premier proposed on Monday a 21-day halt to strikes on ports and grain stores.";
const second = "Ostmark said it would study the offer, a day after a short truce along the Brenn ended.";

test("one instant in two zones is of the outlet's own day", () => {
  const dayOfPage = (meta: string, time: string) =>
    article({
      html: `<head><meta property="article:published_time" content="${meta}"></head><h1>Askov will study the offer</h1>
        <time datetime="${time}">Friday</time><p>${lead}</p><p>${second}</p>`,
    }).published?.value;
  expect(dayOfPage("2031-03-15T02:00:00Z", "2031-03-14T18:00:00-08:00")).toBe("2031-03-14");
  expect(dayOfPage("2031-03-14T22:30:00Z", "2031-03-15T00:30:00+02:00")).toBe("2031-03-15");
  expect(dayOfPage("2031-03-14T23:59:00.000Z", "2031-03-15T08:59:00+09:00")).toBe("2031-03-15");
  // another instant is another claim
  expect(dayOfPage("2031-03-15T02:00:00Z", "2031-03-14T11:00:00-08:00")).toBe("2031-03-15");
});

test("a text that breaks off is noted, a whole one is not", () => {
  const isNoted = (html: string) => readArticle({ html }, lexicon).warnings.some(({ code }) => code === "N-TRUNCATED");
  const page = (inside: string, data = "") => `${data}<article><h1>Askov will study the offer</h1>${inside}</article>`;
  const locked =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Askov will study the offer","isAccessibleForFree":false}</script>';
  expect(isNoted(page(`<p>${lead}</p><p>${second.slice(0, 60)}...</p>`))).toBe(true);
  expect(isNoted(page(`<p>${lead}</p><p>Subscribe to continue reading</p>`))).toBe(true);
  expect(isNoted(page(`<p>${lead}</p>`, locked))).toBe(true);
  expect(isNoted(page(`<p>${lead}</p><p>${second}</p>`))).toBe(false);
  expect(isNoted(page(`<p>${lead}</p>`.repeat(20), locked))).toBe(false);
});
