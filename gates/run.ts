/**
 * @module
 * Scores the example stories, the invented press, the retold reports and, where they lie beside the project, the development sets, and holds them to
 * pinned floors.
 *
 * `npm run gates` fails when a figure falls below its floor. `-- --raise` writes better figures down as the new floors.
 * A floor goes down only by `-- --lower "<name of the figure>"`, one at a time.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read, reconcile } from "../src/index.js";
import { articlesOf, expectedOf, storySlugs } from "./expected-story.js";
import { episodesOf, pressGroups } from "./press-episodes.js";
import { scorePress } from "./score-press.js";
import { rewriteGroups, scoreRewrites } from "./score-rewrites.js";
import { type Figures, scoreStory } from "./score-story.js";

interface Floors {
  [gate: string]: { [figure: string]: number };
}

const floorsPath = fileURLToPath(new URL("floors.json", import.meta.url));
const scorerPath = fileURLToPath(new URL("../../shared/score/run.mjs", import.meta.url));
const shouldRaise = process.argv.includes("--raise");
const lowered = process.argv.flatMap((word, index) => (process.argv[index - 1] === "--lower" ? [word] : []));

const floors = JSON.parse(readFileSync(floorsPath, "utf8")) as Floors;
const measured = new Map<string, Figures>();
for (const slug of storySlugs()) measured.set(`stories/${slug}`, scoreStory(expectedOf(slug), recordOf(slug)));
for (const group of pressGroups) measured.set(`press/${group}`, scorePress(episodesOf(group)));
for (const group of rewriteGroups) measured.set(`rewrites/${group}`, scoreRewrites(group));
if (existsSync(scorerPath))
  for (const [gate, figures] of Object.entries(developmentFigures())) measured.set(gate, figures);

const unknown = lowered.find((name) => ![...measured.values()].some((figures) => name in figures));
if (unknown !== undefined) {
  console.error(
    `--lower needs the name of a figure as it is printed here, and ${JSON.stringify(unknown)} is none; no floor is changed`,
  );
  process.exit(2);
}
let failures = 0;
for (const [gate, figures] of measured) {
  console.log(`\n${gate}`);
  for (const [name, value] of Object.entries(figures)) failures += hold(gate, name, value) ? 0 : 1;
}
if (shouldRaise || lowered.length > 0) writeFileSync(floorsPath, `${JSON.stringify(floors, null, 2)}\n`);
if (!existsSync(scorerPath)) console.log("\ndevelopment sets: skipped, they are not beside the project");
console.log(`\ngates: ${failures === 0 ? "all hold" : `${failures} below the floor`}`);
process.exitCode = failures > 0 ? 1 : 0;

/** Whether a figure holds; moves its floor when the flags say so. A figure without a floor is reported and holds. */
function hold(gate: string, name: string, value: number): boolean {
  const pinned = floors[gate] ?? {};
  floors[gate] = pinned;
  const floor = pinned[name];
  const holds = floor === undefined || value >= floor - 1e-9;
  if ((shouldRaise && (floor === undefined || value > floor)) || lowered.includes(name)) pinned[name] = value;
  console.log(
    `  ${holds ? "ok  " : "LOW "} ${name.padEnd(40)} ${value.toFixed(3)}   floor ${floor?.toFixed(3) ?? "none"}`,
  );
  return holds || lowered.includes(name);
}

function recordOf(slug: string) {
  return reconcile(articlesOf(slug).map(({ input }) => read(input)));
}

/** The figures of the development sets, through the built package. */
function developmentFigures(): { [gate: string]: Figures } {
  const project = fileURLToPath(new URL("..", import.meta.url));
  const output = execFileSync(
    process.execPath,
    [
      scorerPath,
      "--project",
      project,
      "--json",
      "seeds",
      "record",
      "article",
      "lines",
      "time",
      "statements",
      "events",
      "language",
    ],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  return pickFigures(JSON.parse(output) as Scores);
}

// biome-ignore lint/suspicious/noExplicitAny: the scorer's output is its own; only the figures named below are read
type Scores = { [task: string]: any };

function pickFigures(scores: Scores): { [gate: string]: Figures } {
  const time = scores["time timex.dev.jsonl"]["timebank+aquaint"];
  const gates: { [gate: string]: Figures } = {
    "dev/record": {
      ...recordFigures(scores["record seeds (no dates given)"]),
      "spans that hold": scores.badSpans === 0 ? 1 : 0,
    },
    "dev/episodes": recordFigures(scores["record, all episodes, dates given"]),
    "dev/article": pageFigures(scores),
    "dev/lines": {
      F1: round(scores["lines lines.dev.jsonl"].f),
      "body lines kept": share(scores["lines seeds"].bodyKept, scores["lines seeds"].body),
      "other kinds right": share(scores["lines seeds"].otherKind, scores["lines seeds"].other),
    },
    "dev/time": { strict: round(time.strict), relaxed: round(time.relaxed), value: round(time.value) },
    "dev/statements": { "pair F1": round(scores["statements polnear.dev.jsonl (core)"].pair.f) },
    "dev/events": Object.fromEntries(
      Object.entries(scores)
        .filter(([name]) => name.startsWith("events "))
        .flatMap(([name, figures]): [string, number][] => {
          const set = name.split(" ").at(-1);
          return [
            [`category F1, ${set}`, round(figures.type.f)],
            [`category and sides F1, ${set}`, round(figures.triple.f)],
          ];
        }),
    ),
  };
  for (const [task, figures] of Object.entries(scores).filter(([name]) => name.startsWith("language ")))
    gates[`dev/${task.replace(".conllu", "")}`] = Object.fromEntries(
      Object.entries(figures.all as { [name: string]: number })
        .filter(([name]) => ["tokens", "sentences", "xpos", "lemma", "uas", "las"].includes(name))
        .map(([name, value]) => [name, round(value)]),
    );
  return gates;
}

/** Bodies of pages, and what pages say of themselves. */
function pageFigures(scores: Scores): Figures {
  const { meta } = scores["article fundus-dev"];
  return {
    "body F1, aeb": round(scores["article aeb-dev"].f),
    "body F1, fundus": round(scores["article fundus-dev"].f),
    "title right": share(meta.title[0], meta.title[1]),
    "authors right": share(meta.authors[0], meta.authors[1]),
    "day right": share(meta.day[0], meta.day[1]),
  };
}

/** Shares of a hand-made record that were found, and of what was claimed that is in it. */
function recordFigures(record: Scores[string]): Figures {
  return {
    "statements with speaker": share(record.statements.pair, record.statements.gold),
    "precision with speaker": share(record.statements.predRight, record.statements.pred),
    ...Object.fromEntries(
      ["proposals", "responses", "ceasefires", "violations", "talks", "attacks"].flatMap((frame) => [
        [`${frame} found`, share(record[frame]?.found ?? 0, record[frame]?.gold ?? 0)],
        [`${frame} in gold`, share(record[frame]?.inGold ?? 0, record[frame]?.claimed ?? 0)],
      ]),
    ),
    "disputes with the right verdict": share(record.disputes.verdict, record.disputes.gold),
    "furniture kept out": share(record.furniture.dropped, record.furniture.gold),
  };
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.round((1000 * part) / whole) / 1000 : 0;
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
