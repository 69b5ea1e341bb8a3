/**
 * @module
 * One request and its answer, within its times and sizes: no redirect is followed, nothing is asked again, no cookie is kept, no proxy is asked.
 */

import { Client } from "undici";
import { Problem } from "../../model/index.js";
import { checkedConnector } from "./checked-connector.js";
import { type Deadline, startDeadline } from "./deadline.js";
import { type BodyLimit, decodedBody } from "./decoded-body.js";
import { printable } from "./printable.js";
import type { Session } from "./session.js";

/** The head of an answer. */
export interface Head {
  readonly status: number;
  /** One header by its name in lower case; several of one name joined by commas. */
  readonly header: (name: string) => string | undefined;
}

/** A head, and the body if it was wanted. */
export interface Answer extends Head {
  readonly bytes: Uint8Array | null;
}

/** What is asked for, and how much of it. */
export interface Question {
  /** What errors call the source. */
  readonly name: string;
  readonly headers: { readonly [name: string]: string };
  /** How much of the body is wanted, by the head; null for none. May throw a Problem to refuse the answer. */
  readonly bodyLimit: (head: Head) => BodyLimit | null;
  /** Milliseconds that are left of the time for the whole page. */
  readonly leftMs: number;
}

const accepted = "text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, text/*;q=0.8";

/** Asks a server for a path. Throws a Problem when the answer does not come, is refused or breaks a bound. */
export async function exchange(url: URL, question: Question, session: Session): Promise<Answer> {
  const { name, leftMs } = question;
  const { limits, network, reach, signal } = session;
  const deadline = startDeadline(limits, { name, leftMs, signal });
  // a client for one answer: ending it also ends a connection that is still being made
  const client = new Client(url.origin, {
    connect: checkedConnector(network, { name, reach, timeoutMs: limits.firstByteMs }),
    maxHeaderSize: limits.maxHeaderBytes,
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    return await Promise.race([answerOf(client, { url, question, deadline, session }), deadline.over]);
  } catch (error) {
    throw problemOf(error, { name, limits, signal });
  } finally {
    deadline.stop();
    client.destroy().catch(() => undefined);
  }
}

async function answerOf(
  client: Client,
  {
    url,
    question,
    deadline,
    session,
  }: { readonly url: URL; readonly question: Question; readonly deadline: Deadline; readonly session: Session },
): Promise<Answer> {
  const response = await client.request({
    method: "GET",
    path: `${url.pathname}${url.search}`,
    headers: {
      "user-agent": session.userAgent,
      accept: accepted,
      "accept-encoding": "gzip, deflate, br",
      ...question.headers,
    },
    signal: deadline.signal,
  });
  deadline.headIsHere();
  // what is left of a body when its client is destroyed is nobody's error
  response.body.on("error", () => undefined);
  const head: Head = {
    status: response.statusCode,
    header: (header) => {
      const value = response.headers[header];
      return typeof value === "string" ? value : value?.join(", ");
    },
  };
  const limit = question.bodyLimit(head);
  if (limit === null) return { ...head, bytes: null };
  const coding = head.header("content-encoding");
  return { ...head, bytes: await decodedBody(response.body, { coding, limit, name: question.name }) };
}

function problemOf(
  error: unknown,
  { name, limits, signal }: Pick<Session, "limits" | "signal"> & { readonly name: string },
): unknown {
  if (signal?.aborted) return signal.reason;
  if (error instanceof Problem) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const found =
    code === "UND_ERR_HEADERS_OVERFLOW"
      ? `the head of the answer has more than ${limits.maxHeaderBytes} bytes, which is the limit`
      : `the connection failed: ${printable(message, 200) || code}`;
  const problem = new Problem("E-FETCH", found, "try again later, or save the page in a file", name);
  problem.cause = error;
  return problem;
}
