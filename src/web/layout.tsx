/**
 * @module
 * The frame of every page: skip link, landmarks, navigation, one heading, and the twin of the page at its foot.
 */

import type { Child } from "hono/jsx";

const pages: readonly (readonly [path: string, name: string])[] = [
  ["/", "Brief"],
  ["/state", "State of play"],
  ["/timeline", "Timeline"],
  ["/said", "Who said what"],
  ["/disputes", "Disputes"],
  ["/articles", "Articles"],
];

/** What a page tells its frame. */
export interface LayoutProps {
  readonly title: string;
  /** The path in the navigation that this page is; null for a page of its own. */
  readonly current: string | null;
  /** Path of the JSON twin with the filters of this page. */
  readonly twin?: string;
  readonly children?: Child;
}

/** A whole page as HTML. */
export function renderPage(props: LayoutProps): string {
  return `<!doctype html>\n${String(<Layout {...props} />)}\n`;
}

function Layout({ title, current, twin, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Rapporteur`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="masthead">
          <div class="wrap">
            <a class="brand" href="/">
              Rapporteur
            </a>
            <nav aria-label="Pages">
              <ul>
                {pages.map(([path, name]) => (
                  <li>
                    <a href={path} aria-current={path === current ? "page" : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="wrap">
            {twin !== undefined && (
              <span class="twins">
                This page as <a href={twin}>JSON</a>
              </span>
            )}
            <span>Places are article:start-end, in UTF-16 units of the untouched text.</span>
          </div>
        </footer>
      </body>
    </html>
  );
}
