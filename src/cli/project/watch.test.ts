/** @module Watching: each change is told once, in the order of what moved, and nothing when nothing has. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { memoryIo } from "../../testing/memory-io.js";
import { shortStory } from "../../testing/short-stories.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const folder = tempFolder();
afterAll(() => folder.remove());

async function run(...argv: string[]) {
  const io = memoryIo({ cwd: folder.root, isTTY: true });
  const exit = await main(argv, io);
  const changes = io.written.stdout
    .split("\n")
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as { what: string; id: string; title: string }] : []));
  return { exit, changes, ...io.written };
}

function addStory(n: number): void {
  const { name, text } = shortStory(n);
  mkdirSync(join(folder.root, "in"), { recursive: true });
  writeFileSync(join(folder.root, `in/${name}.txt`), text);
}

test("rounds tell what is new, once; filters and text as asked", async () => {
  await run("init");
  addStory(0);
  const first = await run("watch", "--once", "in");
  expect(first.exit).toBe(0);
  expect(first.stderr).toBe("");
  expect(first.changes.some(({ what }) => what === "stance")).toBe(true);
  expect((await run("watch", "--once", "in")).stdout).toBe("");
  addStory(1);
  const second = await run("watch", "--once", "in");
  expect(second.changes.length).toBeGreaterThan(0);
  const known = new Set(first.changes.map(({ id }) => id));
  expect(second.changes.filter(({ id, what }) => what === "entry" && known.has(id))).toEqual([]);
  addStory(2);
  const attacks = await run("watch", "--once", "in", "--frame", "attack", "-f", "text", "--no-color");
  expect(attacks.stdout).toMatch(/^entry .*Attack on/mu);
  expect(attacks.stdout.split("\n").filter((line) => line.startsWith("stance"))).toEqual([]);
  expect((await run("watch", "--once", "in", "-f", "text")).stdout).toBe("Nothing new.\n");
});

test("what cannot be added is told, and the rest is", async () => {
  writeFileSync(join(folder.root, "in/empty.txt"), "");
  addStory(3);
  const { exit, stderr, changes } = await run("watch", "--once", "in");
  expect(exit).toBe(1);
  expect(stderr).toContain("E-EMPTY");
  expect(changes.length).toBeGreaterThan(0);
});

test("goes on until it is stopped, and over a round that fails", async () => {
  const stop = new AbortController();
  const io = memoryIo({ cwd: folder.root, isTTY: true, signal: stop.signal });
  let nPauses = 0;
  const pauses: number[] = [];
  const network = {
    ...io.network,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
      nPauses++;
      if (nPauses === 1) addStory(4);
      else stop.abort();
    },
  };
  const exit = await main(["watch", "in", "nowhere.txt", "--every", "60"], { ...io, network });
  expect(exit).toBe(130);
  expect(pauses).toEqual([60_000, 60_000]);
  expect(io.written.stdout).toContain("story-0004");
  expect(io.written.stderr).toContain("E-NOT-FOUND");
  expect((await run("watch", "--once", "only-nowhere.txt")).exit).toBe(3);
});

/** A server that answers with these statuses in turn, and what it was sent. */
async function hook(...statuses: number[]) {
  const taken: { readonly key: string; readonly ids: readonly string[] }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const { changes } = JSON.parse(body) as { changes: { id: string }[] };
      taken.push({ key: String(request.headers["idempotency-key"]), ids: changes.map(({ id }) => id) });
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { taken, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test("a webhook that is down gets with the next round what it has missed, and nothing twice", async () => {
  const { taken, url, close } = await hook(500, 500, 500);
  const watch = ["watch", "--once", "in", "--name", "hooked", "--online", "--webhook", url];
  await run("watch", "--once", "in", "--name", "hooked");
  addStory(5);
  const first = await run(...watch);
  expect(first.exit).toBe(3);
  expect(first.stderr).toMatch(/E-FETCH .* could not be sent: it answered 500/u);
  expect(first.changes.length).toBeGreaterThan(0);
  const second = await run(...watch);
  expect([second.exit, second.changes]).toEqual([1, []]);
  expect(taken).toHaveLength(4);
  expect(taken[3]).toEqual(taken[0]);
  expect(taken[3]!.ids).toEqual(first.changes.map(({ id }) => id));
  await run(...watch);
  expect(taken).toHaveLength(4);
  close();
});

test("what another command has built meanwhile is told, and each name has heard it once", async () => {
  await run("watch", "--once", "in", "--name", "other");
  addStory(6);
  await run("add", "in");
  await run("build");
  for (const name of ["watch", "other"]) {
    expect((await run("watch", "--once", "in", "--name", name)).stdout).toContain("story-0006");
    expect((await run("watch", "--once", "in", "--name", name)).changes).toEqual([]);
  }
});

test("a round as a feed is one document, and needs to be one round", async () => {
  addStory(7);
  const { stdout } = await run("watch", "--once", "in", "-f", "atom", "--name", "feed");
  expect(stdout).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed /u);
  expect(stdout).toContain('<category term="entry" label="A new entry"/>');
  expect(stdout).toMatch(/<\/feed>\n$/u);
  expect((await run("watch", "in", "-f", "atom")).stderr).toContain("add --once");
});

test.each([
  [["--rules", "stances"], /--rules .*stance/u],
  [["--name", "../x"], /no name/u],
  [["-f", "csv"], /atom/u],
  [["--near", "soon"], /--near needs a number/u],
  [["--webhook", "desk"], /no web address/u],
  [["--webhook", "https://desk.example/"], /E-ONLINE/u],
])("%j is told what fits", async (flags, problem) => {
  expect((await run("watch", "--once", "in", ...flags)).stderr).toMatch(problem);
});
