/** @module Pages that are cut, doubled and sprinkled with odds and ends: each gives an article whose blocks tile its text and whose spans hold. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadArticle } from "../../lexicon/article.js";
import { packageFiles } from "../../load-data.js";
import { articleSchema } from "../../model/index.js";
import { readArticle } from "../index.js";

const lexicon = loadArticle(packageFiles("en"));
const folder = new URL("../../../stories/dock-strike/articles/", import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => readFileSync(new URL(file, folder), "utf8"));

const odds = [
  "<div>",
  "</div>",
  "<",
  ">",
  '"',
  "<table>",
  "</p>",
  "&#x;",
  "\u0000",
  "\ud800",
  "<script>",
  "</script>",
  "<!--",
  "-->",
];
const ends = [
  "<svg>",
  "</body>",
  "<br>",
  "<title>",
  '{"@type":"NewsArticle"',
  ' itemprop="articleBody"',
  "\u202e",
  "<p hidden>",
  "</ul>",
];
const change = fc.record({
  how: fc.constantFrom("insert", "remove", "double"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  scrap: fc.constantFrom(...odds, ...ends),
});

test("a damaged page is read all the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 12 }), (page, changes) => {
      const html = changes.reduce((text, { how, at, length, scrap }) => {
        const place = Math.floor(at * text.length);
        if (how === "insert") return text.slice(0, place) + scrap + text.slice(place);
        return text.slice(0, place) + text.slice(how === "remove" ? place + length : place - length);
      }, page);
      const { found } = readArticle({ html }, lexicon);
      articleSchema.parse(found);
      let last = 0;
      for (const { start, end } of found.blocks) {
        expect(found.text.slice(last, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(found.text.slice(last).trim()).toBe("");
      for (const words of [found.title, found.dek])
        if (words?.start !== undefined) expect(found.text.slice(words.start, words.end)).toBe(words.text);
      expect(readArticle({ html }, lexicon).found).toEqual(found);
    }),
  );
});
