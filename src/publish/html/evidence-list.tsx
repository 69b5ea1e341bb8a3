/**
 * @module
 * The words behind an entry, origin by origin, each in its sentence with a link to its place.
 */

import type { ArticleEvidence, InContext, OriginEvidence } from "../brief/evidence.js";
import { countWords } from "../words/day-words.js";
import { originCertaintyWords } from "../words/support-words.js";
import { originHeading } from "../words/version-words.js";
import { Day } from "./cites.js";
import type { Links } from "./links.js";

/** All origins of a line. */
export function EvidenceList({
  origins,
  links,
  lineage,
}: {
  readonly origins: readonly OriginEvidence[];
  readonly links: Links;
  /** Where the way of the words from article to article is shown; null where it is not. */
  readonly lineage: string | null;
}) {
  const nArticles = origins.reduce((n, { articles }) => n + articles.length, 0);
  return (
    <div class="evidence">
      <p class="witnesses">
        <strong>{countWords(nArticles, "article")}</strong> from <strong>{countWords(origins.length, "origin")}</strong>
        {lineage !== null && (
          <>
            {" "}
            <a href={lineage}>Who has it from whom</a>
          </>
        )}
      </p>
      {origins.map(({ label, certainty, articles }) => (
        <section class="witness">
          <h3>
            {originHeading(label, certainty)}{" "}
            <span class="support">
              {countWords(articles.length, "article")}, {originCertaintyWords[certainty]}
            </span>
          </h3>
          {articles.map((article, at) => (
            <Article article={article} links={links} isCopy={at > 0} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Article({
  article: { article, outlet, day, words },
  links,
  isCopy,
}: {
  readonly article: ArticleEvidence;
  readonly links: Links;
  readonly isCopy: boolean;
}) {
  return (
    <div class={isCopy ? "told again" : "told"}>
      <p class="source">
        <a href={links.article(article)}>{outlet}</a>, <Day value={day} />
      </p>
      {words.map((piece) => (
        <Passage piece={piece} links={links} />
      ))}
    </div>
  );
}

function Passage({ piece: { cite, before, after }, links }: { readonly piece: InContext; readonly links: Links }) {
  return (
    <blockquote>
      {before}
      <a class="words" href={links.words(cite)}>
        <mark class="found">{cite.text}</mark>
      </a>
      {after} <span class="place">{cite.place}</span>
    </blockquote>
  );
}
