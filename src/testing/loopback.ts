/**
 * @module
 * A web server on this machine for tests of fetching, and a network whose names all lead there: `news.example` is 127.0.0.1.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SourceFailure, SourceText } from "../intake/index.js";
import { type Network, type OnlineOptions, startOnline } from "../intake/online/index.js";
import type { SourcesOfFetched } from "../intake/online/sources-of-fetched.js";

/** A server that is running. */
export interface Loopback {
  readonly port: number;
  /** The address of a path under a host name. */
  readonly at: (path: string, host?: string) => string;
  /** `GET host/path` of each request in order, robots.txt left out. */
  readonly requests: string[];
  /** The same for robots.txt. */
  readonly robotsRequests: string[];
  readonly nConnections: () => number;
  readonly close: () => Promise<void>;
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server. Without an answer of its own robots.txt is not there. */
export async function startLoopback(answer: Answering, robots?: Answering): Promise<Loopback> {
  const requests: string[] = [];
  const robotsRequests: string[] = [];
  let nConnections = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/u, "");
    const isRobots = request.url === "/robots.txt";
    (isRobots ? robotsRequests : requests).push(`${request.method} ${host}${request.url}`);
    if (!isRobots) answer(request, response);
    else if (robots !== undefined) robots(request, response);
    else response.writeHead(404).end();
  });
  server.on("connection", () => nConnections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    at: (path, host = "news.example") => `http://${host}:${port}${path}`,
    requests,
    robotsRequests,
    nConnections: () => nConnections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A network with a true clock and names of this machine; it does not sleep, and remembers for how long it was asked to. */
export function loopbackNetwork(): Network & { readonly slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now(),
    sleep: async (milliseconds) => void slept.push(milliseconds),
    resolve: async (host) => {
      if (!host.endsWith(".example")) throw new Error(`there is no host ${host}`);
      return ["127.0.0.1"];
    },
  };
}

/** Settings under which a loopback server may be fetched from, at once and without pauses. */
export function loopbackOptions(server: Loopback, more: Partial<OnlineOptions> = {}): OnlineOptions {
  return {
    network: loopbackNetwork(),
    userAgent: "rapporteur/0",
    allowPrivate: ["127.0.0.1"],
    allowPorts: [server.port],
    ...more,
    limits: { hostDelayMs: 0, ...more.limits },
  };
}

/** All sources of some addresses. */
export async function fetchAll(
  addresses: readonly string[],
  options: OnlineOptions,
  toSources?: SourcesOfFetched,
): Promise<(SourceText | SourceFailure)[]> {
  const sources: (SourceText | SourceFailure)[] = [];
  const online = startOnline(addresses, options, toSources);
  for (let nTaken = 0; nTaken < addresses.length; nTaken++)
    for await (const source of online.nextGroup()) sources.push(source);
  return sources;
}

/** A source in one line: its words, or the code and what was found. */
export function wordsOf(source: SourceText | SourceFailure | undefined): string {
  if (source === undefined) return "nothing";
  if (source.kind === "text") return source.input.text ?? source.input.html ?? "";
  return `${source.problem.code} ${source.problem.detail}`;
}
