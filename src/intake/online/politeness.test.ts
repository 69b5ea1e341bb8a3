/** @module How a site is treated: one request at a time, pauses, a few hosts at once, and waiting when the server is busy. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import {
  fetchAll,
  type Loopback,
  loopbackNetwork,
  loopbackOptions,
  startLoopback,
  wordsOf,
} from "../../testing/loopback.js";
import { retryAfterMs } from "./retry-after.js";

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const text = { "content-type": "text/plain" };

/** A server that counts how many requests it has at a time, in all and for each host; it answers after some milliseconds. */
async function countingServer() {
  const busy = new Map<string, number>();
  const most = { atAll: 0, forHost: 0 };
  server = await startLoopback((request, response) => {
    const host = request.headers.host!;
    busy.set(host, (busy.get(host) ?? 0) + 1);
    most.forHost = Math.max(most.forHost, busy.get(host)!);
    most.atAll = Math.max(
      most.atAll,
      [...busy.values()].reduce((sum, n) => sum + n, 0),
    );
    setTimeout(() => {
      busy.set(host, busy.get(host)! - 1);
      response.writeHead(200, text).end("Askov spoke.");
    }, 20);
  });
  return { site: server, most };
}

test("a host has one request at a time, and so many hosts are asked at once", async () => {
  const { site, most } = await countingServer();
  const addresses = Array.from({ length: 24 }, (_, at) => site.at(`/${at}`, `host${at % 6}.example`));
  const found = await fetchAll(addresses, loopbackOptions(site, { limits: { maxHosts: 3 } }));
  expect(found.filter(({ kind }) => kind === "text")).toHaveLength(24);
  expect(most).toEqual({ atAll: 3, forHost: 1 });
});

test("between two requests to a host there is a pause, and none between hosts", async () => {
  const { site } = await countingServer();
  const network = { ...loopbackNetwork(), now: () => 0 };
  const options = loopbackOptions(site, { network, limits: { hostDelayMs: 1000 } });
  await fetchAll([site.at("/a"), site.at("/b"), site.at("/c", "other.example")], options);
  // robots.txt, a and b of the one; robots.txt and c of the other
  expect(network.slept).toEqual([1000, 1000, 1000]);
});

test("the pause counts from the end of the last request, by the clock", async () => {
  const { site } = await countingServer();
  const network = loopbackNetwork();
  await fetchAll([site.at("/a"), site.at("/b")], loopbackOptions(site, { network, limits: { hostDelayMs: 1000 } }));
  expect(network.slept).toHaveLength(2);
  for (const pause of network.slept) expect(pause).toBeGreaterThan(900);
});

test("many hosts may wait at once without a word from Node", async () => {
  const { site } = await countingServer();
  const warnings: string[] = [];
  const hear = ({ message }: Error) => void warnings.push(message);
  process.on("warning", hear);
  const network = {
    ...loopbackNetwork(),
    sleep: (milliseconds: number, signal: AbortSignal | undefined) =>
      sleep(milliseconds, undefined, { signal: signal! }),
  };
  const { signal } = new AbortController();
  const addresses = Array.from({ length: 14 }, (_, at) => site.at("/", `host${at}.example`));
  const found = await fetchAll(addresses, loopbackOptions(site, { network, signal, limits: { hostDelayMs: 100 } }));
  await sleep(0);
  process.off("warning", hear);
  expect(found.filter(({ kind }) => kind === "text")).toHaveLength(14);
  expect(warnings).toEqual([]);
});

describe("a run has its number of pages", () => {
  test("what is beyond it is told and not asked for", async () => {
    const { site } = await countingServer();
    const addresses = ["/a", "/b", "/a#again", "/c"].map((path) => site.at(path));
    const found = await fetchAll(addresses, loopbackOptions(site, { limits: { maxPages: 2 } }));
    expect(found.map(wordsOf)).toEqual([
      "Askov spoke.",
      "Askov spoke.",
      "E-REFUSED a run fetches 2 pages, and this would be one more",
    ]);
    expect(site.requests).toEqual(["GET news.example/a", "GET news.example/b"]);
  });
});

describe("a busy server", () => {
  const busyTimes = async (nBusy: number, headers: Record<string, string>, status = 503) => {
    let nAsked = 0;
    server = await startLoopback((_, response) => {
      if (nAsked++ < nBusy) response.writeHead(status, headers).end("later");
      else response.writeHead(200, text).end("Askov spoke.");
    });
    const network = { ...loopbackNetwork(), now: () => Date.parse("2031-03-10T08:00:00Z") };
    const [found] = await fetchAll([server.at("/a")], loopbackOptions(server, { network }));
    await server.close();
    return { words: wordsOf(found), slept: network.slept, nAsked };
  };

  test("is asked again after a while, and after a longer one", async () => {
    expect(await busyTimes(1, {}, 429)).toEqual({ words: "Askov spoke.", slept: [2000], nAsked: 2 });
    expect(await busyTimes(2, {})).toEqual({ words: "Askov spoke.", slept: [2000, 4000], nAsked: 3 });
  });

  test("is left alone after the third time", async () => {
    expect(await busyTimes(9, {})).toEqual({ words: "E-FETCH the server answers 503", slept: [2000, 4000], nAsked: 3 });
  });

  test("is heeded when it names a time, and given up when that is too far off", async () => {
    expect(await busyTimes(1, { "retry-after": "7" })).toMatchObject({ words: "Askov spoke.", slept: [7000] });
    const date = "Mon, 10 Mar 2031 08:00:30 GMT";
    expect(await busyTimes(1, { "retry-after": date })).toMatchObject({ words: "Askov spoke.", slept: [30_000] });
    expect(await busyTimes(1, { "retry-after": "3600" })).toEqual({
      words: "E-FETCH the server answers 503, try again after 3600",
      slept: [],
      nAsked: 1,
    });
  });

  test("and one that is broken is not asked again", async () => {
    expect(await busyTimes(1, {}, 500)).toEqual({ words: "E-FETCH the server answers 500", slept: [], nAsked: 1 });
  });
});

test.each([
  ["120", 120_000],
  ["0", 0],
  ["Mon, 10 Mar 2031 08:01:00 GMT", 60_000],
  ["Mon, 10 Mar 2031 07:00:00 GMT", 0],
  ["-5", null],
  ["5.5", null],
  ["soon", null],
  ["", null],
  [undefined, null],
])("Retry-After: %s", (header, milliseconds) => {
  expect(retryAfterMs(header, Date.parse("2031-03-10T08:00:00Z"))).toBe(milliseconds);
});
