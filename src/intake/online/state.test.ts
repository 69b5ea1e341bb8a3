/** @module What a run remembers: pages that have not changed are not sent again, versions stay side by side, and half a line spoils nothing. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  fetchAll,
  type Loopback,
  loopbackNetwork,
  loopbackOptions,
  startLoopback,
  wordsOf,
} from "../../testing/loopback.js";
import { type OnlineNote, openState } from "./index.js";

const folder = mkdtempSync(join(tmpdir(), "online-state-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the server has under its one path. */
interface Site {
  body: string | Buffer;
  type: string;
  etag: string | undefined;
  lastModified: string | undefined;
  status: number;
  /** Answers to the last request: conditions it came with. */
  conditions: string[];
}

let site: Site;
let server: Loopback;
let path = "";
let nFiles = 0;

beforeEach(async () => {
  path = join(folder, `state-${nFiles++}.ndjson`);
  site = {
    body: "Askov spoke.",
    type: "text/plain",
    etag: '"1"',
    lastModified: undefined,
    status: 200,
    conditions: [],
  };
  server = await startLoopback((request, response) => {
    if (request.url === "/moved") {
      response.writeHead(302, { location: "/story" }).end();
      return;
    }
    const { "if-none-match": tag, "if-modified-since": since } = request.headers;
    site.conditions = [tag, since].filter((condition) => condition !== undefined);
    const headers = {
      "content-type": site.type,
      ...(site.etag === undefined ? {} : { etag: site.etag }),
      ...(site.lastModified === undefined ? {} : { "last-modified": site.lastModified }),
    };
    const isSame = (tag !== undefined && tag === site.etag) || (since !== undefined && since === site.lastModified);
    if (isSame && site.status === 200) response.writeHead(304, headers).end();
    else response.writeHead(site.status, headers).end(site.body);
  });
});
afterEach(() => server.close());

async function run({ at = "/story", keepsPages = false, day = "2031-03-10", settles = true } = {}) {
  const notes: OnlineNote[] = [];
  const state = await openState(path, { keepsPages });
  const network = { ...loopbackNetwork(), now: () => Date.parse(`${day}T08:00:00.500Z`) };
  const options = loopbackOptions(server, { network, state, report: (note) => void notes.push(note) });
  const found = await fetchAll([server.at(at)], options);
  if (settles) await state.settle();
  await state.close();
  const same = notes.filter((note) => note.kind === "not-modified");
  return { found, words: found.map(wordsOf), same, broken: state.brokenLines };
}

const lines = () =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly [field: string]: string });

test("a page is remembered by address, tags, hash and time", async () => {
  site.lastModified = "Mon, 10 Mar 2031 07:00:00 GMT";
  const { found, words } = await run({ at: "/moved#part" });
  expect(words).toEqual(["Askov spoke."]);
  expect(found[0]).toMatchObject({ input: { url: server.at("/story"), captured: "2031-03-10T08:00:00Z" } });
  expect(lines()).toEqual([
    {
      url: server.at("/moved"),
      finalUrl: server.at("/story"),
      contentType: "text/plain",
      etag: '"1"',
      lastModified: "Mon, 10 Mar 2031 07:00:00 GMT",
      fetched: "2031-03-10T08:00:00Z",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    },
  ]);
});

describe("a page that is as it was", () => {
  test("is not sent, not read and told, by its tag", async () => {
    await run();
    const again = await run({ day: "2031-03-11" });
    expect(site.conditions).toEqual(['"1"']);
    expect(again.words).toEqual([]);
    expect(again.same).toEqual([
      { kind: "not-modified", url: server.at("/story"), since: "2031-03-10T08:00:00Z", isKept: false },
    ]);
    expect(lines()).toHaveLength(1);
  });

  test("by its date", async () => {
    site.etag = undefined;
    site.lastModified = "Mon, 10 Mar 2031 07:00:00 GMT";
    await run();
    expect((await run()).words).toEqual([]);
    expect(site.conditions).toEqual(["Mon, 10 Mar 2031 07:00:00 GMT"]);
  });

  test("by its hash, where the server tells nothing", async () => {
    site.etag = undefined;
    await run();
    const again = await run();
    expect([site.conditions, again.words, again.same.length]).toEqual([[], [], 1]);
    expect(lines()).toHaveLength(1);
  });

  test("is read from the file when its bytes are kept, with the day of its fetching", async () => {
    await run({ keepsPages: true });
    const again = await run({ keepsPages: true, day: "2031-03-12" });
    expect(site.conditions).toEqual(['"1"']);
    expect(again.words).toEqual(["Askov spoke."]);
    expect(again.found[0]).toMatchObject({ input: { captured: "2031-03-10T08:00:00Z" } });
    expect(again.same).toMatchObject([{ isKept: true }]);
    expect(lines()).toHaveLength(1);
  });

  test("is sent whole all the same when its bytes are to be kept and are not yet", async () => {
    await run();
    expect((await run({ keepsPages: true })).words).toEqual(["Askov spoke."]);
    expect(site.conditions).toEqual([]);
    expect(lines().map(({ body }) => body)).toEqual([undefined, "Askov spoke."]);
  });

  test("has its new tag remembered", async () => {
    await run();
    site.etag = '"2"';
    expect((await run()).words).toEqual([]);
    await run();
    expect(site.conditions).toEqual(['"2"']);
    expect(lines()).toHaveLength(2);
  });
});

describe("a page with other words", () => {
  test("is another version; the first one stays in the file and is read with it", async () => {
    await run({ keepsPages: true });
    const first = readFileSync(path, "utf8");
    [site.body, site.etag] = ["Askov did not speak.", '"2"'];
    const second = await run({ keepsPages: true, day: "2031-03-11" });
    expect(second.words).toEqual(["Askov spoke.", "Askov did not speak."]);
    expect(second.same).toEqual([]);
    expect(readFileSync(path, "utf8").startsWith(first)).toBe(true);
    const third = await run({ keepsPages: true, day: "2031-03-12" });
    expect(third.found.map((source) => source.kind === "text" && source.input.captured)).toEqual([
      "2031-03-10T08:00:00Z",
      "2031-03-11T08:00:00Z",
    ]);
  });

  test("and then the first ones again is no third version", async () => {
    await run({ keepsPages: true });
    [site.body, site.etag] = ["Askov did not speak.", '"2"'];
    await run({ keepsPages: true });
    [site.body, site.etag] = ["Askov spoke.", '"1"'];
    expect((await run({ keepsPages: true })).words).toEqual(["Askov spoke.", "Askov did not speak."]);
    expect(lines().map(({ body }) => body)).toEqual(["Askov spoke.", "Askov did not speak.", undefined]);
    await run({ keepsPages: true });
    expect(site.conditions).toEqual(['"1"']);
  });
});

test("what two versions of a list share is read once", async () => {
  site.type = "application/json";
  site.body = JSON.stringify([{ text: "Askov spoke." }, { text: "Malk answered." }]);
  await run({ keepsPages: true });
  site.body = JSON.stringify([{ text: "Malk answered." }, { text: "Askov left." }]);
  site.etag = '"2"';
  expect((await run({ keepsPages: true })).words).toEqual(["Askov spoke.", "Malk answered.", "Askov left."]);
});

test("bytes are kept as they came, whatever their charset", async () => {
  site.body = Buffer.from("\x93We will not sign,\x94 Askov said.", "latin1");
  await run({ keepsPages: true });
  expect(lines()[0]).toHaveProperty("base64");
  expect((await run({ keepsPages: true })).words).toEqual(["“We will not sign,” Askov said."]);
  [site.body, site.etag] = ["\ufeffAskov spoke.", '"2"'];
  await run({ keepsPages: true });
  expect((await run({ keepsPages: true })).words).toEqual(["“We will not sign,” Askov said.", "Askov spoke."]);
});

test("what is kept is read even when the site is down, and the failure is told", async () => {
  await run({ keepsPages: true });
  site.status = 500;
  expect((await run({ keepsPages: true })).words).toEqual(["Askov spoke.", "E-FETCH the server answers 500"]);
});

test("the tag of an address is not told to another one it redirects to", async () => {
  await run({ at: "/moved" });
  const state = lines()[0]!;
  writeFileSync(path, `${JSON.stringify({ ...state, finalUrl: server.at("/elsewhere") })}\n`);
  await run({ at: "/moved" });
  expect(site.conditions).toEqual([]);
});

test("what is kept is read even when it is beyond the pages of the run", async () => {
  await run({ keepsPages: true });
  const state = await openState(path, { keepsPages: true });
  const found = await fetchAll([server.at("/story")], loopbackOptions(server, { state, limits: { maxPages: 0 } }));
  await state.close();
  expect(found.map(wordsOf)).toEqual([expect.stringMatching(/^E-REFUSED a run fetches 0 pages/u), "Askov spoke."]);
});

describe("a run that ends before its result is written", () => {
  test("finds its pages new again, unless they are kept", async () => {
    await run({ settles: false });
    expect((await run()).words).toEqual(["Askov spoke."]);
    expect((await run()).words).toEqual([]);
  });

  test("has what is kept on the disk", async () => {
    await run({ settles: false, keepsPages: true });
    expect(lines()).toHaveLength(1);
  });
});

describe("half a line", () => {
  test("is told, and the next line does not run into it", async () => {
    await run({ keepsPages: true });
    [site.body, site.etag] = ["Askov did not speak.", '"2"'];
    await run({ keepsPages: true });
    truncateSync(path, readFileSync(path).length - 30);
    const again = await run({ keepsPages: true });
    expect(again.broken).toEqual([2]);
    expect(again.words).toEqual(["Askov spoke.", "Askov did not speak."]);
    const after = await run({ keepsPages: true });
    expect(after.broken).toEqual([2]);
    expect(after.words).toEqual(["Askov spoke.", "Askov did not speak."]);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(4);
  });

  test.each([
    "{",
    "[]",
    "null",
    '{"url":3}',
    '{"url":"a","finalUrl":"b","fetched":"c","sha256":"d","etag":1}',
    "\u0000",
  ])("%j is no line of a state file", async (line) => {
    await run();
    appendFileSync(path, `${line}\n\n`);
    const again = await run();
    expect([again.broken, again.words]).toEqual([[2], []]);
  });

  test("a whole last line without a line feed counts", async () => {
    await run();
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    [site.body, site.etag] = ["Askov did not speak.", '"2"'];
    const again = await run();
    expect([again.broken, again.words]).toEqual([[], ["Askov did not speak."]]);
    expect(lines()).toHaveLength(2);
  });
});

test("a kept page that somebody changed is not taken for what was fetched", async () => {
  await run({ keepsPages: true });
  writeFileSync(path, readFileSync(path, "utf8").replace("Askov spoke", "Askov wept!"));
  expect((await run({ keepsPages: true })).words).toEqual([
    expect.stringMatching(/^E-UNREADABLE the page kept at byte 0/u),
  ]);
});

test("a state file that cannot be written is told before anything is fetched", async () => {
  path = join(folder, "no/such/folder/state.ndjson");
  await expect(run()).rejects.toMatchObject({ code: "E-OUT" });
  expect(server.requests).toEqual([]);
});
