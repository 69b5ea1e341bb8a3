/**
 * @module
 * What is damaged: one small file or more of every format that is read, each article in it with a mark by which it is found again.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";

/** A file to be damaged. */
export interface FuzzSeed {
  readonly format: string;
  /** As intake gets to know it. */
  readonly name: string;
  /** The part that is damaged. */
  readonly bytes: Uint8Array;
  /** The file with the damaged part in its place: packed, or between others that stay whole. */
  readonly around?: (damaged: Uint8Array) => Uint8Array;
  /** Marks of the articles outside of the damaged part. */
  readonly whole?: readonly number[];
}

/** The mark of an article: a word of no language. The letter in front may be lost to a broken character. */
export function markOf(number: number): string {
  return `ark${String(number).padStart(3, "0")}quel`;
}

const say = (n: number) =>
  `Premier Lene Askov of Varnhem said on Monday M${markOf(n)} that "we will not sign" until Ostmark agreed to a 36-hour truce.`;
const answer = (n: number) =>
  `Ostmark's minister Tavi Malk rejected M${markOf(n)} the offer, and accused Varnhem of firing on Sorvik, killing 12 people.`;
const page = (n: number) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Talks stall</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks stall","datePublished":"2031-03-11T08:15:00+01:00","author":[{"name":"Mira Dorn"}]}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Talks stall</h1><p>By Mira Dorn</p><p>${say(n)}</p><p>${answer(n)}</p></article><footer>Related: Rail strike ends</footer></body></html>`;
const item = (n: number) =>
  `<item><title>A &amp; B</title><link>https://harbour.example/${n}</link><pubDate>Tue, 11 Mar 2031 08:15:00 GMT</pubDate><description><![CDATA[<p>${say(n)}</p>]]></description></item>`;
const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Radio</title>${item(1)}${item(2)}${item(3)}</channel></rss>`;
const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel>${item(1)}${item(2)}</rdf:RDF>`;
const entry = (n: number) =>
  `<entry><id>urn:${n}</id><title type="html">Talks &lt;b&gt;stall&lt;/b&gt;</title><link href="/${n}"/><updated>2031-03-11T08:15:00Z</updated><content type="html">&lt;p&gt;${say(n)}&lt;/p&gt;</content></entry>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title>${entry(1)}${entry(2)}</feed>`;
const nitf = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20310311T081500Z"/></docdata></head><body><body.head><hedline><hl1>Talks stall</hl1></hedline><byline>By Mira Dorn</byline></body.head><body.content><p>${say(1)}</p><p>${answer(2)}</p></body.content></body></nitf>`;
const newsItem = (n: number) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider><name>Meridian</name></provider><versionCreated>2031-03-11T08:15:00Z</versionCreated></itemMeta><contentMeta><headline>Talks</headline></contentMeta><contentSet><inlineXML><html><body><p>${say(n)}</p></body></html></inlineXML></contentSet></newsItem>`;
const message = `<newsMessage><header/><itemSet>${newsItem(1)}${newsItem(2)}</itemSet></newsMessage>`;
const record = (n: number) =>
  `{"id": "a${n}", "text": ${JSON.stringify(`${say(n)}\n${answer(n)}`)}, "url": "https://harbour.example/${n}", "outlet": "Harbour Radio", "title": "Talks stall", "published": "2031-03-1${n}", "captured": "2031-03-14T08:00:00Z"}`;
const pageRecord = (n: number) => JSON.stringify({ html: page(n), url: `https://harbour.example/${n}` });
const jsonFeed = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Harbour Radio",
  items: [1, 2].map((n) => ({ id: n, url: `/${n}`, content_html: `<p>${say(n)}</p>`, date_published: "2031-03-11" })),
});

function warcRecord(body: Uint8Array, headers = ""): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`);
  const block = Buffer.concat([http, body]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/a\r\nWARC-Date: 2031-03-14T08:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const line = (text: string) => Buffer.from(`${text}\n`);
const pageOf = (n: number) => warcRecord(Buffer.from(page(n)));
const archive = Buffer.concat([pageOf(1), warcRecord(gzipSync(page(2)), "Content-Encoding: gzip\r\n"), pageOf(3)]);
const cyrillic = "Премьер Лене Асков заявила в понедельник: «Мы не подпишем». Остмарк отверг предложение.";
const foreign = (charset: string, words: string) =>
  iconv.encode(`<html><meta charset="${charset}"><p>${words}</p>`, charset);

const made: readonly FuzzSeed[] = [
  { format: "text", name: "a.txt", bytes: Buffer.from(`${say(1)}\n\n${answer(2)}\n`) },
  { format: "text", name: "-", bytes: Buffer.from(`VARNHEM (Meridian) - ${say(1)}\n${answer(1)}`) },
  { format: "charset", name: "a.txt", bytes: iconv.encode(`“No,” ${say(1)} – twice.`, "windows-1252") },
  { format: "charset", name: "a.txt", bytes: iconv.encode(say(1), "utf-16le", { addBOM: true }) },
  { format: "charset", name: "a.txt", bytes: iconv.encode(cyrillic, "windows-1251") },
  { format: "charset", name: "a.html", bytes: foreign("shift_jis", "「署名しない」とアスコフ首相は月曜日に述べた。") },
  { format: "charset", name: "a.html", bytes: foreign("gb18030", "“我们不会签字，”阿斯科夫总理周一说。") },
  { format: "charset", name: "a.html", bytes: foreign("koi8-r", cyrillic) },
  { format: "html", name: "a.html", bytes: Buffer.from(page(1)) },
  { format: "html", name: "a.html", bytes: Buffer.from(`<p>${say(1)}<p>${answer(2)}`) },
  { format: "json", name: "a.json", bytes: Buffer.from(`[${record(1)},\n${record(2)},\n${pageRecord(3)}]`) },
  { format: "json", name: "a.json", bytes: Buffer.from(jsonFeed) },
  {
    format: "jsonl",
    name: "a.jsonl",
    bytes: Buffer.from(record(1)),
    around: (bytes) => Buffer.concat([line(record(2)), Buffer.from(bytes), Buffer.from("\n"), line(pageRecord(3))]),
    whole: [2, 3],
  },
  { format: "jsonl", name: "-", bytes: Buffer.from(`${record(1)}\n${pageRecord(2)}\n`) },
  { format: "feed", name: "a.xml", bytes: Buffer.from(rss) },
  { format: "feed", name: "a.rdf", bytes: Buffer.from(rdf) },
  { format: "feed", name: "a.atom", bytes: Buffer.from(atom) },
  { format: "news", name: "a.xml", bytes: Buffer.from(nitf) },
  { format: "news", name: "a.xml", bytes: Buffer.from(message) },
  { format: "warc", name: "a.warc", bytes: archive },
  {
    format: "warc",
    name: "a.warc",
    bytes: Buffer.from(page(1)),
    around: (bytes) => Buffer.concat([pageOf(2), warcRecord(bytes), pageOf(3)]),
    whole: [2, 3],
  },
  {
    format: "warc",
    name: "a.warc",
    bytes: brotliCompressSync(page(1)),
    around: (bytes) => Buffer.concat([pageOf(2), warcRecord(bytes, "Content-Encoding: br\r\n"), pageOf(3)]),
    whole: [2, 3],
  },
  { format: "gzip", name: "a.txt.gz", bytes: gzipSync(`${say(1)}\n${answer(2)}`) },
  {
    format: "gzip",
    name: "a.jsonl.gz",
    bytes: Buffer.from(`${record(1)}\n${record(2)}\n`),
    around: (it) => gzipSync(it),
  },
  { format: "gzip", name: "-", bytes: Buffer.from(rss), around: (bytes) => gzipSync(bytes) },
  {
    format: "gzip",
    name: "a.warc.gz",
    bytes: gzipSync(pageOf(1)),
    around: (bytes) => Buffer.concat([gzipSync(pageOf(2)), bytes, gzipSync(pageOf(3))]),
    whole: [2, 3],
  },
];

/** The articles of the example stories. */
function storySeeds(): FuzzSeed[] {
  const stories = fileURLToPath(new URL("../../stories", import.meta.url));
  return readdirSync(stories, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name: story }) => {
      const folder = join(stories, story, "articles");
      const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/u.test(name));
      return names.sort().map((name) => {
        const format = name.endsWith(".html") ? "html" : "text";
        return { format, name: `a.${format === "html" ? "html" : "txt"}`, bytes: readFileSync(join(folder, name)) };
      });
    });
}

/** Small files that we made for this, in a fixed order. */
export const madeSeeds: readonly FuzzSeed[] = made;
/** Whole articles, which take longer to read. */
export const longSeeds: readonly FuzzSeed[] = storySeeds();
