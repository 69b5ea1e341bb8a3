/**
 * @module
 * The list of keys. It is closed until the script of the page opens it; without a script there are no keys. Each can be another one, or all
 * be off, for a keyboard or a voice that types them unasked (WCAG 2.1.4).
 */

import { drawnOnce } from "./drawn-once.js";
import { sections } from "./sections.js";

type Key = readonly [key: string, what: string];

const keys: readonly Key[] = [
  ["j", "next row"],
  ["k", "row before"],
  ["o", "open the link in focus"],
  ["e", "the words of the row, in a drawer"],
  ["v", "the article where it was published"],
  ["/", "search"],
  ["[", "as of a day earlier"],
  ["]", "as of a day later"],
  ["+", "fewer days, nearer"],
  ["-", "more days, from further away"],
  ["x", "this view in other formats"],
  ["A", "mark all as seen"],
  ["?", "this list"],
];

/** On the pages of the review; each presses its button. */
const answers: readonly Key[] = [
  ["a", "accept, or save"],
  ["c", "save the changed fields"],
  ["r", "it is of another kind"],
  ["d", "leave it out"],
  ["n", "not a dispute"],
  ["p", "prefer a version"],
  ["m", "merge"],
  ["w", "withdraw"],
  ["s", "skip"],
  ["u", "take the last answer back"],
];

const going: Key = ["g", "go to a page; then its letter"];

/** `dialog#keys`; its `data-go` are the paths that the script goes to, its `data-means` what a key means until somebody has another for it. */
export const KeysDialog = drawnOnce(
  ({ search }: { readonly search: string }) => search,
  ({ search }) => (
    <dialog id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">Keys</h2>
      <dl class="keylist">
        {keys.map((key) => (
          <KeyLine of={key} />
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>close</dd>
        </div>
        {sections.map(({ path, name, key }) => (
          <div data-key={`g ${key}`} data-go={`${path}${search}`}>
            <dt>
              <kbd data-means="g">g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <h3>In a review</h3>
      <dl class="keylist">
        {answers.map((key) => (
          <KeyLine of={key} />
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" data-keys-on checked /> Single keys are on
        </label>
      </p>
      <details class="own-keys">
        <summary>Other keys</summary>
        <p>Type the key that you want; nothing but one character. What you choose stays in this browser.</p>
        <div class="keylist">
          {[...keys, going, ...answers].map(([key, what]) => (
            <label>
              <input type="text" maxlength={1} autocomplete="off" spellcheck={false} value={key} data-own={key} />{" "}
              {what}
            </label>
          ))}
        </div>
        <p role="status" data-own-said />
        <button type="button" data-own-none>
          As they were
        </button>
      </details>
      <form method="dialog">
        <button type="submit" class="close">
          Close
        </button>
      </form>
    </dialog>
  ),
);

function KeyLine({ of: [key, what] }: { readonly of: Key }) {
  return (
    <div>
      <dt>
        <kbd data-means={key}>{key}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
