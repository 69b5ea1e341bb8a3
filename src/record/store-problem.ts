/**
 * @module
 * What an engine throws, as a problem a person can act on. Whatever it was, the transaction it happened in has left no trace.
 */

import { type ErrorCode, Problem } from "../model/index.js";

/** What is told for each code. */
const told = {
  "E-STORE-DAMAGED": [
    "the store is damaged or is none",
    "put back a copy of it, or add the articles to a new project; nothing was changed",
  ],
  "E-STORE-FULL": [
    "there is no room left for the store",
    "make room and run the command again; what was acknowledged is kept",
  ],
  "E-STORE-READ-ONLY": ["the store cannot be written", "give yourself the right to write to the folder and its files"],
  "E-STORE-BUSY": [
    "another process has been writing to the store for too long",
    "wait for it, then run the command again",
  ],
  "E-STORE-UNREACHABLE": [
    "the database cannot be reached",
    "see that it runs and lets you in, and that the address is right; then the same command goes on where it was",
  ],
} as const satisfies { readonly [code in ErrorCode]?: readonly [string, string] };

type StoreCode = keyof typeof told;

/** SQLite's primary result codes. */
const sqliteCodes: { readonly [code: number]: StoreCode } = {
  5: "E-STORE-BUSY",
  6: "E-STORE-BUSY",
  8: "E-STORE-READ-ONLY",
  10: "E-STORE-DAMAGED",
  11: "E-STORE-DAMAGED",
  13: "E-STORE-FULL",
  14: "E-STORE-READ-ONLY",
  26: "E-STORE-DAMAGED",
};

/** SQLite's own words for them: an error of `prepare` brings no code on Node 20. */
const sqliteWords: readonly (readonly [words: string, code: number])[] = [
  ["is locked", 5],
  ["readonly database", 8],
  ["disk I/O error", 10],
  ["malformed", 11],
  ["disk is full", 13],
  ["unable to open", 14],
  ["not a database", 26],
];

/** PostgreSQL's SQLSTATE, and codes of the network, by their beginnings. */
const serverCodes: readonly (readonly [start: string, code: StoreCode])[] = [
  ["53100", "E-STORE-FULL"],
  ["53", "E-STORE-BUSY"],
  ["25006", "E-STORE-READ-ONLY"],
  ["42501", "E-STORE-READ-ONLY"],
  ["55P03", "E-STORE-BUSY"],
  ["40P01", "E-STORE-BUSY"],
  ["XX001", "E-STORE-DAMAGED"],
  ["XX002", "E-STORE-DAMAGED"],
  ["08", "E-STORE-UNREACHABLE"],
  ["28", "E-STORE-UNREACHABLE"],
  ["3D", "E-STORE-UNREACHABLE"],
  ["57P", "E-STORE-UNREACHABLE"],
  ["ECONN", "E-STORE-UNREACHABLE"],
  ["EPIPE", "E-STORE-UNREACHABLE"],
  ["ENOTFOUND", "E-STORE-UNREACHABLE"],
  ["EAI_", "E-STORE-UNREACHABLE"],
  ["EHOST", "E-STORE-UNREACHABLE"],
  ["ENOENT", "E-STORE-UNREACHABLE"],
  ["ETIMEDOUT", "E-STORE-UNREACHABLE"],
];

/** The problem behind an error of an engine; any other error is given back as it is. */
export function storeProblem(error: unknown, where: string): unknown {
  const code = codeOf(error);
  if (error instanceof Problem || code === null) return error;
  const [what, help] = told[code];
  const problem = new Problem(code, `${what}: ${(error as Error).message}`, help, where);
  problem.cause = error;
  return problem;
}

function codeOf(error: unknown): StoreCode | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  const sqliteCode =
    typeof errcode === "number" ? errcode % 256 : sqliteWords.find(([words]) => error.message.includes(words))?.[1];
  if (code === "ERR_SQLITE_ERROR") return sqliteCodes[sqliteCode ?? 0] ?? null;
  if (typeof code === "string") return serverCodes.find(([start]) => code.startsWith(start))?.[1] ?? null;
  return /^(?:Connection terminated|timeout exceeded when trying to connect|Client .* is not queryable)/u.test(
    error.message,
  )
    ? "E-STORE-UNREACHABLE"
    : null;
}
