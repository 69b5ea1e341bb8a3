/** @module Whom speakers mean: entities of statements, through the whole of `read()`. */
import { describe, expect, test } from "vitest";
import { read } from "../../read.js";

function speakersOf(text: string): (string | null | undefined)[] {
  return read({ text, published: "2025-04-22" }).statements.map(({ speaker }) => speaker?.entity);
}

describe("a paper speaks for its author", () => {
  test.each([
    ["In a letter on Monday, Lene Askov asked for time. “We need a month,” the letter said.", "Lene Askov"],
    ["Lene Askov published a report from Ostby. The report said the bridge was weak.", "Lene Askov"],
    ["Lene Askov spoke first. Her statement was short. The statement said the port was shut.", "Lene Askov"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test("a text of several parties speaks for itself", () => {
    expect(speakersOf("Lene Askov signed the deal. The deal says both will stop firing.").at(-1)).toBe("The deal");
  });
});

describe("who is meant", () => {
  test.each([
    ["A general, Per Hallin, left. Troops could act against Norway, which says its boats are unarmed.", "Norway"],
    ["“We go,” said Council on Foreign Harbours President Lene Askov.", "Lene Askov"],
    ["“The floor is wet,” said a porter named Anton, who was sweeping.", "Anton"],
    ["The head of the army, Gen. Mark Hallin, said the road was open.", "Mark Hallin"],
    ["Lene Askov and Vice Premier Lin He said they would meet.", "Lene Askov; Lin He"],
    ["Norway hit back. Its finance ministry said the tariffs were wrong.", "Norwegian Finance Ministry"],
    ["“It is not easy,” said Lene Askov, who joined Mark Hallin on Tuesday. “Nobody doubts it.”", "Lene Askov"],
  ])("%s", (text, entity) => expect(speakersOf(text)).toContain(entity));

  test("an unnamed official who spoke since is meant before a named one", () => {
    const text =
      "A Norwegian official, Mark Hallin, said the deal was near.\n\nA senior Swedish official said the deal was far. The talks go on, the official said.";
    expect(speakersOf(text)).toEqual(["Mark Hallin", "A senior Swedish official", "A senior Swedish official"]);
  });

  test("its ministry stays open where two states were named", () => {
    const text = "Norway met Sweden. Its finance ministry said the tariffs were wrong.";
    expect(speakersOf(text)).toEqual(["Its finance ministry"]);
  });
});
