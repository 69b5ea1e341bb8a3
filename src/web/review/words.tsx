/**
 * @module
 * The words of an entry in their paragraph, numbered as the terminal numbers them.
 */

import { Cite } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { countWords } from "../../publish/words/day-words.js";
import type { AskedWords } from "../../review/index.js";

/** The list; `rest` words are on the page of the entry only. */
export function AskedWordsList({
  words,
  rest,
  links,
}: {
  readonly words: readonly AskedWords[];
  readonly rest: number;
  readonly links: Links;
}) {
  return (
    <>
      <ol class="asked-words">
        {words.map(({ cite, before, after }) => (
          <li>
            <Cite cite={cite} links={links} />
            {before.trim() + after.trim() !== "" && (
              <p class="around-words">
                {before}
                <mark>{cite.text.replace(/\s+/gu, " ")}</mark>
                {after}
              </p>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && <p class="none">{countWords(rest, "more place")} on the page of the entry.</p>}
    </>
  );
}
