/**
 * @module
 * The bounds on fetching, one by one, with the values they have unless told.
 */

/** Bounds on what a run asks of the network and of this machine. Times are in milliseconds. */
export interface OnlineLimits {
  /** Most bytes of one page, unpacked and as sent. 10 MB, as for a file. */
  readonly maxBytes: number;
  /** Time for one page, redirects and retries included, waiting for one's turn left out. 15 s. */
  readonly totalMs: number;
  /** Time from asking to the whole head of the answer, name look-up and connecting included. 5 s. */
  readonly firstByteMs: number;
  /** Redirects that are followed for one page. 5, which RFC 9309 asks for robots.txt at least. */
  readonly maxRedirects: number;
  /** Most bytes in the head of an answer. 16 kB, the usual limit of servers. */
  readonly maxHeaderBytes: number;
  /** What is read of a robots.txt; the rest of it is left. 500 kB, after RFC 9309. */
  readonly maxRobotsBytes: number;
  /** Longest pause that a robots.txt can ask for between two requests; a longer wish counts as this. 30 s. */
  readonly maxCrawlDelayMs: number;
  /** Pause between the end of one request to a host and the next one to it. 1 s. */
  readonly hostDelayMs: number;
  /** Pages of a run: the addresses given, and the items of feeds. 100. */
  readonly maxPages: number;
  /** Hosts that are asked at the same time, each for one thing. 4. */
  readonly maxHosts: number;
  /** Times that a page is asked for again after 429 or 503. 2. */
  readonly maxRetries: number;
  /** First wait before asking again when the server names none; doubled each time. 2 s. */
  readonly retryDelayMs: number;
  /** Longest wait that a server's Retry-After can ask for; when it asks for more, the page is given up at once. 60 s. */
  readonly maxRetryAfterMs: number;
}

/** The bounds when none are given. */
export const usualLimits: OnlineLimits = {
  maxBytes: 10_000_000,
  totalMs: 15_000,
  firstByteMs: 5_000,
  maxRedirects: 5,
  maxHeaderBytes: 16_384,
  maxRobotsBytes: 500_000,
  maxCrawlDelayMs: 30_000,
  hostDelayMs: 1_000,
  maxPages: 100,
  maxHosts: 4,
  maxRetries: 2,
  retryDelayMs: 2_000,
  maxRetryAfterMs: 60_000,
};
