/**
 * @module
 * Every article of a record, whole, with its words marked: what the citations of a file lead to.
 */

import { unnamedOutlet } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { dayWords } from "../words/day-words.js";
import { titlesWith } from "../words/entry-title.js";
import { ArticleText } from "./article-text.js";
import { articleId, fileLinks } from "./links.js";

/** A section with every article; `data-article` and the places of its parts are what `verify` reads. */
export function SourceArticles({
  index,
  section,
  heading,
}: {
  readonly index: RecordIndex;
  readonly section: string;
  readonly heading: string;
}) {
  const titleOf = titlesWith((id) => index.entries.get(id));
  return (
    <section id={section} class="articles-whole">
      <h2>{heading}</h2>
      {index.record.articles.map((article) => (
        <article id={articleId(article.id)} data-article={article.id}>
          <h3>
            {article.outlet ?? unnamedOutlet}, {dayWords(article.published.value)}{" "}
            <span class="support">{article.id}</span>
          </h3>
          <ArticleText
            article={article}
            carried={index.carried.get(article.id) ?? []}
            entryHref={(entry) => fileLinks.entry(entry)}
            titleOf={titleOf}
            prefix={`${articleId(article.id)}-`}
          />
        </article>
      ))}
    </section>
  );
}
