/**
 * @module
 * `/disputes`: what cannot both be right, a column for each version; below it what differs and still fits together.
 */

import type { DisputeView } from "../../publish/brief/disputes.js";
import { DisputeCard } from "../../publish/html/dispute-card.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The disputes of the press, and those of the parties, apart. */
export const disputesPage: PageRoute = { path: "/disputes", render, twins: twinsOf("disputes"), own: ["page"] };

const nAtOnce = 40;

function render(view: View): string {
  const { brief, links } = view;
  const piece = pieceOf([...brief.disputes, ...brief.differences], view, nAtOnce);
  const isOfParties = ({ level }: DisputeView) => level === "parties";
  const genuine = piece.rows.filter(({ glyph }) => glyph === "≠");
  const ofOutlets = genuine.filter((dispute) => !isOfParties(dispute));
  const ofParties = genuine.filter(isOfParties);
  const differences = piece.rows.filter(({ glyph }) => glyph !== "≠");
  return renderPage({
    title: "Disputes",
    path: "/disputes",
    view,
    twins: disputesPage.twins,
    children: (
      <>
        <h1>Disputes</h1>
        <p class="lead">
          Every version with its exact words, ordered by the number of independent origins, never by an outlet's name.
        </p>
        <section>
          <h2>Where outlets differ</h2>
          {ofOutlets.length === 0 && <p class="none">No outlet contradicts another here.</p>}
          {ofOutlets.map((dispute) => (
            <DisputeCard dispute={dispute} links={links} />
          ))}
        </section>
        <section>
          <h2>Where the parties contradict each other</h2>
          {ofParties.length === 0 && <p class="none">No party contradicts another about a fact here.</p>}
          {ofParties.map((dispute) => (
            <DisputeCard dispute={dispute} links={links} />
          ))}
        </section>
        {differences.length > 0 && (
          <section>
            <h2>Differences that fit together</h2>
            {differences.map((dispute) => (
              <DisputeCard dispute={dispute} links={links} />
            ))}
          </section>
        )}
        <Pager piece={piece} view={view} path="/disputes" />
      </>
    ),
  });
}
