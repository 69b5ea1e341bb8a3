/**
 * @module
 * What a Reading costs: articles per CPU second, and the spending of each room, as ratios to a baseline measured in the same run.
 *
 * The baseline counts words and hashes them, the least any reader of text must do; machines differ, the ratio hardly does.
 */

import { articlesOf, storySlugs } from "../gates/expected-story.js";
import { findActors } from "../src/actors/index.js";
import { readArticle } from "../src/article/index.js";
import { findTimes } from "../src/calendar/index.js";
import { findEvents } from "../src/events/index.js";
import { read, reconcile } from "../src/index.js";
import { findLanguage } from "../src/language/index.js";
import { lexiconOf } from "../src/load-data.js";
import { findStatements } from "../src/statements/index.js";

const rounds = Number(process.argv[2] ?? 60);
// pages have a bench of their own
const inputs = storySlugs()
  .flatMap((slug) => articlesOf(slug).map(({ input }) => input))
  .filter(({ text }) => text !== undefined);
const characters = inputs.reduce((total, { text }) => total + text!.length, 0);
const lexicon = lexiconOf("en");

// once before measuring, so that tables are loaded and the code is warm
for (let round = 0; round < 10; round++) for (const input of inputs) read(input);

const baseline = spend(() => {
  for (const { text } of inputs) countWords(text!);
});
const whole = spend(() => {
  for (const input of inputs) read(input);
});
const perArticle = whole / inputs.length;
console.log(
  `${inputs.length} articles of ${(characters / inputs.length / 1000).toFixed(1)} kB, ${rounds} rounds, CPU time`,
);
console.log(`baseline (count words)   ${(baseline / inputs.length).toFixed(3)} ms an article`);
console.log(
  `read()                   ${perArticle.toFixed(3)} ms an article   ${(1000 / perArticle).toFixed(0)} articles per CPU second   ${(whole / baseline).toFixed(0)} x baseline`,
);

const readings = inputs.map((input) => read(input));
const record = spend(() => reconcile(readings));
console.log(
  `reconcile()              ${(record / inputs.length).toFixed(3)} ms an article   ${(record / baseline).toFixed(0)} x baseline`,
);

console.log("\nroom          ms an article of 4 kB   budget");
for (const [room, budget, run] of rooms()) {
  const ms = (spend(run) / characters) * 4000;
  console.log(`${room.padEnd(12)}  ${ms.toFixed(2).padStart(8)}            ${budget}`);
}

/** CPU milliseconds of one call, the middle of five measurements. */
function spend(run: () => void): number {
  const measured = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds / 5; round++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / Math.ceil(rounds / 5);
  });
  return measured.sort((a, b) => a - b)[2]!;
}

function countWords(text: string): number {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** Each room on what the rooms before it gave. */
function rooms(): [string, number, () => void][] {
  const articles = inputs.map((input) => readArticle(input, lexicon.article).found);
  const languages = articles.map((article) => findLanguage(article, lexicon.language));
  const parts = articles.map((article, index) => {
    const language = languages[index]!;
    const times = findTimes(article, language, lexicon.calendar);
    return { article, language, times, actors: findActors(article, language, lexicon.actors) };
  });
  const stated = parts.map((part) => ({ ...part, statements: findStatements(part, lexicon.statements).found }));
  return [
    ["article", 1, () => inputs.forEach((input) => void readArticle(input, lexicon.article))],
    ["language", 6, () => articles.forEach((article) => void findLanguage(article, lexicon.language))],
    [
      "calendar",
      0.5,
      () => parts.forEach(({ article, language }) => void findTimes(article, language, lexicon.calendar)),
    ],
    ["actors", 0.5, () => parts.forEach(({ article, language }) => void findActors(article, language, lexicon.actors))],
    ["statements", 0.7, () => parts.forEach((part) => void findStatements(part, lexicon.statements))],
    ["events", 0.8, () => stated.forEach((part) => void findEvents(part, lexicon.events))],
  ];
}
