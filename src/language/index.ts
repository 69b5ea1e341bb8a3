/**
 * @module
 * Sentences, tokens and quotations with exact offsets.
 */

import type { LanguageLexicon, ParserTables } from "../lexicon/language.js";
import type { Article, LanguageView } from "../model/index.js";
import { type Paragraph, paragraphsOfArticle, paragraphsOfText } from "./paragraphs.js";
import { findQuotations } from "./quotations.js";
import { findSentences } from "./sentences.js";
import { tagged } from "./tagged.js";

/** Sentences, tokens and quotations of the parts of an article that may be read: body, title, dek and captions. Builds no trees. */
export function findLanguage(article: Article, lexicon: LanguageLexicon): LanguageView {
  return viewOf(article.text, paragraphsOfArticle(article), lexicon);
}

/** The same for a bare text without parts, such as a treebank's, with a tree for every sentence. */
export function findLanguageOfText(text: string, lexicon: LanguageLexicon): LanguageView {
  return viewOf(text, paragraphsOfText(text), lexicon, lexicon.parser());
}

function viewOf(
  text: string,
  paragraphs: readonly Paragraph[],
  lexicon: LanguageLexicon,
  parser?: ParserTables,
): LanguageView {
  const untagged = findSentences(text, paragraphs, lexicon);
  return {
    sentences: untagged.sentences,
    tokens: tagged(text, untagged, lexicon, parser),
    quotations: findQuotations(text, paragraphs),
    names: null,
  };
}
