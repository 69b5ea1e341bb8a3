/**
 * @module
 * From an address to its answer: each redirect checked like the first address, and a busy server asked again after the time it names.
 */

import { Problem } from "../../model/index.js";
import { allowedUrl } from "./allowed-url.js";
import { type Answer, exchange, type Head, type Question } from "./exchange.js";
import { printable } from "./printable.js";
import { retryAfterMs } from "./retry-after.js";
import type { Session } from "./session.js";

/** What is asked for at every address on the way. */
export interface Journey {
  readonly name: string;
  readonly headersFor: (url: URL) => Question["headers"];
  readonly bodyLimit: Question["bodyLimit"];
  /** Throws a Problem where an address may not be asked. */
  readonly mayAsk: (url: URL) => Promise<void>;
}

/** An answer that is no redirect, and the address that gave it. */
export interface Arrival {
  readonly url: URL;
  readonly answer: Answer;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const busy: ReadonlySet<number> = new Set([429, 503]);

/** Asks, follows redirects and asks again, within the bounds of the session. */
export async function follow(address: string, journey: Journey, session: Session): Promise<Arrival> {
  const { name } = journey;
  const { limits, reach } = session;
  const watch = startWatch(session);
  const seen = new Set<string>();
  let url = allowedUrl(address, { name, reach });
  for (;;) {
    seen.add(url.href);
    await journey.mayAsk(url);
    const answer = await askPatiently(url, { journey, session, watch });
    const next = redirects.has(answer.status) ? answer.header("location") : undefined;
    if (next === undefined) return { url, answer };
    url = allowedUrl(next, { name, base: url, reach });
    if (seen.has(url.href)) throw refused("its redirects lead in a circle", name);
    if (seen.size > limits.maxRedirects) throw refused(`it redirects more than ${limits.maxRedirects} times`, name);
  }
}

/** Counts the time of the requests of one journey; waiting for a turn is not counted. */
interface Watch {
  readonly msLeft: () => number;
  readonly timed: <T>(work: () => Promise<T>) => Promise<T>;
}

function startWatch({ network, limits }: Session): Watch {
  let spent = 0;
  return {
    msLeft: () => Math.max(1, limits.totalMs - spent),
    timed: async (work) => {
      const began = network.now();
      try {
        return await work();
      } finally {
        spent += network.now() - began;
      }
    },
  };
}

async function askPatiently(
  url: URL,
  { journey, session, watch }: { readonly journey: Journey; readonly session: Session; readonly watch: Watch },
): Promise<Answer> {
  const { limits, network, turns } = session;
  for (let nRetries = 0; ; nRetries++) {
    const answer = await turns.inTurn(url.hostname, () =>
      watch.timed(() => {
        const { name, bodyLimit } = journey;
        return exchange(url, { name, headers: journey.headersFor(url), bodyLimit, leftMs: watch.msLeft() }, session);
      }),
    );
    if (!busy.has(answer.status) || nRetries >= limits.maxRetries) return answer;
    const wait = retryAfterMs(answer.header("retry-after"), network.now()) ?? limits.retryDelayMs * 2 ** nRetries;
    if (wait > limits.maxRetryAfterMs) return answer;
    turns.rest(url.hostname, wait);
  }
}

function refused(found: string, name: string): Problem {
  return new Problem("E-REFUSED", found, "open it in a browser and give the address where it ends", name);
}

/** What an answer says of itself in words: "404", with the wait that a busy server asks for. */
export function statusWords(head: Head): string {
  const wait = busy.has(head.status) ? head.header("retry-after") : undefined;
  return wait === undefined ? `${head.status}` : `${head.status}, try again after ${printable(wait, 40)}`;
}
