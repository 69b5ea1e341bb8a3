/**
 * @module
 * What became of an answer: the lines that were written, with a way back, or why nothing was.
 */

import type { LoggedCorrection } from "../../model/index.js";
import type { View } from "../view.js";

/** Nothing where nothing was answered. */
export function Notice({ view: { review, asked, search } }: { readonly view: View }) {
  if (review === null) return null;
  const { refused } = review;
  if (refused !== null)
    return (
      <p class="notice wrong" role="alert" id="refused" data-token={refused.isToken ? "wrong" : undefined}>
        <strong>Not written: {refused.detail}.</strong> {refused.help}.
      </p>
    );
  const ids = (asked.wrote ?? "").split(",");
  const written = review.log.filter(({ id }) => ids.includes(id));
  if (written.length === 0) return null;
  const canUndo = written.filter(({ change, standing }) => change.kind !== "undo" && standing !== "undone");
  return (
    <div class="notice" role="status">
      <ul>
        {written.map((line) => (
          <li>{writtenWords(line)}</li>
        ))}
      </ul>
      {review.mayAnswer === true && canUndo.length > 0 && (
        <button
          type="submit"
          form="answer"
          formaction={`/review/undo${search}`}
          name="corrections"
          value={canUndo.map(({ id }) => id).join(",")}
          formnovalidate
          class="press"
          data-press="u"
          aria-keyshortcuts="u"
        >
          Take it back{" "}
          <span class="tip" aria-hidden="true">
            u
          </span>
        </button>
      )}
    </div>
  );
}

/** "Saved c-1f2a by ann: speaker: Lene Askov → speaker: Rolf Imsen (her deputy spoke)". */
function writtenWords({ id, by, change, target, old, new: now, why, standing }: LoggedCorrection): string {
  const what = change.kind === "undo" ? `Taken back: ${target}` : `Saved ${target}`;
  const moved = [old, now].filter((each) => each !== null).join(" → ");
  const gone = standing === "undone" ? "; taken back since" : "";
  return `${what} by ${by}: ${moved} (${why}${gone}; ${id})`;
}
