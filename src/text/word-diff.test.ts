/** @module Two wordings side by side. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords, diffWordsOf } from "./word-diff.js";

/** One line: [+added+] [-left out-] {was => is}. */
function shown(from: string, to: string): string {
  return compareWords(from, to)
    .map(({ how, text, was }) =>
      how === "kept"
        ? text
        : how === "added"
          ? `[+${text}+]`
          : how === "left-out"
            ? `[-${text}-]`
            : `{${was} => ${text}}`,
    )
    .join(" ");
}

test.each([
  ["The strait stays open.", "the strait stays open", "the strait stays open"],
  ["We don’t leave", "We don't leave", "We don't leave"],
  ["We will leave the quay", "We will not leave the quay", "We will [+not+] leave the quay"],
  ["We will leave", "We won't leave", "We {will => won't} leave"],
  ["We have no boats at sea", "We have boats at sea", "We have [-no-] boats at sea"],
  ["They fired 80 shots", "They fired 8 shots", "They fired {80 => 8} shots"],
  ["a fall of 1.5%", "a fall of 15%", "a fall of {1.5% => 15%}"],
  ["it was -5 degrees", "it was 5 degrees", "it was {-5 => 5} degrees"],
  ["paid €5 for it", "paid $5 for it", "paid {€5 => $5} for it"],
  ["You will sign.", "You will sign?", "You will sign [+?+]"],
  ["a non-violent crowd", "a violent crowd", "a {non-violent => violent} crowd"],
  ["“We wait for a signal, and then we sail.”", "“then we sail”", "[-We wait for a signal, and-] then we sail"],
  ["the ferries sail", "nobody knows", "{the ferries sail => nobody knows}"],
  ["", "", ""],
])("%j beside %j", (from, to, expected) => {
  expect(shown(from, to)).toBe(expected);
});

const wording = fc.array(fc.constantFrom("we", "will", "not", "sail", "8", "80", "boats"), { maxLength: 30 });

test("nothing is lost: the kept and added words are the second wording, the kept and left-out ones the first", () => {
  fc.assert(
    fc.property(wording, wording, (a, b) => {
      const changes = compareWords(a.join(" "), b.join(" "));
      const keys = (text: string) => diffWordsOf(text).map(({ key }) => key);
      const second = changes.flatMap(({ how, text }) => (how === "left-out" ? [] : keys(text)));
      const first = changes.flatMap(({ how, text, was }) => (how === "added" ? [] : keys(was ?? text)));
      expect([first, second]).toEqual([a, b]);
    }),
  );
});

test("two very long wordings are compared in bounded work", () => {
  const long = (word: string) =>
    `start ${Array.from({ length: 3000 }, (_, at) => `${word}${"x".repeat(at % 7)}`).join(" ")} end`;
  expect(compareWords(long("a"), long("b")).map(({ how }) => how)).toEqual(["kept", "changed", "kept"]);
});
