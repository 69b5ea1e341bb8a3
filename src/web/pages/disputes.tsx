/**
 * @module
 * `/disputes`: what cannot both be right, a column for each version; below it what differs and still fits together.
 */

import { type DisputeView, disputeOrder, disputeView } from "../../publish/brief/disputes.js";
import { DisputeCard } from "../../publish/html/dispute-card.js";
import { countWords, shownNumber } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The disputes of the press, and those of the parties, apart. */
export const disputesPage: PageRoute = { path: "/disputes", render, twins: twinsOf("disputes"), own: ["page"] };

const nAtOnce = 40;

function render(view: View): string {
  const { index } = view;
  const genuine = disputeOrder(index, { genuine: true });
  const all = [...genuine, ...disputeOrder(index, { genuine: false })];
  const piece = pieceOf(all, view, nAtOnce);
  const ofParties = genuine.filter(isOfParties).length;
  const counts = { outlets: genuine.length - ofParties, parties: ofParties, fitting: all.length - genuine.length };
  const shown = piece.rows.map((dispute) => disputeView(dispute, index));
  const disputed = shown.filter(({ glyph }) => glyph === "≠");
  return renderPage({
    title: "Disputes",
    path: "/disputes",
    view,
    twins: disputesPage.twins,
    children: (
      <>
        <h1>Disputes</h1>
        <p class="lead">
          {all.length > piece.rows.length &&
            `${countWords(counts.outlets, "dispute")} of outlets, ${shownNumber(counts.parties)} of the parties, ${countWords(counts.fitting, "difference")} that ${counts.fitting === 1 ? "fits" : "fit"} together. `}
          Every version with its exact words, ordered by the number of independent origins, never by an outlet's name.
        </p>
        <Part
          heading="Where outlets differ"
          none="No outlet contradicts another here."
          n={counts.outlets}
          disputes={disputed.filter((dispute) => !isOfParties(dispute))}
          view={view}
        />
        <Part
          heading="Where the parties contradict each other"
          none="No party contradicts another about a fact here."
          n={counts.parties}
          disputes={disputed.filter(isOfParties)}
          view={view}
        />
        {counts.fitting > 0 && (
          <Part
            heading="Differences that fit together"
            none=""
            n={counts.fitting}
            disputes={shown.filter(({ glyph }) => glyph !== "≠")}
            view={view}
          />
        )}
        <Pager piece={piece} view={view} path="/disputes" />
      </>
    ),
  });
}

function isOfParties({ level }: Pick<DisputeView, "level">): boolean {
  return level === "parties";
}

/** One kind of dispute; left out on a piece of the list that has none of them, where another piece has. */
function Part({
  heading,
  none,
  n,
  disputes,
  view: { links },
}: {
  readonly heading: string;
  readonly none: string;
  /** On all pieces of the list together. */
  readonly n: number;
  readonly disputes: readonly DisputeView[];
  readonly view: View;
}) {
  if (n > 0 && disputes.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {n === 0 && <p class="none">{none}</p>}
      {disputes.map((dispute) => (
        <DisputeCard dispute={dispute} links={links} />
      ))}
    </section>
  );
}
