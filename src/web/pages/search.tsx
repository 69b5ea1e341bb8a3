/**
 * @module
 * `/search`: articles and entries with certain words, the words marked. The days and filters of every page hold here too.
 */

import type { Entry } from "../../model/index.js";
import { quoted } from "../../publish/citation.js";
import { Day } from "../../publish/html/cites.js";
import { Highlighted } from "../../publish/html/highlighted.js";
import { type FoundId, type FoundLine, foundIn, foundLine, foundPieces } from "../../publish/views/found.js";
import { countWords, shownNumber } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { askedWith, searchOf } from "../asked.js";
import { filterWords } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import type { PageRoute, Twin, View } from "../view.js";

/** The search of a record. */
export const searchPage: PageRoute = {
  path: "/search",
  render,
  twins: (["json", "csv"] as const).map(
    (format): Twin => ({
      ending: format,
      render: (view) => foundPieces(view.index, hitsOf(view), { words: wordsOf(view), format }),
    }),
  ),
  own: ["q", "page"],
};

const nAtOnce = 50;

/** What passes the days and filters. */
function hitsOf({ found, index, whole }: View): FoundId[] {
  return foundIn(found?.hits ?? [], { cut: whole, filtered: index.record, redirects: new Map() });
}

function wordsOf({ found }: View): string[] {
  return (found?.terms ?? []).flatMap(({ words }) => words);
}

function render(view: View): string {
  const { asked, found, index } = view;
  const hits = hitsOf(view);
  const piece = pieceOf(hits, view, nAtOnce);
  return renderPage({
    title: asked.q === undefined ? "Search" : `${asked.q} · Search`,
    path: "/search",
    view,
    twins: searchPage.twins,
    children: (
      <>
        <h1>{asked.q === undefined ? "Search" : `Search: ${asked.q}`}</h1>
        {found === null ? <Help view={view} /> : <Count view={view} n={hits.length} />}
        {found !== null && <Kinds view={view} hits={hits} />}
        {found !== null && hits.length > 0 && (
          <div class="block">
            <ol class="hits" start={piece.from}>
              {piece.rows
                .flatMap((hit) => foundLine(hit, wordsOf(view), index))
                .map((line) => (
                  <Hit line={line} view={view} />
                ))}
            </ol>
            <Pager piece={piece} view={view} path="/search" />
          </div>
        )}
      </>
    ),
  });
}

/** What the results are, as links to each kind alone. */
function Kinds({ view, hits }: { readonly view: View; readonly hits: readonly FoundId[] }) {
  const counts = new Map<Entry["frame"], number>();
  for (const { kind, id } of hits) {
    const frame = kind === "entry" ? view.index.entries.get(id)?.frame : undefined;
    if (frame !== undefined) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <ul class="chips" aria-label="Results by kind">
      {kinds.map(([frame, n]) => (
        <li>
          <a href={`/search${searchOf(askedWith(view.asked, { frame, page: null }))}`}>
            {frameWords[frame].many} <span class="support">{shownNumber(n)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Help({ view }: { readonly view: View }) {
  return (
    <>
      {view.search !== "" && (
        <p class="lead">
          No word is asked for. <a href={`/timeline${view.search}`}>Every entry under these filters</a> is on the
          timeline.
        </p>
      )}
      <p class="lead">
        Words find every article and entry that has all of them, in any ending: <code>talks</code> finds “talking”.{" "}
        <code>"grain deal"</code> finds them side by side, <code>-port</code> leaves out what has the word,{" "}
        <code>negotiat*</code> finds every word that begins so. Filters can stand among the words: <code>by:askov</code>
        , <code>party:</code>, <code>outlet:</code>, <code>kind:proposal</code>, <code>day:2031-03-10..12</code>,{" "}
        <code>disputed:yes</code>, <code>origins:&gt;=2</code>.
      </p>
    </>
  );
}

/** How much was found; when filters have taken all of it away, which can be taken off. */
function Count({ view, n }: { readonly view: View; readonly n: number }) {
  const { asked, found } = view;
  const nAll = found?.hits.length ?? 0;
  const nCut = nAll - n;
  const cuts = filterWords(view).filter(({ name }) => name !== "q");
  return (
    <p class="lead" role="status">
      {nAll === 0 ? "Nothing in this record has these words." : n > 0 && `${countWords(n, "result")}.`}
      {nCut > 0 && (
        <>
          {" "}
          {countWords(nCut, n === 0 ? "result" : "more", n === 0 ? "results" : "more")} {nCut === 1 ? "does" : "do"} not
          pass {cuts.length === 0 ? "the days this was started with" : cuts.map(({ words }) => `“${words}”`).join(", ")}
          : <a href={`/search${searchOf(askedWith({}, { q: asked.q ?? null }))}`}>show all</a>.
        </>
      )}
    </p>
  );
}

function Hit({ line: { kind, id, title, cites }, view }: { readonly line: FoundLine; readonly view: View }) {
  const terms = view.found?.terms ?? [];
  const isArticle = kind === "article";
  const [cite] = cites;
  return (
    <li>
      <span class="kind">{kind}</span>{" "}
      <a class="title" href={isArticle ? view.links.article(id) : view.links.entry(id)}>
        <Highlighted text={title} terms={terms} />
      </a>
      {cite !== undefined && (
        <p class="cite">
          <a class="words" href={isArticle ? view.links.article(id) : view.links.words(cite)}>
            <Highlighted text={isArticle ? `… ${cite.text} …` : quoted(cite.text)} terms={terms} />
          </a>{" "}
          <span class="source">
            <span class="outlet">{cite.outlet}</span>, <Day value={cite.day} /> <span class="place">{cite.place}</span>
          </span>
        </p>
      )}
    </li>
  );
}
