/**
 * @module
 * One line of a state file: a page that was fetched, when, and what tells whether it has changed; with `--keep-pages` also the page itself.
 */

import type { FetchedPage } from "./fetch-page.js";

/** What a line says beside the page itself. */
export type PageFacts = Omit<FetchedPage, "bytes">;

/** A line. The page stands in `body` when it is valid UTF-8, else in `base64`, so that its bytes are the same again. */
export interface StateLine extends PageFacts {
  readonly body?: string;
  readonly base64?: string;
}

/** The text of a line, with its line feed. */
export function renderLine({ bytes, ...facts }: FetchedPage, { keepsPage }: { readonly keepsPage: boolean }): string {
  const line: StateLine = keepsPage ? { ...facts, ...bodyOf(bytes) } : facts;
  return `${JSON.stringify(line)}\n`;
}

/** What a line says; null when it is no whole line of a state file. */
export function parseLine(text: string): StateLine | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const given = value as { readonly [field in keyof StateLine]: unknown };
  const needed = [given.url, given.finalUrl, given.fetched, given.sha256];
  const free = [given.contentType, given.etag, given.lastModified, given.body, given.base64];
  const isLine = needed.every((field) => typeof field === "string") && free.every(isTextOrAbsent);
  return isLine ? (value as StateLine) : null;
}

/** The bytes of the page in a line; null when the line holds none. */
export function bytesOfLine({ body, base64 }: StateLine): Uint8Array | null {
  if (body !== undefined) return Buffer.from(body, "utf8");
  return base64 === undefined ? null : Buffer.from(base64, "base64");
}

function bodyOf(bytes: Uint8Array): Pick<StateLine, "body" | "base64"> {
  try {
    return { body: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString("base64") };
  }
}

function isTextOrAbsent(field: unknown): boolean {
  return field === undefined || typeof field === "string";
}
