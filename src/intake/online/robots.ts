/**
 * @module
 * What a site's robots.txt lets us fetch, asked once for each origin of a run.
 *
 * No such file (4xx) allows everything. A server that cannot say (5xx, 429, no answer) allows nothing in this run, after RFC 9309.
 */

import robotsParser from "robots-parser";
import { Problem } from "../../model/index.js";
import { follow, statusWords } from "./follow.js";
import { ownRules } from "./own-rules.js";
import type { Session } from "./session.js";

/** Throws a Problem when an address may not be fetched. */
export type RobotsCheck = (url: URL, name: string) => Promise<void>;

/** What an origin says: its rules, or the problem that keeps us from them. */
type Rules = string | Problem;

/** Its types describe an ES module, which it is not: what is imported is the function itself. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robots;

/** The part of robots-parser that is used. */
interface Robots {
  /** Undefined for an address of another origin. */
  readonly isAllowed: (url: string, token: string) => boolean | undefined;
  /** In seconds. */
  readonly getCrawlDelay: (token: string) => number | undefined;
}

/** Characters of patterns with a star times characters of the path: 40 million steps of matching take about 0.2 s. */
const maxSteps = 40_000_000;

/** Starts the rules of one run. */
export function startRobots(session: Session): RobotsCheck {
  const rulesOf = new Map<string, Promise<Rules>>();
  const token = session.userAgent.split("/", 1)[0]!.trim();
  return async (url, name) => {
    const asked = rulesOf.get(url.origin) ?? askRules(url, session, token);
    rulesOf.set(url.origin, asked);
    const rules = await asked;
    if (rules instanceof Problem) throw new Problem(rules.code, rules.detail, rules.help, name);
    if (isTooCostly(rules, url)) {
      const found = `${url.origin}/robots.txt has more patterns than can be checked`;
      throw new Problem("E-ROBOTS", found, "save the page in a file", name);
    }
    const robots = parseRobots(`${url.origin}/robots.txt`, rules);
    if (robots.isAllowed(url.href, token) === false) {
      const found = `${url.origin}/robots.txt asks ${token} not to fetch it`;
      throw new Problem("E-ROBOTS", found, "open it in a browser and save it in a file", name);
    }
  };
}

async function askRules({ origin, hostname }: URL, session: Session, token: string): Promise<Rules> {
  const { limits, signal, turns } = session;
  try {
    const name = `${origin}/robots.txt`;
    const { answer } = await follow(
      name,
      {
        name,
        headersFor: () => ({}),
        bodyLimit: ({ status }) => (status === 200 ? { maxBytes: limits.maxRobotsBytes, isCut: true } : null),
        mayAsk: async () => undefined,
      },
      session,
    );
    if (answer.bytes === null) {
      const isAbsent = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
      if (isAbsent) return "";
      return withoutRules(
        origin,
        new Problem("E-ROBOTS", `the server answers ${statusWords(answer)}`, "try again later"),
      );
    }
    const text = ownRules(new TextDecoder().decode(answer.bytes), token);
    const delay = parseRobots(name, text).getCrawlDelay(token);
    if (delay !== undefined && delay > 0) turns.slowDown(hostname, Math.min(delay * 1000, limits.maxCrawlDelayMs));
    return text;
  } catch (error) {
    if (signal?.aborted || !(error instanceof Problem)) throw error;
    return withoutRules(origin, error);
  }
}

function withoutRules(origin: string, { code, detail, help }: Problem): Problem {
  return new Problem(code, `without ${origin}/robots.txt nothing is fetched there: ${detail}`, help);
}

function isTooCostly(rules: string, { pathname, search }: URL): boolean {
  let length = 0;
  for (const rule of rules.split("\n")) if (rule.includes("*")) length += rule.length;
  return length * (pathname.length + search.length) > maxSteps;
}
