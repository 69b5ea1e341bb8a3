/** @module Who wrote an article, as its page says it in its data and near its headline. */
import { expect, test } from "vitest";
import { loadArticle } from "../../../lexicon/article.js";
import { packageFiles } from "../../../load-data.js";
import {
  type DataPage,
  headline,
  meta,
  news,
  dataPage as page,
  pageAddress as url,
} from "../../../testing/data-page.js";
import { parsePage } from "../parse-page.js";
import { factsOfPage } from "./page-facts.js";

const lexicon = loadArticle(packageFiles("en"));
const factsOf = (html: string) => factsOfPage(parsePage(html), { url }, lexicon);
const authors = (parts: DataPage) => factsOf(page(parts)).authors.map(({ name }) => name);

test("authors are people, in the order of the most trusted source that names one", () => {
  const person = (name: string) => ({ "@type": "Person", name });
  expect(authors({ data: [news({ author: [person("Mira Dorn"), person("Ilva Brandt")] })] })).toEqual([
    "Mira Dorn",
    "Ilva Brandt",
  ]);
  const graph = { "@graph": [news({ author: { "@id": "#mira" } }), { "@id": "#mira", ...person("Mira Dorn") }] };
  expect(authors({ data: [graph] })).toEqual(["Mira Dorn"]);
  const above = `<h1>${headline}</h1><a rel="author" href="/mira">Mira Dorn</a>`;
  expect(authors({ above, head: meta("author", "Ann Example") })).toEqual(["Mira Dorn"]);
  expect(
    authors({
      data: [news({ author: person("The Tarrow Ledger") })],
      head: meta("og:site_name", "Tarrow Ledger") + meta("author", "Mira Dorn"),
    }),
  ).toEqual(["Mira Dorn"]);
  expect(authors({ head: meta("author", "https://ledger.example/mira") })).toEqual([]);
});

test("an organisation is named only for want of a person, and an account of the site never before one", () => {
  const facts = factsOf(page({ data: [news({ author: { "@type": "Organization", name: "Reuters" } })] }));
  expect(facts.authors).toMatchObject([{ name: "Reuters", kind: "agency" }]);
  expect(facts.agencies).toMatchObject([{ id: "reuters", role: "text", evidence: "jsonld" }]);
  const account = news({
    author: { "@type": "Person", name: "Tarrow Desk One", url: "https://ledger.example/author/admin/" },
  });
  const above = `<h1>${headline}</h1><p>By Tarrow Desk One</p>`;
  const named = page({ data: [account], above }).replace("<article>", "<article><p>Mira Dorn/Ilva Brandt</p>");
  expect(factsOf(named).authors.map(({ name }) => name)).toEqual(["Mira Dorn", "Ilva Brandt"]);
  // where an agency is named the words above the text are a crosshead
  const crosshead = page({ data: [news({ author: "Reuters" })] }).replace("<article>", "<article><p>River Traffic</p>");
  expect(factsOf(crosshead).authors.map(({ name }) => name)).toEqual(["Reuters"]);
});

test("an author's name is found where it is printed in the head, never in the text", () => {
  const above = `<h1>${headline}</h1><div class="byline">By <b>MIRA DORN</b> and Ilva Brandt</div>`;
  const html = page({ above, data: [news({ author: ["Mira Dorn", "Bo Lind"] })] }).replace("lorries", "Bo Lind");
  const parsed = parsePage(html);
  const [mira, bo] = factsOfPage(parsed, { url }, lexicon).authors;
  expect(parsed.text.slice(mira!.printed!.start, mira!.printed!.end)).toBe("MIRA DORN");
  expect(bo?.printed?.line).toBeUndefined();
});

test("a name glued to what stands beside it is found, a part of another name is not", () => {
  const at = (byline: string) => {
    const parsed = parsePage(
      page({ above: `<h1>${headline}</h1><p>${byline}</p>`, data: [news({ author: "Mira Dorn" })] }),
    );
    const place = factsOfPage(parsed, { url }, lexicon).authors[0]?.printed;
    return place === undefined ? null : parsed.text.slice(place.start, place.end);
  };
  for (const byline of ["By Mira DornStaff Writer", "Mira Dorn14 March 2031", "ContributorMira Dorn", "By Mira-Dorn"])
    expect(at(byline), byline).toBe(byline.includes("-") ? "Mira-Dorn" : "Mira Dorn");
  expect(at("By Mira Dorning")).toBeNull();
});

test("a printed byline is read where no data name the author, other lines with the word are not", () => {
  for (const byline of [
    "By Mira Dorn",
    "Written by Mira Dorn on March 14, 2031",
    "BY MIRA DORN",
    "Words by: Mira Dorn",
  ])
    expect(
      authors({ above: `<h1>${headline}</h1><p>${byline}</p>` })
        .join()
        .toLowerCase(),
      byline,
    ).toBe("mira dorn");
  for (const line of ["Sorted by Date", "By the river", "Step by Step"])
    expect(authors({ above: `<h1>${headline}</h1><p>${line}</p>` }), line).toEqual([]);
});

test("links and notes beside a byline are no names, small words inside a name are", () => {
  const byline = (inside: string) => authors({ above: `<h1>${headline}</h1><div class="byline">${inside}</div>` });
  expect(byline("<a>Mira Dorn</a> <a>Follow us</a>")).toEqual(["Mira Dorn"]);
  expect(byline("<a>Mira Dorn</a> <a>See all stories</a>")).toEqual(["Mira Dorn"]);
  expect(byline("By Mira van der Dorn")).toEqual(["Mira van der Dorn"]);
  expect(byline("Mira Dorn Deputy Features Editor")).toEqual(["Mira Dorn"]);
  expect(byline("<a>Bookmark</a>")).toEqual([]);
});

test("an author's mark outside a marked article counts in the head alone", () => {
  const mark = (name: string) => `<span itemprop="author">${name}</span>`;
  const html = page({ above: `<h1>${headline}</h1>${mark("Mira Dorn")}` });
  const other = `${"<p>one</p>".repeat(40)}${mark("Ann Example")}`;
  expect(factsOf(html.replace("</article>", `</article>${other}`)).authors.map(({ name }) => name)).toEqual([
    "Mira Dorn",
  ]);
  expect(authors({ head: '<meta itemprop="author" content="Mira Dorn">' })).toEqual(["Mira Dorn"]);
});

test("bylines of other stories in the head's reach are not the article's", () => {
  const above = `<h1>${headline}</h1><span class="author">Mira Dorn</span><p>one</p><p>two</p><p>three</p><p>four</p><span class="author">Ann Example</span>`;
  expect(authors({ above })).toEqual(["Mira Dorn"]);
});
