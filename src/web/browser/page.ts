/**
 * @module
 * What JavaScript adds to the pages: the theme is kept, keys, and the words behind a line in a drawer. Every page reads without it.
 *
 * `npm run gen:page` makes one small file of this folder, which the server sends as `/page.js`.
 */

import { watchAnswers } from "./answers.js";
import { watchDrawer } from "./drawer.js";
import { watchKeys } from "./keys.js";
import { watchSeen } from "./seen.js";
import { setTheme, watchTheme } from "./theme.js";

// before the first paint
setTheme();
document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("js");
  watchTheme();
  watchDrawer();
  watchKeys();
  watchSeen();
  watchAnswers();
});
