/**
 * @module
 * The socket under the app, and a clear error when the port is taken.
 */

import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { Problem } from "../model/index.js";

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on a port of an address of this machine; port 0 takes any free one. */
export function startServer(
  app: Hono,
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({
        url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "another program listens there" : cause.message;
      const what = host === "127.0.0.1" ? `port ${port}` : `port ${port} of ${host}`;
      reject(new Problem("E-PORT", `${what} cannot be used: ${why}`, "--port 0 takes any free port"));
    });
  });
}
