/**
 * @module
 * The baseline: Mozilla's Readability over linkedom, as a reader view would run it.
 */

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** The text that Readability takes for the article, "" when it finds none. */
export function readability(html: string): string {
  const { document } = parseHTML(html);
  return (
    new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent ?? ""
  );
}
