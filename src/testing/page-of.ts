/**
 * @module
 * What an app answers to an address, for the tests that ask it.
 */

import type { Hono } from "hono";
import { expect } from "vitest";

/** The text of a page, which must be there. */
export async function pageOf(app: Pick<Hono, "request">, path: string): Promise<string> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
}
