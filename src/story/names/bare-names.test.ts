/** @module Whom a bare noun means over several articles: "the Speaker", "the army", "the mediator's office". */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const speakersOf = (...texts: string[]) => {
  const readings = texts.map((text, at) => read({ id: `a${at}`, text, published: "2031-03-11" }));
  return reconcile(readings).entries.flatMap((entry) =>
    entry.frame === "statement" ? [entry.speaker?.entity ?? null] : [],
  );
};

const matter = "the ferry strike in Ostby harbour, which the dockers of Ostby began over the pay of the ferry crews";

describe("is the one whom another article of the story calls so", () => {
  test.each([
    ["Speaker Lene Askov opened a debate on", "The Speaker said the vote would wait.", "Lene Askov"],
    ["Sen. Lene Askov flew in during", "The senator said the vote would wait.", "Lene Askov"],
    [
      "The Senate majority leader, Lene Askov, flew in during",
      "The Senate leader said the vote would wait.",
      "Lene Askov",
    ],
    ["Lene Askov, leader of the Harbour Party, joined", "The Harbour boss said the vote would wait.", "Lene Askov"],
    ["Mediator Lene Askov flew in to end", "The mediator's office said the vote would wait.", "office of Lene Askov"],
    [
      "The Harbour Employers' Federation hired guards during",
      "The federation said the vote would wait.",
      "Harbour Employers' Federation",
    ],
  ])("%s ... / %s", (opening, said, entity) => {
    expect(speakersOf(`${opening} ${matter}.`, `Nothing moved in ${matter}. ${said}`)).toEqual([entity]);
  });
});

const war = "the siege of Ostby in the upland, which the rebels of the upland began over the tolls of the salt road";

describe("is the state, the body or the fighters the story is about", () => {
  test.each([
    ["The opposition in Lestria's parliament debated", "The army said the road was shut.", "army of Lestria"],
    ["The Lestrian parliament, far from Lestria, debated", "The police said the road was shut.", "Lestrian police"],
    ["The opposition in Lestria's parliament debated", "The government said the road was shut.", "Lestria"],
    ["In Karsk, the capital, Lestria's parliament debated", "Karsk maintains that the road was shut.", "Lestria"],
    ["The Upland Salt Front went on with", "The rebels said the road was shut.", "Upland Salt Front"],
    ["The Upland People's Guard went on with", "The militia said the road was shut.", "Upland People's Guard"],
  ])("%s ... / %s", (opening, said, entity) => {
    expect(speakersOf(`${opening} ${war}.`, `Nothing moved in ${war}. ${said}`).at(-1)).toBe(entity);
  });

  test.each([
    ["Lestria's army and Norvia's army looked on during", "The army said the road was shut.", "The army"],
    ["The Upland Salt Front and the Upland People's Guard began", "The rebels said the road was shut.", "The rebels"],
    ["The Upland Coast Union looked on during", "The rebels said the road was shut.", "The rebels"],
  ])("but not of two: %s ... / %s", (opening, said, entity) => {
    expect(speakersOf(`${opening} ${war}.`, `Nothing moved in ${war}. ${said}`).at(-1)).toBe(entity);
  });
});

describe("stays what it is", () => {
  test("where two are called so", () => {
    const one = `Senator Lene Askov and Senator Mara Holt flew in during ${matter}.`;
    expect(speakersOf(one, `Nothing moved in ${matter}. The senator said the vote would wait.`)).toEqual([
      "The senator",
    ]);
  });

  test("where the other is only a deputy", () => {
    const one = `Deputy Speaker Lene Askov opened a debate on ${matter}.`;
    expect(speakersOf(one, `Nothing moved in ${matter}. The Speaker said the vote would wait.`)).toEqual([
      "The Speaker",
    ]);
  });

  test("where the article brings in somebody new", () => {
    const one = `Mediator Lene Askov flew in to end ${matter}.`;
    expect(speakersOf(one, `Nothing moved in ${matter}. A mediator said the vote would wait.`)).toEqual(["mediator"]);
  });

  test("where the other article tells another story", () => {
    const one = "Speaker Lene Askov opened a museum of old bicycles in a mountain village on Sunday.";
    expect(speakersOf(one, `Nothing moved in ${matter}. The Speaker said the vote would wait.`)).toEqual([
      "The Speaker",
    ]);
  });
});
