/**
 * @module
 * Headers of every answer: nothing is taken from elsewhere, nothing is framed, nothing is told to other sites.
 */

import type { MiddlewareHandler } from "hono";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Puts the headers on whatever comes back. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Content-Security-Policy", policy);
  // a form says that it comes from here, and only to here; under "no-referrer" it would not say so
  c.header("Referrer-Policy", /^\/(?:review|coding)/u.test(c.req.path) ? "same-origin" : "no-referrer");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cache-Control", "no-cache");
};
