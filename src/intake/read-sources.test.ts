/** @module Sources through the real file system: folders, charsets, JSON, limits, and what is said of files that cannot be read. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.js";
import { readSources, type SourceFailure, type SourceOptions, type SourceText } from "./index.js";

const { root, file, remove } = tempFolder();
afterAll(remove);

const article = "VARN (Meridian) - Ostmark said on Monday it would study the offer of Premier Lene Askov.";

test("reads a text as it stands, with its hash and charset", async () => {
  const path = file("plain/a.txt", `${article}\n`);
  const [source] = await texts(path);
  expect(source).toMatchObject({ name: path, input: { text: `${article}\n` } });
  expect(source!.charset).toEqual({ name: "utf-8", evidence: "strict" });
  expect(source!.sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(source!.input.id).toBeUndefined();
});

test("keeps the curly quotes of a windows-1252 file", async () => {
  const path = file("plain/old.txt", Buffer.from("\x93We will not sign,\x94 Askov said \x96 twice.", "latin1"));
  const [source] = await texts(path);
  expect(source!.input.text).toBe("“We will not sign,” Askov said – twice.");
  expect(source!.charset).toEqual({ name: "windows-1252", evidence: "fallback" });
});

test("takes byte order marks for what they are", async () => {
  const little = file("plain/little.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(article, "utf16le")]));
  const marked = file("plain/marked.txt", `\ufeff${article}`);
  const sources = await texts(little, marked);
  expect(sources.map(({ input }) => input.text)).toEqual([article, article]);
  expect(sources.map(({ charset }) => `${charset.name} ${charset.evidence}`)).toEqual(["utf-16le bom", "utf-8 bom"]);
});

test("reads a folder in order, hidden files left out, with what sources.json says of each file", async () => {
  file("many/b.txt", article);
  file("many/a/z.md", article);
  file("many/.hidden.txt", article);
  file("many/photo.jpg", Buffer.from([0xff, 0xd8, 0xff]));
  file("many/packed.text.gz", gzipSync(article));
  file("many/sources.json", JSON.stringify({ "b.txt": { outlet: "Harbour Radio", published: "2031-03-14" } }));
  const sources = await texts(join(root, "many"));
  expect(sources.map(({ name }) => name.slice(root.length))).toEqual([
    "/many/a/z.md",
    "/many/b.txt",
    "/many/packed.text.gz",
  ]);
  expect(sources[1]!.input).toEqual({ text: article, outlet: "Harbour Radio", published: "2031-03-14" });
  expect(sources[2]!.input).toEqual({ text: article });
});

test("reads the articles even where sources.json is broken, and says so", async () => {
  file("broken/a.txt", article);
  file("broken/sources.json", '{"a.txt": {"outlet": }}');
  const [failure, source] = await all(join(root, "broken"));
  expect(failure).toMatchObject({
    kind: "failure",
    problem: { code: "E-JSON", where: join(root, "broken/sources.json:1:22") },
  });
  expect(source).toMatchObject({ kind: "text", input: { text: article } });
});

test("reads objects, arrays and lines of JSON; null is what is not known", async () => {
  const one = file("json/one.json", JSON.stringify({ text: article, outlet: "Tarrow Ledger", title: null, extra: 3 }));
  const two = file("json/two.json", JSON.stringify([{ text: article }, { text: `${article} ` }]));
  const lines = file("json/many.jsonl.gz", gzipSync(`{"id":"x","text":"Askov resigned."}\n\n{"text":"She did not."}`));
  const sources = await texts(one, two, lines);
  expect(sources[0]!.input).toEqual({ text: article, outlet: "Tarrow Ledger" });
  expect(sources.map(({ name }) => name)).toEqual([one, `${two}:1`, `${two}:2`, `${lines}:1`, `${lines}:3`]);
  expect(sources[3]!.input.id).toBe("x");
});

test("one bad line of many stops no other, and its place is named", async () => {
  const path = file(
    "json/bad.jsonl",
    '{"text":"Askov spoke."}\n{"text": Askov}\n{"outlet":"x"}\n{"text":"Malk answered."}\n',
  );
  const found = await all(path);
  expect(found.map(({ kind }) => kind)).toEqual(["text", "failure", "failure", "text"]);
  expect(found[1]).toMatchObject({ problem: { code: "E-JSON", where: `${path}:2:10` } });
  expect(found[2]).toMatchObject({ problem: { code: "E-JSON", detail: expect.stringContaining("outlet") } });
});

test("names line and column where a file stops being JSON", async () => {
  const path = file("json/cut.json", '[\n  {"text": "Askov",}\n]');
  expect(await codes(path)).toEqual([`E-JSON ${path}:2:20`]);
});

test("says what cannot be read and goes on with the next", async () => {
  const paths = [
    file("odd/empty.txt", ""),
    file("odd/blank.txt", " \n\t\n"),
    file("odd/picture.txt", Buffer.from([1, 2, 0, 255, 4])),
    file("odd/report.txt", "%PDF-1.7 ..."),
    file("odd/map.xml", "<urlset><url><loc>https://harbour.example/</loc></url></urlset>"),
    file("odd/torn.txt.gz", gzipSync(article).subarray(0, 40)),
    file("odd/page.html", `<html><p>${"Askov spoke. ".repeat(400_000)}</p></html>`),
    file("odd/null.html", Buffer.from("<html>\0</html>")),
    "https://example.org/askov",
    file("odd/good.txt", article),
  ];
  const found = await all(...paths);
  expect(found.map((source) => (source.kind === "text" ? "text" : source.problem.code))).toEqual([
    "E-EMPTY",
    "E-EMPTY",
    "E-NOT-TEXT",
    "E-NOT-TEXT",
    "E-XML",
    "E-UNREADABLE",
    "E-TOO-LARGE",
    "E-NOT-TEXT",
    "E-ONLINE",
    "text",
  ]);
});

test("a missing file leads to the nearest name", async () => {
  file("near/monday.txt", article);
  const [failure] = await all(join(root, "near/mondya.txt"));
  expect(failure).toMatchObject({
    problem: { code: "E-NOT-FOUND", help: `did you mean ${join(root, "near/monday.txt")}?` },
  });
});

test("an empty folder is told", async () => {
  mkdirSync(join(root, "nothing"));
  expect(await codes(join(root, "nothing"))).toEqual([`E-EMPTY ${join(root, "nothing")}`]);
});

test("50 MB on one line end at the limit before they are read", async () => {
  const path = file("large/line.txt", Buffer.alloc(50_000_000, "a "));
  const started = performance.now();
  const [failure] = await all(path);
  expect(failure).toMatchObject({
    problem: { code: "E-TOO-LARGE", detail: "the text has 50 MB; the limit is 10 MB" },
  });
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a small gzip that becomes large is stopped while it grows", async () => {
  const path = file("large/bomb.txt.gz", gzipSync(Buffer.alloc(60_000_000)));
  expect(await codes(path)).toEqual([`E-TOO-LARGE ${path}`]);
});

test("a line over the limit is one failure among its neighbours", async () => {
  const path = file("large/lines.jsonl", `{"text":"${"x".repeat(300)}"}\n{"text":"Malk spoke."}`);
  const found = await allWith({ maxBytes: 100 }, path);
  expect(found.map(({ name, kind }) => `${name.slice(path.length)} ${kind}`)).toEqual([":1 failure", ":2 text"]);
});

test("standard input may be a text or JSON, in pieces", async () => {
  async function* piped(...pieces: string[]) {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const [text] = await allWith({ stdin: piped("Askov ", "spoke.") }, "-");
  expect(text).toMatchObject({ kind: "text", name: "-", input: { text: "Askov spoke." } });
  const [record] = await allWith({ stdin: piped('{"text": "Malk ', 'answered.", "outlet": "NBK"}') }, "-");
  expect(record).toMatchObject({ input: { text: "Malk answered.", outlet: "NBK" } });
  const lines = await allWith({ stdin: piped('{"text": "One."}\n', '{"html": "<p>Two."}\n{"text": 3}') }, "-");
  expect(lines.map(({ name, kind }) => `${name} ${kind}`)).toEqual(["-:1 text", "-:2 text", "-:3 failure"]);
  const [page] = await allWith({ stdin: piped("<!doctype html>", "<p>Askov") }, "-");
  expect(page).toMatchObject({ format: "html", input: { html: "<!doctype html><p>Askov" } });
  expect(await codes("-")).toEqual(["E-NO-INPUT -"]);
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

async function codes(...paths: string[]): Promise<string[]> {
  return (await all(...paths)).map((source) =>
    source.kind === "text" ? "text" : `${source.problem.code} ${source.problem.where}`,
  );
}
