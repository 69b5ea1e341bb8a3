/** @module Runs the marked sentences beside each calendar rule through the whole room. */
import { lexiconOf } from "../../load-data.js";
import { articleOf, noLanguage } from "../../testing/article.js";
import { runCases } from "../../testing/cases.js";
import { findTimes } from "../index.js";
import { english } from "./index.js";

for (const { name } of english.rules)
  runCases(name, ({ text, published }) =>
    findTimes(articleOf(text, published), noLanguage, lexiconOf("en").calendar)
      .filter(({ rule }) => rule === name)
      .map(({ start, end, value }) => ({ span: { start, end }, label: value })),
  );
