/** @module What an address asks for: days and filters on every view, one spelling, and the twins of what is shown. */
import { expect, test } from "vitest";
import { filterRecord, renderRecord } from "../publish/index.js";
import { renderView } from "../publish/views/index.js";
import { recordOn } from "../record-on-day.js";
import { manyCopies, manyEntries } from "../testing/many-entries.js";
import { pageOf } from "../testing/page-of.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { createApp } from "./app.js";

const settled = settledCeasefire();
const app = createApp((days) => recordOn(settled, days));

const get = (path: string) => pageOf(app, path);

async function countsOf(search: string): Promise<{ readonly articles: number; readonly entries: number }> {
  return (JSON.parse(await get(`/.json${search}`)) as { counts: { articles: number; entries: number } }).counts;
}

test("a day cuts every view and its twins, and goes along with every link", async () => {
  const [all, known, happened] = [
    await countsOf(""),
    await countsOf("?known_by=2031-03-10"),
    await countsOf("?as_of=2031-03-10"),
  ];
  expect(known.articles).toBeLessThan(all.articles);
  expect(happened.entries).toBeLessThan(all.entries);
  for (const path of ["/", "/state", "/timeline", "/said", "/disputes", "/articles", "/a/01"]) {
    const html = await get(`${path}?as_of=2031-03-10`);
    expect(html, path).toContain('name="as_of" value="2031-03-10"');
    expect(html, path).toContain(`href="${path}"`);
    expect(html, path).toContain('aria-label="As of Tue 11 Mar 2031"');
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    for (const { groups } of main.matchAll(/href="(?<href>\/[^"#]*)/gu))
      expect(groups!.href, path).toContain("as_of=2031-03-10");
  }
});

test("the day moves by one, from the newest article back to the first news", async () => {
  const step = (html: string) => [...html.matchAll(/class="one" href="(?<href>[^"]*)"/gu)].map((it) => it.groups!.href);
  expect(step(await get("/state"))).toEqual(["/state?as_of=2031-03-11"]);
  expect(step(await get("/state?as_of=2031-03-10&frame=talks"))).toEqual([
    "/state?as_of=2031-03-09&amp;frame=talks",
    "/state?as_of=2031-03-11&amp;frame=talks",
  ]);
  expect(step(await get("/state?as_of=1999-01-01"))).toEqual(["/state?as_of=1999-01-02"]);
});

test("filters cut every view; each is said and can be taken off alone", async () => {
  const html = await get("/timeline?frame=talks%2Cdeadline&origins=1");
  expect(html).toContain("kind: talks, deadline");
  expect(html).toContain('href="/timeline?origins=1"');
  expect(html).toContain('href="/timeline?frame=talks%2Cdeadline"');
  const { days } = JSON.parse(await get("/timeline.json?frame=talks")) as { days: { rows: { frame: string }[] }[] };
  expect(new Set(days.flatMap(({ rows }) => rows.map(({ frame }) => frame)))).toEqual(new Set(["talks"]));
  const all = await countsOf("");
  for (const search of ["disputed=yes", "party=Ostmark", "by=Askov", "outlet=Courier", "since=2031-03-11"]) {
    const { entries } = await countsOf(`?${search}`);
    expect(entries, search).toBeGreaterThan(0);
    expect(entries, search).toBeLessThan(all.entries);
  }
});

test.each([
  ["/state?known_by=&as_of=2031-03-10&x=1", "/state?as_of=2031-03-10"],
  ["/timeline?origins=2&frame=deadline&frame=talks", "/timeline?frame=talks%2Cdeadline&origins=2"],
  ["/said?day=2031-03&by=%20Askov%20", "/said?by=Askov&day=2031-03"],
  ["/state.json?day=2031-03-10&disputed=on", "/state.json?disputed=yes"],
  ["/r/a%20b?x=1", "/r/a%20b"],
])("%s has one address: %s", async (asked, canonical) => {
  const response = await app.request(asked);
  expect([response.status, response.headers.get("location")]).toEqual([302, canonical]);
  expect((await app.request(canonical)).status).not.toBe(302);
});

test.each([
  ["/state?as_of=yesterday", "E-BAD-DATE"],
  ["/?known_by=2031-02-30", "E-BAD-DATE"],
  ["/timeline.csv?frame=truces", "E-USAGE"],
  ["/?origins=many", "E-USAGE"],
  ["/?disputed=perhaps", "E-USAGE"],
])("%s is not understood: %s", async (path, code) => {
  const response = await app.request(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code, status: 400 });
  const forPerson = await app.request(path, { headers: { Accept: "text/html" } });
  expect(await forPerson.text()).toContain("This cannot be shown");
});

test("what a filter holds is words, whatever they are", async () => {
  const html = await get(`/?by=${encodeURIComponent('"><img src=x>').replaceAll("%20", "+")}`);
  expect(html).not.toContain("<img");
});

test("what a cut leaves out is a problem that leads to the whole", async () => {
  const { speakers } = JSON.parse(await get("/said.json")) as { speakers: { statements: { entry: string }[] }[] };
  const id = speakers[0]!.statements[0]!.entry;
  const response = await app.request(`/r/${id}?frame=talks`, { headers: { Accept: "text/html" } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain(`href="/r/${id}"`);
});

test("a twin has the media type and the bytes of its command, with the filters of its page", async () => {
  const shown = filterRecord(settled.record, { frames: ["talks"] });
  for (const name of ["state", "timeline", "said", "disputes", "articles"] as const)
    for (const format of ["json", "csv"] as const) {
      const response = await app.request(`/${name}.${format}?frame=talks`);
      expect(response.headers.get("content-type")).toMatch(format === "json" ? /^application\/json/u : /^text\/csv/u);
      expect(await response.text(), `${name}.${format}`).toBe(renderView(shown, name, { format, color: false }));
      expect(await get(`/${name}?frame=talks`)).toContain(`href="/${name}.${format}?frame=talks"`);
    }
});

test.each([
  ["/.md", "text/markdown", "md"],
  ["/.csv", "text/csv", "csv"],
  ["/.ics", "text/calendar", "ics"],
  ["/state.ics", "text/calendar", "ics"],
  ["/timeline.ics", "text/calendar", "ics"],
  ["/calendar.ics", "text/calendar", "ics"],
  ["/feed.atom", "application/atom+xml", "atom"],
] as const)("%s is %s, filtered", async (path, type, format) => {
  const response = await app.request(`${path}?frame=talks`);
  expect(response.headers.get("content-type")).toContain(type);
  expect(await response.text()).toBe(renderRecord(filterRecord(settled.record, { frames: ["talks"] }), format));
});

test("articles and entries have twins too", async () => {
  const { article, entries } = JSON.parse(await get("/a/01.json")) as { article: { id: string }; entries: object[] };
  expect([article.id, entries.length > 0]).toEqual(["01", true]);
  const [first] = settled.record.entries;
  expect(JSON.parse(await get(`/r/${first!.id}.json`))).toMatchObject({ entry: { id: first!.id } });
  for (const path of ["/a/01.csv", `/r/${first!.id}.csv`]) expect(await get(path)).toMatch(/^entry,frame,/u);
  expect((await app.request("/a/99.json")).status).toBe(404);
  expect((await app.request("/a/01.xml")).status).toBe(404);
});

test("pages stay small, and the first page below 150 kB, however many articles and entries there are", async () => {
  const large = createApp(() => manyEntries(manyCopies(settled.record, 40), 20));
  const sizeOf = async (path: string) => Buffer.byteLength(await (await large.request(path)).text());
  const sizes = new Map<string, number>();
  for (const path of [
    "/",
    "/style.css",
    "/page.js",
    "/state",
    "/timeline",
    "/disputes",
    "/articles",
    "/lineage",
    "/places",
  ])
    sizes.set(path, await sizeOf(path));
  const [first, style, script] = ["/", "/style.css", "/page.js"].map((path) => sizes.get(path)!);
  expect(first! + style! + script!).toBeLessThan(150_000);
  expect([...sizes].filter(([, size]) => size > 700_000)).toEqual([]);
});

test("the first page is at most 150 kB, its style sheet and script included", async () => {
  const parts = await Promise.all(["/", "/style.css", "/page.js"].map(get));
  expect(Buffer.byteLength(parts.join(""))).toBeLessThan(150_000);
});
