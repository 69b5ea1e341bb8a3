/**
 * @module
 * The fields of an entry: each with what it holds, to be changed in its place. What a field may hold is read off the same slots as the
 * codebook, so a word that it does not know cannot be chosen.
 */

import type { Slot } from "../../model/index.js";
import type { AskedField } from "../../review/index.js";
import { fieldPrefix } from "./answering.js";
import { Press } from "./presses.js";

type Typed = { readonly [name: string]: string };

const hints: { readonly [kind in Slot["kind"]]?: string } = {
  day: "a day, a month or a year",
  names: "several with ; between them",
};

/** All fields to be changed, and the button that saves those that were. */
export function FieldInputs({ fields, typed }: { readonly fields: readonly AskedField[]; readonly typed: Typed }) {
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">The fields</h2>
      <div class="fields slots">
        {fields.map((field) => (
          <FieldInput field={field} typed={typed[`${fieldPrefix}${field.name}`]} />
        ))}
      </div>
      <p class="presses">
        <Press answer="c" needs="changed why" name="Save the changed fields" />
      </p>
    </section>
  );
}

function FieldInput({ field, typed }: { readonly field: AskedField; readonly typed: string | undefined }) {
  const { name, kind, value, mayBeNone } = field;
  const words = kind === "yes-no" ? ["true", "false"] : field.words;
  const now = typed ?? value;
  if (words.length === 0)
    return (
      <label>
        <FieldName field={field} />
        <input
          type="text"
          name={`${fieldPrefix}${name}`}
          value={now.replace(/\s+/gu, " ")}
          maxlength={2000}
          placeholder="not reported"
          inputmode={kind === "number" ? "decimal" : undefined}
        />
      </label>
    );
  return (
    <label>
      <FieldName field={field} />
      <select name={`${fieldPrefix}${name}`}>
        {(mayBeNone || value === "") && (
          <option value="" selected={now === ""}>
            not reported
          </option>
        )}
        {[...new Set([...words, ...(value === "" ? [] : [value])])].map((word) => (
          <option value={word} selected={word === now}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

function FieldName({ field: { name, kind } }: { readonly field: AskedField }) {
  const hint = hints[kind];
  return (
    <span>
      {name}
      {hint !== undefined && <span class="hint"> ({hint})</span>}
    </span>
  );
}

/** The fields where nothing can be changed. */
export function FieldValues({ fields }: { readonly fields: readonly AskedField[] }) {
  return (
    <section>
      <h2>The fields</h2>
      <dl class="fields">
        {fields.map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd class={value === "" ? "unknown" : ""}>{value === "" ? "not reported" : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
