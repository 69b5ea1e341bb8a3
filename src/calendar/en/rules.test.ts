/** @module Runs the marked sentences beside each calendar rule through the whole room. */
import { loadCalendar } from "../../lexicon/calendar.js";
import { packageFiles } from "../../load-data.js";
import { articleOf, noLanguage } from "../../testing/article.js";
import { runCases } from "../../testing/cases.js";
import { findTimes } from "../index.js";
import { english } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));

for (const { name } of english.rules)
  runCases(name, ({ text, published }) =>
    findTimes(articleOf(text, published), noLanguage, lexicon)
      .filter(({ rule }) => rule === name)
      .map(({ start, end, value }) => ({ span: { start, end }, label: value })),
  );
