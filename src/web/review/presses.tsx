/**
 * @module
 * The buttons of an answer, each with the letter that the terminal has for it, and the answers that need a choice beside the reason.
 */

import type { Entry } from "../../model/index.js";
import { frameNames } from "../../model/index.js";
import { quoted } from "../../publish/citation.js";
import type { Links } from "../../publish/html/links.js";
import { frameWords } from "../../publish/words/frame-words.js";
import type { AskedWords, Question } from "../../review/index.js";

type Typed = { readonly [name: string]: string };

/**
 * One answer. `needs` are the names of what must be filled in or chosen first (`changed`: any field); the script leads a key there. `isFree`
 * says that it needs nothing, so that a browser sends it without a reason.
 */
export function Press({
  answer,
  needs,
  name,
  isFree = false,
}: {
  readonly answer: string;
  readonly needs?: string;
  readonly name: string;
  readonly isFree?: boolean;
}) {
  return (
    <button
      type="submit"
      name="answer"
      value={answer}
      class={isFree ? "press main" : "press"}
      formnovalidate={isFree}
      data-press={answer}
      data-needs={needs}
      aria-keyshortcuts={answer}
    >
      {name}{" "}
      <span class="tip" aria-hidden="true">
        {answer}
      </span>
    </button>
  );
}

/** Other entries of the kind that may be the same thing. */
export function OtherThings({
  alike,
  typed,
  links,
}: {
  readonly alike: Extract<Question, { kind: "entry" }>["alike"];
  readonly typed: Typed;
  readonly links: Links;
}) {
  return (
    <details class="more" open={alike.length > 0 || typed.answer === "m"}>
      <summary>It is the same as another entry</summary>
      <fieldset>
        <legend class="unseen">The other entry</legend>
        {alike.map(({ id, title }) => (
          <p>
            <label>
              <input type="radio" name="other" value={id} checked={typed.other === id} /> {title}
            </label>{" "}
            <a href={links.entry(id)}>
              its words<span class="unseen"> ({title})</span>
            </a>
          </p>
        ))}
        <label>
          {alike.length > 0 ? "or its id" : "Its id"}{" "}
          <input type="text" name="otherId" value={typed.otherId ?? ""} maxlength={300} />
        </label>
      </fieldset>
      <p class="presses">
        <Press answer="m" needs="other,otherId why" name="Merge the two" />
      </p>
    </details>
  );
}

/** Some of the words are about another thing. */
export function SplitOff({ words, typed }: { readonly words: readonly AskedWords[]; readonly typed: Typed }) {
  if (words.length < 2) return null;
  const ticked = (typed.word ?? "").split("\n");
  return (
    <details class="more" open={typed.answer === "x"}>
      <summary>Some of its words are about another thing</summary>
      <fieldset>
        <legend class="unseen">Words about another thing</legend>
        {words.map(({ cite }, at) => (
          <p>
            <label>
              <input type="checkbox" name="word" value={String(at + 1)} checked={ticked.includes(String(at + 1))} />{" "}
              {at + 1}. {quoted(cite.text)} ({cite.outlet})
            </label>
          </p>
        ))}
      </fieldset>
      <p class="presses">
        <Press answer="x" needs="word why" name="Split off the ticked words" />
      </p>
    </details>
  );
}

/** It is another kind of entry. */
export function OtherKind({ frame, typed }: { readonly frame: Entry["frame"]; readonly typed: Typed }) {
  return (
    <details class="more" open={typed.answer === "r"}>
      <summary>It is another kind of thing</summary>
      <div class="filter">
        <label>
          Kind
          <select name="frame">
            <option value="">choose one</option>
            {(["statement", ...frameNames] as const)
              .filter((name) => name !== frame)
              .map((name) => (
                <option value={name} selected={typed.frame === name}>
                  {frameWords[name].one}
                </option>
              ))}
          </select>
        </label>
        <label>
          Fields that the new kind needs
          <input
            type="text"
            name="settings"
            maxlength={2000}
            value={typed.settings ?? ""}
            placeholder="decision=reject reason=no time"
          />
        </label>
      </div>
      <p class="presses">
        <Press answer="r" needs="frame why" name="Make it this kind" />
      </p>
    </details>
  );
}
