/** @module Marked sentences of the actors room, and what must hold of every text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mention } from "../model/index.js";
import { read } from "../read.js";
import { type Case, runCases } from "../testing/cases.js";
import type { Finding } from "../testing/mark.js";

function marked(accepts: (mention: Mention) => boolean, withType = false): (given: Case) => Finding[] {
  return ({ text, published }) => {
    const { mentions, actors } = read({ text, published });
    return mentions.filter(accepts).map((mention) => {
      const actor = actors.find(({ id }) => id === mention.actor);
      const name = actor ? `${actor.name}${withType && actor.type === "state" ? " state" : ""}` : "?";
      return { span: mention, label: `${mention.type}:${name}` };
    });
  };
}

const isRole = ({ how }: Mention) => how === "role";
runCases(
  "actors/names",
  marked(({ how }) => how === "name" || how === "alias"),
);
runCases(
  "actors/event-names",
  marked(({ how }) => how === "name" || how === "alias"),
);
runCases("actors/roles", marked(isRole));
runCases(
  "actors/seats",
  marked(({ how }) => how === "metonym"),
);
runCases(
  "actors/joined-sides",
  marked(({ how, type }) => how === "metonym" && type === "organization"),
);
runCases("actors/bodies", marked(isRole));
runCases("actors/common-nouns", marked(isRole));
runCases("actors/peoples", marked(isRole));
runCases("actors/parties", marked(isRole));
runCases(
  "actors/pronouns",
  marked(({ how }) => how === "pronoun"),
);
runCases("actors/learned-states", (given) =>
  marked(
    ({ how, actor }) => how !== "pronoun" && actor !== null,
    true,
  )(given)
    .filter(({ label }) => /state|prime|Askov$/u.test(label))
    .filter(({ span }) => given.text.slice(span.start, span.end) !== "Lene Askov"),
);

const words = fc.constantFrom(
  "Askov",
  "Lene",
  "the",
  "premier",
  "of",
  "Varnhem",
  "'s",
  "U.S.",
  "-",
  "\n\n",
  "Both sides",
  "he",
  ".",
  "“",
  "”",
  "Kyiv",
  "said",
  "\ud800",
  "\u0000",
  "Union",
  "al",
  "’",
);

test("every mention is a place in the text, and its actor is in the list", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const { mentions, actors } = read({ text });
      for (const { start, end, text: given, actor } of mentions) {
        expect(text.slice(start, end)).toBe(given);
        if (actor !== null) expect(actors.map(({ id }) => id)).toContain(actor);
      }
      expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
    }),
    { numRuns: 60 },
  );
});

test("reading twice gives the same actors", () => {
  const text = "Lene Askov, the premier of Varnhem, met Jonas Brandt. She said both sides would talk.";
  expect(read({ text })).toEqual(read({ text }));
});

test("the two sides are no guests that one sentence pairs", () => {
  const sides = (text: string) =>
    read({ text }).mentions.flatMap(({ text: words, actor }) => (words === "Each side" ? [actor] : []));
  const guests = "Norway and Sweden agreed to watch.";
  expect(
    sides(`Talks between Iran and Iraq went on. Iran left before Iraq did. ${guests} Each side blamed the other.`),
  ).not.toEqual([null]);
  expect(sides(`Iran shelled the coast. ${guests} Each side blamed the other.`)).toEqual([null]);
});
