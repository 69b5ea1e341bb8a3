/**
 * @module
 * The socket under the app: loopback only, and a clear error when the port is taken.
 */

import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { Problem } from "../model/index.js";

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const host = "127.0.0.1";

/** Listens on a port of this machine; 0 takes any free one. */
export function startServer(app: Hono, { port }: { readonly port: number }): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({
        url: `http://${host}:${address.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "another program listens there" : cause.message;
      reject(new Problem("E-PORT", `port ${port} cannot be used: ${why}`, "--port 0 takes any free port"));
    });
  });
}
