/**
 * @module
 * Who may change something: whoever has the token, and no page of another site.
 */

import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { Problem } from "../../model/index.js";
import { HttpProblem } from "./problems.js";

/** Shorter ones can be guessed. */
export const shortestToken = 16;

/** A token that may be used. Throws a Problem that never shows it. */
export function checkedToken(token: string, where: string): string {
  if (token.length >= shortestToken && /^[\w.~+/=-]+$/u.test(token)) return token;
  throw new Problem(
    "E-TOKEN",
    token.length < shortestToken
      ? `the token has ${token.length} characters, and ${shortestToken} are the least`
      : "the token has characters that a header cannot carry",
    "for example: openssl rand -hex 24 > token",
    where,
  );
}

/** Throws unless the request may change something; `token` is null where nothing may be changed. */
export function needToken(c: Context, token: string | null): void {
  if (token === null) throw readOnly();
  needOwnPage(c);
  needSame(/^Bearer (?<token>\S+)$/iu.exec(c.req.header("authorization") ?? "")?.groups?.token, token);
}

/** Nothing can be changed here. */
export function readOnly(): Problem {
  return new Problem("E-READ-ONLY", "this server only reads", "start it with --token-file FILE, on a project");
}

/** Throws where a page of another site asks. A program says nothing of where it comes from. */
export function needOwnPage(c: Context): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  // without the scheme: a server that speaks TLS may stand before this one
  const isOwn = origin === undefined || origin.replace(/^https?:\/\//u, "") === (c.req.header("host") ?? "");
  if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new Problem(
      "E-REFUSED",
      "a page of another site may not change this record",
      "ask from a program, or from here",
    );
}

/** Throws unless what was given is the token. */
export function needSame(given: string | undefined, token: string): void {
  if (given !== undefined && isSame(given, token)) return;
  const found = given === undefined ? "a correction needs the token" : "this is not the token";
  throw new HttpProblem(
    new Problem("E-TOKEN", found, "send Authorization: Bearer with the token of this server"),
    401,
    {
      "WWW-Authenticate": 'Bearer realm="rapporteur"',
    },
  );
}

/** Takes the same time for every token that is not the one. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
