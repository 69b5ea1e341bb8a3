/**
 * @module
 * `/lineage`: who has it from whom. With `of=` for one claim alone, where the number that counts is that of the origins, not of the articles.
 */

import type { Entry, Origin } from "../../model/index.js";
import {
  type Family,
  familyOf,
  familyOrder,
  type LineageArticle,
  lineageLines,
  lineageOf,
  type SharedLine,
} from "../../publish/brief/lineage.js";
import { descentWords } from "../../publish/brief/lineage-words.js";
import type { WitnessedLine } from "../../publish/brief/origin-lines.js";
import { csvPieces } from "../../publish/csv-text.js";
import { Cites, Day } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { jsonPieces } from "../../publish/pieces.js";
import { indexRecord, type RecordIndex } from "../../publish/record-index.js";
import { recordAround } from "../../publish/views/around.js";
import { lineageView } from "../../publish/views/lineage.js";
import { countWords, shownNumber } from "../../publish/words/day-words.js";
import { entryTitle } from "../../publish/words/entry-title.js";
import { originWords } from "../../publish/words/support-words.js";
import { originHeading, originName } from "../../publish/words/version-words.js";
import { askedWith, searchOf } from "../asked.js";
import { renderPage } from "../layout.js";
import { LineageChart } from "../lineage-chart.js";
import { Pager, pieceOf } from "../pager.js";
import type { PageRoute, View } from "../view.js";

/** The lineage of the record, or of one entry. */
export const lineagePage: PageRoute = {
  path: "/lineage",
  render,
  twins: [
    { ending: "json", render: (view) => jsonPieces(lineageLines(aroundOf(view).index)) },
    { ending: "csv", render: (view) => csvPieces(lineageView.columns, lineageView.rows(aroundOf(view))) },
  ],
  own: ["of", "page"],
};

const nAtOnce = 60;
/** Articles of one family on the page of all; its own page has the rest. */
const mostOfFamily = 8;
/** Lines of the lists below the families. */
const mostLines = 60;

/** The record, or what of it stands behind the one claim that is asked for. */
function aroundOf({ asked, index, brief }: View): Pick<View, "index" | "brief"> {
  const { of } = asked;
  if (of === undefined || !(index.entries.has(of) || index.articles.has(of))) return { index, brief };
  return { index: indexRecord(recordAround(index, of)), brief };
}

function render(view: View): string | null {
  const { asked, links } = view;
  const { index } = aroundOf(view);
  const isOne = index !== view.index;
  if (asked.of !== undefined && !isOne) return null;
  const origins = familyOrder(index);
  const piece = pieceOf(origins, view, nAtOnce);
  const families = piece.rows.map((origin) => familyOf(origin, index));
  const one = isOne && index.record.entries.length === 1 ? lineageOf(index).entries[0]! : null;
  const many = index.record.entries.filter(({ support }) => support.articles > support.origins.min);
  return renderPage({
    title: one === null ? "Lineage" : `Lineage: ${one.title}`,
    path: "/lineage",
    view,
    twins: lineagePage.twins,
    children: (
      <>
        <h1>{one === null ? "Who has it from whom" : one.title}</h1>
        {one === null ? (
          <p class="lead">
            {countWords(index.record.articles.length, "article")} of {countWords(origins.length, "origin")}. Articles
            that carry one source's text are one witness, however many outlets print it.
          </p>
        ) : (
          <One line={one} families={lineageOf(index).families} links={links} />
        )}
        <section>
          <h2>{one === null ? "Families of articles" : "The articles behind it"}</h2>
          {origins.length === 0 && <p class="none">No articles.</p>}
          {piece.page === 1 && <LineageChart families={families} total={nWithin(origins, index)} />}
          {families.map((family) => (
            <FamilyTree family={family} view={view} cites={one?.cites ?? []} most={isOne ? undefined : mostOfFamily} />
          ))}
          <Pager piece={piece} view={view} path="/lineage" />
        </section>
        {piece.page === 1 && <Shared shared={lineageOf(index).shared} links={links} />}
        {one === null && many.length > 0 && piece.page === 1 && <Many entries={many} view={view} />}
      </>
    ),
  });
}

/** How many articles all the families have. */
function nWithin(origins: readonly Origin[], { articles }: RecordIndex): number {
  return origins.reduce((n, origin) => n + origin.articles.filter((id) => articles.has(id)).length, 0);
}

/** The number that counts. */
function One({
  line: { entry, articles, min, max },
  families,
  links,
}: {
  readonly line: WitnessedLine;
  readonly families: readonly Family[];
  readonly links: Links;
}) {
  const missing = families.flatMap((family) => family.missing);
  return (
    <>
      <p class="tally">
        <span>{countWords(articles, "article")}</span> <span aria-hidden="true">→</span>{" "}
        <strong>{originWords({ min, max })}</strong>
      </p>
      <p class="lead">
        <a href={links.entry(entry)}>The claim with all its words</a>
        {missing.length > 0 &&
          `. Not among the articles: the text of ${[...new Set(missing.map(originName))].join(", ")} that is credited.`}
      </p>
    </>
  );
}

function FamilyTree({
  family: { label, certainty, known, outlets, articles, missing },
  view: { asked, links },
  cites,
  most = articles.length,
}: {
  readonly family: Family;
  readonly view: View;
  readonly cites: WitnessedLine["cites"];
  readonly most?: number | undefined;
}) {
  return (
    <article class="family">
      <h3>
        {originHeading(label, certainty)}{" "}
        <span class="support">
          {countWords(articles.length, "article")} of {countWords(outlets.length, "outlet")}; {known}
        </span>
      </h3>
      {missing.map((agency) => (
        <p class="none">Origin not found here: no article is {originName(agency)}'s own.</p>
      ))}
      <ol class="tree">
        {articles.slice(0, most).map((line) => (
          <li class={`depth-${Math.min(line.depth, 5)} from-${line.from?.kind ?? "none"}`}>
            <ArticleLine line={line} links={links} cites={cites} />
          </li>
        ))}
      </ol>
      {articles.length > most && (
        <p class="whole">
          <a href={`/lineage${searchOf(askedWith(asked, { of: articles[0]!.article, page: null }))}`}>
            All {countWords(articles.length, "article")} of {originName(label)}
          </a>
        </p>
      )}
    </article>
  );
}

function ArticleLine({
  line: { article, outlet, day, title, from, credits },
  links,
  cites,
}: {
  readonly line: LineageArticle;
  readonly links: Links;
  readonly cites: WitnessedLine["cites"];
}) {
  return (
    <>
      <a href={links.article(article)}>{outlet}</a> <Day value={day} />{" "}
      {title !== null && <span class="headline">{title}</span>}
      <span class="support">
        {[
          ...(from === null ? ["the earliest of its family here"] : [descentWords(from)]),
          ...(credits.length === 0 ? [] : [`credits ${credits.map(originName).join(", ")}`]),
          article,
        ].join("; ")}
      </span>
      <Cites cites={cites.filter((cite) => cite.article === article)} links={links} open={1} />
    </>
  );
}

function Shared({ shared, links }: { readonly shared: readonly SharedLine[]; readonly links: Links }) {
  if (shared.length === 0) return null;
  return (
    <section>
      <h2>Shared between origins, which stay apart</h2>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              {["What", "One", "Other", "Passages"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.slice(0, mostLines).map(({ kind, from, to, passages }) => (
              <tr>
                <th scope="row">{kind.replaceAll("-", " ")}</th>
                <td>
                  <a href={links.article(from.article)}>{from.outlet}</a>
                </td>
                <td>
                  <a href={links.article(to.article)}>{to.outlet}</a>
                </td>
                <td>{passages}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shared.length > mostLines && (
        <p class="none">{shownNumber(shared.length - mostLines)} more are in the twins of this page.</p>
      )}
    </section>
  );
}

/** Lines that more articles print than origins stand behind. */
function Many({ entries, view }: { readonly entries: readonly Entry[]; readonly view: View }) {
  return (
    <section>
      <h2>More articles than origins</h2>
      <ul class="entries">
        {entries.slice(0, mostLines).map((entry) => (
          <li>
            <a href={`/lineage${searchOf(askedWith(view.asked, { of: entry.id, page: null }))}`}>
              {entryTitle(entry, (id) => view.index.entries.get(id))}
            </a>{" "}
            <span class="support">
              {countWords(entry.support.articles, "article")}, {originWords(entry.support.origins)}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > mostLines && (
        <p class="none">{shownNumber(entries.length - mostLines)} more are in the twins of this page.</p>
      )}
    </section>
  );
}
