/**
 * @module
 * The pages of a record: the list of routes is here, one page a file. Every page reads without JavaScript.
 */

import { articlePage } from "./pages/article.js";
import { articlesPage } from "./pages/articles.js";
import { briefPage } from "./pages/brief.js";
import { disputesPage } from "./pages/disputes.js";
import { entryPage } from "./pages/entry.js";
import { saidPage } from "./pages/said.js";
import { statePage } from "./pages/state.js";
import { timelinePage } from "./pages/timeline.js";
import type { PageRoute } from "./view.js";

/** Every page. */
export const pageRoutes: readonly PageRoute[] = [
  briefPage,
  statePage,
  timelinePage,
  saidPage,
  disputesPage,
  articlesPage,
  articlePage,
  entryPage,
];

export { type Asked, askedNames, askedWith, readAsked, searchOf } from "./asked.js";
export { problemPage } from "./pages/problem.js";
export { styleSheet } from "./style.js";
export { twinPath } from "./twins.js";
export { type Choices, choicesOf, type PageRoute, type View, viewRecord } from "./view.js";
