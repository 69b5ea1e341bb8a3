/** @module What is refused before a byte of it is read: hosts, schemes, ports, passwords, and redirects to any of these. */
import { lookup } from "node:dns/promises";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  fetchAll,
  type Loopback,
  loopbackNetwork,
  loopbackOptions,
  startLoopback,
  wordsOf,
} from "../../testing/loopback.js";
import type { OnlineOptions } from "./index.js";

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback(({ url = "" }, response) => {
    const [, kind, rest = ""] = /^\/(?<kind>\w+)\/?(?<rest>.*)$/u.exec(url) ?? [];
    if (kind === "to") response.writeHead(302, { location: decodeURIComponent(rest) }).end();
    else if (kind === "chain") {
      const nLeft = Number(rest);
      if (nLeft > 0) response.writeHead(301, { location: `/chain/${nLeft - 1}` }).end();
      else response.writeHead(200, { "content-type": "text/plain" }).end("At the end of the chain Askov spoke.");
    } else if (kind === "circle") response.writeHead(307, { location: rest === "a" ? "/circle/b" : "/circle/a" }).end();
    else response.writeHead(200, { "content-type": "text/plain" }).end("Askov spoke.");
  });
});
afterAll(() => server.close());

const one = async (address: string, more: Partial<OnlineOptions> = {}) => {
  const [source, ...others] = await fetchAll([address], loopbackOptions(server, more));
  expect(others).toEqual([]);
  return wordsOf(source);
};

describe("this machine by another name is not reached", () => {
  const spellings = [
    "127.0.0.1",
    "127.1",
    "0.0.0.0",
    "0",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "127.0.0.1.",
    "①②⑦.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::7f00:1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "localhost",
    "localhost.",
    "sub.localhost",
    "LOCALHOST",
    "news.example.",
  ];
  test.each(spellings)("%s", async (host) => {
    const before = server.nConnections();
    const network = { ...loopbackNetwork(), resolve: asThisMachine };
    expect(await one(server.at("/page", host), { allowPrivate: [], network })).toMatch(/^E-REFUSED .*public internet/u);
    expect(server.nConnections()).toBe(before);
  });

  test.each(["10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "[fd00::1]", "[fe80::1]"])(
    "%s is not reached either",
    async (host) => {
      const network = { ...loopbackNetwork(), resolve: () => Promise.reject(new Error("nobody is to be asked")) };
      expect(await one(`http://${host}/latest/meta-data/`, { network })).toMatch(/^E-REFUSED it leads to/u);
    },
  );
});

test("a name with one public and one private address is refused as a whole", async () => {
  const before = server.nConnections();
  const network = { ...loopbackNetwork(), resolve: async () => ["127.0.0.1", "10.0.0.7"] };
  expect(await one(server.at("/page"), { network })).toMatch(/^E-REFUSED .*it leads to 10\.0\.0\.7/u);
  expect(server.nConnections()).toBe(before);
});

test("a name that leads elsewhere at the second look is only looked up once for a connection", async () => {
  let nLooks = 0;
  const resolve = async () => [nLooks++ === 0 ? "127.0.0.1" : "10.0.0.7"];
  const before = server.nConnections();
  // the first look is for robots.txt, which is fetched; the second is for the page, which is refused
  expect(await one(server.at("/page"), { network: { ...loopbackNetwork(), resolve } })).toMatch(
    /^E-REFUSED .*10\.0\.0\.7/u,
  );
  expect([nLooks, server.nConnections() - before]).toEqual([2, 1]);
});

test("the next address is tried when one does not answer", async () => {
  // the server listens on the second only
  const network = { ...loopbackNetwork(), resolve: async () => ["::1", "127.0.0.1"] };
  expect(await one(server.at("/page"), { network, allowPrivate: ["127.0.0.1", "::1"] })).toBe("Askov spoke.");
});

test.each([
  ["ftp://news.example/a", "ftp: address"],
  ["file:///etc/hostname", "file: address"],
  ["http://reader:secret@news.example/a", "name or password"],
  ["http://reader@news.example/a", "name or password"],
  ["http://news.example:22/a", "port 22"],
  ["http://news.example:8080/a", "port 8080"],
  ["http://", "no web address"],
  ["http://[::1/", "no web address"],
])("%s is refused: %s", async (address, why) => {
  expect(await one(address)).toMatch(new RegExp(`^E-REFUSED .*${why}`, "u"));
});

describe("redirects", () => {
  const to = (address: string) => server.at(`/to/${encodeURIComponent(address)}`);

  test("five are followed, a sixth is not", async () => {
    expect(await one(server.at("/chain/5"))).toBe("At the end of the chain Askov spoke.");
    expect(await one(server.at("/chain/6"))).toBe("E-REFUSED it redirects more than 5 times");
  });

  test("a circle ends where it closes", async () => {
    const before = server.requests.length;
    expect(await one(server.at("/circle/a"))).toBe("E-REFUSED its redirects lead in a circle");
    expect(server.requests.length - before).toBe(2);
  });

  test.each([
    ["http://10.0.0.7/admin", "10\\.0\\.0\\.7"],
    ["http://169.254.169.254/latest/meta-data/", "169\\.254\\.169\\.254"],
    ["http://[::ffff:a00:7]/", "::ffff:a00:7"],
    ["//0x0a000007/", "10\\.0\\.0\\.7"],
    ["http://inside.example/", "10\\.0\\.0\\.8"],
    ["file:///etc/passwd", "file: address"],
    ["gopher://news.example/", "gopher: address"],
    ["http://news.example:6379/", "port 6379"],
    ["http://reader:secret@news.example/", "name or password"],
    ["http://[", "no web address"],
  ])("to %s are refused", async (address, why) => {
    const network = {
      ...loopbackNetwork(),
      resolve: async (host: string) => [host === "inside.example" ? "10.0.0.8" : "127.0.0.1"],
    };
    expect(await one(to(address), { network })).toMatch(new RegExp(`^E-REFUSED .*${why}`, "u"));
  });

  test("the article has the address where they end, the source the one that was given", async () => {
    const [source] = await fetchAll([to("/story#top")], loopbackOptions(server));
    expect(source).toMatchObject({ name: to("/story#top"), input: { url: server.at("/story"), text: "Askov spoke." } });
  });
});

test("the environment names no proxy that is asked, and no cookie or password is sent", async () => {
  const seen: string[] = [];
  const proxy = createServer((socket) => socket.on("error", () => undefined).end());
  proxy.on("connection", () => seen.push("proxy"));
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  const names = ["http_proxy", "HTTP_PROXY", "all_proxy", "NODE_USE_ENV_PROXY"];
  const earlier = names.map((name) => process.env[name]);
  for (const name of names) process.env[name] = `http://127.0.0.1:${port}`;
  const headers: string[] = [];
  const cookies = await startLoopback((request, response) => {
    headers.push(...Object.keys(request.headers));
    if (request.url === "/a") response.writeHead(302, { location: "/b", "set-cookie": "id=1" }).end();
    else response.writeHead(200, { "content-type": "text/plain", "set-cookie": "id=2" }).end("Askov spoke.");
  });
  try {
    const found = await fetchAll([cookies.at("/a")], loopbackOptions(cookies));
    expect(found.map(wordsOf)).toEqual(["Askov spoke."]);
  } finally {
    names.forEach((name, at) => {
      if (earlier[at] === undefined) delete process.env[name];
      else process.env[name] = earlier[at];
    });
    await cookies.close();
    await new Promise((resolve) => proxy.close(resolve));
  }
  expect(seen).toEqual([]);
  expect([...new Set(headers)].sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
});

/** The names of this machine as the system knows them; the others lead here too. */
async function asThisMachine(host: string): Promise<readonly string[]> {
  if (host.toLowerCase() === "localhost") return (await lookup(host, { all: true })).map(({ address }) => address);
  return ["127.0.0.1"];
}
