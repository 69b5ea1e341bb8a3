/**
 * @module
 * Threads that read. A thread that dies, or is at one article for too long, is replaced; the article it was at has failed, and the others of
 * its batch are read by the next thread, as if nothing had been.
 */

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { ActorRow } from "../../index.js";
import type { ArticleInput, Reading } from "../../model/index.js";
import type { Outcome, Reader } from "../reader.js";
import type { ThreadData, ThreadMessage } from "./reading-thread.js";

/** How a pool reads. */
export interface PoolOptions {
  readonly threads: number;
  readonly actors?: readonly ActorRow[] | undefined;
  /** Heap of each thread; one that needs more is ended. */
  readonly memoryMb?: number;
  /** The longest that one article may take. */
  readonly limitMs?: number;
}

const usualMemoryMb = 1_024;
const usualLimitMs = 300_000;
/** Threads in a row that died before they were ready. */
const mostFailedStarts = 3;
/** A batch is sent in pieces of at most so many characters, whatever the number of its articles. */
const pieceLength = 2_000_000;

/** Articles that one thread reads in one go. */
interface Task {
  readonly inputs: readonly ArticleInput[];
  readonly settle: (outcomes: Outcome[]) => void;
  readonly refuse: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly place: Int32Array;
  task: Task | null;
  /** Where it was when it was last looked at, and since when. */
  seen: { place: number; since: number };
  /** Why it is being ended. */
  verdict: string | null;
  /** Its language data is loaded. */
  isReady: boolean;
}

/** Threads that read; `close` it when the last batch is back. */
export class ThreadPool implements Reader {
  readonly lanes: number;
  /** Milliseconds that each thread took to load the language data. */
  readonly coldStarts: number[] = [];
  /** Threads that died and were replaced. */
  nReplaced = 0;
  readonly #options: Required<Omit<PoolOptions, "actors">> & Pick<PoolOptions, "actors">;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Task[] = [];
  readonly #watch: NodeJS.Timeout;
  #isClosed = false;
  #nFailedStarts = 0;
  #broken: Error | null = null;

  constructor({ memoryMb = usualMemoryMb, limitMs = usualLimitMs, ...options }: PoolOptions) {
    this.#options = { ...options, memoryMb, limitMs };
    // one in work and one waiting for each thread
    this.lanes = 2 * options.threads;
    this.#watch = setInterval(() => this.#endSlow(), Math.min(1_000, limitMs / 4));
    for (let n = 0; n < options.threads; n++) this.#start();
  }

  async read(inputs: readonly ArticleInput[]): Promise<Outcome[]> {
    const pieces = piecesByLength(inputs);
    return (await Promise.all(pieces.map((piece) => this.#readPiece(piece)))).flat();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#watch);
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #readPiece(inputs: readonly ArticleInput[]): Promise<Outcome[]> {
    return new Promise((settle, refuse) => {
      if (this.#broken !== null) refuse(this.#broken);
      this.#waiting.push({ inputs, settle, refuse });
      this.#hand();
    });
  }

  #start(): void {
    const place = new Int32Array(new SharedArrayBuffer(4));
    const { actors, memoryMb } = this.#options;
    const worker = startThread({
      workerData: { actors, place } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const thread: Thread = { worker, place, task: null, seen: { place: 0, since: 0 }, verdict: null, isReady: false };
    this.#threads.add(thread);
    worker.on("message", (message: ThreadMessage) => this.#hear(thread, message));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      thread.verdict ??= isFull ? `more than ${memoryMb} MB of memory were needed` : `${error.name}: ${error.message}`;
    });
    worker.on("exit", (code) => this.#bury(thread, code));
  }

  #hear(thread: Thread, message: ThreadMessage): void {
    if (message.kind === "ready") {
      thread.isReady = true;
      this.#nFailedStarts = 0;
      this.coldStarts.push(message.coldStartMs);
    } else {
      const { task } = thread;
      thread.task = null;
      this.#hand();
      task!.settle(
        message.answers.map((answer) =>
          "json" in answer
            ? { kind: "read", reading: JSON.parse(answer.json) as Reading }
            : { kind: "failed", ...answer },
        ),
      );
    }
    this.#hand();
  }

  /** Gives what waits to whoever is ready and idle. */
  #hand(): void {
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.task !== null || this.#waiting.length === 0) continue;
      thread.task = this.#waiting.shift()!;
      Atomics.store(thread.place, 0, 0);
      thread.seen = { place: -1, since: performance.now() };
      thread.worker.postMessage(thread.task.inputs);
    }
  }

  #bury(thread: Thread, code: number): void {
    this.#threads.delete(thread);
    if (this.#isClosed) return;
    if (!thread.isReady && ++this.#nFailedStarts >= mostFailedStarts) {
      this.#break(thread.verdict ?? `exit code ${code}`);
      return;
    }
    this.nReplaced++;
    this.#start();
    if (thread.task !== null) void this.#goOn(thread.task, thread, code);
    this.#hand();
  }

  /** No thread comes up: that is no fault of any article, and whoever waits is told. */
  #break(reason: string): void {
    this.#broken = new Error(`no thread could be started that reads: ${reason}`);
    for (const { refuse } of this.#waiting.splice(0)) refuse(this.#broken);
  }

  /** The article at which the thread died has failed; the others are read by another one. */
  async #goOn({ inputs, settle, refuse }: Task, { place, verdict }: Thread, code: number): Promise<void> {
    const at = Atomics.load(place, 0);
    const others = inputs.filter((_, index) => index !== at);
    try {
      const outcomes = others.length === 0 ? [] : await this.#readPiece(others);
      const reason = `the thread that read it ended: ${verdict ?? `exit code ${code}`}`;
      settle(outcomes.toSpliced(at, 0, { kind: "failed", reason }));
    } catch (error) {
      refuse(error as Error);
    }
  }

  #endSlow(): void {
    const now = performance.now();
    for (const thread of this.#threads) {
      if (thread.task === null) continue;
      const place = Atomics.load(thread.place, 0);
      if (place !== thread.seen.place) thread.seen = { place, since: now };
      else if (now - thread.seen.since > this.#options.limitMs && thread.verdict === null) {
        thread.verdict = `more than ${this.#options.limitMs / 1000} s for one article`;
        void thread.worker.terminate();
      }
    }
  }
}

/** The file beside this one, built or not; what is not built is loaded as the tests and benches load it. */
function startThread(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./reading-thread.js", import.meta.url), options);
  const loader = createRequire(import.meta.url)
    .resolve("tsx/esm/api")
    .replace(/\.cjs$/u, ".mjs");
  const [api, file] = [pathToFileURL(loader).href, new URL("./reading-thread.ts", import.meta.url).href];
  const code = `import("${api}").then(({ register }) => { register(); return import("${file}"); })`;
  return new Worker(code, { ...options, eval: true });
}

function piecesByLength(inputs: readonly ArticleInput[]): ArticleInput[][] {
  const pieces: ArticleInput[][] = [];
  let left = 0;
  for (const input of inputs) {
    const length = (input.text ?? input.html ?? "").length;
    if (pieces.length === 0 || length > left) {
      pieces.push([]);
      left = pieceLength;
    }
    pieces.at(-1)!.push(input);
    left -= length;
  }
  return pieces;
}
