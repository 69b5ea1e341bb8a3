/**
 * @module
 * What is said of a web page as long as pages are not read.
 */

import { Problem } from "../model/index.js";

/** The problem of a page. */
export function pageProblem(name: string): Problem {
  const help = "open the page, copy the article with all that stands around it into a .txt file, and give that";
  return new Problem("E-UNREADABLE", "this is a web page; pages are not read yet, only their text", help, name);
}
