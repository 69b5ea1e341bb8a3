/**
 * @module
 * The law of signs: a construction that is not asked about a sentence would have found nothing in it.
 */

import { expect, test } from "vitest";
import { readArticle } from "../../article/index.js";
import { findTimes } from "../../calendar/index.js";
import { findLanguage } from "../../language/index.js";
import { lexiconOf } from "../../load-data.js";
import { caseSentences } from "../../testing/case-sentences.js";
import { rosterOf } from "../../testing/roster.js";
import { findCueSites } from "../cue-sites.js";
import { type Page, pageOf } from "../page.js";
import { rulesFor, sentenceRules } from "./sentence-rules.js";

const lexicon = lexiconOf("en");
const lines = caseSentences(new URL("./", import.meta.url));

function pageFor(text: string): Page {
  const { found: article } = readArticle({ text, published: "2031-05-14" }, lexicon.article);
  const language = findLanguage(article, lexicon.language);
  const times = findTimes(article, language, lexicon.calendar);
  return pageOf({ article, language, times, actors: rosterOf(text) }, lexicon.statements);
}

test("a construction that is not asked about a sentence finds nothing there", () => {
  expect(lines.length).toBeGreaterThan(100);
  const missed: string[] = [];
  let nFound = 0;
  for (const line of lines) {
    const page = pageFor(line);
    const sites = findCueSites(page);
    page.sentences.forEach((_, index) => {
      const wanted = rulesFor(page, index);
      const own = sites.filter(({ sentence }) => sentence === index);
      sentenceRules.forEach(({ find }, place) => {
        if (find(page, index, own).length === 0) return;
        nFound++;
        if ((wanted & (1 << place)) === 0) missed.push(`${place}: ${line}`);
      });
    });
  }
  expect(missed).toEqual([]);
  expect(nFound).toBeGreaterThan(0);
});
