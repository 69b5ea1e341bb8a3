/**
 * @module
 * `serve`: the record as pages on this machine only; `--get` prints one page and ends.
 */

import { Problem } from "../../model/index.js";
import { createApp, type RecordOn, startServer } from "../../server/index.js";
import type { CommandContext } from "../command-context.js";
import { Interrupted } from "../io.js";
import { withRecord } from "../record-source.js";
import type { Flags } from "../settings.js";
import { writeOut } from "../write-out.js";

const defaultPort = 8765;

/** Serves the record of the inputs or of the project until Ctrl-C. */
export function serveRecord(
  paths: readonly string[],
  context: CommandContext<Flags & { readonly port?: string; readonly get?: string }>,
): Promise<number> {
  const port = portOf(context.flags.port);
  return withRecord(paths, context, async ({ on, record, settle, exit }) => {
    await settle();
    return serve(on, { port, exit, nArticles: record.articles.length }, context);
  });
}

async function serve(
  recordOn: RecordOn,
  { port, exit, nArticles }: { readonly port: number; readonly exit: number; readonly nArticles: number },
  { io, flags }: CommandContext<{ readonly get?: string }>,
): Promise<number> {
  const app = createApp(recordOn);
  if (flags.get !== undefined) {
    const path = flags.get.startsWith("/") ? flags.get : `/${flags.get}`;
    const response = await app.request(path);
    const body = await response.text();
    if (!response.ok) throw new Problem("E-NOT-FOUND", `there is no page ${path}`, "try /, /said or /state.json", path);
    await writeOut(body, null, io);
    return exit;
  }
  const server = await startServer(app, { port });
  await io.stderr.write(`${nArticles} articles at ${server.url} (Ctrl-C ends it)\n`);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.close();
  throw new Interrupted("the server has stopped");
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
