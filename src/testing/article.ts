/**
 * @module
 * An article of bare text for tests: one body, with the publication day a case gives.
 */

import type { Article, LanguageView } from "../model/index.js";
import { dayValue } from "../model/index.js";

/** The article of a text that is all body. */
export function articleOf(text: string, published?: string): Article {
  return {
    id: "test",
    url: null,
    outlet: null,
    via: null,
    language: "en",
    title: null,
    dek: null,
    bylines: [],
    agencies: [],
    dateline: null,
    published: published === undefined ? null : dayValue(published, "given"),
    dateClaims: [],
    text,
    blocks: [{ start: 0, end: text.length, label: "article", kind: "body", confidence: 1, rule: "test" }],
  };
}

/** Nothing found by the language room. */
export const noLanguage: LanguageView = {
  sentences: [],
  tokens: [],
  words: [],
  lemmas: [],
  quotations: [],
  names: null,
};
