/** @module What the documentation says exists: codes, commands, flags, paths and links. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { errors, notes } from "../src/model/codes.js";
import { askedNames, pageRoutes } from "../src/web/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = [
  "",
  "docs",
  "docs/decisions",
  ...readdirSync(join(root, "data/en")).map((room) => `data/en/${room}`),
  "docs/guides",
];
const pages = folders.flatMap(pagesIn);
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts,
);

describe("docs/errors.md", () => {
  const rows = readFileSync(join(root, "docs/errors.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| [EN]-/u.test(line));
  const cells = rows.map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

  test("explains every code and no other", () => {
    expect(cells.map(([code]) => code).sort()).toEqual([...Object.keys(errors), ...Object.keys(notes)].sort());
  });

  test("gives the exit code and status of every error", () => {
    for (const [code, exit, status] of cells.filter(([code]) => code!.startsWith("E-"))) {
      const known = errors[code as keyof typeof errors];
      expect([code, Number(exit), Number(status)]).toEqual([code, known.exit, known.status]);
    }
  });
});

describe("docs/serve.md", () => {
  const text = readFileSync(join(root, "docs/serve.md"), "utf8");

  test("names every page with its twins, and no other", () => {
    const rows = [...text.matchAll(/^\| `(?<path>\/\S*)` \| (?<twins>[^|]*)\|/gmu)].map(({ groups }) => [
      groups!.path,
      [...groups!.twins!.matchAll(/`\.(?<ending>\w+)`/gu)].map((it) => it.groups!.ending),
    ]);
    const known = pageRoutes.map(({ path, twins }) => [path, twins.map(({ ending }) => ending)]);
    expect(rows).toEqual([...known, ["/feed.atom", []]]);
  });

  test("names everything an address can ask for, in its order", () => {
    const names = [...text.slice(text.indexOf("## Days and filters")).matchAll(/^\| (?<names>(?:`\w+` )+)\|/gmu)];
    expect(names.flatMap(({ groups }) => groups!.names!.replaceAll("`", "").trim().split(" "))).toEqual([
      ...askedNames,
    ]);
  });
});

test("every code is raised somewhere", () => {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$|model\/codes\.ts$/u.test(path))
    .map((path) => readFileSync(join(root, "src", path), "utf8"))
    .join("\n");
  for (const code of [...Object.keys(errors), ...Object.keys(notes)]) expect(sources, code).toContain(`"${code}"`);
});

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(root, page), "utf8");

  test("links to files that exist", () => {
    const targets = [...text.matchAll(/\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)/gu)].map((match) => match.groups!.target!);
    for (const target of targets.filter((it) => !/^[a-z]+:/u.test(it)))
      expect(existsSync(join(root, dirname(page), target)), `${page} links to ${target}`).toBe(true);
  });

  test("names npm scripts that exist", () => {
    for (const { groups } of text.matchAll(/npm run (?:-s )?(?<script>[a-z:-]+)/gu))
      expect(scripts).toContain(groups!.script);
  });

  test("names paths of the tree that exist", () => {
    const named = text.matchAll(/`(?<path>(?:src|data|stories|gates|bench|scripts|docs|schema)\/[\w./-]*)`/gu);
    for (const { groups } of named)
      expect(existsSync(join(root, groups!.path!)), `${page} names ${groups!.path}`).toBe(true);
  });
});

function pagesIn(folder: string): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => join(folder, file));
}
