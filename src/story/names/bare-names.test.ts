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
