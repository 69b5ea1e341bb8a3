/**
 * @module
 * The frame of every page: skip link, landmarks, navigation, day and filters, one heading, and the page's twins at its foot.
 */

import type { Child } from "hono/jsx";
import { ThemeChoice } from "../publish/html/theme-choice.js";
import { countWords } from "../publish/words/day-words.js";
import { type Asked, ownNames, searchOf } from "./asked.js";
import { drawnOnce } from "./drawn-once.js";
import { FrameBar, filterWords, Kept } from "./frame-bar.js";
import { KeysDialog } from "./keys-dialog.js";
import { sections } from "./sections.js";
import { twinPath } from "./twins.js";
import type { Twin, View } from "./view.js";

/** What a page tells its frame. */
export interface LayoutProps {
  readonly title: string;
  /** Path of this page, without its query string. */
  readonly path: string;
  /** What the page shows; null for a page about a failure. */
  readonly view: View | null;
  readonly twins?: readonly Twin[];
  /** Whether days and filters cut what the page shows; a page about one thing as it is now has no bar for them. */
  readonly isCut?: boolean;
  readonly children?: Child;
}

/** A whole page as HTML. */
export function renderPage(props: LayoutProps): string {
  return `<!doctype html>\n${String(<Layout {...props} />)}\n`;
}

function Layout({ title, path: current, view, twins = [], isCut = true, children }: LayoutProps) {
  const search = view?.search ?? "";
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Rapporteur`}</title>
        <script src="/page.js" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/atom+xml" title="The record as a feed" href={`/feed.atom${search}`} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="masthead">
          <Top asked={view?.asked ?? {}} search={search} />
          <Navigation current={sections.some(({ path }) => path === current) ? current : null} search={search} />
          {view !== null && isCut && <FrameBar view={view} path={current} />}
        </header>
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="wrap">
            {view !== null && (isCut || twins.length > 0) && (
              <Exports view={view} path={current} twins={twins} isCut={isCut} />
            )}
            <span>Places are article:start-end, in UTF-16 units of the untouched text.</span>
          </div>
        </footer>
        <KeysDialog search={search} />
      </body>
    </html>
  );
}

/** The name, the search and the display. */
const Top = drawnOnce(
  ({ asked, search }: { readonly asked: Asked; readonly search: string }) => `${search} ${searchOf(asked)}`,
  ({ asked, search }) => (
    <div class="wrap top">
      <a class="brand" href={`/${search}`}>
        Rapporteur
      </a>
      <SearchBox asked={asked} />
      <Display />
    </div>
  ),
);

/** The way to the other pages; `current` is the one that is open, where it is one of them. */
const Navigation = drawnOnce(
  ({ current, search }: { readonly current: string | null; readonly search: string }) => `${current} ${search}`,
  ({ current, search }) => (
    <nav aria-label="Pages">
      <ul class="wrap">
        {sections.map(({ path, name }) => (
          <li>
            <a href={`${path}${search}`} aria-current={path === current ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ),
);

/** The search of every page; the days and filters go along. */
function SearchBox({ asked }: { readonly asked: Asked }) {
  return (
    <search class="find">
      <form method="get" action="/search">
        <Kept asked={asked} but={ownNames} />
        <label>
          <span class="unseen">Words to look for</span>
          <input
            type="search"
            name="q"
            value={asked.q ?? ""}
            maxlength={200}
            placeholder="Words in articles and entries"
          />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

/** Light or dark. Without JavaScript the choice is for this page; the script keeps it. */
function Display() {
  return (
    <details class="display">
      <summary>Display</summary>
      <div class="panel">
        <ThemeChoice />
        <button type="button" data-open-keys hidden>
          Keys <kbd>?</kbd>
        </button>
      </div>
    </details>
  );
}

const endings: { readonly [ending in Twin["ending"]]: string } = {
  json: "JSON",
  csv: "CSV",
  md: "Markdown",
  ics: "Calendar",
  atom: "Feed of this page",
  geojson: "Map layer",
  jsonld: "ClaimReview",
  jsonl: "JSON lines",
};

/** The page in other forms, and its feed. */
function Exports({
  view,
  path,
  twins,
  isCut,
}: { readonly view: View } & Pick<LayoutProps, "path"> & Required<Pick<LayoutProps, "twins" | "isCut">>) {
  const cuts = filterWords(view).map(({ words }) => words);
  const entries = countWords(view.index.record.entries.length, "entry", "entries");
  return (
    <p class="twins">
      {isCut ? `Export this view (${[entries, ...cuts].join(", ")})` : "Export this page"}:{" "}
      {twins.map(({ ending }) => (
        <>
          <a href={`${twinPath(path, ending)}${searchOf(view.asked)}`}>{endings[ending]}</a>{" "}
        </>
      ))}
      {isCut && <a href={`/feed.atom${view.search}`}>Feed</a>}
    </p>
  );
}
