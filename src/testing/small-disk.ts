/**
 * @module
 * A file system of a few hundred kilobytes in memory, to be full or write-protected; only root may mount one.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A mounted file system. */
export interface SmallDisk {
  readonly root: string;
  /** For example `size=10m` or `ro`. */
  readonly remount: (options: string) => void;
  readonly remove: () => void;
}

/** Mounts one; null where that is not allowed. */
export function smallDisk(size: string): SmallDisk | null {
  const root = mkdtempSync(join(tmpdir(), "rapporteur-disk-"));
  const mount = (options: string) => {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", root], { stdio: "ignore" });
  };
  try {
    mount(`size=${size}`);
  } catch {
    rmSync(root, { recursive: true });
    return null;
  }
  return {
    root,
    remount: (options) => mount(`remount,${options}`),
    remove: () => {
      execFileSync("umount", ["-l", root], { stdio: "ignore" });
      rmSync(root, { recursive: true, force: true });
    },
  };
}
