/**
 * @module
 * `/calendar`: meetings, deadlines and truces by their days; each says whether one can count on it, and how its day is known.
 */

import { isDay } from "../../model/index.js";
import { type CalendarLine, calendarOf } from "../../publish/brief/calendar.js";
import { Cites } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { dayWords } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import { MonthGrid } from "../month-grid.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOfCalendar } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The calendar. */
export const calendarPage: PageRoute = { path: "/calendar", render, twins: twinsOfCalendar(), own: ["page"] };

function render(view: View): string {
  const lines = calendarOf(view.index);
  const dated = lines.filter(({ when }) => when !== null);
  const ahead = dated.filter(({ isPast }) => !isPast);
  const past = dated.filter(({ isPast }) => isPast).reverse();
  const piece = pieceOf(past, view, 100);
  const open = lines.filter(({ when }) => when === null);
  return renderPage({
    title: "Calendar",
    path: "/calendar",
    view,
    twins: calendarPage.twins,
    children: (
      <>
        <h1>Calendar</h1>
        <p class="lead">
          {ahead.length} ahead, {open.length} without a day, {past.length} gone by
          {view.index.record.state.asOf === null ? "" : `, as of ${dayWords(view.index.record.state.asOf)}`}. Tentative
          is what is only planned, proposed or disputed; a day is inferred where the text does not name it.
        </p>
        <MonthGrid lines={dated} links={view.links} />
        <Part heading="Ahead" lines={ahead} links={view.links} none="Nothing ahead was reported." />
        {open.length > 0 && <Part heading="Day not reported" lines={open} links={view.links} />}
        {past.length > 0 && <Part heading="Gone by" lines={piece.rows} links={view.links} />}
        <Pager piece={piece} view={view} path="/calendar" />
      </>
    ),
  });
}

function Part({
  heading,
  lines,
  links,
  none,
}: {
  readonly heading: string;
  readonly lines: readonly CalendarLine[];
  readonly links: Links;
  readonly none?: string;
}) {
  return (
    <section>
      <h2>{heading}</h2>
      {lines.length === 0 && none !== undefined && <p class="none">{none}</p>}
      <ol class="ahead due">
        {lines.map((line) => (
          <Line line={line} links={links} />
        ))}
      </ol>
    </section>
  );
}

const glyphs: { readonly [certainty in CalendarLine["certainty"]]: string } = {
  confirmed: "●",
  tentative: "○",
  cancelled: "✗",
};

function Line({ line, links }: { readonly line: CalendarLine; readonly links: Links }) {
  const { entry, kind, when, whenWords, title, place, certainty, why, known, basis, status, origins, cites } = line;
  return (
    <li>
      <span class="when">{when !== null && isDay(when) ? <time datetime={when}>{whenWords}</time> : whenWords}</span>
      <div>
        <span class="kind">{kind}</span> <a href={links.entry(entry)}>{title}</a>
        {place !== null && `, ${place}`}
        <p class={`sure c-${certainty}`}>
          <span class="glyph" aria-hidden="true">
            {glyphs[certainty]}
          </span>{" "}
          <strong>{certainty}</strong>
          {why !== null && ` (${why})`}
          <span class="support">
            {known !== "not dated" && ` day ${known}: ${basis};`} {status}; {origins}
          </span>
        </p>
        <Cites cites={cites} links={links} open={1} of={entry} />
      </div>
    </li>
  );
}
