/**
 * @module
 * House rules the compiler cannot see: who imports whom, file size, file heads, no clock, disk or network in the core.
 *
 * `npm run tidy` prints one line for each complaint, `path:line: what`, and fails if there is any.
 */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const root = resolve(process.argv[2] ?? "src");
const ground = ["text", "model", "lexicon"];
const core = ["language", "article", "calendar", "actors", "statements", "events", "figures", "story"];

/** What a room may import. Doors are files directly under the root; `doors` stands for them. */
const mayImport: { readonly [room: string]: readonly string[] } = {
  text: [],
  model: ["text"],
  lexicon: ["text"],
  ...Object.fromEntries(core.map((room) => [room, [...ground, ...(room === "language" ? [] : ["language"])]])),
  doors: [...ground, ...core],
  agreement: ["text"],
  intake: ["doors", "model", "text"],
  record: ["doors", "model", "text"],
  publish: ["text", "model"],
  work: ["doors", "model", "intake", "record"],
  review: ["model", "text", "agreement", "record", "publish"],
  web: ["model", "text", "publish", "review"],
  server: ["doors", "model", "text", "publish", "web", "record", "intake", "work", "review"],
  mcp: ["doors", "model", "text", "publish", "record", "web", "server"],
  cli: ["doors", "model", "text", "intake", "publish", "record", "work", "agreement", "review", "web", "server", "mcp"],
};
const pureRooms = new Set([...ground, ...core, "agreement", "review", "publish", "doors"]);
/** The loader beside the doors is the one file of the pure rooms that reads the package's own data. */
const loader = "load-data.ts";
const maxLines = 300;
const maxRegex = 100;
const impure =
  /\bfrom "node:|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bperformance\.now\(|\bsetTimeout\(/u;

const complaints: string[] = [];

for (const path of sourceFiles()) {
  const source = readFileSync(join(root, path), "utf8");
  const lines = source.split("\n");
  const room = path.includes(sep) ? path.split(sep)[0]! : "doors";
  const complain = (line: number, text: string) => complaints.push(`${join("src", path)}:${line}: ${text}`);
  checkShape(path, source, lines, complain);
  if (room === "testing") continue;
  const isTest = /\.test\.tsx?$/u.test(path);
  lines.forEach((text, index) => {
    if (!isTest && pureRooms.has(room) && path !== loader && impure.test(text))
      complain(index + 1, `the core reads no clock, disk, network or environment: ${text.trim()}`);
    if (!isTest) checkImport(path, room, text, (message) => complain(index + 1, message));
  });
}

for (const complaint of complaints.sort()) console.error(complaint);
console.log(`tidy: ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function sourceFiles(): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path))
    .sort();
}

function checkShape(
  path: string,
  source: string,
  lines: readonly string[],
  complain: (line: number, text: string) => void,
) {
  if (!/^(?:#!.*\n)?\/\*\*\s+(?:\* )?@module\b/u.test(source))
    complain(1, "no @module head that says what this file is for");
  if (lines.length > maxLines) complain(maxLines, `${lines.length} lines; the limit is ${maxLines}`);
  const name = path.split(sep).at(-1)!;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:(?:\.browser|\.services)?\.test|\.d)?\.tsx?$/u.test(name))
    complain(1, `file names are kebab-case: ${name}`);
  lines.forEach((text, index) => {
    const regex =
      /(?<![\w)\]"'`/*:])\/(?<body>(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/[dgimsuvy]*(?=[.,;)\s\]]|$)/u.exec(text)
        ?.groups?.body;
    if (regex !== undefined && regex.length > maxRegex && !/^(?:\*|\/\*|\/\/)/u.test(text.trim()))
      complain(index + 1, `a regular expression of ${regex.length} characters; the limit is ${maxRegex}`);
  });
}

function checkImport(path: string, room: string, text: string, complain: (message: string) => void) {
  const target = /\bfrom "(?<target>\.{1,2}\/[^"]+)"/u.exec(text)?.groups?.target;
  if (target === undefined) return;
  const full = relative(root, resolve(root, dirname(path), target));
  const other = full.includes(sep) ? full.split(sep)[0]! : "doors";
  if (other === room) return;
  // reconcile's type of a dated reading and the door's own files are doors; rooms below never look up
  if (!(mayImport[room] ?? []).includes(other)) complain(`${room} may not import ${other}`);
}
