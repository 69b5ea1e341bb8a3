/** @module Archives: which records are articles, how their bodies are unpacked, and that a bad record never loses the others. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { usualMaxBytes } from "../source.js";
import { readWarc } from "./index.js";

interface Fields {
  readonly type?: string;
  readonly url?: string;
  readonly status?: string;
  readonly headers?: string;
  /** Another length than the true one. */
  readonly length?: number;
}

const page = (words: string) => `<html><head><title>x</title></head><body><p>${words}</p></body></html>`;

/** One record; by default a page answered with 200. */
function record(
  body: string | Uint8Array,
  {
    type = "response",
    url = "https://harbour.example/talks",
    status = "200 OK",
    headers = "Content-Type: text/html",
    length,
  }: Fields = {},
): Buffer {
  const http = type === "response" || type === "revisit" ? `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n` : "";
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)]);
  const own = http === "" ? `${headers}\r\n` : "Content-Type: application/http; msgtype=response\r\n";
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${type}>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-14T08:00:00Z\r\n`;
  const size = `Content-Length: ${length ?? block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + own + size), block, Buffer.from("\r\n\r\n")]);
}

/** What an archive gives, the bytes coming in pieces of a size that no record has. */
async function read(bytes: Uint8Array, { maxBytes = usualMaxBytes, step = 1000 } = {}) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const found = [];
  for await (const source of readWarc(pieces(), { name: "crawl.warc", maxBytes })) found.push(source);
  return found;
}

async function htmlOf(bytes: Uint8Array): Promise<string | undefined> {
  const [source] = await read(bytes);
  return source?.kind === "text" ? source.input.html : source?.problem.detail;
}

/** Short form: the number of each record and its words or the code of its problem. */
async function shortly(bytes: Uint8Array, options = {}): Promise<string[]> {
  return (await read(bytes, options)).map((source) => {
    const words =
      source.kind === "text" ? /<p>(?<words>[^<]*)/u.exec(source.input.html ?? "")?.groups?.words : undefined;
    return `${source.name.replace("crawl.warc", "")} ${words ?? (source.kind === "text" ? source.input.text : source.problem.code)}`;
  });
}

const ten = Array.from({ length: 10 }, (_, at) => record(page(`page ${at + 1}`)));
const pagesBut = (...left: number[]) =>
  ten
    .map((_, at) => at + 1)
    .filter((n) => !left.includes(n))
    .map((n) => `#${n} page ${n}`);

test("a page comes with its address, the day it was captured and the number of its record", async () => {
  const [source] = await read(record(page("Askov spoke.")));
  expect(source).toMatchObject({
    kind: "text",
    name: "crawl.warc#1",
    format: "warc",
    record: "urn:uuid:response",
    input: { html: page("Askov spoke."), url: "https://harbour.example/talks", captured: "2031-03-14T08:00:00Z" },
  });
});

test("any success brings a page, a part of one or an error does not", async () => {
  const statuses = ["200 OK", "201 Created", "203 Not Our Own", "204 No Content"];
  for (const status of statuses) expect(await shortly(record(page("kept"), { status }))).toEqual(["#1 kept"]);
  expect(await shortly(record(page("a part"), { status: "206 Partial Content" }))).toEqual([" E-EMPTY"]);
});

test("heads that run into the page end where it begins", async () => {
  expect(await shortly(record("", { headers: "Content-Type: text/html\r\n<html><p>no</p>" }))).toEqual(["#1 no"]);
});

test("requests, pictures, error pages, second visits and files for machines are passed over but counted", async () => {
  const archive = [
    record("software: test", { type: "warcinfo", headers: "Content-Type: application/warc-fields" }),
    record("GET / HTTP/1.1", { type: "request", headers: "Content-Type: application/http" }),
    record("20310314", {
      type: "response",
      url: "dns:harbour.example",
      status: "200",
      headers: "Content-Type: text/dns",
    }),
    record(page("gone"), { status: "404 Not Found" }),
    record(page("moved"), { status: "301 Moved" }),
    record(Buffer.from([0xff, 0xd8, 0xff, 0]), { headers: "Content-Type: image/jpeg" }),
    record(page("again"), { type: "revisit" }),
    record("User-agent: *", { url: "https://harbour.example/robots.txt", headers: "Content-Type: text/plain" }),
    record("", {}),
    record("Askov spoke.", { headers: "Content-Type: text/plain; charset=utf-8" }),
    record(page("kept"), { type: "resource", headers: "Content-Type: text/html" }),
    record("Words of a page.", { type: "conversion", headers: "Content-Type: text/plain" }),
  ];
  expect(await shortly(Buffer.concat(archive))).toEqual(["#10 Askov spoke.", "#11 kept", "#12 Words of a page."]);
});

test("a feed in an archive gives its items", async () => {
  const feed =
    "<rss version='2.0'><channel><title>Harbour Radio</title><item><title>A</title><description>Askov spoke.</description></item></channel></rss>";
  const [source] = await read(record(feed, { headers: "Content-Type: application/rss+xml" }));
  expect(source).toMatchObject({
    name: "crawl.warc#1#1",
    format: "feed",
    input: { text: "Askov spoke.", outlet: "Harbour Radio", captured: "2031-03-14T08:00:00Z" },
  });
});

test("an archive without pages says how many records it has", async () => {
  expect(await read(record("x", { headers: "Content-Type: image/png" }))).toMatchObject([
    { problem: { code: "E-EMPTY", detail: "none of its 1 records is a page or text answered with success" } },
  ]);
  expect(await read(Buffer.alloc(0))).toMatchObject([{ problem: { code: "E-EMPTY" } }]);
});

describe("a body", () => {
  const words = page("“We will not sign,” Askov said.");

  test.each([
    ["gzip", gzipSync(words)],
    ["x-gzip", gzipSync(words)],
    ["deflate", deflateSync(words)],
    ["deflate", deflateRawSync(words)],
    ["br", brotliCompressSync(words)],
    ["br, gzip", gzipSync(brotliCompressSync(words))],
    ["identity", Buffer.from(words)],
    // kept unpacked under the headers of the packed one
    ["br", Buffer.from(words)],
  ])("packed with %s is unpacked", async (encoding, body) => {
    expect(await htmlOf(record(body, { headers: `content-type: text/html\r\nContent-Encoding: ${encoding}` }))).toBe(
      words,
    );
  });

  test("in chunks is put together, also when it is packed or its last chunk is missing", async () => {
    const packed = gzipSync(words);
    const chunk = (bytes: Uint8Array) =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)};ext=1\r\n`), bytes, Buffer.from("\r\n")]);
    const chunked = Buffer.concat([
      chunk(packed.subarray(0, 20)),
      chunk(packed.subarray(20)),
      Buffer.from("0\r\n\r\n"),
    ]);
    const headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked";
    expect(await htmlOf(record(chunked, { headers: `${headers}\r\nContent-Encoding: gzip` }))).toBe(words);
    expect(await htmlOf(record(chunk(Buffer.from(words)), { headers }))).toBe(words);
    expect(await htmlOf(record(words, { headers }))).toBe(words);
  });

  test("is decoded as the server says", async () => {
    const body = iconv.encode(words, "windows-1252");
    const [source] = await read(record(body, { headers: "Content-Type: text/html; charset=ISO-8859-1" }));
    expect(source).toMatchObject({ input: { html: words }, charset: { name: "windows-1252", evidence: "http" } });
  });

  test("that grows over the limit is one failure", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, "<p>a"));
    const headers = "Content-Type: text/html\r\nContent-Encoding: gzip";
    expect(await shortly(Buffer.concat([record(bomb, { headers }), ...ten.slice(1)]))).toEqual([
      "#1 E-TOO-LARGE",
      ...pagesBut(1),
    ]);
  });

  test("in a packing that nobody knows is one failure", async () => {
    const headers = "Content-Type: text/html\r\nContent-Encoding: lzma2";
    expect(await shortly(record(Buffer.from([1, 2, 3]), { headers }))).toEqual(["#1 E-UNREADABLE"]);
  });
});

test("a record over the limit is one failure if it is a page, and nothing if it is a film", async () => {
  const film = record(Buffer.alloc(50_000, 1), { headers: "Content-Type: video/mp4" });
  const archive = Buffer.concat([record(page("x".repeat(50_000))), film, ten[2]!]);
  expect(await shortly(archive, { maxBytes: 20_000 })).toEqual(["#1 E-TOO-LARGE", "#3 page 3"]);
});

describe.each([
  ["plain", (records: readonly Buffer[]) => Buffer.concat(records)],
  ["packed record by record", (records: readonly Buffer[]) => Buffer.concat(records.map((it) => gzipSync(it)))],
  ["packed as a whole", (records: readonly Buffer[]) => gzipSync(Buffer.concat(records))],
])("an archive %s", (_, pack) => {
  test.each([1, 7, 1000, 100_000])("gives every page when it comes in pieces of %i bytes", async (step) => {
    expect(await shortly(pack(ten), { step })).toEqual(pagesBut());
  });

  test("with a length that is too large loses that record alone", async () => {
    const records = ten.with(4, record(page("page 5"), { length: 600 }));
    expect(await shortly(pack(records))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  });

  test("with a length that is too small loses that record alone", async () => {
    const records = ten.with(4, record(page("page 5"), { length: 60 }));
    expect(await shortly(pack(records))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  });

  test("with a record that does not say its length loses that record alone", async () => {
    const mute = Buffer.from(ten[4]!.toString("latin1").replace("Content-Length", "Content-Size"), "latin1");
    expect(await shortly(pack(ten.with(4, mute)))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  });

  test("with a length far beyond its end loses that record alone", async () => {
    const records = ten.with(4, record(page("page 5"), { length: 9_000_000 }));
    expect(await shortly(pack(records))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  });

  test("cut off gives the whole records and one failure", async () => {
    const bytes = pack([...ten, record(page("z".repeat(3000).replace(/z/gu, () => String(Math.sin(1)))))]);
    const found = await read(bytes.subarray(0, bytes.length - 60));
    expect(found.map(({ kind }) => kind)).toEqual([...ten.map(() => "text"), "failure"]);
    expect(found.at(-1)).toMatchObject({
      name: "crawl.warc#11",
      problem: { code: "E-UNREADABLE", detail: expect.stringContaining("the archive ends within this record") },
    });
  });
});

describe("an archive packed record by record", () => {
  const packed = ten.map((it) => gzipSync(it));

  test.each([
    ["in its head", 0],
    ["in its words", 60],
    ["in its checksum", packed[4]!.length - 6],
  ])("damaged %s loses that record alone", async (_, at) => {
    const damaged = Buffer.from(packed[4]!);
    for (let byte = at; byte < at + 3; byte++) damaged[byte] = damaged[byte]! ^ 0xff;
    expect(await shortly(Buffer.concat(packed.with(4, damaged)))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  });

  test.each([
    ["in its words", (member: Buffer) => member.subarray(0, member.length - 40)],
    ["in its head", (member: Buffer) => member.subarray(0, 7)],
    ["in its length", (member: Buffer) => member.subarray(0, member.length - 2)],
  ])("with a record cut short %s loses no other", async (_, cut) => {
    const found = await shortly(Buffer.concat(packed.with(4, Buffer.from(cut(packed[4]!)))));
    const pages = found.filter((line) => line.includes(" page "));
    for (const n of [1, 2, 3, 4, 6, 7, 8, 9, 10]) expect(pages.some((line) => line.endsWith(` page ${n}`))).toBe(true);
    expect(found.some((line) => line.endsWith("E-UNREADABLE"))).toBe(true);
  });

  test("with other bytes between two records tells it and goes on", async () => {
    const archive = Buffer.concat([
      ...packed.slice(0, 2),
      Buffer.from("no record here, \x1f\x8b\x08 nor here"),
      packed[2]!,
    ]);
    expect(await shortly(archive)).toEqual(["#1 page 1", "#2 page 2", "#3 E-UNREADABLE", "#4 page 3"]);
  });
});

test("a page about archives may show the start of a record", async () => {
  const archive = Buffer.concat([record(page("text\r\n\r\nWARC/1.0\r\nWARC-Type: response")), ten[1]!]);
  expect((await shortly(archive)).length).toBe(2);
  expect((await read(archive)).map(({ kind }) => kind)).toEqual(["text", "text"]);
});

test("memory stays flat over 300 MB of pictures and pages", async () => {
  const picture = record(Buffer.alloc(1_000_000, 7), { headers: "Content-Type: image/png" });
  async function* archive() {
    for (let n = 0; n < 300; n++) {
      yield picture;
      yield ten[0]!;
    }
  }
  let most = 0;
  let nPages = 0;
  const before = process.memoryUsage.rss();
  for await (const source of readWarc(archive(), { name: "crawl.warc", maxBytes: usualMaxBytes })) {
    if (source.kind === "text") nPages++;
    most = Math.max(most, process.memoryUsage.rss() - before);
  }
  expect(nPages).toBe(300);
  expect(most).toBeLessThan(150_000_000);
});

test("heads of which nobody can tell whether there is a page under them are told, or the bytes are asked", async () => {
  const told = (from: string, to: string) => Buffer.from(ten[4]!.toString("latin1").replace(from, to), "latin1");
  const withFifth = (fifth: Buffer) => shortly(Buffer.concat(ten.with(4, fifth)));
  for (const fifth of [told("WARC-Type: response", "WARC-Type: respanse"), told("WARC-Type:", "WARC_Type:")])
    expect(await withFifth(fifth)).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  expect(await withFifth(told("HTTP/1.1", "HT@P/1.1"))).toEqual(pagesBut().with(4, "#5 E-UNREADABLE"));
  expect(await withFifth(told("Content-Type: text/html", "Content-Typ@: text/html"))).toEqual(pagesBut());
  expect(await withFifth(told("text/html", "image/png"))).toEqual(pagesBut(5));
});
