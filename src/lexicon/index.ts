/**
 * @module
 * All look-ups of one language, a part for each room.
 */

import { type ActorsLexicon, loadActors } from "./actors.js";
import { type ArticleLexicon, loadArticle } from "./article.js";
import { type CalendarLexicon, loadCalendar } from "./calendar.js";
import type { DataFiles } from "./data-files.js";
import { type EventsLexicon, loadEvents } from "./events.js";
import { type FiguresLexicon, loadFigures } from "./figures.js";
import { type LanguageLexicon, loadLanguage } from "./language.js";
import { loadStatements, type StatementsLexicon } from "./statements.js";
import { loadStory, type StoryLexicon } from "./story.js";

/** The look-ups of one language. */
export interface Lexicon {
  readonly article: ArticleLexicon;
  readonly language: LanguageLexicon;
  readonly calendar: CalendarLexicon;
  readonly actors: ActorsLexicon;
  readonly statements: StatementsLexicon;
  readonly events: EventsLexicon;
  readonly figures: FiguresLexicon;
  readonly story: StoryLexicon;
}

/** Reads all tables of one language. */
export function loadLexicon(files: DataFiles): Lexicon {
  return {
    article: loadArticle(files),
    language: loadLanguage(files),
    calendar: loadCalendar(files),
    actors: loadActors(files),
    statements: loadStatements(files),
    events: loadEvents(files),
    figures: loadFigures(files),
    story: loadStory(files),
  };
}
