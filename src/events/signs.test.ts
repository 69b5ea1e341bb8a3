/**
 * @module
 * The law of signs: a rule that is not asked about a sentence would have found nothing in it.
 */

import { expect, test } from "vitest";
import { readArticle } from "../article/index.js";
import { findTimes } from "../calendar/index.js";
import { findLanguage } from "../language/index.js";
import { lexiconOf } from "../load-data.js";
import { findStatements } from "../statements/index.js";
import { caseSentences } from "../testing/case-sentences.js";
import { rosterOf } from "../testing/roster.js";
import { rounds } from "../testing/rounds.js";
import { actsOf } from "./acts.js";
import { rules } from "./index.js";
import { type SentenceView, sentenceViews } from "./sentence-view.js";
import { rulesFor, signIndex } from "./signs.js";

const lexicon = lexiconOf("en");
const lines = caseSentences(new URL("en/", import.meta.url));

function viewsOf(text: string): SentenceView[] {
  const { found: article } = readArticle({ text, published: "2031-05-14" }, lexicon.article);
  const language = findLanguage(article, lexicon.language);
  const times = findTimes(article, language, lexicon.calendar);
  const actors = rosterOf(text);
  const { found: statements } = findStatements({ article, language, times, actors }, lexicon.statements);
  return sentenceViews({ article, language, times, actors, statements }, lexicon.events);
}

test("a rule that is not asked about a sentence finds nothing there", () => {
  expect(lines.length).toBeGreaterThan(100);
  const index = signIndex(rules);
  let nAsked = 0;
  const missed: string[] = [];
  const tried = lines.filter((_, place) => place % rounds(1, 4) === 0);
  tried.forEach((line, place) => {
    const sense = { isLabour: place % 2 === 0, isSport: false };
    for (const view of viewsOf(line)) {
      const acts = actsOf(view);
      const wanted = rulesFor(view, acts, index, rules.length);
      rules.forEach(({ name, signs, mayStand, find }, at) => {
        const hasSign = wanted[at] === 1 || (sense.isLabour && signs.isOfLabour === true);
        if (hasSign && mayStand?.(view, sense) !== false) nAsked++;
        else if (find(view, acts, sense).length > 0) missed.push(`${name}: ${line}`);
      });
    }
  });
  expect(missed).toEqual([]);
  expect(nAsked).toBeGreaterThan(0);
});
