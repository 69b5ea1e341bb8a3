/**
 * @module
 * `/places`: what is reported of each place. A list and not a map: the articles name places, they do not measure them.
 */

import { groupPlaces, type PlaceView } from "../../publish/brief/places.js";
import { renderGeoJson } from "../../publish/geojson.js";
import { Cites } from "../../publish/html/cites.js";
import { anchor, type Links } from "../../publish/html/links.js";
import { reachWords } from "../../publish/views/places.js";
import { countWords } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The places. */
export const placesPage: PageRoute = {
  path: "/places",
  render,
  twins: [...twinsOf("places"), { ending: "geojson", render: ({ index, points }) => renderGeoJson(index, points()) }],
  own: ["page"],
};

/** Entries of one place that stand open on the page. */
const nOpen = 6;
/** Entries of one place that stand on a page at all; the twins have all. */
const nOfPlace = 40;
const nAtOnce = 40;

function render(view: View): string {
  const { places, unplaced } = groupPlaces(view.index);
  const piece = pieceOf(places, view, nAtOnce);
  return renderPage({
    title: "Places",
    path: "/places",
    view,
    twins: placesPage.twins,
    children: (
      <>
        <h1>Places</h1>
        <p class="lead">
          {countWords(places.length, "place")} as the articles name them;{" "}
          {countWords(unplaced, "entry names no place", "entries name no place")}.
        </p>
        {places.length === 0 ? (
          <p class="none block">No entry names a place.</p>
        ) : (
          <>
            <Overview places={piece.rows} />
            {piece.rows.map((place) => (
              <Place place={place} links={view.links} />
            ))}
          </>
        )}
        <Pager piece={piece} view={view} path="/places" />
      </>
    ),
  });
}

/** Kinds of entry with their numbers: "2 attacks, 1 talks". */
function kindsOf({ lines }: PlaceView): string {
  const counts = new Map<string, number>();
  for (const { frame } of lines) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([frame, n]) => {
      const { one, many } = frameWords[frame as keyof typeof frameWords];
      return `${n} ${n === 1 ? one : many.toLowerCase()}`;
    })
    .join(", ");
}

function Overview({ places }: { readonly places: readonly PlaceView[] }) {
  return (
    <section class="scroll block" aria-label="Places, at a glance" tabindex={0}>
      <table class="list">
        <thead>
          <tr>
            {["Place", "Country", "What", "When"].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr>
              <th scope="row">
                <a href={`#${placeAnchor(place)}`}>{place.name}</a>
              </th>
              <td class={place.country === null ? "unknown" : ""}>{place.country ?? "not reported"}</td>
              <td>{kindsOf(place)}</td>
              <td>{reachWords(place)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function placeAnchor({ name, country }: PlaceView): string {
  return `p-${anchor(`${name}, ${country ?? ""}`)}`;
}

function Place({ place, links }: { readonly place: PlaceView; readonly links: Links }) {
  const { name, country, lines } = place;
  const rest = lines.slice(nOpen, nOfPlace);
  return (
    <section id={placeAnchor(place)}>
      <h2>
        {name} <span class="support">{country !== null && country !== name ? country : ""}</span>
      </h2>
      <Lines lines={lines.slice(0, nOpen)} links={links} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{countWords(rest.length, "more entry", "more entries")}</summary>
          <Lines lines={rest} links={links} />
        </details>
      )}
      {lines.length > nOfPlace && (
        <p class="none">
          {countWords(lines.length - nOfPlace, "earlier entry", "earlier entries")} in the twins of this page.
        </p>
      )}
    </section>
  );
}

function Lines({ lines, links }: { readonly lines: PlaceView["lines"]; readonly links: Links }) {
  return (
    <ul class="entries">
      {lines.map(({ entry, frame, when, title, support, precision, cites }) => (
        <li>
          <span class="kind">{frameWords[frame].one}</span> <a href={links.entry(entry)}>{title}</a>{" "}
          <span class="support">
            {when}; {support}
            {precision === "near" && "; near the place"}
          </span>
          <Cites cites={cites} links={links} open={1} of={entry} />
        </li>
      ))}
    </ul>
  );
}
