/**
 * @module
 * The first door: one article in, one Reading out. The order of steps is the list below.
 */

import { readActors } from "./actors/index.js";
import { readArticle } from "./article/index.js";
import { findTimes } from "./calendar/index.js";
import { findEvents } from "./events/index.js";
import { findFigures } from "./figures/index.js";
import { findLanguage, findLanguageOfText } from "./language/index.js";
import type { ActorRow } from "./lexicon/actor-rows.js";
import { actorsWith, lexiconOf } from "./load-data.js";
import type { ArticleInput, LanguageView, Reading, Suggestions, Token, Warning } from "./model/index.js";
import { findStatements } from "./statements/index.js";
import { placeSuggestions } from "./suggestions.js";
import type { Span } from "./text/span.js";

/** What `read()` may be given beside the article. */
export interface ReadOptions {
  /** Actors of the caller's own, as `parseActors()` gives them: docs/actors.md. Hand in the same list for every article; a new list is a new look-up. */
  readonly actors?: readonly ActorRow[] | undefined;
  /** Candidates of plug-ins, worked out beforehand: docs/providers.md. One whose words do not stand in the article is dropped with a note. */
  readonly suggestions?: readonly Suggestions[] | undefined;
}

/** Reads one article. Pure: the same input gives the same Reading; odd text gives warnings, never an exception. */
export function read(input: ArticleInput, options: ReadOptions = {}): Reading {
  const lexicon = lexiconOf("en");
  const { found: article, warnings: articleNotes } = readArticle(input, lexicon.article);
  const language = findLanguage(article, lexicon.language);
  const suggested = placeSuggestions(article.text, language, options.suggestions ?? []);
  const times = findTimes(article, language, lexicon.calendar);
  const { found: actors, warnings: actorNotes } = readActors(
    article,
    language,
    actorsWith(options.actors),
    suggested.names,
  );
  const { found: statements, warnings: statementNotes } = findStatements(
    { article, language, times, actors },
    lexicon.statements,
    suggested.statements,
  );
  const { found: events, warnings: eventNotes } = findEvents(
    { article, language, times, actors, statements },
    lexicon.events,
  );
  return {
    article,
    sentences: language.sentences.map(({ start, end }) => ({ start, end })),
    mentions: [...actors.mentions],
    actors: [...actors.actors],
    times,
    statements,
    events,
    figures: findFigures({ article, language, times, actors }, lexicon.figures),
    warnings: [
      ...articleNotes,
      ...quotationNotes(language),
      ...suggested.warnings,
      ...actorNotes,
      ...statementNotes,
      ...eventNotes,
    ],
  };
}

/** Quotations that are opened and never closed, nor gone on with in the next paragraph. */
function quotationNotes({ quotations }: LanguageView): Warning[] {
  const lastOfChain = new Map(quotations.map(({ continues }, index) => [continues === -1 ? index : continues, index]));
  return quotations.flatMap(({ start, end, isClosed, continues }, index) =>
    isClosed || lastOfChain.get(continues === -1 ? index : continues) !== index
      ? []
      : [{ code: "N-UNCLOSED-QUOTATION", message: "a quotation is opened here and never closed", start, end }],
  );
}

/** Sentences and tokens of a bare text, with lemmas, tags and (where built) trees. */
export function analyze(text: string): { sentences: Span[]; tokens: Token[] } {
  const { sentences, tokens } = findLanguageOfText(text, lexiconOf("en").language);
  return { sentences: sentences.map(({ start, end }) => ({ start, end })), tokens: [...tokens] };
}
