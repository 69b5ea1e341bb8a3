/**
 * @module
 * The whole style sheet of rendered records: one string, no font, no picture, nothing fetched.
 */

import { baseStyle } from "./base.js";
import { partStyle } from "./parts.js";
import { textStyle } from "./text.js";

/** The style sheet that the server's pages and a self-contained file share. */
export const recordStyle = `${baseStyle}${partStyle}${textStyle}`;
