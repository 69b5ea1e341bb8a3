/**
 * @module
 * The list of keys. It is closed until the script of the page opens it; without a script there are no keys.
 */

import { sections } from "./sections.js";

const keys: readonly (readonly [key: string, what: string])[] = [
  ["j", "next row"],
  ["k", "row before"],
  ["o", "open the link in focus"],
  ["e", "the words of the row, in a drawer"],
  ["/", "search"],
  ["[", "as of a day earlier"],
  ["]", "as of a day later"],
  ["x", "this view in other formats"],
  ["?", "this list"],
  ["Esc", "close"],
];

/** `dialog#keys`; its `data-go` are the paths that the script goes to. */
export function KeysDialog({ search }: { readonly search: string }) {
  return (
    <dialog id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">Keys</h2>
      <dl class="keylist">
        {keys.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
        {sections.map(({ path, name, key }) => (
          <div data-key={`g ${key}`} data-go={`${path}${search}`}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked /> Single keys are on
        </label>
      </p>
      <form method="dialog">
        <button type="submit" class="close">
          Close
        </button>
      </form>
    </dialog>
  );
}
