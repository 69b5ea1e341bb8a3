/** @module The names in what pages give as an author, and what they are names of. */
import { expect, test } from "vitest";
import { loadArticle } from "../../../lexicon/article.js";
import { packageFiles } from "../../../load-data.js";
import { namesIn } from "./person-names.js";

const lexicon = loadArticle(packageFiles("en"));
const context = { lexicon, outlets: new Set(["tarrow ledger"]), hosts: new Set(["tarrowledger", "ilva"]) };
const people = (words: string) =>
  namesIn(words, context)
    .filter(({ kind }) => kind === "person")
    .map(({ name }) => name);
const kinds = (words: string) => namesIn(words, context).map(({ name, kind }) => `${name}: ${kind}`);

test.each([
  ["Mira Dorn, Ilva Brandt and Bo Lind", ["Mira Dorn", "Ilva Brandt", "Bo Lind"]],
  ["By Mira Dorn & Ilva Brandt", ["Mira Dorn", "Ilva Brandt"]],
  ["Mira Dorn; Ilva Brandt | Bo Lind", ["Mira Dorn", "Ilva Brandt", "Bo Lind"]],
  ["Mira Dorn/Ilva Brandt", ["Mira Dorn", "Ilva Brandt"]],
  ["Mira Dorn with Ilva Brandt", ["Mira Dorn", "Ilva Brandt"]],
])("several names in one value: %s", (words, expected) => {
  expect(people(words)).toEqual(expected);
});

test.each([
  ["By Mira Dorn, Political Editor", ["Mira Dorn"]],
  ["Mira Dorn Senior Reporter", ["Mira Dorn"]],
  ["Mira Dorn in Askov", ["Mira Dorn"]],
  ["Mira Dorn for the Tarrow Ledger", ["Mira Dorn"]],
  ["Mira Dorn (Lindholt)", ["Mira Dorn"]],
  ["Mira Dorn Associated Press", ["Mira Dorn"]],
  ["Mira Dorn Tarrow Ledger", ["Mira Dorn"]],
  ["Written by Mira Dorn, MD on March 14, 2031", ["Mira Dorn"]],
  ["Mira Dorn @miradorn", ["Mira Dorn"]],
  ["Mira Dorn, Jr.", ["Mira Dorn, Jr."]],
  ["Mira D&#246;rn", ["Mira Dörn"]],
])("roles, places, addresses and dates are no part of a name: %s", (words, expected) => {
  expect(people(words)).toEqual(expected);
});

test.each(["Dorn, Mira", "MIRA DORN", "van der Dorn", "Mira O’Dorn-Lind", "朴明", "Min Brandt", "Ilva Press"])(
  "a name keeps its order and spelling: %s",
  (words) => {
    expect(people(words)).toEqual([words]);
  },
);

test.each([
  ["The Tarrow Ledger", ["The Tarrow Ledger: outlet"]],
  ["Tarrow Ledger Online", ["Tarrow Ledger Online: outlet"]],
  ["tarrowledger", ["tarrowledger: outlet"]],
  ["Reuters", ["Reuters: agency"]],
  ["The Associated Press", ["The Associated Press: agency"]],
  ["AP Political Writer", ["AP: agency"]],
  ["Ledger Staff", ["Ledger Staff: staff"]],
  ["Editorial team", ["Editorial team: staff"]],
  ["Newsroom", ["Newsroom: staff"]],
  ["Read more", ["Read more: staff"]],
])("outlets, agencies and desks are told apart: %s", (words, expected) => {
  expect(kinds(words)).toEqual(expected);
});

test.each(["https://ledger.example/mira", "@miradorn", "mira@ledger.example", "mira-dorn", "user123", "", "12", "—"])(
  "addresses, handles and numbers are no names: %s",
  (words) => {
    expect(kinds(words)).toEqual([]);
  },
);

test("a place beside a whole name or an agency is no person", () => {
  expect(people("Mira Dorn, Askov")).toEqual(["Mira Dorn"]);
  expect(kinds("Reuters, Askov")).toEqual(["Reuters: agency"]);
  expect(people("Madrigal")).toEqual(["Madrigal"]);
});
