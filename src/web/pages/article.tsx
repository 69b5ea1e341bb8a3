/**
 * @module
 * `/a/:id`: one article with its words marked, and beside it what they carry, in text order.
 */

import type { Entry, RecordArticle } from "../../model/index.js";
import { quoted, unnamedOutlet } from "../../publish/citation.js";
import { ArticleText } from "../../publish/html/article-text.js";
import { placeId } from "../../publish/html/links.js";
import type { Carried } from "../../publish/record-index.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { shorten, titlesWith } from "../../publish/words/entry-title.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { confidenceWords } from "../../publish/words/support-words.js";
import { renderPage } from "../layout.js";
import { entriesCsv, jsonText } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The article reader. */
export const articlePage: PageRoute = {
  path: "/a/:id",
  render,
  twins: [
    { ending: "json", render: (view, id) => twin(view, id, (article, entries) => jsonText({ article, entries })) },
    { ending: "csv", render: (view, id) => twin(view, id, (_, entries) => entriesCsv(view, [...entries])) },
  ],
};

function twin(
  { index }: View,
  id: string,
  text: (article: RecordArticle, entries: readonly Entry[]) => string,
): string | null {
  const article = index.articles.get(id);
  const carried = index.carried.get(id) ?? [];
  return article === undefined ? null : text(article, [...new Set(carried.map(({ entry }) => entry))]);
}

function render(view: View, id: string): string | null {
  const { index } = view;
  const article = index.articles.get(id);
  if (article === undefined) return null;
  const carried = index.carried.get(id) ?? [];
  const titleOf = titlesWith((other) => index.entries.get(other));
  return renderPage({
    title: article.title?.text ?? article.outlet ?? id,
    path: `/a/${encodeURIComponent(id)}`,
    view,
    twins: articlePage.twins,
    children: (
      <>
        <h1>{article.title?.text ?? article.outlet ?? unnamedOutlet}</h1>
        <Head article={article} view={view} />
        <Looks article={article} hasTimes={view.times.length > 0} />
        <div class="reader">
          <ArticleText
            article={article}
            carried={carried}
            entryHref={(entry) => `#e-${entry}`}
            titleOf={titleOf}
            times={view.times}
          />
          <Records carried={carried} view={view} titleOf={titleOf} />
        </div>
      </>
    ),
  });
}

function Head({ article, view }: { readonly article: RecordArticle; readonly view: View }) {
  const { outlet, published, url, id } = article;
  const origin = view.index.origins.get(article.origin);
  return (
    <div class="lead">
      <p>
        {outlet ?? unnamedOutlet}, {dayWords(published.value)} ({confidenceWords(published)}); origin:{" "}
        {origin?.label ?? article.origin}
        {origin !== undefined && origin.articles.length > 1 && ` (${countWords(origin.articles.length, "article")})`};{" "}
        {id}
      </p>
      <p class="support">
        {carriesWords(article, view)}
        {view.sha256 !== null && (
          <>
            {" "}
            SHA-256 of the text: <code data-sha256>{view.sha256}</code>
          </>
        )}
      </p>
      {published.reasons.length > 0 && (
        <details>
          <summary>How the day is known</summary>
          <ul>
            {published.reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {url !== null && /^https?:\/\//iu.test(url) && (
        <p>
          <a href={url} rel="noreferrer noopener" data-original>
            {url}
          </a>
        </p>
      )}
    </div>
  );
}

/** "11 entries rest on this text, 3 of them on no other." */
function carriesWords({ id }: RecordArticle, { index }: View): string {
  const entries = new Set((index.carried.get(id) ?? []).map(({ entry }) => entry));
  if (entries.size === 0) return "No entry rests on this text.";
  const alone = [...entries].filter(({ evidence }) => evidence.every(({ article }) => article === id)).length;
  const rest = entries.size === 1 ? "entry rests" : "entries rest";
  const which = alone === entries.size ? "all" : alone === 0 ? "none" : String(alone);
  return `${entries.size} ${rest} on this text, ${which} of them on no other.`;
}

/** How the text is looked at: without what is not the article, and with the days that its words mean. The style sheet does the work. */
function Looks({ article, hasTimes }: { readonly article: RecordArticle; readonly hasTimes: boolean }) {
  const nAround = article.blocks.filter(({ label }) => label !== "article").length;
  if (nAround === 0 && !hasTimes) return null;
  return (
    <fieldset class="looks">
      <legend class="unseen">How the text is shown</legend>
      {nAround > 0 && (
        <label>
          <input type="checkbox" id="only-article" /> Only the article, without{" "}
          {countWords(nAround, "other part", "other parts")} of its page
        </label>
      )}
      {hasTimes && (
        <label>
          <input type="checkbox" id="with-days" /> The days that its words mean
        </label>
      )}
    </fieldset>
  );
}

function Records({
  carried,
  view,
  titleOf,
}: {
  readonly carried: readonly Carried[];
  readonly view: View;
  readonly titleOf: (entry: Entry) => string;
}) {
  const firsts = new Set<string>();
  return (
    <aside aria-labelledby="records">
      <h2 id="records">{countWords(new Set(carried.map(({ entry }) => entry.id)).size, "entry", "entries")} here</h2>
      {carried.length === 0 && <p class="none">No entry rests on this article.</p>}
      <ol class="records">
        {carried.map(({ entry, evidence }) => {
          const isFirst = !firsts.has(entry.id);
          firsts.add(entry.id);
          return (
            <li id={isFirst ? `e-${entry.id}` : undefined}>
              <span class="letter" title={frameWords[entry.frame].one}>
                {frameWords[entry.frame].letter}
              </span>
              <span>
                <a class="words" href={`#${placeId(evidence)}`}>
                  {quoted(shorten(evidence.text))}
                </a>
                <a class="title" href={view.links.entry(entry.id)}>
                  {titleOf(entry)}
                </a>
              </span>
            </li>
          );
        })}
      </ol>
      <Key carried={carried} />
    </aside>
  );
}

function Key({ carried }: { readonly carried: readonly Carried[] }) {
  const kinds = [...new Set(carried.map(({ entry }) => frameWords[entry.frame]))];
  return (
    <p class="keys">
      {kinds.map(({ letter, one, mark }) => (
        <span>
          {letter} <span class={`m-${mark}`}>{one}</span>
        </span>
      ))}
    </p>
  );
}
