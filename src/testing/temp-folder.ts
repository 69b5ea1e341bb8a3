/**
 * @module
 * A folder of files for one test file, below the system's own for such things.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** An empty folder, a function that writes a file into it and gives its path, and one that removes it all. */
export function tempFolder(): {
  readonly root: string;
  readonly file: (path: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
  return {
    root,
    file: (path, content) => {
      const full = join(root, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
      return full;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
