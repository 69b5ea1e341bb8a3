/**
 * @module
 * The versions of a dispute, one of which can be chosen as the right one; the others stay beside it.
 */

import { Cites } from "../../publish/html/cites.js";
import { countWords } from "../../publish/words/day-words.js";
import { versionWords } from "../../publish/words/version-words.js";
import type { AskedVersion, Question } from "../../review/index.js";
import type { View } from "../view.js";

/** The versions, with a choice where the page can be answered. */
export function Versions({
  question: { versions },
  view: { review, links },
}: {
  readonly question: Extract<Question, { kind: "dispute" }>;
  readonly view: View;
}) {
  const chosen = review?.refused?.typed.version;
  return (
    <fieldset class="versions">
      <legend class="unseen">The version that is right</legend>
      {versions.map(({ value, holder, nOrigins, cites }, at) => (
        <div>
          {review?.mayAnswer === true ? (
            <label>
              <input type="radio" name="version" value={String(at + 1)} checked={chosen === String(at + 1)} />{" "}
              <Version value={value} holder={holder} nOrigins={nOrigins} />
            </label>
          ) : (
            <Version value={value} holder={holder} nOrigins={nOrigins} />
          )}
          <Cites cites={cites} links={links} open={3} />
        </div>
      ))}
    </fieldset>
  );
}

function Version({ value, holder, nOrigins }: Omit<AskedVersion, "cites">) {
  return (
    <>
      <strong>{versionWords(value)}</strong>{" "}
      <span class="support">
        {holder !== null && `says ${holder}, `}
        {countWords(nOrigins, "origin")}
      </span>
    </>
  );
}
