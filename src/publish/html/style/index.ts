/**
 * @module
 * The whole style sheet of rendered records: one string, no font, no picture, nothing fetched.
 */

import { baseStyle } from "./base.js";
import { partStyle } from "./parts.js";
import { printStyle } from "./print.js";
import { textStyle } from "./text.js";

/** The style sheet that the server's pages and a self-contained file share. */
export const recordStyle = withPrint(`${baseStyle}${partStyle}${textStyle}`);

/** The same with more for a page of a server. */
export function recordStyleWith(more: string): string {
  return withPrint(`${baseStyle}${partStyle}${textStyle}${more}`);
}

/** Paper has the last word. */
function withPrint(screen: string): string {
  return `${screen}${printStyle}`;
}
