/**
 * @module
 * Sentences, tokens, names and quotations with exact offsets.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { Article, LanguageView } from "../model/index.js";
import { type Paragraph, paragraphsOfArticle, paragraphsOfText } from "./paragraphs.js";
import { findQuotations } from "./quotations.js";
import { findSentences } from "./sentences.js";
import { tagged } from "./tagged.js";

/** Sentences, tokens and quotations of the parts of an article that may be read: body, title, dek and captions. Builds no trees. */
export function findLanguage(article: Article, lexicon: LanguageLexicon): LanguageView {
  return viewOf(article.text, paragraphsOfArticle(article), lexicon, { withTrees: false });
}

/** The same for a bare text without parts, such as a treebank's, with a tree for every sentence. */
export function findLanguageOfText(text: string, lexicon: LanguageLexicon): LanguageView {
  return viewOf(text, paragraphsOfText(text), lexicon, { withTrees: true });
}

function viewOf(
  text: string,
  paragraphs: readonly Paragraph[],
  lexicon: LanguageLexicon,
  options: { withTrees: boolean },
): LanguageView {
  const untagged = findSentences(text, paragraphs, lexicon);
  return {
    sentences: untagged.sentences,
    ...tagged(text, untagged, lexicon, options),
    quotations: findQuotations(text, paragraphs),
  };
}
