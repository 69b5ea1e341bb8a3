/**
 * @module
 * `/articles`: what was read, by origin, because ten copies are one witness.
 */

import type { Origin, RecordArticle } from "../../model/index.js";
import { quoted, unnamedOutlet } from "../../publish/citation.js";
import { Day } from "../../publish/html/cites.js";
import { countWords } from "../../publish/words/day-words.js";
import { shorten } from "../../publish/words/entry-title.js";
import { confidenceWords, originCertaintyWords } from "../../publish/words/support-words.js";
import { originHeading } from "../../publish/words/version-words.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The articles of the record. */
export const articlesPage: PageRoute = { path: "/articles", render, twins: twinsOf("articles"), own: ["page"] };

function render(view: View): string {
  const { record, articles } = view.index;
  const origins = [...record.origins].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
  const all = origins.flatMap((origin) => origin.articles.map((id) => ({ origin, id })));
  const piece = pieceOf(all, view);
  const shown = new Map<Origin, string[]>();
  for (const { origin, id } of piece.rows) shown.set(origin, [...(shown.get(origin) ?? []), id]);
  return renderPage({
    title: "Articles",
    path: "/articles",
    view,
    twins: articlesPage.twins,
    children: (
      <>
        <h1>
          {countWords(record.articles.length, "article")} of {countWords(origins.length, "origin")}
        </h1>
        <p class="lead">Articles that carry one source's text are one witness, however many outlets print it.</p>
        <div class="block">
          {[...shown].map(([origin, ids]) => (
            <section class="origin">
              <h2>
                {originHeading(origin.label, origin.certainty)}{" "}
                <span class="support">
                  {countWords(origin.articles.length, "article")}, {originCertaintyWords[origin.certainty]}
                </span>
              </h2>
              <ul class="articles">
                {ids.flatMap((id) => {
                  const article = articles.get(id);
                  return article === undefined ? [] : [<ArticleLine article={article} view={view} />];
                })}
              </ul>
            </section>
          ))}
        </div>
        <Pager piece={piece} view={view} path="/articles" />
      </>
    ),
  });
}

function ArticleLine({ article, view }: { readonly article: RecordArticle; readonly view: View }) {
  const { id, title, outlet, published, text } = article;
  const nEntries = new Set((view.index.carried.get(id) ?? []).map(({ entry }) => entry.id)).size;
  return (
    <li>
      <a class="words" href={view.links.article(id)}>
        {title?.text ?? <span class="unknown">no title; it begins: {beginningOf(text)}</span>}
      </a>
      <span class="support">
        {outlet ?? unnamedOutlet}, <Day value={published.value} /> ({confidenceWords(published)});{" "}
        {countWords(nEntries, "entry", "entries")}; {id}
      </span>
    </li>
  );
}

/** The first words of a text. */
function beginningOf(text: string): string {
  return quoted(shorten(text.slice(0, 400).trim()));
}
