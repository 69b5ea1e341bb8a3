/**
 * @module
 * A queue in this process, for the threads of one command. It holds no more jobs than its capacity: whoever puts more waits until some are
 * taken, so that a folder of a million articles fills no memory.
 */

import { EventEmitter, once } from "node:events";
import {
  type Aside,
  type Counts,
  lostReason,
  maxTaken,
  maxTries,
  type Queue,
  type QueueOptions,
  type Taken,
} from "./queue.js";

/** A job; times in milliseconds of the process's own clock. */
interface Entry {
  readonly id: string;
  readonly tries: number;
  /** When it may be taken, or while it is in somebody's hands, until when. */
  readonly at: number;
  /** Raised with every hand-out, so that who has lost a job cannot let it fail. */
  readonly hand: number;
}

/** A queue of this process. */
export class MemoryQueue implements Queue {
  readonly #waiting = new Map<string, Entry>();
  readonly #held = new Map<string, Entry>();
  readonly #aside = new Map<string, Aside>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #options: QueueOptions & { readonly capacity: number };
  #isEnded = false;

  /** An empty queue that holds `capacity` jobs at most. */
  constructor(options: QueueOptions & { readonly capacity: number }) {
    this.#options = options;
  }

  async put(ids: readonly string[]): Promise<number> {
    let nNew = 0;
    for (const id of ids) {
      while (this.#waiting.size >= this.#options.capacity && !this.#isEnded) await once(this.#changes, "changed");
      if (this.#isEnded) break;
      if (this.#waiting.has(id) || this.#held.has(id) || this.#aside.has(id)) continue;
      this.#wait({ id, tries: 0, at: 0, hand: 0 });
      nNew++;
    }
    return nNew;
  }

  /** Nothing more is put, not even what waits to be: `take` resolves at once when nothing is left. */
  end(): void {
    this.#isEnded = true;
    this.#changes.emit("changed");
  }

  /** Ended, and no job waits or is in anybody's hands. */
  get isFinished(): boolean {
    return this.#isEnded && this.#waiting.size === 0 && this.#held.size === 0;
  }

  async take(limit: number, waitMs: number): Promise<Taken[]> {
    const until = performance.now() + waitMs;
    for (;;) {
      const taken = this.#takeDue(limit);
      const now = performance.now();
      if (taken.length > 0 || this.isFinished || now >= until) return taken;
      const all = [...this.#waiting.values(), ...this.#held.values()];
      await this.#changeWithin(all.reduce((least, { at }) => Math.min(least, at), until) - now);
    }
  }

  async counts(): Promise<Counts> {
    this.#freeLost(performance.now());
    return { waiting: this.#waiting.size, taken: this.#held.size, aside: this.#aside.size };
  }

  async listAside(limit: number): Promise<Aside[]> {
    return [...this.#aside.values()].slice(0, limit);
  }

  async putBack(): Promise<number> {
    const back = [...this.#aside.keys()];
    this.#aside.clear();
    for (const id of back) this.#wait({ id, tries: 0, at: 0, hand: 0 });
    return back.length;
  }

  async close(): Promise<void> {
    this.end();
  }

  #wait(entry: Entry): void {
    this.#held.delete(entry.id);
    this.#waiting.set(entry.id, entry);
    this.#changes.emit("changed");
  }

  #setAside({ id, tries }: Entry, reason: string): void {
    this.#held.delete(id);
    this.#aside.set(id, { id, tries, reason });
    this.#changes.emit("changed");
  }

  #freeLost(now: number): void {
    for (const entry of this.#held.values()) {
      if (entry.at > now) continue;
      if (entry.tries >= maxTaken) this.#setAside(entry, lostReason);
      else this.#wait({ ...entry, at: now });
    }
  }

  #takeDue(limit: number): Taken[] {
    const now = performance.now();
    this.#freeLost(now);
    const due: Entry[] = [];
    for (const entry of this.#waiting.values()) {
      if (due.length >= limit) break;
      if (entry.at <= now)
        due.push({ ...entry, tries: entry.tries + 1, hand: entry.hand + 1, at: now + this.#options.holdMs });
    }
    for (const entry of due) {
      this.#waiting.delete(entry.id);
      this.#held.set(entry.id, entry);
    }
    if (due.length > 0) this.#changes.emit("changed");
    return due.map((entry) => this.#taken(entry));
  }

  #taken({ id, tries, hand }: Entry): Taken {
    const mine = () => {
      const entry = this.#held.get(id);
      return entry?.hand === hand ? entry : undefined;
    };
    return {
      id,
      tries,
      done: async () => {
        this.#held.delete(id);
        this.#waiting.delete(id);
        this.#changes.emit("changed");
      },
      fail: async (reason) => {
        const entry = mine();
        if (entry === undefined) return "again";
        if (tries < maxTries) this.#wait({ ...entry, at: performance.now() + this.#options.retryMs * tries });
        else this.#setAside(entry, reason);
        return tries < maxTries ? "again" : "aside";
      },
      giveBack: async () => {
        const entry = mine();
        if (entry !== undefined) this.#wait({ ...entry, tries: tries - 1, at: 0 });
      },
      hold: async () => {
        const entry = mine();
        if (entry !== undefined) this.#held.set(id, { ...entry, at: performance.now() + this.#options.holdMs });
      },
    };
  }

  #changeWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        this.#changes.off("changed", over);
        resolve();
      };
      const timer = setTimeout(over, Math.max(1, milliseconds));
      this.#changes.on("changed", over);
    });
  }
}
