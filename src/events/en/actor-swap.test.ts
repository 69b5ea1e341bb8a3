/** @module Who does it to whom: the same sentence with its two actors exchanged gives the same act with its two sides exchanged. */

import { expect, test } from "vitest";
import { eventsOf } from "../../testing/events-of.js";

const pairs: readonly (readonly [string, string])[] = [
  ["Varnhem", "Ostmark"],
  ["Mirelia", "Varnhem"],
  ["Ostmark", "Mirelia"],
  ["Northline Ferries", "Ostmark"],
  ["Varnhem", "Envoy Tor Brandt"],
];
/** A acts on B in each. */
const templates: readonly string[] = [
  "A accused B of shelling the harbour.",
  "On Monday A accused B of breaking the truce.",
  "B was accused by A of breaking the truce.",
  "A on Tuesday denounced B over the arrest of its fishermen.",
  "A rejected a proposal by B to open the river.",
  "A rejected B's offer of talks.",
  "B's offer was rejected by A on Friday.",
  "A demanded that B withdraw its boats.",
  "A urged B to release the crew.",
  "B was urged by A to release the crew.",
  "A threatened to cut the power if B closed the bridge.",
  "A invaded B on Sunday.",
  "B was bombed by A on Sunday.",
  "A imposed sanctions on B.",
  "A lifted its embargo against B on Thursday.",
  "A blamed B for the failure of the talks.",
  "A proposed a ceasefire to B.",
  "A expelled two envoys of B.",
  "A sent grain and medicine to B.",
  "A praised B for keeping the truce.",
];

const nameOf = (words: string) => words.replace(/^Envoy /u, "");
const sentenceOf = (template: string, a: string, b: string) => {
  const text = template.replaceAll("A ", `${a} `).replaceAll(" A ", ` ${a} `).replace(/\bB\b/gu, b);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
/** Whether some event of the sentence has the first for its actor and the second for its recipient, and none the other way. */
function isRight(template: string, a: string, b: string): boolean {
  const sides = eventsOf(sentenceOf(template, a, b)).map(({ actors, recipients }) => [
    actors.map(({ entity, text }) => entity ?? text),
    recipients.map(({ entity, text }) => entity ?? text),
  ]);
  const has = (x: string, y: string) =>
    sides.some(([from, to]) => from!.includes(nameOf(x)) && to!.includes(nameOf(y)));
  return has(a, b) && !has(b, a);
}

test("200 sentences, both ways round, have their sides right", () => {
  const wrong: string[] = [];
  let nSentences = 0;
  for (const template of templates)
    for (const [a, b] of pairs)
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        nSentences++;
        if (!isRight(template, x, y)) wrong.push(sentenceOf(template, x, y));
      }
  expect(nSentences).toBe(200);
  expect(wrong).toEqual([]);
});
