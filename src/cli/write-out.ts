/**
 * @module
 * Where a result goes: standard output, or a file that is whole or not there at all.
 */

import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Problem } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import type { Io } from "./io.js";

const pieceLength = 1 << 16;

/** Writes a result; bytes only into a file. A file is written beside its place and moved there once it is complete. */
export async function writeOut(content: string | Uint8Array, out: string | null, io: Io): Promise<void> {
  const text = typeof content === "string" ? content : "";
  if (out === null) {
    for (let at = 0; at < text.length; at += pieceLength) await io.stdout.write(text.slice(at, at + pieceLength));
    return;
  }
  const path = resolve(io.cwd, out);
  const beside = `${path}.${hashOf(path, text.slice(0, 1000)).slice(0, 6)}.part`;
  try {
    const file = await open(beside, "w");
    try {
      await file.writeFile(content, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      "E-OUT",
      `nothing was written: ${reason}`,
      "give a folder that exists and may be written to",
      out,
    );
  }
}
