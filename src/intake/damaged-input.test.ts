/** @module A law: whatever is done to the bytes of any format, intake gives texts and failures, never an exception, and soon. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { Problem } from "../model/index.js";
import { rounds } from "../testing/rounds.js";
import { readStream } from "./read-stream.js";
import type { SourceFailure, SourceText } from "./source.js";

const words = "“We will not sign,” Askov said – twice. «Нет», сказал Малк.";
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><p>${words}</p></body></html>`;
const item = `<item><title>A &amp; B</title><link>https://harbour.example/a</link><pubDate>Tue, 11 Mar 2031 08:15:00 GMT</pubDate><description><![CDATA[<p>${words}</p>]]></description></item>`;
const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>R</title>${item}${item}</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">T</title><entry><title type="html">A &amp;amp; B</title><id>urn:1</id><updated>2031-03-11T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div></content></entry></feed>`;
const nitf = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20310311"/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>${words}</p></body.content></body></nitf>`;
const json = JSON.stringify([{ text: words, url: "https://harbour.example/a" }, { html: page }]);
const jsonFeed = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  items: [{ id: 1, content_html: page, url: "/a" }],
});
const lines = `{"text": ${JSON.stringify(words)}}\n{"html": ${JSON.stringify(page)}}\n`;

function warcRecord(body: Uint8Array, headers: string): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body]);
  const head =
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/a\r\nWARC-Date: 2031-03-14T08:00:00Z\r\n";
  return Buffer.concat([Buffer.from(`${head}Content-Length: ${block.length}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

const records = [
  warcRecord(Buffer.from(page), ""),
  warcRecord(gzipSync(page), "Content-Encoding: gzip\r\n"),
  warcRecord(brotliCompressSync(page), "Content-Encoding: br\r\n"),
  warcRecord(Buffer.from(`10\r\n<html><p>Askov..\r\n0\r\n\r\n`), "Transfer-Encoding: chunked\r\n"),
];

const seeds: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["a.txt", Buffer.from(words)],
  ["a.txt", iconv.encode("“No,” Askov said – twice.", "windows-1252")],
  ["a.txt", iconv.encode(words, "utf-16le", { addBOM: true })],
  ["a.html", Buffer.from(page)],
  ["a.html", iconv.encode('<html><meta charset="shift_jis"><p>「署名しない」と述べた。', "shift_jis")],
  ["a.xml", Buffer.from(rss)],
  ["a.atom", Buffer.from(atom)],
  ["a.xml", Buffer.from(nitf)],
  ["a.json", Buffer.from(json)],
  ["a.json", Buffer.from(jsonFeed)],
  ["a.jsonl", Buffer.from(lines)],
  ["a.jsonl.gz", gzipSync(lines)],
  ["a.warc", Buffer.concat(records)],
  ["a.warc.gz", Buffer.concat(records.map((record) => gzipSync(record)))],
  ["-", gzipSync(rss)],
  ["-", Buffer.concat(records)],
];

/** Something done to bytes; places are shares of the length, so that one change fits every seed. */
type Change = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, value]): Change =>
      (bytes) => {
        const changed = Buffer.from(bytes);
        changed[Math.floor(at * (bytes.length - 1))] = value;
        return changed;
      },
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([at, more]): Change =>
      (bytes) =>
        splice(bytes, [at, at], more),
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(
        "<",
        ">",
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE [",
        "]]>",
        '"',
        "{",
        "[",
        "\r\n\r\n",
        "WARC/1.0\r\n",
        "\x1f\x8b\x08",
        "\u0000",
        "Content-Length: 99999999\r\n",
      ),
    )
    .map(
      ([at, more]): Change =>
        (bytes) =>
          splice(bytes, [at, at], Buffer.from(more, "latin1")),
    ),
  fc.tuple(place, place).map(
    ([a, b]): Change =>
      (bytes) =>
        splice(bytes, [Math.min(a, b), Math.max(a, b)], Buffer.alloc(0)),
  ),
  place.map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Change =>
      (bytes) =>
        Buffer.concat([bytes, part(bytes, [Math.min(a, b), Math.max(a, b)])]),
  ),
);

function part(bytes: Buffer, [from, to]: readonly [number, number]): Buffer {
  return bytes.subarray(Math.floor(from * bytes.length), Math.floor(to * bytes.length));
}

function splice(bytes: Buffer, [from, to]: readonly [number, number], more: Uint8Array): Buffer {
  return Buffer.concat([part(bytes, [0, from]), more, part(bytes, [to, 1])]);
}

async function sourcesOf(name: string, bytes: Buffer, step: number): Promise<(SourceText | SourceFailure)[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const found: (SourceText | SourceFailure)[] = [];
  try {
    for await (const source of readStream(pieces(), { name, known: {}, maxBytes: 100_000, maxOfFile: 100_000 }))
      found.push(source);
  } catch (error) {
    // the one exception that readers of streams expect
    if (!(error instanceof Problem)) throw error;
    found.push({ kind: "failure", name, problem: error });
  }
  return found;
}

test.each(seeds.map(([name, bytes], at) => [at, name, bytes] as const))(
  "seed %i, %s: any damage ends in texts or failures",
  async (_, name, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1_000_000, 64, 7),
        async (changes, step) => {
          const damaged = changes.reduce<Buffer>((sofar, each) => each(sofar), Buffer.from(bytes));
          const found = await sourcesOf(name, damaged, step);
          for (const source of found) {
            if (source.kind === "failure") expect(source.problem.detail).not.toBe("");
            else expect((source.input.text ?? source.input.html ?? "").trim()).not.toBe("");
          }
          expect(found.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: rounds(150, 40), seed: 4 },
    );
  },
  30_000,
);

test("nothing at all is told to be nothing", async () => {
  for (const name of ["a.txt", "a.html", "a.xml", "a.json", "a.jsonl", "a.warc", "-"])
    expect(await sourcesOf(name, Buffer.alloc(0), 1)).toMatchObject([{ problem: { code: "E-EMPTY" } }]);
});

test.each([
  ["plain", (record: Buffer) => record],
  ["packed", (record: Buffer) => gzipSync(record)],
])("in an archive, %s, damage to one record never loses another", async (_, pack) => {
  const ten = Array.from({ length: 10 }, (__, at) => warcRecord(Buffer.from(`<p>page ${at} ${words}`), ""));
  const flips = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 9 }), flips, async (which, changes) => {
      const members = ten.map((record) => Buffer.from(pack(record)));
      const damaged = members[which]!;
      for (const [at, bits] of changes) damaged[Math.floor(at * (damaged.length - 1))]! ^= bits;
      const found = await sourcesOf("a.warc", Buffer.concat(members), 1000);
      const pages = found.flatMap((source) => (source.kind === "text" ? [source.input.html ?? ""] : []));
      for (let at = 0; at < ten.length; at++)
        if (at !== which) expect(pages.some((html) => html.startsWith(`<p>page ${at} `))).toBe(true);
    }),
    { numRuns: rounds(300), seed: 4 },
  );
});
