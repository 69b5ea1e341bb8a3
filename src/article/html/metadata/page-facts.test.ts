/** @module What a page says of its article in its data and its head: headline, standfirst, dates, outlet. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadArticle } from "../../../lexicon/article.js";
import { packageFiles } from "../../../load-data.js";
import {
  type DataPage,
  headline,
  meta,
  news,
  dataPage as page,
  paragraph,
  script,
  pageAddress as url,
} from "../../../testing/data-page.js";
import { parsePage } from "../parse-page.js";
import { factsOfPage } from "./page-facts.js";

const lexicon = loadArticle(packageFiles("en"));
const factsOf = (html: string) => factsOfPage(parsePage(html), { url }, lexicon);

const title = (parts: DataPage) => factsOf(page(parts)).titles[0];
const authors = (parts: DataPage) => factsOf(page(parts)).authors.map(({ name }) => name);
const published = (parts: DataPage) => factsOf(page(parts)).dates.find(({ role }) => role === "published")?.value;

test("the printed headline is taken where the data say the same, with a site's name around it or cut short", () => {
  for (const head of [
    meta("og:title", headline),
    meta("og:title", `${headline} - The Tarrow Ledger`),
    meta("og:title", `LIVE: ${headline} to lorries`),
  ])
    expect(title({ head }), head).toMatchObject({ text: headline, evidence: "h1", from: "html" });
  const long =
    "Askov reopens the river bridge to lorries from both banks after two weeks of talks about boats in Lindholt";
  const cut = [{ "@type": "NewsArticle", headline: `${long.slice(0, 80)}...` }];
  expect(title({ data: cut, above: `<h1>${long}</h1>` })).toMatchObject({ text: long, evidence: "h1" });
  // a heading that the data do not repeat is not believed before them
  expect(title({ data: [news({})], above: "<h1>Two weeks on the Brenn</h1>" })).toMatchObject({
    text: headline,
    evidence: "jsonld",
  });
});

test("without a printed headline the data give it, without the site's name", () => {
  const site = meta("og:site_name", "The Tarrow Ledger");
  expect(title({ above: "", data: [news({ headline: "Askov&#8217;s bridge is open" })] })?.text).toBe(
    "Askov’s bridge is open",
  );
  expect(title({ above: "", head: site + meta("og:title", `${headline} | World | Tarrow Ledger`) })?.text).toBe(
    headline,
  );
  expect(title({ above: "", head: `<title>${headline} – tarrowledger.example</title>` })?.text).toBe(headline);
  expect(title({ above: "", head: site + meta("og:title", `${headline} - at last`) })?.text).toBe(
    `${headline} - at last`,
  );
});

test("a page without data has its heading, and the site's name is no headline", () => {
  expect(title({ head: `<title>${headline} - River News Daily</title>` })).toMatchObject({
    text: headline,
    evidence: "h1",
  });
  const site = meta("og:site_name", "The Tarrow Ledger") + meta("og:title", "The Tarrow Ledger");
  expect(title({ head: site })).toMatchObject({ text: headline, evidence: "h1" });
  expect(title({ head: `<title>Tarrow Ledger</title>` })?.text).toBe(headline);
  expect(title({ head: `<title>The Brenn today</title>`, above: "" })?.text).toBe("The Brenn today");
});

test("a rubric inside the heading is no part of the headline", () => {
  const above = `<h1><div>World</div><div>${headline}</div></h1>`;
  expect(title({ above, head: meta("og:title", headline) })?.text).toBe(headline);
});

test("the headline's place is told in characters of the view", () => {
  const parsed = parsePage(
    page({ data: [news({})], above: `<p>World</p><h1>${headline.replace(" ", "&nbsp;")}</h1>` }),
  );
  const { printed } = factsOfPage(parsed, {}, lexicon).titles[0]!;
  expect(printed?.line).toBe(1);
  expect(parsed.text.slice(printed!.start, printed!.end)).toBe(headline.replace(" ", "\u00a0"));
});

test("the article is told from the lists and other stories that the data describe", () => {
  const other = {
    "@type": "NewsArticle",
    headline: "Flour prices rise again",
    author: "Ann Example",
    datePublished: "2031-01-01",
  };
  const own = news({ author: { "@type": "Person", name: "Mira Dorn" }, datePublished: "2031-03-14" });
  for (const data of [
    [{ "@graph": [{ "@type": "ItemList", itemListElement: [other, other] }, own] }],
    [other, own],
    [{ ...own, hasPart: [other], mentions: other }],
    [{ "@type": "WebPage", url, mainEntity: own, relatedLink: [other] }],
  ]) {
    expect(authors({ data })).toEqual(["Mira Dorn"]);
    expect(published({ data })).toBe("2031-03-14");
  }
  expect(authors({ data: [{ "@type": "ItemList", itemListElement: [other] }] })).toEqual([]);
});

test("one broken script does not lose another, and what is broken is repaired where it can be", () => {
  const own = JSON.stringify(news({ author: "Mira Dorn" }));
  for (const json of ["{{{{", "not data", own.slice(0, 50), '{"@type": ["NewsArticle", }'])
    expect(factsOf(page({ head: script(json) + script(own) })).authors[0]?.name, json).toBe("Mira Dorn");
  const repaired = `{"@type": "NewsArticle", "headline": "${headline}", "description": "A "quoted"\nword", "author": {"name": "Mira Dorn",},}`;
  expect(factsOf(page({ head: script(repaired) })).authors[0]?.name).toBe("Mira Dorn");
});

test("every date is kept with its source, the most trusted first, in the zone it is written in", () => {
  const data = [news({ datePublished: "2031-03-14T23:30:00+02:00", dateModified: "2031-03-15T08:00:00Z" })];
  const head = meta("article:published_time", "2031-03-14T21:30:00Z") + meta("article:modified_time", "1931330400000");
  const above = `<h1>${headline}</h1><p>Published <time datetime="2031-03-14">14 March</time></p>`;
  const claims = factsOf(page({ data, head, above })).dates.map(
    ({ role, value, evidence }) => `${role} ${value} ${evidence}`,
  );
  expect(claims).toEqual([
    "published 2031-03-14T23:30:00+02:00 jsonld",
    "published 2031-03-14T21:30:00Z meta",
    "updated 2031-03-15T08:40:00Z meta",
    "updated 2031-03-15T08:00:00Z jsonld",
    "published 2031-03-14 html-time",
  ]);
  expect(published({ head: meta("last-modified", "2031-03-14") })).toBeUndefined();
});

test("a time in the head says by its words or names whether it was published or updated", () => {
  const role = (above: string) => factsOf(page({ above: `<h1>${headline}</h1>${above}` })).dates[0]?.role;
  const time = '<time datetime="2031-03-14T10:00">14 March</time>';
  expect(role(`<p>Updated: ${time}</p>`)).toBe("updated");
  expect(role(`<p>First published ${time}</p>`)).toBe("published");
  expect(role(time.replace("<time", '<time class="updated"'))).toBe("updated");
  expect(role(time.replace("<time", '<time class="entry-date published updated"'))).toBe("published");
  expect(role(`<p>Askov, ${time}</p>`)).toBe("published");
});

test("attributes of elements tell what scripts do not", () => {
  const above =
    `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1>` +
    '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Mira Dorn</b></span>' +
    '<meta itemprop="datePublished" content="2031-03-14T10:00:00Z"></div>';
  const facts = factsOf(page({ above }));
  expect(facts.titles[0]).toMatchObject({ text: headline });
  expect(facts.authors).toMatchObject([{ name: "Mira Dorn", evidence: "itemprop" }]);
  expect(facts.dates).toMatchObject([{ value: "2031-03-14T10:00:00Z", evidence: "meta", role: "published" }]);
  expect(facts.type).toBe("NewsArticle");
});

test("the outlet is the publisher or the site, not its agency, its host service or its slogan", () => {
  const outlet = (parts: DataPage) => factsOf(page(parts)).outlet?.name ?? null;
  const site = meta("og:site_name", "Tarrow Ledger | News from the river");
  expect(outlet({ data: [news({ publisher: { "@type": "Organization", name: "The Tarrow Ledger" } })] })).toBe(
    "The Tarrow Ledger",
  );
  expect(outlet({ head: site })).toBe("Tarrow Ledger");
  expect(outlet({ head: site, data: [news({ publisher: { name: "Blogger" } })] })).toBe("Tarrow Ledger");
  expect(outlet({ head: site, data: [news({ publisher: { name: "Associated Press" } })] })).toBe("Tarrow Ledger");
  expect(outlet({ head: meta("og:site_name", headline) + meta("og:title", headline) })).toBeNull();
  expect(outlet({ head: site + meta("og:title", headline), above: `<h1>Tarrow Ledger</h1><h1>${headline}</h1>` })).toBe(
    "Tarrow Ledger",
  );
  expect(factsOf(page({ head: meta("og:site_name", "MSN") })).via).toBe("MSN");
});

test("agencies among the sources are told, others are not", () => {
  const agencies = (parts: DataPage) => factsOf(page(parts)).agencies.map(({ id }) => id);
  expect(agencies({ head: meta("source", "Reuters") })).toEqual(["reuters"]);
  expect(agencies({ data: [news({ sourceOrganization: { name: "The Associated Press" } })] })).toEqual(["ap"]);
  expect(agencies({ data: [news({ author: { name: "AP Foreign Affairs Writer" } })] })).toEqual(["ap"]);
  expect(agencies({ head: meta("author", "Reuters Staff, Tarrow Ledger") })).toEqual(["reuters"]);
  expect(agencies({ head: meta("author", "Tass Brandt") })).toEqual([]);
  expect(agencies({ data: [news({ creditText: "AFP via Tarrow Ledger" })] })).toEqual(["afp"]);
  expect(agencies({ data: [news({ publisher: { name: "The Tarrow Ledger" }, author: "Mira Dorn" })] })).toEqual([]);
});

test("a description printed between headline and text is the standfirst, a first paragraph is not", () => {
  const summary = "Lorries cross the Brenn again after two weeks.";
  const above = `<h1>${headline}</h1><p class="standfirst">${summary}</p>`;
  for (const parts of [
    { above, head: meta("og:description", summary) },
    { above, data: [news({ description: summary })] },
    { above, head: meta("description", summary.replace("Brenn", "Brenn&nbsp;")) },
  ])
    expect(factsOf(page(parts)).dek).toMatchObject({ text: summary, printed: { line: 1 } });
  const first = factsOf(page({ head: meta("og:description", paragraph) })).dek;
  expect(first).toMatchObject({ text: paragraph });
  expect(first?.printed).toBeUndefined();
  expect(factsOf(page({ head: meta("og:description", headline) })).dek).toBeNull();
});

test("a page that is not free, its address and its language are told", () => {
  for (const free of [false, "False", "false"])
    expect(factsOf(page({ data: [news({ isAccessibleForFree: free })] })).truncated).toEqual({
      why: "not-free",
      evidence: "jsonld",
    });
  expect(factsOf(page({ head: meta("article:content_tier", "locked") })).truncated?.evidence).toBe("meta");
  expect(factsOf(page({ data: [news({ isAccessibleForFree: true })] })).truncated).toBeNull();
  const facts = factsOf(page({ head: `<link rel="canonical" href="${url}">` }));
  expect(facts.canonical).toBe(url);
  expect(facts.language).toBe("en");
  expect(factsOf("<p>Askov").language).toBeNull();
});

test("broken data never stop a page, and every place told is in its view", () => {
  const sound = page({
    data: [
      news({ author: { "@id": "#a" }, datePublished: "2031-03-14", description: paragraph }),
      { "@id": "#a", name: "Mira Dorn" },
    ],
  });
  fc.assert(
    fc.property(fc.nat(sound.length), fc.nat(40), fc.string(), (at, n, put) => {
      const parsed = parsePage(sound.slice(0, at) + put + sound.slice(at + n));
      const { titles, authors: names, dates, dek } = factsOfPage(parsed, { url }, lexicon);
      for (const place of [...titles, ...names].map(({ printed }) => printed).concat(dek?.printed))
        if (place !== undefined) {
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(parsed.text.length);
          const line = parsed.lines[place.line]!;
          expect(place.start >= line.start && place.end <= line.end).toBe(true);
        }
      for (const { value } of dates) expect(value).toMatch(/^\d{4}-\d\d-\d\d/u);
    }),
  );
});

test.each([
  ["described articles", script(`[${JSON.stringify(news({ author: "Mira Dorn" }))},`.repeat(8_000))],
  [
    "authors of one article",
    script(`{"@type":"NewsArticle","headline":"${headline}","author":[${'"Mira Dorn",'.repeat(60_000)}]}`),
  ],
  [
    "values of one property",
    `<div itemscope itemtype="https://schema.org/NewsArticle">${'<meta itemprop="author" content="Mira Dorn">'.repeat(40_000)}</div>`,
  ],
  [
    "meta elements",
    (meta("og:title", headline) + meta("author", "Mira Dorn") + meta("date", "2031-03-14")).repeat(12_000),
  ],
  ["times", `<h1>${headline}</h1><p>${'<time datetime="2031-03-14">x</time>'.repeat(40_000)}`],
  [
    "objects that refer to one another",
    script(
      `[${Array.from({ length: 15_000 }, (_, at) => `{"@id":"${at}","@type":"Article","author":{"@id":"${at + 1}"}}`).join(",")}]`,
    ),
  ],
])("tens of thousands of %s take less than two seconds of the processor", (_name, html) => {
  const parsed = parsePage(html);
  const before = process.cpuUsage();
  const facts = factsOfPage(parsed, { url }, lexicon);
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  expect(facts.authors.length).toBeLessThanOrEqual(50);
});
