/**
 * @module
 * Web pages of invented outlets for tests: an article of three paragraphs with all that pages put around one.
 */

/** The paragraphs of the article, as they should be read. */
export const paragraphs: readonly string[] = [
  "Varnhem's premier proposed on Monday a 21-day halt to strikes on ports and grain stores along the Brenn.",
  "Ostmark said it would study the offer, a day after a short truce on the river ended without an extension.",
  '"A halt that leaves armed boats on the river is not a halt," the minister told reporters in Saltmere.',
];

const teasers = [
  "Flour prices rise again in the capital as the harvest runs late, and bakers say they can wait no longer.",
  "A rail strike that stopped all trains to the coast ended on Sunday, after three nights of talks in Lindholt.",
  "The museum of river boats opens its doors again next week, with a hall that was closed for eleven years.",
];

/** How the parts of a page are marked up. */
export interface PageStyle {
  readonly article: (inside: string) => string;
  readonly body: (inside: string) => string;
  readonly aside: (kind: string, inside: string) => string;
  readonly head?: string;
}

/** Parts named by classes, as most publishing systems do. */
export const byClass: PageStyle = {
  article: (inside) => `<div class="post"><div class="post-header"></div>${inside}</div>`,
  body: (inside) => `<div class="entry-content">${inside}</div>`,
  aside: (kind, inside) => `<div class="${kind}">${inside}</div>`,
};

/** Parts named by elements of HTML, without a class. */
export const byTag: PageStyle = {
  article: (inside) => `<main><article>${inside}</article></main>`,
  body: (inside) => `<div>${inside}</div>`,
  aside: (_kind, inside) => `<aside>${inside}</aside>`,
};

/** Parts marked for search engines only. */
export const byItem: PageStyle = {
  article: (inside) => `<div itemscope itemtype="https://schema.org/NewsArticle">${inside}</div>`,
  body: (inside) => `<div itemprop="articleBody">${inside}</div>`,
  aside: (_kind, inside) => `<div>${inside}</div>`,
};

/** A whole page in a style; `more` goes behind the first paragraph. */
export function pageIn({ article, body, aside, head = "" }: PageStyle, more = ""): string {
  const [first, ...rest] = paragraphs.map((words) => `<p>${words}</p>`);
  const menu = ["Home", "World", "Trade", "River", "Weather"].map((name) => `<li><a href="/${name}">${name}</a></li>`);
  const cards = teasers.map(
    (words) => `<div><h3><a href="/x">${words.slice(0, 40)}</a></h3><p><a>${words}</a></p></div>`,
  );
  return `<!DOCTYPE html><html><head><title>Varnhem offers to spare the ports | The Tarrow Ledger</title>${head}</head><body>
<nav><ul>${menu.join("")}</ul></nav>
${article(`<h1>Varnhem offers to spare the ports</h1>
<figure><img src=a.jpg><figcaption>Boats on the Brenn in May. Photograph: Ann Example/AP</figcaption></figure>
${body(`${first}${aside("newsletter-signup", "<p>Get the week of the river in your inbox, every Friday at noon.</p>")}${more}${rest.join("")}`)}`)}
${aside("related-stories", `<h2>Related</h2>${cards.join("")}`)}
${aside("comments", "<p>I think the ports should have been spared long ago, and said so.</p>")}
<footer><p>© 2031 The Tarrow Ledger. All rights reserved.</p></footer></body></html>`;
}
