/** @module The command line with --online: pages from servers on this machine, what is told of them, and what the next run does. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Loopback, loopbackNetwork, startLoopback } from "../testing/loopback.js";
import { type MemoryIoOptions, memoryIo } from "../testing/memory-io.js";
import { main } from "./main.js";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-online-"));
let server: Loopback;
let premier = "Askov";
beforeAll(async () => {
  server = await startLoopback(({ url = "" }, response) => {
    const words = `"The offer stands," Premier Lene ${premier} said on Monday.`;
    if (url === "/talks.html") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(
        `<!doctype html><title>Talks</title><article><h1>Talks go on</h1><p>LINDHOLT - ${words}</p></article>`,
      );
    } else if (url === "/silent") {
      // whoever asks for this is stopped by the test
    } else if (url.startsWith("/talks"))
      response.writeHead(200, { "content-type": "text/plain" }).end(`LINDHOLT - ${words}\n`);
    else response.writeHead(404).end();
  });
});
beforeEach(() => {
  premier = "Askov";
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function run(argv: readonly string[], options: MemoryIoOptions = {}) {
  const io = memoryIo({ cwd: folder, network: loopbackNetwork(), ...options });
  const local = ["--allow-private-network", "127.0.0.1", "--allow-port", `${server.port}`];
  const exit = await main([...argv, ...(argv.includes("--online") ? local : [])], io);
  return { exit, ...io.written };
}

const articlesOf = (stdout: string) =>
  JSON.parse(stdout).articles as {
    id: string;
    url: string;
    text: string;
    dateClaims: { role: string; value: string }[];
  }[];

test("a page is read like a file, with its address and the day it was fetched", async () => {
  const network = { ...loopbackNetwork(), now: () => Date.parse("2031-03-10T23:30:00Z") };
  const { exit, stdout, stderr } = await run(["read", "--online", "--json", server.at("/talks.html?from=feed")], {
    network,
  });
  expect([exit, stderr]).toEqual([0, ""]);
  const [article] = articlesOf(stdout);
  expect(article).toMatchObject({ id: "talks", url: server.at("/talks.html?from=feed") });
  expect(article!.text).toContain('"The offer stands," Premier Lene Askov said on Monday.');
  expect(article!.dateClaims).toContainEqual(expect.objectContaining({ role: "captured", value: "2031-03-10" }));
});

test("files and addresses go together, and one that fails stops no other", async () => {
  writeFileSync(join(folder, "file.txt"), 'VARN - "We agree," Minister Jory Malk said on Tuesday.\n');
  const { exit, stdout, stderr } = await run([
    "read",
    "--online",
    "--json",
    server.at("/gone"),
    "file.txt",
    server.at("/talks"),
  ]);
  expect(exit).toBe(1);
  expect(articlesOf(stdout).map(({ id }) => id)).toEqual(["file", "talks"]);
  expect(JSON.parse(stderr)).toMatchObject({ code: "E-FETCH", where: server.at("/gone"), status: 502 });
});

test("private networks are refused unless one is named", async () => {
  const io = memoryIo({ cwd: folder, network: loopbackNetwork() });
  const exit = await main(["read", "--online", "--allow-port", `${server.port}`, server.at("/talks")], io);
  expect([exit, io.written.stderr.includes("E-REFUSED")]).toEqual([3, true]);
  expect(io.written.stderr).toContain("--allow-private-network 127.0.0.1");
});

test("without --online nothing is asked, and --online alone reads files as ever", async () => {
  const before = server.nConnections();
  const { exit, stderr } = await run(["read", server.at("/talks")]);
  expect([exit, stderr.includes("add --online"), server.nConnections()]).toEqual([6, true, before]);
  const piped = await run(["read", "--online", "-"], { stdin: '"We agree," Minister Jory Malk said.\n' });
  expect(piped.exit).toBe(0);
});

test.each([
  [["--state", "seen.state"], "add --online"],
  [["--max-pages", "3"], "add --online"],
  [["--online", "--keep-pages"], "add --state FILE"],
  [["--online", "--max-pages", "many"], "for example --max-pages 100"],
  [["--online", "--host-delay", "4000"], "for example --host-delay 1"],
  [["--online", "--allow-port", "http"], "for example --allow-port 8080"],
  [["--online", "--allow-private-network", "office"], "10.1.0.0/16"],
])("%j is wrong usage: %s", async (flags, help) => {
  const { exit, stderr } = await run(["read", server.at("/talks"), ...flags]);
  expect([exit, stderr.includes("E-USAGE")]).toEqual([2, true]);
  expect(stderr).toContain(help);
});

test("with --state the next run reads only what has changed; nothing new is no error", async () => {
  const argv = ["read", "--online", "--json", "--state", "seen.state", server.at("/talks")];
  expect(articlesOf((await run(argv)).stdout)).toHaveLength(1);
  const same = await run(argv);
  expect([same.exit, same.stderr]).toEqual([0, "1 page not modified, not read again\n"]);
  expect(articlesOf(same.stdout)).toEqual([]);
  for (const format of ["text", "md", "html", "csv", "ics"])
    expect((await run(["read", "-q", "--online", "-f", format, ...argv.slice(3)])).exit, format).toBe(0);
  const quiet = await run([...argv, "-q", "-v"]);
  expect([quiet.exit, quiet.stderr]).toEqual([0, ""]);
  premier = "Holt";
  const changed = await run(argv);
  expect(articlesOf(changed.stdout).map(({ text }) => text.includes("Holt"))).toEqual([true]);
});

test("with --keep-pages all versions are read, each under an id of its own", async () => {
  const argv = ["read", "--online", "--json", "--state", "kept.state", "--keep-pages", server.at("/talks")];
  await run(argv);
  premier = "Holt";
  const changed = await run(argv);
  expect(changed.stderr).toBe("");
  expect(new Set(articlesOf(changed.stdout).map(({ id }) => id)).size).toBe(2);
  const same = await run([...argv, "-v"]);
  expect(articlesOf(same.stdout)).toHaveLength(2);
  expect(same.stderr).toContain(`${server.at("/talks")}: not modified since 2`);
  expect(same.stderr).toContain("1 page not modified, read from the state file\n");
});

test("a result that could not be written leaves its pages new", async () => {
  const argv = ["read", "--online", "--state", "unwritten.state", server.at("/talks")];
  expect((await run([...argv, "--out", "no/such/folder/r.json"])).exit).toBe(2);
  expect(readFileSync(join(folder, "unwritten.state"), "utf8")).toBe("");
  expect((await run(argv)).stderr).toBe("");
});

test("a broken line of the state file is told with its number", async () => {
  writeFileSync(join(folder, "broken.state"), '{"url":"http://a.exa');
  const { exit, stderr } = await run(["read", "--online", "--state", "broken.state", server.at("/talks")]);
  expect([exit, stderr]).toEqual([0, "broken.state:1: this is no whole line of a state file, and was left out\n"]);
});

test("more addresses than a run fetches are each told", async () => {
  const { exit, stderr } = await run([
    "read",
    "--online",
    "--max-pages",
    "1",
    server.at("/talks"),
    server.at("/talks-2"),
  ]);
  expect(exit).toBe(1);
  expect(stderr).toContain("E-REFUSED  a run fetches 1 pages");
});

test("serve fetches too, and what it has shown counts as seen", async () => {
  const argv = ["serve", "--online", "--state", "served.state", server.at("/talks"), "--get", "/state.json"];
  const { exit, stdout } = await run(argv);
  expect([exit, Object.keys(JSON.parse(stdout)).includes("board")]).toEqual([0, true]);
  expect(readFileSync(join(folder, "served.state"), "utf8")).toContain(server.at("/talks"));
});

test("progress counts pages while they are fetched", async () => {
  const paths = Array.from({ length: 4 }, (_, at) => server.at(`/talks-${at}`));
  const { stderr } = await run(["read", "--online", "--host-delay", "0", ...paths], { stderrIsTTY: true, tick: 600 });
  expect(stderr).toMatch(/\r\u001b\[Kfetched \d\/4 pages · [\d.]+\/s · 0 failed · eta \d+ s/u);
});

test("Ctrl-C while fetching ends with 130 and says what is kept", async () => {
  const stop = new AbortController();
  const path = join(folder, "stopped.state");
  const look = setInterval(() => {
    if (existsSync(path) && readFileSync(path, "utf8").includes("/talks")) stop.abort();
  }, 20);
  const argv = [
    "read",
    "--online",
    "--state",
    "stopped.state",
    "--keep-pages",
    server.at("/talks"),
    server.at("/silent"),
  ];
  const { exit, stdout, stderr } = await run(argv, { signal: stop.signal });
  clearInterval(look);
  expect([exit, stdout]).toEqual([130, ""]);
  expect(stderr).toBe("stopped while fetching; nothing was written; the pages fetched so far are in stopped.state\n");
});
