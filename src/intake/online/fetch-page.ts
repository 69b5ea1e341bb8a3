/**
 * @module
 * One page: whether it may be fetched, and its bytes with what the server says of them, or that it is as it was.
 */

import { createHash } from "node:crypto";
import { Problem } from "../../model/index.js";
import { typeProblem } from "./content-type.js";
import type { Head } from "./exchange.js";
import { follow, statusWords } from "./follow.js";
import type { RobotsCheck } from "./robots.js";
import type { Session } from "./session.js";

/** A page as it came. */
export interface FetchedPage {
  /** The address that was asked for, without fragment. */
  readonly url: string;
  /** The address after all redirects. */
  readonly finalUrl: string;
  readonly contentType: string | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** ISO instant in UTC, to the second. */
  readonly fetched: string;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What an earlier run knows of a page, so that it is sent only if it has changed. */
export type Validators = Pick<FetchedPage, "finalUrl" | "etag" | "lastModified">;

/** Fetches a page; null when the server says it is as it was. Throws a Problem when it cannot be had. */
export async function fetchPage(
  address: string,
  {
    name,
    known,
    mayFetch,
  }: { readonly name: string; readonly known: Validators | null; readonly mayFetch: RobotsCheck },
  session: Session,
): Promise<FetchedPage | null> {
  const { maxBytes } = session.limits;
  const { url, answer } = await follow(
    address,
    {
      name,
      // a tag of one address says nothing of another
      headersFor: ({ href }) => (known?.finalUrl === href ? conditions(known) : {}),
      bodyLimit: (head) => (isRead(head, name) ? { maxBytes, isCut: false } : null),
      mayAsk: (url) => mayFetch(url, name),
    },
    session,
  );
  if (answer.status === 304 && known !== null) return null;
  if (answer.bytes === null) {
    const found = `the server answers ${statusWords(answer)}`;
    throw new Problem("E-FETCH", found, "open the address in a browser; it may have moved or want a login", name);
  }
  return {
    url: address,
    finalUrl: url.href,
    contentType: answer.header("content-type"),
    etag: answer.header("etag"),
    lastModified: answer.header("last-modified"),
    fetched: new Date(session.network.now()).toISOString().replace(/\.\d{3}Z$/u, "Z"),
    sha256: createHash("sha256").update(answer.bytes).digest("hex"),
    bytes: answer.bytes,
  };
}

function isRead(head: Head, name: string): boolean {
  if (head.status !== 200) return false;
  const problem = typeProblem(head.header("content-type"), name);
  if (problem !== null) throw problem;
  return true;
}

function conditions({ etag, lastModified }: Validators): { readonly [name: string]: string } {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}
