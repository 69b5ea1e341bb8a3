/** @module Places of one line: what they say in words of their own is in sight, what repeats it a step away. */
import { expect, test } from "vitest";
import type { Citation } from "../citation.js";
import { Cites } from "./cites.js";
import { linksWith } from "./links.js";

const links = linksWith("", () => "");

function cite(article: string, text: string): Citation {
  const place = `${article}:0-${text.length}`;
  return { article, start: 0, end: text.length, text, outlet: `The ${article}`, day: "2031-03-10", origin: "o", place };
}

/** The outlets in sight, and what is said of the rest. */
async function shown(texts: readonly string[], open = 2) {
  const cites = texts.map((text, at) => cite(`paper-${at}`, text));
  const html = String(await (<Cites cites={cites} links={links} open={open} />));
  const [inSight = "", rest = ""] = html.split("<details");
  return {
    inSight: [...inSight.matchAll(/The (?<outlet>paper-\d)/gu)].map(({ groups }) => groups!.outlet),
    rest: /<summary>(?<words>[^<]*)/u.exec(rest)?.groups?.words ?? null,
  };
}

const agency = "Both banks accused each other of firing first";

test.each([
  [["the envoy left", "he had gone home"], ["paper-0", "paper-1"], null],
  [
    [agency, `“${agency}”`, "Varnhem fired first, Ostmark said"],
    ["paper-0", "paper-2"],
    "1 more place, in the same words",
  ],
  [[agency, agency, agency], ["paper-0"], "2 more places, in the same words"],
  [[agency, "accused each other", "the market was hit", "it was noon"], ["paper-0", "paper-2"], "2 more places"],
  // a part of a word is another word
  [["the truces held", "truce"], ["paper-0", "paper-1"], null],
])("%j", async (texts, inSight, rest) => {
  expect(await shown(texts)).toEqual({ inSight, rest });
});
