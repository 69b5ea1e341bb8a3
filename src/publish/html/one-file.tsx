/**
 * @module
 * What every page that is one file has around its contents: a head that lets nothing in from elsewhere, a way past the masthead, and links to its
 * sections.
 */

import type { Child } from "hono/jsx";

interface OneFileProps {
  readonly title: string;
  /** The program that `rapporteur verify` is to know the file by; none for a file it knows otherwise. */
  readonly generator?: string;
  readonly style: string;
  /** What the file is called in "Skip to the ...". */
  readonly what: string;
  /** Ids of the sections with their names. */
  readonly sections: readonly (readonly [id: string, name: string])[];
  readonly children: Child;
}

export function OneFile({ title, generator, style, what, sections, children }: OneFileProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        {generator === undefined ? null : <meta name="generator" content={generator} />}
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the {what}
        </a>
        <header class="masthead">
          <div class="wrap">
            <span class="brand">Rapporteur</span>
            <nav aria-label="Sections">
              <ul>
                {sections.map(([id, name]) => (
                  <li>
                    <a href={`#${id}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        {children}
      </body>
    </html>
  );
}
