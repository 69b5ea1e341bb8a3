/** @module What the command line makes of feeds, archives and versions of a page. */
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { CoverageRecord } from "../model/index.js";
import { memoryIo } from "../testing/memory-io.js";
import { tempFolder } from "../testing/temp-folder.js";
import { main } from "./main.js";

const { root, file, remove } = tempFolder();
afterAll(remove);

async function recordOf(...argv: string[]): Promise<{ record: CoverageRecord; exit: number; stderr: string }> {
  const io = memoryIo({ cwd: root });
  const exit = await main(["read", "--json", ...argv], io);
  return { record: JSON.parse(io.written.stdout) as CoverageRecord, exit, stderr: io.written.stderr };
}

const url = "https://harbour.example/talks";
const words = 'Premier Lene Askov said on Monday: "We will study the offer that Malk has made." She spoke in Varnhem.';

test("two files of one address with other words are two versions of one witness", async () => {
  file("versions/a.txt", words);
  file("versions/b.txt", `${words} Malk called it a ruse.`);
  file("versions/sources.json", JSON.stringify({ "a.txt": { url }, "b.txt": { url } }));
  const { record } = await recordOf("versions");
  expect(record.articles.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(record.links.map(({ kind }) => kind)).toEqual(["revision"]);
  expect(record.origins).toHaveLength(1);
});

test("two files of one address with the same words are one article", async () => {
  file("twice/a.txt", words);
  file("twice/b.json", JSON.stringify({ text: words, url: `${url}/?utm_source=feed` }));
  file("twice/sources.json", JSON.stringify({ "a.txt": { url } }));
  const { record } = await recordOf("twice");
  expect(record.articles.map(({ id }) => id)).toEqual(["a"]);
  expect(record.warnings.map(({ code }) => code)).toContain("N-DUPLICATE");
});

test("the items of a feed are articles with their day, address and outlet", async () => {
  file(
    "feed.xml",
    `<rss version="2.0"><channel><title>Harbour Radio</title>
<item><title>Askov will study the offer</title><link>${url}</link><pubDate>Tue, 11 Mar 2031 08:15:00 +0100</pubDate>
<description>Premier Lene Askov said on Monday that she would study the offer.</description></item></channel></rss>`,
  );
  const { record, exit } = await recordOf("feed.xml");
  expect(exit).toBe(0);
  expect(record.articles).toMatchObject([
    { id: "feed#1", url, outlet: "Harbour Radio", published: { value: "2031-03-11" } },
  ]);
  expect(record.entries[0]).toMatchObject({ frame: "statement", saidOn: { value: "2031-03-10" } });
});

test("a torn archive gives what is whole, and exit code 1", async () => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${words}`;
  const record = gzipSync(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-12T08:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`,
  );
  file("crawl.warc.gz", Buffer.concat([record, record.subarray(0, 100)]));
  const found = await recordOf("crawl.warc.gz");
  expect(found.exit).toBe(1);
  expect(found.record.articles).toMatchObject([{ id: "crawl#1", url, text: words }]);
  expect(found.stderr).toContain("crawl.warc.gz#2");
  expect(found.stderr).toContain("E-UNREADABLE");
});

test("a page is read, with what its file and its bytes say of it", async () => {
  const page = `<!DOCTYPE html><!-- saved from url=(0029)${url} --><html><head><meta charset="utf-8"><title>Talks</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Askov will study the offer</h1>
<p>Premier Lene Askov said on Monday: \x93We will study the offer that Malk has made.\x94</p><p>She spoke in Varnhem.</p></article></body></html>`;
  file("page.html", Buffer.from(page, "latin1"));
  const { record, exit, stderr } = await recordOf("page.html", "--verbose");
  expect(exit).toBe(0);
  expect(record.articles).toMatchObject([{ id: "page", url, title: { text: "Askov will study the offer" } }]);
  expect(record.entries.find(({ frame }) => frame === "statement")).toMatchObject({
    speaker: { entity: "Lene Askov" },
    content: "“We will study the offer that Malk has made.”",
  });
  expect(stderr).toContain("charset: windows-1252 (fallback), not utf-8 as meta says");
});
