/** @module Sides of a story: who is called so in it, whose body somebody speaks for, and a government without a name. */
import { expect, test } from "vitest";
import { read } from "../../index.js";
import { lexiconOf } from "../../load-data.js";
import { sidesOf } from "./sides.js";
import { sidesInStory } from "./story-sides.js";

const readings = [
  {
    id: "a",
    published: "2031-05-06",
    text:
      "The Harbour Workers' Union demanded a pay rise on Tuesday. Its spokeswoman, Lene Askov, said the docks would stand still. " +
      "Finance Minister Tomas Ferrand said he would look at the books.\n\nTomas Ferrand met Lene Askov in the evening.",
  },
  {
    id: "b",
    published: "2031-05-07",
    text: "The finance minister offered a rise of two percent on Wednesday. Lene Askov of the Harbour Workers' Union called it too little.",
  },
].map((article) => read(article));
const { story } = lexiconOf("en");
const sides = sidesInStory(readings, sidesOf(readings, story), story.bareNouns);

test("takes who speaks for a body for the body", () => {
  expect(sides.sideOf("Lene Askov")).toBe("Harbour Workers' Union");
});

test("takes an office for the one who is called so, and ministers of no named state for one government", () => {
  expect(sides.sideOf("the finance minister")).toBe(sides.sideOf("Tomas Ferrand"));
  expect(sides.sideOf("The government")).toBe(sides.sideOf("Tomas Ferrand"));
});

test("leaves alone an office that nobody in the story is called by", () => {
  expect(sides.sideOf("the archbishop")).toBe("the archbishop");
});
