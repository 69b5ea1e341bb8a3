/** @module Every route of a record: pages that stand alone, JSON twins, problems for everything else. */
import { expect, test } from "vitest";
import { reconcile } from "../reconcile.js";
import { recordOn } from "../record-on-day.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { pageOf } from "../testing/page-of.js";
import { areAllRounds, rounds } from "../testing/rounds.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { createApp } from "./app.js";

const record = ceasefireRecord();
const settled = settledCeasefire();
const real = createApp((days) => recordOn(settled, days));
const app = createApp(() => record);
const pages = [
  "/",
  "/new",
  "/watch",
  "/state",
  "/timeline",
  "/timeline?lanes=party&zoom=days",
  "/said",
  "/disputes",
  "/calendar",
  "/places",
  "/lineage",
  "/lineage?of=e-truce",
  "/articles",
  "/search",
  "/search?q=truce",
  "/review",
  "/review/e-truce",
  "/a/01",
  "/r/e-truce",
  "/r/e-locks",
];

const page = (path: string) => pageOf(app, path);

test.each(pages)(
  "%s: a whole page: language, one heading, landmarks, skip link, one script of its own, nothing inline",
  async (path) => {
    const html = await page(path);
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
    for (const landmark of ["<header", "<nav", "<main", "<footer", 'class="skip" href="#main"'])
      expect(html).toContain(landmark);
    expect(html.match(/<script[^>]*>[^<]*<\/script>/gu)).toEqual(['<script src="/page.js"></script>']);
    expect(html).not.toMatch(/<style| style=| on[a-z]+=/u);
    const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups!.id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test.each(pages)("%s: strict headers, and an ETag that answers 304", async (path) => {
  const response = await app.request(path);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  // a form of the review says that it comes from here
  const referrer = path.startsWith("/review") ? "same-origin" : "no-referrer";
  expect(response.headers.get("referrer-policy")).toBe(referrer);
  const tag = response.headers.get("etag")!;
  expect((await app.request(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
});

/** Entries, articles, days: so many pages of each kind are opened. */
const mostOfKind = rounds(Number.POSITIVE_INFINITY, 16);

test.each([
  ["by hand", app],
  ["as read", real],
])("%s: every link of every page leads somewhere, and every place is on its page", async (_, app) => {
  const seen = new Map<string, string>();
  const queue = ["/"];
  const wanted: [path: string, id: string][] = [];
  const nOfKind = new Map<string, number>();
  while (queue.length > 0) {
    const path = queue.shift()!;
    if (seen.has(path)) continue;
    const kind = path.split(/[/?]/u)[1]!;
    nOfKind.set(kind, (nOfKind.get(kind) ?? 0) + 1);
    // each question links to the next one, and the first few are of every kind
    if (nOfKind.get(kind)! > (kind === "review" ? 12 : mostOfKind)) continue;
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    const html = await response.text();
    seen.set(path, html);
    if (!response.headers.get("content-type")!.startsWith("text/html")) continue;
    // the day before, an article or an entry may not have been there
    const linked = /^\/[ar]\//u.test(path) ? html.replace(/<section class="bar".*?<\/section>/su, "") : html;
    for (const { groups } of linked.matchAll(/href="(?<href>[/#][^"]*)"/gu)) {
      const [to = "", id] = groups!.href!.replaceAll("&amp;", "&").split("#") as [string, string?];
      // days and filters together are more pages than there is time for
      if (new URLSearchParams(to.split("?")[1]).size > 1) continue;
      // so are all entries and articles under every speaker; those of an earlier day are looked at
      if (/^\/[ar]\/.*[?]by=/u.test(to)) continue;
      if (to !== "" && !seen.has(to)) queue.push(to);
      if (id !== undefined) wanted.push([to === "" ? path : to, id]);
    }
  }
  expect(seen.size).toBeGreaterThan(30);
  for (const [path, id] of wanted) {
    if (seen.has(path) || areAllRounds) expect(seen.get(path)?.includes(` id="${id}"`), `${path}#${id}`).toBe(true);
  }
});

test.each(["/.json", "/state.json", "/said.json", "/timeline.json", "/disputes.json"])("%s is JSON", async (path) => {
  const response = await app.request(path);
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(Object.keys((await response.json()) as object).length).toBeGreaterThan(0);
});

test("/said filters by speaker and day, page and twin alike", async () => {
  const html = await page("/said?by=askov&day=2031-03-11");
  expect(html).toContain("no locks on this door");
  expect(html).not.toContain("no paper while");
  expect(html).toContain('href="/said.json?by=askov&amp;day=2031-03-11"');
  const twin = (await (await app.request("/said.json?by=askov")).json()) as { speakers: { speaker: string }[] };
  expect(twin.speakers.map(({ speaker }) => speaker)).toEqual(["Lene Askov"]);
  expect(await page("/said?day=1999-01-01")).toContain("No statement fits");
});

test("the board says not reported aloud", async () => {
  expect(await page("/state")).toMatch(/–<\/span> not reported/u);
});

test("an article's text is complete and escaped, its furniture says why it is dimmed", async () => {
  const odd = structuredClone(record);
  const article = odd.articles.find(({ id }) => id === "05")!;
  article.text = article.text.replace("NBK World", "<img src=x onerror=alert(1)>");
  article.blocks = [];
  odd.entries = [];
  odd.disputes = [];
  odd.state = { ...odd.state, proposals: [], ceasefires: [], talks: [], deadlines: [] };
  const html = await (await createApp(() => odd).request("/a/05")).text();
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).toContain("Share this story");
  expect(await page("/a/04")).toMatch(/class="reason">[a-z ]+</u);
});

test("a long run of lines around an article is folded away, and all of it is there", async () => {
  const odd = structuredClone(record);
  const article = odd.articles.find(({ id }) => id === "05")!;
  const menu = Array.from({ length: 9 }, (_, index) => `Part ${index}`);
  const from = article.text.length + 1;
  article.text = `${article.text}\n${menu.join("\n")}`;
  const line = { label: "furniture", kind: "nav-label", confidence: 1, rule: "test" } as const;
  article.blocks.push(...menu.map((_, index) => ({ start: from + 7 * index, end: from + 7 * index + 6, ...line })));
  const html = await (await createApp(() => odd).request("/a/05")).text();
  expect(html).toMatch(/<details class="around"><summary>\d+ lines of the page around the article<\/summary>/u);
  for (const words of menu) expect(html).toContain(words);
});

test.each([
  ["/a/99", 404],
  ["/r/e-gone", 404],
  ["/nowhere", 404],
  ["/a/%E0%A4%A", 404],
])("%s is a problem: %i", async (path, status) => {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ code: "E-NOT-FOUND", status, help: expect.any(String) });
  const forPerson = await app.request(path, { headers: { Accept: "text/html" } });
  expect(forPerson.status).toBe(status);
  expect(await forPerson.text()).toContain("Back to the brief");
});

test("no character of an article turns the display of a page", async () => {
  const turned = structuredClone(record);
  turned.articles[0]!.outlet = "Mer\u202eidian";
  for (const path of ["/", "/articles", "/a/01"]) {
    const html = await (await createApp(() => turned).request(path)).text();
    expect(html, path).not.toContain("\u202e");
    expect(html, path).toContain("Meridian");
  }
});

test("a record is only read, and only from this machine", async () => {
  const posted = await app.request("/", { method: "POST" });
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await app.request("/", { headers: { Host: "evil.example" } })).status).toBe(421);
  expect((await app.request("/", { headers: { Host: "127.0.0.1:8765" } })).status).toBe(200);
});

test("an empty record has every page", async () => {
  const empty = createApp(() => reconcile([]));
  for (const path of pages.filter((each) => !/^\/[ar]\/|of=|e-truce/u.test(each)))
    expect((await empty.request(path)).status, path).toBe(200);
});

test("a first page with nothing on it says why, and what to do", async () => {
  const empty = createApp(() => reconcile([]));
  expect(await (await empty.request("/")).text()).toContain("rapporteur init talks");
  const cut = await (await real.request("/?by=Nobody+At+All")).text();
  expect(cut).toContain("No entry passes the days and filters above");
});

test("the same record gives the same bytes", async () => {
  const again = createApp(() => structuredClone(record));
  for (const path of pages) expect(await (await again.request(path)).text()).toBe(await page(path));
});
