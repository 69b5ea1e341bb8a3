/** @module What a robots.txt allows, how long its wishes are heeded, and what happens when it cannot be had. */
import { afterEach, describe, expect, test } from "vitest";
import {
  type Answering,
  fetchAll,
  type Loopback,
  loopbackNetwork,
  loopbackOptions,
  startLoopback,
  wordsOf,
} from "../../testing/loopback.js";
import { ownRules } from "./own-rules.js";

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const page: Answering = ({ url }, response) => {
  if (url === "/short") response.writeHead(302, { location: "/private/story" }).end();
  else response.writeHead(200, { "content-type": "text/plain" }).end("Askov spoke.");
};

async function withRobots(robots: Answering | string): Promise<Loopback> {
  const answer: Answering = typeof robots === "string" ? (_, response) => response.writeHead(200).end(robots) : robots;
  server = await startLoopback(page, answer);
  return server;
}

const fetchPaths = async (site: Loopback, ...paths: string[]) =>
  (
    await fetchAll(
      paths.map((path) => site.at(path)),
      loopbackOptions(site, { limits: { firstByteMs: 400 } }),
    )
  ).map(wordsOf);

test("what is disallowed is not fetched, what is allowed is", async () => {
  const site = await withRobots("User-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*.pdf$\n");
  const found = await fetchPaths(site, "/private/story", "/private/open", "/a.pdf", "/story");
  expect(found.map((words) => words.split(" ")[0])).toEqual(["E-ROBOTS", "Askov", "E-ROBOTS", "Askov"]);
  expect(found[0]).toContain("asks rapporteur not to fetch it");
  expect(site.requests).toEqual(["GET news.example/private/open", "GET news.example/story"]);
});

test("rules for our own name go before rules for everybody", async () => {
  const site = await withRobots(
    "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Rapporteur/0.1\nDisallow: /b\n",
  );
  const found = await fetchPaths(site, "/a", "/b");
  expect(found.map((words) => words.split(" ")[0])).toEqual(["Askov", "E-ROBOTS"]);
});

test("it is asked for once for each origin, and a redirect is checked too", async () => {
  const site = await withRobots("User-agent: *\nDisallow: /private/\n");
  const addresses = [site.at("/a"), site.at("/b"), site.at("/short"), site.at("/c", "other.example")];
  const found = await fetchAll(addresses, loopbackOptions(site));
  expect(found.map((source) => wordsOf(source).split(" ")[0])).toEqual(["Askov", "Askov", "E-ROBOTS", "Askov"]);
  expect(site.robotsRequests).toEqual(["GET news.example/robots.txt", "GET other.example/robots.txt"]);
  expect(site.requests).not.toContain("GET news.example/private/story");
});

test("a host with and without the dot at its end is one host", async () => {
  const site = await withRobots("User-agent: *\nDisallow: /private/\n");
  await fetchAll([site.at("/a"), site.at("/b", "news.example.")], loopbackOptions(site));
  expect(site.robotsRequests).toHaveLength(1);
  expect(site.requests).toEqual(["GET news.example/a", "GET news.example/b"]);
});

describe("when it cannot be had", () => {
  test.each([401, 403, 404, 410])("%i allows everything", async (status) => {
    expect(await fetchPaths(await withRobots((_, response) => response.writeHead(status).end()), "/a")).toEqual([
      "Askov spoke.",
    ]);
  });

  test.each([500, 502, 503, 429])("%i allows nothing in this run", async (status) => {
    const site = await withRobots((_, response) => response.writeHead(status).end("User-agent: *\nAllow: /"));
    const [a, b] = await fetchPaths(site, "/a", "/b");
    expect(a).toMatch(new RegExp(`^E-ROBOTS .*robots.txt nothing is fetched there: the server answers ${status}`, "u"));
    expect(b).toBe(a);
    expect(site.requests).toEqual([]);
  });

  test("silence and a broken connection allow nothing", async () => {
    const silent = await withRobots(() => undefined);
    expect(await fetchPaths(silent, "/a")).toEqual([expect.stringMatching(/^E-FETCH without .*robots.txt/u)]);
    await silent.close();
    const broken = await withRobots((_, response) => response.destroy());
    expect(await fetchPaths(broken, "/a")).toEqual([expect.stringMatching(/^E-FETCH without .*robots.txt/u)]);
    expect([...silent.requests, ...broken.requests]).toEqual([]);
  });

  test("a redirect of it is followed, but not into a private network", async () => {
    const moved = await withRobots((request, response) => {
      if (request.headers.host?.startsWith("news"))
        response.writeHead(301, { location: server!.at("/robots.txt", "b.example") }).end();
      else response.writeHead(200).end("User-agent: *\nDisallow: /a");
    });
    expect((await fetchPaths(moved, "/a"))[0]).toMatch(/^E-ROBOTS http:\/\/news\.example:\d+\/robots\.txt asks/u);
    await moved.close();
    const inside = await withRobots((_, response) =>
      response.writeHead(301, { location: "http://10.0.0.7/robots.txt" }).end(),
    );
    expect((await fetchPaths(inside, "/a"))[0]).toMatch(/^E-REFUSED .*10\.0\.0\.7/u);
  });
});

test("only its first 500 kB are read", async () => {
  const rules = `User-agent: *\nDisallow: /early\n${"# padding\n".repeat(60_000)}Disallow: /late\n`;
  const found = await fetchPaths(await withRobots(rules), "/early", "/late");
  expect(found.map((words) => words.split(" ")[0])).toEqual(["E-ROBOTS", "Askov"]);
});

test("a crawl-delay becomes the pause between two requests, up to its bound", async () => {
  const pauses = async (delay: string) => {
    const site = await withRobots(`User-agent: *\nCrawl-delay: ${delay}\n`);
    const network = { ...loopbackNetwork(), now: () => 0 };
    await fetchAll([site.at("/a"), site.at("/b")], loopbackOptions(site, { network }));
    await site.close();
    return network.slept;
  };
  expect(await pauses("2.5")).toEqual([2500, 2500]);
  expect(await pauses("86400")).toEqual([30_000, 30_000]);
  expect(await pauses("soon")).toEqual([]);
  expect(await pauses("-5")).toEqual([]);
});

describe("a robots.txt made to keep us busy", () => {
  test("many names times many rules are not multiplied", async () => {
    const names = Array.from({ length: 15_000 }, (_, at) => `User-agent: a${at}`).join("\n");
    const site = await withRobots(`${names}\n${"Disallow: /\n".repeat(15_000)}\nUser-agent: *\nDisallow: /b\n`);
    const began = performance.now();
    const found = await fetchPaths(site, "/a", "/b");
    expect(found.map((words) => words.split(" ")[0])).toEqual(["Askov", "E-ROBOTS"]);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test("patterns of stars that would take seconds to check keep the site out", async () => {
    const site = await withRobots(`User-agent: *\n${`Disallow: /${"*a".repeat(2000)}\n`.repeat(100)}`);
    const began = performance.now();
    expect((await fetchPaths(site, `/${"a".repeat(3000)}b`))[0]).toMatch(/^E-ROBOTS .*more patterns/u);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(await fetchPaths(site, "/b")).toEqual(["Askov spoke."]);
  });
});

test("our part of a robots.txt: every group that names us, else those for everybody", () => {
  const robots =
    "\ufeffUser-agent: a\nUser-agent: *\nDisallow: /x # why\nSitemap: /s\n\nuser-agent : B/2.0\nDisallow:/y\nAllow: /z\n\nUser-agent: *\nDisallow: /w";
  expect(ownRules(robots, "b")).toBe("User-agent: b\ndisallow: /y\nallow: /z");
  expect(ownRules(robots, "a")).toBe("User-agent: a\ndisallow: /x");
  expect(ownRules(robots, "c")).toBe("User-agent: c\ndisallow: /x\ndisallow: /w");
  expect(ownRules("Disallow: /no-group", "c")).toBe("User-agent: c");
});
