/**
 * @module
 * The events of a bare text for tests, read through the rooms before this one with a roster of invented actors.
 */

import { readArticle } from "../article/index.js";
import { findTimes } from "../calendar/index.js";
import { findEvents } from "../events/index.js";
import { findLanguage } from "../language/index.js";
import { lexiconOf } from "../load-data.js";
import type { ReportedEvent } from "../model/index.js";
import { findStatements } from "../statements/index.js";
import { rosterOf } from "./roster.js";

const lexicon = lexiconOf("en");

/** The events of a text whose only actors are those of the roster. `published`: its publication day, null for none; default a Wednesday, 2031-05-14. */
export function eventsOf(text: string, published: string | null = "2031-05-14"): ReportedEvent[] {
  const { found: article } = readArticle({ text, published: published ?? undefined }, lexicon.article);
  const language = findLanguage(article, lexicon.language);
  const times = findTimes(article, language, lexicon.calendar);
  const actors = rosterOf(text);
  const { found: statements } = findStatements({ article, language, times, actors }, lexicon.statements);
  return findEvents({ article, language, times, actors, statements }, lexicon.events).found;
}
