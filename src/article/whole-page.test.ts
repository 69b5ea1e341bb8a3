/** @module The plain text of whole pages: where the article begins and ends among menus, teasers, offers and comments. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadArticle } from "../lexicon/article.js";
import { packageFiles } from "../load-data.js";
import { bodyKinds } from "../model/index.js";
import { rounds } from "../testing/rounds.js";
import { readArticle } from "./index.js";

const lexicon = loadArticle(packageFiles("en"));
const places = ["Ostmark", "Varnhem", "Lindholt", "Saltmere", "Askov", "Corvane", "Brenn", "Ambria", "Tarrow", "Malk"];
const menu = places.flatMap((place) => ["ports", "schools", "courts"].map((subject) => `${place} ${subject}`));
const story = [
  "Varnhem's premier proposed on Monday a 21-day halt to strikes on ports and grain stores along the Brenn.",
  "The premier, Mira Dorn, said the halt could begin at dawn on Thursday if Ostmark opened its river ports to grain boats.",
  "Ostmark said it would study the halt, a day after a short truce ended in shellfire near the grain stores of Saltmere.",
  "Mediators carried the premier's proposal to Ostmark by boat, and they expect an answer before the strikes begin again.",
  "The premier told the port council of Saltmere that the halt would be worth nothing if the grain boats stayed away.",
  "In Ostmark the port master said that the grain stores held enough for nine weeks, if the strikes on them ended.",
  "Both sides blame each other for the shellfire of Sunday, which the mediators at the Brenn have promised to look into.",
  "Should Ostmark say no, Dorn added, the strikes on ports would go on, and Varnhem would take the halt off the table.",
];
const teasers = [
  "Kestrel Bank lowers rates",
  "The bank's governor surprised analysts in Corvane, who had expected nothing before the summer.",
  "A bishop for Malk",
  "For the first time a woman leads the diocese, whose cathedral is older than the town around it.",
  "Rowers win in Lindholt",
  "Eight students beat the dockers by half a length in front of two thousand people on Sunday.",
];

const bodyOf = (lines: readonly string[]) => {
  const { text, blocks } = readArticle({ text: lines.join("\n") }, lexicon).found;
  return blocks.filter(({ kind }) => bodyKinds.has(kind)).map(({ start, end }) => text.slice(start, end));
};

test("teasers with whole sentences, under no header, are not the article", () => {
  expect(bodyOf([...menu, "Premier offers halt to strikes", ...story, ...teasers, "© 2031 Harbour Radio"])).toEqual(
    story,
  );
});

test("comments of readers on the same matter are not the article", () => {
  const thread = [
    "Ann Example",
    "14 March 2031 at 10:32",
    "The premier should have proposed a halt to the strikes last year.",
  ];
  const answer = [
    "Ben Sample",
    "14 March 2031 at 11:05",
    "Ostmark would not have opened its ports to grain boats then.",
  ];
  expect(bodyOf([...menu, "Premier offers halt to strikes", ...story, ...thread, ...answer, "Privacy policy"])).toEqual(
    story,
  );
});

test("of headline and standfirst the upper one is the title", () => {
  const standfirst = "Mira Dorn offers Ostmark a halt to strikes on ports and grain stores from Thursday on";
  const text = [...menu, "Premier offers halt to strikes", standfirst, ...story, "Privacy policy"].join("\n");
  const { title, dek } = readArticle({ text }, lexicon).found;
  expect(title?.text).toBe("Premier offers halt to strikes");
  expect(dek?.text).toBe(standfirst);
});

test("a page may end with its article", () => {
  expect(bodyOf([...menu, "Log in", "Premier offers halt to strikes", ...story])).toEqual(story);
});

test("a long article with a list of sections and much around it is a whole page", () => {
  const long = Array.from({ length: 20 }, (_, day) =>
    story.map((line) => `On day ${day + 1} it went on. ${line}`),
  ).flat();
  const around = [
    "Share",
    "Log in",
    "Subscribe",
    "Newsletters",
    "Cookie policy",
    "Privacy policy",
    "Comments",
    "Email",
  ];
  const offers = ["Sign up for our newsletter", "Find us on Facebook", "Download our app", "Most read"];
  expect(bodyOf([...menu, "Premier offers halt to strikes", ...long, ...around, ...offers])).toEqual(long);
});

test("the blocks of any whole page tile it", () => {
  const line = fc.constantFrom(
    ...menu,
    ...story,
    ...teasers,
    "Ann Example",
    "14 March 2031 at 10:32",
    "They are:",
    "…",
    "(",
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 30, maxLength: 90 }), (lines) => {
      const text = [...lines, "© 2031 Harbour Radio"].join("\n");
      const { blocks } = readArticle({ text }, lexicon).found;
      let last = 0;
      for (const { start, end } of blocks) {
        expect(text.slice(last, start).trim()).toBe("");
        last = end;
      }
      expect(last).toBe(text.length);
    }),
    { numRuns: rounds(100, 40) },
  );
});
