/** @module Spellings of one person over several articles. */
import { expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const peopleOf = (...texts: string[]) => {
  const record = reconcile(texts.map((text, index) => read({ id: `a${index}`, text, published: "2031-03-11" })));
  return {
    actors: record.actors.filter(({ type }) => type === "person").map(({ name }) => name),
    speakers: record.entries.flatMap((entry) => (entry.frame === "statement" ? [entry.speaker?.entity] : [])),
  };
};

test("takes three spellings in three articles for one president", () => {
  const { actors, speakers } = peopleOf(
    "President Iskander Beyliev said the guns would fall silent at six.",
    "President Iskander Beyleev said the boats must leave the river first.",
    "President Iskander Beyliev said no paper would be signed. Beyliev said the harbours were safe.",
  );
  expect(actors).toEqual(["Iskander Beyliev"]);
  expect(new Set(speakers)).toEqual(new Set(["Iskander Beyliev"]));
});

test("joins a bare surname to the one person of the coverage who has it", () => {
  const { actors } = peopleOf(
    "Foreign Minister Tomas Ferrand said he wanted written answers by Friday.",
    "Minister Ferrand said the hall in Corvane was ready.",
  );
  expect(actors).toEqual(["Tomas Ferrand"]);
});

test("keeps two people of one surname apart", () => {
  const { actors } = peopleOf(
    "President Mara Holt said the mine would stay shut.",
    "Union leader Owen Holt said the mine would open again.",
  );
  expect(actors).toEqual(["Mara Holt", "Owen Holt"]);
});

test("keeps apart what one article prints as two people", () => {
  const { actors } = peopleOf(
    "President Olga Serov said talks would go on. Her brother, General Oleg Serov, said they would not.",
    "President Olga Serov said the bridge was open.",
  );
  expect(actors).toEqual(["Oleg Serov", "Olga Serov"]);
});

test("takes the bodies of a state that no table knows for one, by the adjective that one article has", () => {
  const { speakers } = peopleOf(
    "Varnhem's army said the bridge was safe. Varnhem's foreign minister left.",
    "The Varnhemish military said the road was shut. Varnhem was calm. Varnhem's foreign minister left.",
    "Varnhem's navy said its boats were home. Varnhem's foreign minister left.",
  );
  expect(new Set(speakers)).toEqual(new Set(["Varnhemish military", "Varnhem's navy"]));
});

test("keeps the bodies of two states apart", () => {
  const { speakers } = peopleOf(
    "Varnhem's army said the bridge was safe. Varnhem's foreign minister left.",
    "The Varnaian military said the road was shut. Varnaia's foreign minister left.",
  );
  expect(new Set(speakers).size).toBe(2);
});
