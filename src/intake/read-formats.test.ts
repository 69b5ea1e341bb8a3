/** @module Files of every format through the real file system: pages, archives, packed files, and how each is recognised. */
import { join } from "node:path";
import * as zlib from "node:zlib";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.js";
import { readSources, type SourceFailure, type SourceOptions, type SourceText } from "./index.js";

const { root, file, remove } = tempFolder();
afterAll(remove);

test("a page goes on as its HTML, whatever its file is called", async () => {
  const html = "<!DOCTYPE html><html><title>Talks</title><p>Askov spoke.</p></html>";
  const paths = [
    file("pages/a.html", html),
    file("pages/b.HTM.gz", gzipSync(html)),
    file("pages/c.xhtml", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Askov</p></html>'),
    file("pages/d.txt", html),
    file("pages/e.html", "<p>Askov spoke.</p>"),
  ];
  file("pages/sources.json", '{"a.html": {"url": "https://harbour.example/talks", "outlet": "Harbour Radio"}}');
  const sources = await texts(...paths);
  expect(sources.map(({ format }) => format)).toEqual(paths.map(() => "html"));
  expect(sources[0]!.input).toEqual({ html, url: "https://harbour.example/talks", outlet: "Harbour Radio" });
  expect(sources[1]!.input).toEqual({ html });
  expect(sources.every(({ input }) => input.text === undefined)).toBe(true);
});

test("a page that a browser saved knows its address", async () => {
  const [byBrowser, bySingleFile] = await texts(
    file("saved/a.html", "<!DOCTYPE html>\n<!-- saved from url=(0029)https://harbour.example/talks -->\n<html></html>"),
    file(
      "saved/b.html",
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://harbour.example/b \n saved date: Tue Mar 11 2031 08:15:00 GMT+0100\n--></html>",
    ),
  );
  expect(byBrowser!.input.url).toBe("https://harbour.example/talks");
  expect(bySingleFile!.input).toMatchObject({ url: "https://harbour.example/b", captured: "2031-03-11" });
});

test("JSON records may hold pages", async () => {
  const path = file(
    "json/pages.jsonl",
    '{"html":"<p>Askov spoke.</p>","url":"https://harbour.example/a"}\n{"html":" "}\n',
  );
  const [source, failure] = await all(path);
  expect(source).toMatchObject({
    format: "json",
    input: { html: "<p>Askov spoke.</p>", url: "https://harbour.example/a" },
  });
  expect(failure).toMatchObject({ problem: { code: "E-EMPTY" } });
});

test("a name that stands twice in an object of JSON is told, since only its last value is read", async () => {
  const twice = '{"text": "Askov spoke.", "outlet": "Harbour \\"A\\"", "text": "Malk spoke."}';
  for (const path of [
    file("json/twice.json", `[{"text": "Dorn spoke."},\n${twice}]`),
    file("json/twice.jsonl", twice),
  ]) {
    const found = await all(path);
    expect(found.at(-2)).toMatchObject({ input: { text: "Malk spoke." } });
    expect(found.at(-1)).toMatchObject({
      problem: { code: "E-JSON", detail: expect.stringContaining('"text" stands twice') },
    });
  }
  const fine = file("json/fine.json", '[{"text": "Askov \\"text\\": x"}, {"text": "b", "outlet": "text"}]');
  expect((await all(fine)).map(({ kind }) => kind)).toEqual(["text", "text"]);
});

test("a JSON record with a page over the limit is one failure", async () => {
  const path = file("json/large.json", JSON.stringify([{ html: "<p>x".repeat(1_300_000) }, { text: "Malk spoke." }]));
  expect((await all(path)).map((it) => (it.kind === "text" ? "text" : it.problem.code))).toEqual([
    "E-TOO-LARGE",
    "text",
  ]);
});

test("an archive is told by its name or its first bytes, packed or not", async () => {
  const http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Askov spoke.</p>";
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/a\r\nWARC-Date: 2031-03-11T08:00:00Z`;
  const warc = `${head}\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
  const paths = [
    file("warc/a.warc", warc),
    file("warc/b.warc.gz", gzipSync(warc)),
    file("warc/c.gz", gzipSync(warc)),
    file("warc/d.txt", warc),
  ];
  const sources = await texts(...paths);
  expect(sources.map(({ name }) => name)).toEqual(paths.map((path) => `${path}#1`));
  expect(sources.every(({ input }) => input.captured === "2031-03-11T08:00:00Z")).toBe(true);
  async function* piped() {
    yield gzipSync(warc);
  }
  expect(await allWith({ stdin: piped() }, "-")).toMatchObject([{ name: "-#1", format: "warc" }]);
});

test("a folder is searched for pages, feeds and archives as well", async () => {
  const names = [
    "a.html",
    "b.htm",
    "c.xhtml",
    "d.xml",
    "e.rss",
    "f.atom.gz",
    "g.warc",
    "h.warc.gz",
    "i.ndjson",
    "j.html.zst",
  ];
  for (const name of [...names, "k.png", "l.css"]) file(`kinds/${name}`, "");
  expect((await all(join(root, "kinds"))).map(({ name }) => name.slice(root.length + 7))).toEqual(names);
});

test("Zstandard is unpacked where Node can, else the error says what to do", async () => {
  const words = "Askov spoke.";
  // a frame of one raw block, as RFC 8878 has it
  const frame = Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, words.length, (words.length << 3) | 1, 0, 0]),
    Buffer.from(words),
  ]);
  const [source] = await all(file("zst/a.txt.zst", frame));
  if ("createZstdDecompress" in zlib) expect(source).toMatchObject({ kind: "text", input: { text: words } });
  else
    expect(source).toMatchObject({
      problem: { code: "E-UNREADABLE", help: expect.stringContaining("zstd -d") },
    });
});

async function all(...paths: string[]) {
  return allWith({}, ...paths);
}

async function allWith(options: SourceOptions, ...paths: string[]): Promise<(SourceText | SourceFailure)[]> {
  const found: (SourceText | SourceFailure)[] = [];
  for await (const source of readSources(paths, options)) found.push(source);
  return found;
}

async function texts(...paths: string[]): Promise<SourceText[]> {
  const found = await all(...paths);
  for (const source of found) if (source.kind === "failure") throw source.problem;
  return found.filter((source) => source.kind === "text");
}
