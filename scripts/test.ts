/**
 * @module
 * `npm test`: the units, and beside them types, lint and house rules; what any of them complains of fails the run.
 *
 * The last line is `N passed, N failed`; each of the other checks that fails counts as one.
 */

import { spawn } from "node:child_process";

const checks = ["types", "lint", "tidy"];
const counts = /^(?<passed>\d+) passed, (?<failed>\d+) failed(?<skipped>, \d+ skipped)?$/u;

interface Ended {
  readonly exit: number | null;
  readonly printed: string;
}

/** Runs a script of package.json to its end; what it prints goes to `show` line by line, or is kept. */
function script(argv: readonly string[], show?: (line: string) => void): Promise<Ended> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn("npm", ["run", "-s", ...argv], {
    env: { ...process.env, ...colour },
    stdio: ["ignore", "pipe", show === undefined ? "pipe" : "inherit"],
  });
  let [printed, line] = ["", ""];
  const take = (piece: string) => {
    if (show === undefined) printed += piece;
    else {
      const lines = (line + piece).split("\n");
      line = lines.pop()!;
      for (const each of lines) show(each);
    }
  };
  child.stdout!.setEncoding("utf8").on("data", take);
  child.stderr?.setEncoding("utf8").on("data", take);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => {
      if (line !== "") show?.(line);
      resolve({ exit, printed });
    });
  });
}

let last: { readonly passed: number; readonly failed: number; readonly skipped: string } | null = null;
const beside = checks.map(async (name) => ({ name, ...(await script([name])) }));
const units = await script(["units", "--", ...process.argv.slice(2)], (line) => {
  const found = counts.exec(line)?.groups;
  if (found === undefined) console.log(line);
  else last = { passed: Number(found.passed), failed: Number(found.failed), skipped: found.skipped ?? "" };
});
let nFailed = 0;
for (const { name, exit, printed } of await Promise.all(beside)) {
  console.log(`${name}: ${exit === 0 ? "nothing to complain of" : "failed"}`);
  if (exit === 0) continue;
  nFailed++;
  console.log(printed);
}
const { passed, failed, skipped } = last ?? { passed: 0, failed: 1, skipped: "" };
console.log(`\n${passed + checks.length - nFailed} passed, ${failed + nFailed} failed${skipped}`);
process.exitCode = units.exit === 0 && failed + nFailed === 0 ? 0 : 1;
