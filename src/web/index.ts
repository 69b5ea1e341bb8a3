/**
 * @module
 * The pages of a record: the list of routes is here, one page a file. Every page reads without JavaScript.
 */

import { articlePage } from "./pages/article.js";
import { articlesPage } from "./pages/articles.js";
import { briefPage } from "./pages/brief.js";
import { calendarPage } from "./pages/calendar.js";
import { disputesPage } from "./pages/disputes.js";
import { entryPage } from "./pages/entry.js";
import { lineagePage } from "./pages/lineage.js";
import { newPage } from "./pages/new.js";
import { placesPage } from "./pages/places.js";
import { reviewPage } from "./pages/review.js";
import { reviewItemPage } from "./pages/review-item.js";
import { saidPage } from "./pages/said.js";
import { searchPage } from "./pages/search.js";
import { statePage } from "./pages/state.js";
import { timelinePage } from "./pages/timeline.js";
import { watchPage } from "./pages/watch.js";
import type { PageRoute } from "./view.js";

/** Every page. */
export const pageRoutes: readonly PageRoute[] = [
  briefPage,
  newPage,
  watchPage,
  statePage,
  timelinePage,
  calendarPage,
  placesPage,
  saidPage,
  disputesPage,
  lineagePage,
  articlesPage,
  articlePage,
  entryPage,
  searchPage,
  reviewPage,
  reviewItemPage,
];

export {
  type Asked,
  askedNames,
  askedOf,
  askedWith,
  dayNames,
  filterNames,
  filterOf,
  readAsked,
  searchOf,
} from "./asked.js";
export { type CodingDesk, type CodingView, codingPath, type SavedCodes } from "./coding/desk.js";
export { reportOf, roundPage } from "./coding/round-page.js";
export { roundsPage } from "./coding/rounds-page.js";
export { type UnitView, unitPage } from "./coding/unit-page.js";
export { pageScript } from "./page-code.js";
export { problemPage } from "./pages/problem.js";
export { reviewPage, waitingOf } from "./pages/review.js";
export { reviewItemPage } from "./pages/review-item.js";
export { fieldPrefix, type NoAnswers, type Refused, type Reviewing } from "./review/answering.js";
export { styleSheet } from "./style.js";
export { twinPath } from "./twins.js";
export { type Choices, choicesOf, type PageRoute, type View, viewRecord, type Waiting } from "./view.js";
