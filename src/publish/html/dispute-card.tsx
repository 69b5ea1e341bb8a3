/**
 * @module
 * One disagreement as HTML: a column for each side, every side with its exact words.
 */

import type { DisputeView } from "../brief/disputes.js";
import { countWords } from "../words/day-words.js";
import { versionWords } from "../words/version-words.js";
import { Cites } from "./cites.js";
import type { Links } from "./links.js";

/** A disagreement with all its sides; genuine ones carry the sign ≠. */
export function DisputeCard({
  dispute,
  links,
  heading: Heading = "h3",
  most = dispute.sides.length,
}: {
  readonly dispute: DisputeView;
  readonly links: Links;
  readonly heading?: "h2" | "h3";
  /** Sides on the page; the page of the entry has all. */
  readonly most?: number | undefined;
}) {
  return (
    <article class={dispute.glyph === "≠" ? "dispute" : "dispute fits"} id={`d-${dispute.id}`}>
      <Heading>
        <span class="glyph" aria-hidden="true">
          {dispute.glyph}
        </span>{" "}
        <a href={links.entry(dispute.about)}>{dispute.title}</a> <span class="aspect">{dispute.aspect}</span>
      </Heading>
      <p class="why">
        {dispute.levelWords}; {dispute.verdictWords}
      </p>
      <div class="sides">
        {dispute.sides.slice(0, most).map(({ holder, value, origins, cites }) => (
          <section class="side">
            <p class="value">
              {holder !== null && <span class="holder">{holder} says: </span>}
              {versionWords(value)}
            </p>
            <p class="support">{countWords(origins, "origin")}</p>
            <Cites cites={cites} links={links} of={dispute.about} />
          </section>
        ))}
      </div>
      {dispute.sides.length > most && (
        <p class="whole">
          <a href={`${links.entry(dispute.about)}#d-${dispute.id}`}>
            {countWords(dispute.sides.length - most, "more version")}
          </a>
        </p>
      )}
      {dispute.preferred !== null && (
        <p class="why">
          {dispute.preferred.by} holds {versionWords(dispute.preferred.value)} to be right: {dispute.preferred.why}
        </p>
      )}
    </article>
  );
}
