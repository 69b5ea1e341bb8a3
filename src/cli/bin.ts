#!/usr/bin/env node
/**
 * @module
 * The process around `main`: streams, Ctrl-C and the exit code.
 */

import "./engine-settings.js";

import { lookup } from "node:dns/promises";
import { addAbortSignal } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { BrokenPipe, type Io, type Output } from "./io.js";
import { main } from "./main.js";

function outputTo(stream: NodeJS.WriteStream): Output {
  let isBroken = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isBroken = true;
  });
  return {
    isTTY: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isBroken) reject(new BrokenPipe());
        else stream.write(text, (error) => (error ? reject(isPipe(error) ? new BrokenPipe() : error) : resolve()));
      }),
  };
}

function isPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}

const stop = new AbortController();
const onInterrupt = () => {
  // the second Ctrl-C does not wait for anything
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
};
process.on("SIGINT", onInterrupt);
// whoever supervises the process asks it to end
process.on("SIGTERM", onInterrupt);

/** Without a listener the system itself ends the process. */
async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  process.off("SIGINT", onInterrupt);
  try {
    return await work();
  } finally {
    process.on("SIGINT", onInterrupt);
  }
}

async function* stdinUntilStopped(): AsyncGenerator<Uint8Array> {
  for await (const piece of addAbortSignal(stop.signal, process.stdin)) yield piece as Uint8Array;
}

const io: Io = {
  stdin: stdinUntilStopped(),
  stdinIsTTY: process.stdin.isTTY === true,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
  atOnce,
  now: () => performance.now(),
  clock: () => Date.now(),
  network: {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal }),
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  },
};

process.exitCode = await main(process.argv.slice(2), io);
