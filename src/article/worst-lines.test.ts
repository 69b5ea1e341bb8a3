/** @module Lines of a hundred thousand of the worst characters for a rule: each is read, whole, without a rule that looks again and again. */
import { expect, test } from "vitest";
import { loadArticle } from "../lexicon/article.js";
import { packageFiles } from "../load-data.js";
import { readArticle } from "./index.js";

const lexicon = loadArticle(packageFiles("en"));
const length = 100_000;
const scraps = [
  "(",
  "[",
  "“",
  '"',
  "/",
  "|",
  "©",
  ", ",
  "- ",
  "— ",
  "A ",
  "A.A.",
  "A, ",
  "A and ",
  "By A ",
  "by A and ",
  "in A ",
  "1",
  "1:1",
  "1 May ",
  "May 1 ",
  "2031-",
  "http://",
  "www.",
  "Photo: ",
  "Photo by A ",
  " / A",
  "(AP) ",
  "Reuters ",
  "told ",
  "told the state ",
  "reported by A in ",
  "Reporting by A; ",
  "A writers B in ",
  "ago ",
  "pic.twitter.com/",
  "READ MORE: ",
  "\u200b",
  "\u00a0",
  ".",
  "…",
];

test.each(scraps)("%j, over and over in one line", (scrap) => {
  const line = scrap.repeat(Math.ceil(length / scrap.length));
  for (const text of [line, `A line before it.\n${line}\nAnd a line behind.`]) {
    const { found } = readArticle({ text }, lexicon);
    expect(found.text).toBe(text);
    expect(found.blocks.reduce((last, { start, end }) => (start >= last ? end : Number.NaN), 0)).toBeLessThanOrEqual(
      text.length,
    );
  }
  const { found } = readArticle({ html: `<article><h1>A</h1><p>${line}</p></article>` }, lexicon);
  expect(found.blocks.length).toBeGreaterThan(0);
});
