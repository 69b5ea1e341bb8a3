/**
 * @module
 * `serve`: the record as pages and an API, on this machine unless told otherwise; `--get` prints one page and ends.
 */

import { readFile, stat } from "node:fs/promises";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { type CoverageRecord, Problem } from "../../model/index.js";
import type { KnownPlace } from "../../publish/index.js";
import {
  checkedToken,
  createServing,
  type Holder,
  healthApp,
  isLoopback,
  type OwnNames,
  startServer,
} from "../../server/index.js";
import { type Metric, metric, processMetrics, renderMetrics } from "../../work/metrics.js";
import { codingDesk } from "../coding/page-rounds.js";
import type { CommandContext } from "../command-context.js";
import { authorOf } from "../correcting/write-corrections.js";
import { Interrupted, type Io } from "../io.js";
import { builtInTowns, ownPlaces } from "../known-places.js";
import { packageVersion } from "../package-version.js";
import { withRecord } from "../record-source.js";
import type { Flags } from "../settings.js";
import { writeOut } from "../write-out.js";

const defaultPort = 8765;
const tokenName = "RAPPORTEUR_TOKEN";

/** Flags of `serve`. */
export interface ServeFlags extends Flags {
  readonly port?: string;
  readonly get?: string;
  readonly host?: string;
  readonly allowHost?: readonly string[];
  readonly tokenFile?: string;
  readonly metrics?: boolean;
  /** A table of places, for the map layer. */
  readonly places?: string;
}

/** Serves the record of the inputs or of the project until Ctrl-C. */
export async function serveRecord(paths: readonly string[], context: CommandContext<ServeFlags>): Promise<number> {
  const { io, flags } = context;
  const port = portOf(flags.port);
  const own = ownNamesOf(flags);
  const places = await ownPlaces(flags.places ?? null, io.cwd);
  let towns: readonly KnownPlace[] | undefined;
  const points = () => {
    towns ??= builtInTowns();
    return { places, towns };
  };
  return withRecord(paths, context, async ({ holder, record, readingOf, root, settle, exit }) => {
    await settle();
    const token = holder.corrector === null ? noToken(flags) : await tokenOf(flags, io);
    const author = authorOf(undefined, io);
    const desk = root === null ? null : codingDesk(root, io);
    const serving = createServing({ holder, readingOf, points, desk, version: packageVersion(), token, author, own });
    const app = flags.metrics === true ? withHealth(serving, holder) : serving;
    return serve(app, { port, own, exit, nArticles: record.articles.length, mayCorrect: token !== null }, context);
  });
}

/** The same app, which also answers those who watch over the process. */
function withHealth(serving: ReturnType<typeof createServing>, { now }: Holder): ReturnType<typeof createServing> {
  const unready = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const trouble = () => now().then(() => null, unready);
  const app = healthApp({ trouble, metrics: async () => renderMetrics(numbersOf((await now()).settled.record)) });
  app.all("*", (c) => serving.fetch(c.req.raw));
  return app;
}

function numbersOf({ articles, entries, disputes }: CoverageRecord): Metric[] {
  return [
    metric("record_articles", "gauge", "Articles of the record that is served.", articles.length),
    metric("record_entries", "gauge", "Entries of the record that is served.", entries.length),
    metric("record_disputes", "gauge", "Disputes of the record that is served.", disputes.length),
    ...processMetrics(),
  ];
}

interface Serving {
  readonly port: number;
  readonly own: OwnNames;
  readonly exit: number;
  readonly nArticles: number;
  readonly mayCorrect: boolean;
}

async function serve(
  app: ReturnType<typeof createServing>,
  { port, own, exit, nArticles, mayCorrect }: Serving,
  { io, flags }: CommandContext<ServeFlags>,
): Promise<number> {
  if (flags.get !== undefined) {
    const path = flags.get.startsWith("/") ? flags.get : `/${flags.get}`;
    const response = await app.request(path);
    const body = await response.text();
    if (!response.ok) throw new Problem("E-NOT-FOUND", `there is no page ${path}`, "try /, /said or /state.json", path);
    await writeOut(body, null, io);
    return exit;
  }
  const server = await startServer(app, { port, host: own.address });
  const may = mayCorrect ? "; whoever has the token may correct the record" : "";
  await io.stderr.write(`${nArticles} articles at ${server.url} (Ctrl-C ends it)${may}\n`);
  if (!isLoopback(own))
    await io.stderr.write("everybody who reaches this address can read the record, and the token goes unencrypted\n");
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.close();
  throw new Interrupted("the server has stopped");
}

function ownNamesOf({ host = "127.0.0.1", allowHost = [] }: ServeFlags): OwnNames {
  if (host === "localhost" || isIP(host) !== 0) return { address: host, names: allowHost };
  throw new Problem(
    "E-USAGE",
    `--host needs an address of this machine, and ${JSON.stringify(host)} is none`,
    "for example --host 192.168.1.20 --allow-host desk.example",
  );
}

function noToken({ tokenFile }: ServeFlags): null {
  if (tokenFile === undefined) return null;
  throw new Problem("E-USAGE", "only a project has a log of corrections", "rapporteur init makes one");
}

/** The token of the file, else of the environment; null when there is none. */
async function tokenOf({ tokenFile }: ServeFlags, { cwd, env, stderr }: Io): Promise<string | null> {
  if (tokenFile === undefined) {
    const given = env[tokenName] ?? "";
    return given === "" ? null : checkedToken(given, tokenName);
  }
  const path = resolve(cwd, tokenFile);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    const help = "make a file with one long random word in it: openssl rand -hex 32 > token";
    throw new Problem("E-TOKEN", `the token cannot be read: ${(cause as Error).message}`, help, tokenFile);
  }
  const isOpen = process.platform !== "win32" && ((await stat(path)).mode & 0o077) !== 0;
  if (isOpen) await stderr.write(`${tokenFile} can be read by others on this machine: chmod 600 ${tokenFile}\n`);
  return checkedToken(text.trim(), tokenFile);
}

function portOf(port: string | undefined): number {
  if (port === undefined) return defaultPort;
  if (/^\d{1,5}$/u.test(port) && Number(port) <= 65_535) return Number(port);
  throw new Problem(
    "E-USAGE",
    `--port needs a number up to 65535, and ${JSON.stringify(port)} is none`,
    "--port 0 takes any free port",
  );
}
