/** @module Sizes, times and types: what a server sends beyond a bound ends there, and the other pages go on. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answering,
  fetchAll,
  type Loopback,
  loopbackOptions,
  startLoopback,
  wordsOf,
} from "../../testing/loopback.js";
import { decodedBody } from "./decoded-body.js";
import type { OnlineLimits } from "./index.js";

const words = "Premier Lene Askov said on Monday that the offer stands.";
const text = { "content-type": "text/plain; charset=utf-8" };
const zeros = Buffer.alloc(3_000_000, "a");
/** A gzip head and then empty blocks: it goes on and never unpacks to anything. */
const emptyBlocks = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
  Buffer.alloc(500_000, Buffer.from([0, 0, 0, 0xff, 0xff])),
]);

const answers: { readonly [path: string]: Answering } = {
  "/plain": (_, response) => response.writeHead(200, text).end(words),
  "/gzip": (_, response) => response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(gzipSync(words)),
  "/x-gzip": (_, response) => response.writeHead(200, { ...text, "content-encoding": "x-gzip" }).end(gzipSync(words)),
  "/deflate": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "deflate" }).end(deflateSync(words)),
  "/raw": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "deflate" }).end(deflateRawSync(words)),
  "/br": (_, response) => response.writeHead(200, { ...text, "content-encoding": "BR" }).end(brotliCompressSync(words)),
  "/gzip-bomb": (_, response) => response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(gzipSync(zeros)),
  "/deflate-bomb": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "deflate" }).end(deflateSync(zeros)),
  "/br-bomb": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "br" }).end(brotliCompressSync(zeros)),
  "/plain-bomb": (_, response) => response.writeHead(200, text).end(zeros),
  "/empty-bomb": (_, response) => response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(emptyBlocks),
  "/twice": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync(words))),
  "/twice-headers": (_, response) => {
    response.setHeader("content-encoding", ["gzip", "br"]);
    response.writeHead(200, text).end(brotliCompressSync(gzipSync(words)));
  },
  "/once-said": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(gzipSync(gzipSync(words))),
  "/zstd": (_, response) => response.writeHead(200, { ...text, "content-encoding": "zstd" }).end("?"),
  "/torn-gzip": (_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(gzipSync(words).subarray(0, 30)),
  "/torn": (_, response) => {
    response.writeHead(200, { ...text, "content-length": "5000" }).write(words);
    setTimeout(() => response.destroy(), 20);
  },
  "/silent": () => undefined,
  "/slow-body": (request, response) => {
    response.writeHead(200, text);
    const drip = setInterval(() => response.write("a"), 10);
    request.on("close", () => clearInterval(drip));
  },
  "/slow-head": (request) => {
    request.socket.write("HTTP/1.1 200 OK\r\n");
    const drip = setInterval(() => request.socket.write("x-a: b\r\n"), 10);
    request.on("close", () => clearInterval(drip));
  },
  "/slow-hints": (request, response) => {
    const drip = setInterval(() => response.writeProcessing(), 10);
    request.on("close", () => clearInterval(drip));
  },
  "/large-head": (_, response) => response.writeHead(200, { ...text, "x-large": "x".repeat(4000) }).end(words),
  "/hops/1": (_, response) => void setTimeout(() => response.writeHead(302, { location: "/hops/2" }).end(), 150),
  "/hops/2": (_, response) => void setTimeout(() => response.writeHead(302, { location: "/hops/3" }).end(), 150),
  "/hops/3": (_, response) => void setTimeout(() => response.writeHead(302, { location: "/plain" }).end(), 150),
  "/no-type": (_, response) => response.writeHead(200).end(words),
  "/no-type-page": (_, response) => response.writeHead(200).end(`<!doctype html><p>${words}</p>`),
  "/no-type-picture": (_, response) =>
    response.writeHead(200).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])),
  "/picture-called-page": (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  "/gone": (_, response) => response.writeHead(404, text).end("not here"),
  "/nothing": (_, response) => response.writeHead(200, text).end(),
};

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback((request, response) => {
    const type = /^\/type\/(?<type>.+)$/u.exec(request.url ?? "")?.groups?.type;
    if (type !== undefined) response.writeHead(200, { "content-type": decodeURIComponent(type) }).end(words);
    else answers[request.url ?? ""]?.(request, response);
  });
});
afterAll(() => server.close());

const one = async (path: string, limits: Partial<OnlineLimits> = {}) => {
  const found = await fetchAll([server.at(path)], loopbackOptions(server, { limits }));
  expect(found).toHaveLength(1);
  return wordsOf(found[0]);
};

test.each(["/plain", "/gzip", "/x-gzip", "/deflate", "/raw", "/br"])("%s is unpacked", async (path) => {
  expect(await one(path)).toBe(words);
});

test.each(["/plain-bomb", "/gzip-bomb", "/deflate-bomb", "/br-bomb", "/empty-bomb"])(
  "%s ends at the bound",
  async (path) => {
    expect(await one(path, { maxBytes: 100_000 })).toMatch(/^E-TOO-LARGE the page has more than 100 kB/u);
  },
);

test("a page that fills the bound to the byte is read", async () => {
  expect(await one("/gzip", { maxBytes: Buffer.byteLength(words) + 40 })).toBe(words);
  expect(await one("/plain", { maxBytes: Buffer.byteLength(words) })).toBe(words);
  expect(await one("/plain", { maxBytes: Buffer.byteLength(words) - 1 })).toMatch(/^E-TOO-LARGE/u);
});

test("a bomb of 200 MB takes no memory to speak of", async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 1 });
  const other = await startLoopback((_, response) =>
    response.writeHead(200, { ...text, "content-encoding": "gzip" }).end(bomb),
  );
  const before = process.memoryUsage().rss;
  const [found] = await fetchAll([other.at("/")], loopbackOptions(other));
  const grown = process.memoryUsage().rss - before;
  await other.close();
  expect(wordsOf(found)).toMatch(/^E-TOO-LARGE the page has more than 10 MB/u);
  expect(grown).toBeLessThan(120_000_000);
});

test.each([
  ["/twice", /^E-REFUSED the page is packed 2 times/u],
  ["/twice-headers", /^E-REFUSED the page is packed 2 times/u],
  ["/zstd", /^E-REFUSED the page is packed as zstd/u],
  ["/once-said", /^E-NOT-TEXT/u],
  ["/torn-gzip", /^E-FETCH the connection failed: unexpected end of file/u],
  ["/torn", /^E-FETCH the connection failed/u],
  ["/gone", /^E-FETCH the server answers 404$/u],
  ["/nothing", /^E-EMPTY/u],
])("%s is a failure that says why", async (path, found) => {
  expect(await one(path)).toMatch(found);
});

test("what is read up to a bound is cut there, and a bomb is not unpacked to its end", async () => {
  let nPulled = 0;
  const packed = gzipSync(Buffer.alloc(50_000_000));
  const body = (async function* () {
    for (let at = 0; at < packed.length; at += 1000) {
      nPulled++;
      yield packed.subarray(at, at + 1000);
    }
  })();
  const limit = { maxBytes: 100_001, isCut: true };
  expect(await decodedBody(body, { coding: "gzip", limit, name: "robots" })).toHaveLength(100_001);
  expect(nPulled).toBeLessThan(40);
});

describe("times", () => {
  const quick = { firstByteMs: 250, totalMs: 600 };

  test.each(["/silent", "/slow-head", "/slow-hints"])("%s ends at the time for the first byte", async (path) => {
    expect(await one(path, quick)).toBe("E-FETCH the server did not answer within 0.3 s");
  });

  test("a byte now and then ends at the total time", async () => {
    const began = performance.now();
    expect(await one("/slow-body", quick)).toBe("E-FETCH the page did not come whole within 0.6 s");
    expect(performance.now() - began).toBeGreaterThan(590);
  });

  test("redirects share the total time of their page", async () => {
    expect(await one("/hops/1", { firstByteMs: 1000, totalMs: 300 })).toBe(
      "E-FETCH the page did not come whole within 0.3 s",
    );
    expect(await one("/hops/1")).toBe(words);
  });

  test("an address that takes the connection and never a word, and a name that is never found", async () => {
    const network = { ...loopbackOptions(server).network, resolve: () => new Promise<string[]>(() => undefined) };
    const options = loopbackOptions(server, { network, limits: quick });
    expect((await fetchAll([server.at("/plain")], options)).map(wordsOf)).toEqual([
      expect.stringMatching(/^E-FETCH .*the server did not answer within 0\.3 s/u),
    ]);
  });
});

test("a head of more than its bound is let go", async () => {
  expect(await one("/large-head", { maxHeaderBytes: 2000 })).toMatch(/^E-FETCH the head .* 2000 bytes/u);
  expect(await one("/large-head")).toBe(words);
});

describe("types", () => {
  test.each([
    "text/html",
    "TEXT/PLAIN ; charset=utf-8",
    "text/xml",
    "application/xhtml+xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/xml",
    "application/json",
    "application/feed+json",
  ])("%s is read", async (type) => {
    expect(await one(`/type/${encodeURIComponent(type)}`)).not.toContain("the server calls it");
  });

  test.each([
    "image/png",
    "image/svg+xml",
    "application/pdf",
    "application/octet-stream",
    "application/zip",
    "video/mp4",
    "text/css",
    "text/javascript",
    "multipart/form-data",
    "application/jsonp",
    "nonsense",
    "a\u009b2jb/c",
  ])("%s is let go", async (type) => {
    expect(await one(`/type/${encodeURIComponent(type)}`)).toBe(
      `E-NOT-TEXT the server calls it ${type.replace("\u009b", "?")}`,
    );
  });

  test("a missing type is told from the bytes, and a false one too", async () => {
    expect(await one("/no-type")).toBe(words);
    const [page] = await fetchAll([server.at("/no-type-page")], loopbackOptions(server));
    expect(page).toMatchObject({ kind: "text", input: { html: `<!doctype html><p>${words}</p>` } });
    expect(await one("/no-type-picture")).toMatch(/^E-NOT-TEXT this is a picture/u);
    expect(await one("/picture-called-page")).toMatch(/^E-NOT-TEXT this is a picture/u);
  });
});

test("one page that fails stops no other, and the order is that of the addresses", async () => {
  const paths = ["/silent", "/plain", "/gone", "/gzip", "/torn"];
  const options = loopbackOptions(server, { limits: { firstByteMs: 400 } });
  const found = await fetchAll(
    paths.map((path) => server.at(path)),
    options,
  );
  expect(found.map(({ name }) => new URL(name).pathname)).toEqual(paths);
  expect(found.map(({ kind }) => kind)).toEqual(["failure", "text", "failure", "text", "failure"]);
});

test("a run that is stopped ends at once, with the reason of the caller", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("the reader went home")), 50);
  const began = performance.now();
  const running = fetchAll([server.at("/silent")], loopbackOptions(server, { signal: stop.signal }));
  await expect(running).rejects.toThrow("the reader went home");
  expect(performance.now() - began).toBeLessThan(3000);
});
