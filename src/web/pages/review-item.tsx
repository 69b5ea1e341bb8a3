/**
 * @module
 * `/review/:id`: one question of the review, with the answers that the terminal takes. One form, which any browser sends; where nothing can be
 * answered the question is shown, and how to switch answers on.
 */

import { type Links, linksWith } from "../../publish/html/links.js";
import { shownNumber } from "../../publish/words/day-words.js";
import { supportWords } from "../../publish/words/support-words.js";
import type { Question } from "../../review/index.js";
import { renderPage } from "../layout.js";
import type { Reviewing } from "../review/answering.js";
import { FieldInputs, FieldValues } from "../review/fields.js";
import { Notice } from "../review/notice.js";
import { OtherKind, OtherThings, Press, SplitOff } from "../review/presses.js";
import { ReadOnly, Signing } from "../review/signing.js";
import { Versions } from "../review/versions.js";
import { AskedWordsList } from "../review/words.js";
import { jsonText } from "../twins.js";
import type { PageRoute, View } from "../view.js";
import { questionPath, waitingOf } from "./review.js";

/** The page of a question. */
export const reviewItemPage: PageRoute = {
  path: "/review/:id",
  render,
  twins: [
    {
      ending: "json",
      render: ({ review }, id) => {
        const question = review?.question(id) ?? null;
        return question === null ? null : jsonText(question);
      },
    },
  ],
  own: ["wrote"],
};

function render(asked: View, id: string): string | null {
  const view = { ...asked, links: linksTo(asked) };
  const review = view.review!;
  const question = review.question(id);
  if (question === null) return null;
  const waiting = waitingOf(view);
  const at = waiting.findIndex((item) => item.id === question.id);
  const next = waiting[at + 1];
  const skip = next === undefined ? `/review${view.search}` : questionPath(next.id, view.search);
  return renderPage({
    title: `Review: ${question.title}`,
    path: questionPath(question.id, ""),
    view,
    twins: reviewItemPage.twins,
    isCut: false,
    children: (
      <>
        <p class="eyebrow">
          {at < 0 ? "" : `${shownNumber(at + 1)} of ${shownNumber(waiting.length)} · `}
          {question.what}
        </p>
        <h1>{question.kind === "dispute" ? `${question.title}: ${question.aspect}` : question.title}</h1>
        <p class="lead">{at < 0 ? goneWords(question, review) : `Asked because ${waiting[at]!.reasons.join("; ")}.`}</p>
        <Notice view={view} />
        {review.mayAnswer === true ? (
          <AnswerForm question={question} view={view} review={review} skip={skip} />
        ) : (
          <>
            <ReadOnly why={review.mayAnswer} />
            <p class="block">
              <Skip to={skip} isLast={next === undefined} />
            </p>
            <Asked question={question} view={view} />
            {question.kind === "entry" && <FieldValues fields={question.fields} />}
          </>
        )}
      </>
    ),
  });
}

/** A question is about the whole record: what the page's days and filters leave out is linked without them. */
function linksTo({ links, index: { entries, articles } }: View): Links {
  const whole = linksWith("", links.speaker);
  return {
    ...links,
    entry: (id) => (entries.has(id) ? links : whole).entry(id),
    article: (id) => (articles.has(id) ? links : whole).article(id),
    words: (place) => (articles.has(place.article) ? links : whole).words(place),
  };
}

/** Why somebody is not asked about it. */
function goneWords(question: Question, { log }: Reviewing): string {
  const last = log.findLast(({ target, standing }) => target === question.id && standing !== "undone");
  if (last === undefined) return "Nothing about it waits for a person; it can be corrected all the same.";
  return `It waits no longer: ${last.by} has answered it on ${last.at.slice(0, 10)} (${last.why}).`;
}

interface AnswerFormProps {
  readonly question: Question;
  readonly view: View;
  readonly review: Reviewing;
  /** Where the next question is. */
  readonly skip: string;
}

function AnswerForm({ question, view, review, skip }: AnswerFormProps) {
  const typed = review.refused?.typed ?? {};
  return (
    <form id="answer" class="answer" method="post" action={questionPath(question.id, view.search)} data-answers>
      <input type="hidden" name="seen" value={question.seen} />
      {/* Enter in a field answers nothing: the first button of a form is the one that Enter presses */}
      <button type="submit" disabled hidden />
      <Asked question={question} view={view} />
      <section class="verdict" aria-labelledby="verdict">
        <h2 id="verdict">Your answer</h2>
        <label class="why-line">
          Why
          <input
            type="text"
            name="why"
            required
            maxlength={2000}
            value={typed.why ?? ""}
            placeholder="what is wrong, and how you know"
          />
        </label>
        <p class="presses">
          {question.kind === "correction" ? (
            <Press answer="w" needs="why" name="Withdraw the correction" />
          ) : (
            <Press answer="a" name="Accept" isFree />
          )}
          {question.kind === "dispute" && (
            <>
              <Press answer="p" needs="version why" name="Prefer the chosen version" />
              <Press answer="n" needs="why" name="Not a dispute" />
            </>
          )}
          {question.kind === "entry" && <Press answer="d" needs="why" name="Leave it out" />}
          <Skip to={skip} isLast={skip.startsWith("/review?") || skip === "/review"} />
        </p>
        <p class="support">Accepting needs no reason; every other answer does.</p>
        <Signing review={review} />
      </section>
      {question.kind === "entry" && (
        <>
          <FieldInputs fields={question.fields} typed={typed} />
          <OtherThings alike={question.alike} typed={typed} links={view.links} />
          <SplitOff words={question.words} typed={typed} />
          <OtherKind frame={question.entry.frame} typed={typed} />
        </>
      )}
    </form>
  );
}

function Skip({ to, isLast }: { readonly to: string; readonly isLast: boolean }) {
  return (
    <a class="press quiet" href={to} data-press="s" aria-keyshortcuts="s">
      {isLast ? "Skip, back to the list" : "Skip"}{" "}
      <span class="tip" aria-hidden="true">
        s
      </span>
    </a>
  );
}

/** What a person needs to judge it. */
function Asked({ question, view }: { readonly question: Question; readonly view: View }) {
  const { links } = view;
  if (question.kind === "dispute")
    return (
      <section>
        <h2>The versions</h2>
        <Versions question={question} view={view} />
        <p class="block">
          <a href={links.entry(question.about)}>What it is about, with all its words</a>
        </p>
      </section>
    );
  if (question.kind === "correction") {
    const { at, by, target, old, new: now, why, anchor } = question.correction;
    return (
      <section>
        <h2>A correction whose words are gone</h2>
        <p>
          {at.slice(0, 10)}, {by}: {old ?? "nothing"} → {now ?? "nothing"} ({why}); {target}
        </p>
        {anchor !== null && (
          <p class="text">{`“${anchor.text}” stood at ${anchor.article}:${anchor.start}-${anchor.end}`}</p>
        )}
      </section>
    );
  }
  return (
    <section>
      <h2>The words</h2>
      <AskedWordsList words={question.words} rest={question.rest} links={links} />
      <p class="block">
        {supportWords(question.entry.support)}; <a href={links.entry(question.id)}>the entry with all its words</a>
        {question.disputes.map(({ id, aspect }) => (
          <>
            {"; disputed: "}
            <a href={questionPath(id, view.search)}>{aspect}</a>
          </>
        ))}
      </p>
    </section>
  );
}
