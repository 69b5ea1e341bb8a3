/**
 * @module
 * Who answers: the token of the server, and a name for the log. The script keeps both for the tab; without it they are typed with each answer.
 */

import type { NoAnswers, Reviewing } from "./answering.js";

/** The two fields, of whatever form they stand in. */
export function Signing({ review: { author, refused } }: { readonly review: Reviewing }) {
  const isWrong = refused?.isToken === true;
  return (
    <details class="signing" open>
      <summary>Who answers</summary>
      <div class="filter">
        <TokenField isWrong={isWrong} />
        <label>
          Your name, for the log
          <input
            type="text"
            name="who"
            autocomplete="name"
            maxlength={200}
            placeholder={author}
            value={refused?.typed.who ?? ""}
          />
        </label>
        <ForgetToken />
      </div>
    </details>
  );
}

/** The token of the server. */
export function TokenField({ isWrong }: { readonly isWrong: boolean }) {
  return (
    <label>
      Token of this server
      <input
        type="password"
        name="token"
        autocomplete="current-password"
        required
        aria-invalid={isWrong ? "true" : undefined}
        aria-describedby={isWrong ? "refused" : undefined}
      />
    </label>
  );
}

/** Shown by the script where a token is kept. */
export function ForgetToken() {
  return (
    <button type="button" class="quiet" data-forget hidden>
      Forget the token
    </button>
  );
}

/** How answers are switched on where there are none; `command` asks the same in a terminal, "review" by default. */
export function ReadOnly({ why, command = "review" }: { readonly why: NoAnswers; readonly command?: string }) {
  return (
    <p class="none block">
      {why === "no-token" ? (
        <>
          This server only reads. To answer here, start it with a token: <code>openssl rand -hex 24 &gt; token</code>,
          then <code>rapporteur serve --token-file token</code>. In a terminal <code>rapporteur {command}</code> asks
          the same.
        </>
      ) : (
        <>
          What is served here is no project, so there is no log to write to. <code>rapporteur init</code> makes one;
          then <code>rapporteur serve --token-file token</code> can be answered here.
        </>
      )}
    </p>
  );
}
