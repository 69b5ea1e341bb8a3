/**
 * @module
 * Who stands behind a dossier: origins with who copied whom, what each entry rests on, and who has corrected what.
 */

import { type Family, type LineageArticle, lineageOf, type SharedLine } from "../../brief/lineage.js";
import { descentWords } from "../../brief/lineage-words.js";
import type { RecordIndex } from "../../record-index.js";
import { countWords } from "../../words/day-words.js";
import { originWords } from "../../words/support-words.js";
import { Day } from "../cites.js";
import { fileLinks } from "../links.js";

/** Origins as families of articles, what they share all the same, and the witnesses of each entry. */
export function OriginsSection({ index }: { readonly index: RecordIndex }) {
  const { families, shared, entries } = lineageOf(index);
  return (
    <section id="origins">
      <h2>Origins</h2>
      {families.map((family) => (
        <FamilyTree family={family} />
      ))}
      {shared.length > 0 && <h3>Shared between origins, which stay apart</h3>}
      <Shared shared={shared} />
      {entries.length > 0 && (
        <>
          <h3>Independent origins of each entry</h3>
          <div class="scroll">
            <table class="witnesses">
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">Origins</th>
                  <th scope="col">Articles</th>
                  <th scope="col">Outlets</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ entry, title, min, max, articles, outlets }) => (
                  <tr>
                    <th scope="row">
                      <a href={fileLinks.entry(entry)}>{title}</a>
                    </th>
                    <td>{originWords({ min, max })}</td>
                    <td>{articles}</td>
                    <td>{outlets.join(", ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function FamilyTree({ family: { label, known, articles, missing } }: { readonly family: Family }) {
  return (
    <section class="family">
      <h3>
        {label} <span class="support">{`${countWords(articles.length, "article")}; ${known}`}</span>
      </h3>
      {missing.length > 0 && <p class="why">Missing: no article is the own text of {missing.join(", ")}.</p>}
      <ul>
        {articles.map((line) => (
          <Branch line={line} />
        ))}
      </ul>
    </section>
  );
}

function Branch({ line: { article, outlet, day, depth, from, credits } }: { readonly line: LineageArticle }) {
  return (
    <li class={`depth-${Math.min(depth, 4)}`}>
      <a href={fileLinks.article(article)}>{article}</a> {outlet}, <Day value={day} />
      <span class="support">
        {from !== null && ` ${descentWords(from)}`}
        {credits.length > 0 && `; credits ${credits.join(", ")}`}
      </span>
    </li>
  );
}

function Shared({ shared }: { readonly shared: readonly SharedLine[] }) {
  if (shared.length === 0) return null;
  return (
    <ul class="entries">
      {shared.map(({ kind, from, to, passages }) => (
        <li>
          {kind.replace("-", " ")}: <a href={fileLinks.article(from.article)}>{from.outlet}</a> and{" "}
          <a href={fileLinks.article(to.article)}>{to.outlet}</a>{" "}
          <span class="support">{countWords(passages, "passage")}</span>
        </li>
      ))}
    </ul>
  );
}

/** The log of corrections, those of a record that was never corrected as a sentence. */
export function CorrectionsSection({ index }: { readonly index: RecordIndex }) {
  const { corrections = [] } = index.record;
  return (
    <section id="corrections">
      <h2>Corrections</h2>
      {corrections.length === 0 && <p class="none">Nothing was corrected by hand.</p>}
      {corrections.length > 0 && (
        <ol class="entries">
          {corrections.map(({ id, at, by, change, target, old, new: now, why, standing }) => (
            <li>
              {by}, {at.slice(0, 10)}: {change.kind} {target}
              {(old !== null || now !== null) && `, ${old ?? "nothing"} → ${now ?? "nothing"}`}
              <span class="support">
                {" "}
                {why}; {standing}; {id}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
