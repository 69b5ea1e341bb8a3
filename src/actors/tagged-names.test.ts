/** @module What the tagger says of a text, set against runs and tables: the tagger's answer is given here, so that its weights do not matter. */
import { expect, test } from "vitest";
import { readArticle } from "../article/index.js";
import { findLanguage } from "../language/index.js";
import { lexiconOf } from "../load-data.js";
import type { NameSpan } from "../model/index.js";
import { readActors } from "./index.js";

/** Names of a text in which the tagger has marked `[words|type score]`. */
function namesOf(marked: string): string[] {
  const lexicon = lexiconOf("en");
  const spans: { start: number; end: number; type: NameSpan["type"]; score: number }[] = [];
  let text = "";
  for (const part of marked.split(/(?<mark>\[[^\]]*\])/u)) {
    const mark = /^\[(?<words>[^|]*)\|(?<type>\w+) (?<score>[\d.]+)\]$/u.exec(part)?.groups;
    if (mark) {
      const end = text.length + mark.words!.length;
      spans.push({ start: text.length, end, type: mark.type as NameSpan["type"], score: Number(mark.score) });
    }
    text += mark?.words ?? part;
  }
  const article = readArticle({ text }, lexicon.article).found;
  const language = findLanguage(article, lexicon.language);
  const names = spans.map(({ start, end, type, score }) => ({
    first: language.tokens.findIndex((token) => token.start >= start),
    last: language.tokens.findLastIndex((token) => token.end <= end) + 1,
    type,
    score,
  }));
  const { mentions } = readActors(article, { ...language, names }, lexicon.actors).found;
  return mentions.filter(({ how }) => how === "name" || how === "alias").map((it) => `${it.text}|${it.type}`);
}

test("a name that only the tagger has becomes a name", () => {
  expect(namesOf("The [quay market|organization 0.9] of the town met at noon.")).toEqual(["quay market|organization"]);
  expect(namesOf("The [quay market|organization 0.4] of the town met at noon.")).toEqual([]);
});

test("a longer name of the tagger takes the place of a known one inside it", () => {
  expect(namesOf("She joined the [Ontario Harbour Friends|organization 0.9].")).toEqual([
    "Ontario Harbour Friends|organization",
  ]);
  expect(namesOf("He came from [Moscow, Russia|place 0.9].")).toEqual(["Moscow|place", "Russia|place"]);
});

test("where the tables are sure the tagger does not change the kind, but a town may be somebody's name", () => {
  expect(namesOf("They spoke of [Russia|person 0.9] at length.")).toEqual(["Russia|place"]);
  expect(namesOf("They spoke of [Brest|person 0.9] at length.")).toEqual(["Brest|person"]);
});

test("halves of a name are joined and what is no part of it is cut off", () => {
  expect(namesOf("They asked the [Court of|organization 0.7] Tarrow.")).toEqual(["Court of Tarrow|organization"]);
  expect(namesOf("The [Dockers'|organization 0.8] [Quay League|organization 0.8] met.")).toEqual([
    "Dockers' Quay League|organization",
  ]);
  expect(namesOf("The [Quay League and|organization 0.8] its friends met.")).toEqual(["Quay League|organization"]);
  expect(namesOf("[Premier Lene Askov|person 0.9] met them.")).toEqual(["Lene Askov|person"]);
});

test("a full name stands although the tagger has one end of it, and lends itself to the bare surname", () => {
  expect(namesOf("Anna [Varny|person 0.9] left early. Then Varny came back.")).toEqual([
    "Anna Varny|person",
    "Varny|person",
  ]);
});

test("capitals that the tagger knows no name in are none, unless the text says more", () => {
  expect(namesOf("They signed the Deferred Share Plan at noon.")).toEqual([]);
  expect(namesOf("They met Dr. Varny at noon.")).toEqual(["Varny|person"]);
});

test("the word for a people or an office is no name, and what the tagger takes for a work's name is nobody's", () => {
  expect(namesOf("The [Russian|place 0.9] side met the [President|person 0.9].")).toEqual([]);
  expect(namesOf("They sang [Lights of Ontario|other 0.9] at noon.")).toEqual([]);
});
