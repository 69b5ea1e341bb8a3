/**
 * @module
 * Sentences, tokens and quotations with exact offsets.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { Article, LanguageView } from "../model/index.js";

/** Sentences, tokens and quotations of the parts of an article that may be read: body, title, dek and captions. */
export function findLanguage(_article: Article, _lexicon: LanguageLexicon): LanguageView {
  return { sentences: [], tokens: [], quotations: [] };
}

/** The same for a bare text without parts, such as a treebank's. */
export function findLanguageOfText(_text: string, _lexicon: LanguageLexicon): LanguageView {
  return { sentences: [], tokens: [], quotations: [] };
}
