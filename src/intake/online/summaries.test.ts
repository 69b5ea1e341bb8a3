/** @module Feeds whose items are summaries: their pages are fetched in a loop that ends, and nothing of them is lost between runs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { fetchAll, type Loopback, loopbackOptions, startLoopback, wordsOf } from "../../testing/loopback.js";
import { type OnlineLimits, type OnlineNote, openState } from "./index.js";
import { type SourcesOfFetched, sourcesOfFetched } from "./sources-of-fetched.js";

const folder = mkdtempSync(join(tmpdir(), "online-feed-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Paths whose pages are feeds: a line an item, with the path of its page and what the feed says of it. */
let feeds: { [path: string]: string };
let broken: ReadonlySet<string>;
let server: Loopback;
beforeEach(async () => {
  feeds = { "/feed": "/a|On Askov\n/b|On Malk\n/c|On Varn" };
  broken = new Set();
  server = await startLoopback(({ url = "" }, response) => {
    const feed = feeds[url];
    if (broken.has(url)) response.writeHead(500).end();
    else if (feed === undefined) response.writeHead(200, { "content-type": "text/plain" }).end(`The page ${url}.`);
    else response.writeHead(200, { "content-type": "application/rss+xml" }).end(rssOf(feed));
  });
});
afterEach(() => server.close());

/** A feed that gives titles and no words. */
function rssOf(feed: string): string {
  const items = feed.split("\n").map((item) => {
    const [path = "", title = ""] = item.split("|");
    return `<item><title>${title}.</title><link>${server.at(path)}</link></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Radio</title>${items.join("")}</channel></rss>`;
}

async function run(
  paths: readonly string[],
  { limits, file, keepsPages = true }: { limits?: Partial<OnlineLimits>; file?: string; keepsPages?: boolean } = {},
) {
  const notes: OnlineNote[] = [];
  const state = file === undefined ? undefined : await openState(join(folder, file), { keepsPages });
  const options = loopbackOptions(server, { state, limits, report: (note) => void notes.push(note) });
  const addresses = paths.map((path) => server.at(path));
  const found = await fetchAll(addresses, options);
  await state?.settle();
  await state?.close();
  server.requests.length = 0;
  return { found, words: found.map(wordsOf), notes };
}

test("each item's page is read in its place, with what the feed says of it", async () => {
  const { found, words, notes } = await run(["/feed", "/z"]);
  expect(words).toEqual(["The page /a.", "The page /b.", "The page /c.", "The page /z."]);
  expect(found[0]).toMatchObject({ input: { title: "On Askov.", outlet: "Harbour Radio", url: server.at("/a") } });
  expect(notes).toContainEqual({ kind: "items", url: server.at("/feed"), nItems: 3 });
});

test("an item whose page cannot be had is read as its summary, and the failure is told", async () => {
  broken = new Set(["/b"]);
  expect((await run(["/feed"])).words).toEqual([
    "The page /a.",
    "On Malk.",
    "E-FETCH the server answers 500",
    "The page /c.",
  ]);
});

test("a feed that names itself, another feed or a page twice leads nowhere twice", async () => {
  feeds["/feed"] = "/feed|Self\n/other|Other\n/a|On Askov\n/a#part|On Askov again\n/z|Given";
  feeds["/other"] = "/deep|Deep";
  const { words } = await run(["/feed", "/z"]);
  expect(words).toEqual(["The page /a.", "The page /z."]);
});

test("the pages of a run are counted over all feeds, given addresses first; what is left out is read as its summary", async () => {
  feeds["/second"] = "/d|On Lindholt\n/e|On Saltmere";
  const { words, notes } = await run(["/feed", "/second", "/z"], { limits: { maxPages: 5 } });
  expect(words).toEqual(["The page /a.", "The page /b.", "On Varn.", "On Lindholt.", "On Saltmere.", "The page /z."]);
  expect(notes.filter(({ kind }) => kind === "left-out")).toEqual([
    { kind: "left-out", url: server.at("/feed"), nLeftOut: 1 },
    { kind: "left-out", url: server.at("/second"), nLeftOut: 2 },
  ]);
});

test("the next run gets further down a long feed, and reads what is kept without asking", async () => {
  const few = { limits: { maxPages: 3 }, file: "long.ndjson" };
  expect((await run(["/feed"], few)).words).toEqual(["The page /a.", "The page /b.", "On Varn."]);
  expect((await run(["/feed"], few)).words).toEqual(["The page /a.", "The page /b.", "The page /c."]);
});

test("items that have left a feed are still read from what is kept", async () => {
  const file = { file: "moving.ndjson" };
  await run(["/feed"], file);
  feeds["/feed"] = "/c|On Varn\n/d|On Lindholt";
  expect((await run(["/feed"], file)).words).toEqual(["The page /a.", "The page /b.", "The page /c.", "The page /d."]);
});

test("a kept page that somebody changed is one failure among the items", async () => {
  await run(["/feed"], { file: "changed.ndjson" });
  const file = join(folder, "changed.ndjson");
  writeFileSync(file, readFileSync(file, "utf8").replace("The page /b", "The wage /b"));
  feeds["/feed"] = "/c|On Varn";
  expect((await run(["/feed"], { file: "changed.ndjson" })).words).toEqual([
    "The page /a.",
    expect.stringMatching(/^E-UNREADABLE the page kept at byte/u),
    "The page /c.",
  ]);
});

test("a page that the formats trip over is one failure, and the next one is read", async () => {
  const tripping: SourcesOfFetched = (bytes, from) => {
    if (from.url.endsWith("/a")) throw new RangeError("too deep");
    return sourcesOfFetched(bytes, from);
  };
  const found = await fetchAll([server.at("/a"), server.at("/b")], loopbackOptions(server), tripping);
  expect(found.map(wordsOf)).toEqual(["E-BUG this page: RangeError: too deep", "The page /b."]);
});

test("without kept pages a feed comes again until all of its pages were read", async () => {
  const few = { limits: { maxPages: 3 }, file: "facts.ndjson", keepsPages: false };
  expect((await run(["/feed"], few)).words).toEqual(["The page /a.", "The page /b.", "On Varn."]);
  broken = new Set(["/c"]);
  expect((await run(["/feed"], few)).words).toEqual(["On Varn.", "E-FETCH the server answers 500"]);
  broken = new Set();
  expect((await run(["/feed"], { ...few, limits: {} })).words).toEqual(["The page /c."]);
  expect((await run(["/feed"], few)).words).toEqual([]);
});

test("an item with its own words is read from the feed, and no page is asked for", async () => {
  const whole = await startLoopback((_, response) => {
    const item = `<item><title>Talks</title><link>/talks</link><content:encoded>&lt;p&gt;Askov spoke.&lt;/p&gt;</content:encoded></item>`;
    const space = `xmlns:content="http://purl.org/rss/1.0/modules/content/"`;
    response.writeHead(200, { "content-type": "application/rss+xml" });
    response.end(`<rss version="2.0" ${space}><channel><title>Harbour Radio</title>${item}</channel></rss>`);
  });
  const found = await fetchAll([whole.at("/feed")], loopbackOptions(whole));
  await whole.close();
  expect(found).toMatchObject([{ input: { html: "<p>Askov spoke.</p>", url: whole.at("/talks") } }]);
  expect(whole.requests).toEqual(["GET news.example/feed"]);
});

test("a charset that the server names is heeded", async () => {
  const old = await startLoopback((_, response) => {
    response.writeHead(200, { "content-type": "text/plain; charset=iso-8859-2" });
    response.end(Buffer.from("Premi\xe8r Askov \xb1", "latin1"));
  });
  const [found] = await fetchAll([old.at("/a")], loopbackOptions(old));
  await old.close();
  expect(found).toMatchObject({ input: { text: "Premičr Askov ą" }, charset: { evidence: "http" } });
});
