/**
 * @module
 * As many short articles as a test wants, each with something to record, in an invented quarrel over a river port.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectShell } from "./project-shell.js";

const sides = ["Varnhem", "Ostmark", "Ambria"] as const;
const towns = ["Lindholt", "Saltmere", "Kessel", "Tarrow"] as const;

/** The article of that number; its day is in March 2031. */
export function shortStory(n: number): { readonly name: string; readonly text: string; readonly published: string } {
  const [side, other] = [sides[n % 3]!, sides[(n + 1) % 3]!];
  const town = towns[n % 4]!;
  return {
    name: `story-${String(n).padStart(4, "0")}`,
    published: `2031-03-${String(1 + (n % 28)).padStart(2, "0")}`,
    text: [
      `${town.toUpperCase()} (Meridian) - ${side} proposed a ${12 + n}-hour truce on the river, its envoy said.`,
      `"We have counted ${n + 2} boats," Premier Lene Askov told reporters in ${town}. ${other} rejected the truce.`,
      `Shells killed ${2 + (n % 7)} people in the market of ${town} on Sunday, the mayor said.`,
    ].join("\n\n"),
  };
}

/** Makes the folder of a shell a project of the first three, read and built. */
export async function buildShortStories({ folder, run }: ProjectShell): Promise<void> {
  mkdirSync(join(folder.root, "in"));
  for (const n of [0, 1, 2]) {
    const { name, text } = shortStory(n);
    writeFileSync(join(folder.root, `in/${name}.txt`), text);
  }
  await run("init");
  await run("add", "in");
  await run("build");
}
