/**
 * @module
 * One line that a reviewer types: a letter or its word, what it is about, and after `--` the reason. The same lines stand in a file of answers.
 */

/** What a reviewer decides; `why` is null where no reason was typed on the line. */
export type Decision = { readonly why: string | null } & (
  | { readonly does: "accept" }
  | { readonly does: "not-a-dispute" }
  | { readonly does: "strike" }
  | { readonly does: "withdraw" }
  /** Each setting is FIELD=VALUE. */
  | { readonly does: "change"; readonly settings: readonly string[] }
  | { readonly does: "relabel"; readonly frame: string; readonly settings: readonly string[] }
  | { readonly does: "prefer"; readonly version: string }
  | { readonly does: "merge"; readonly other: string }
  /** Numbers of the words as they were printed. */
  | { readonly does: "split"; readonly numbers: readonly number[] }
  /** `condition` is its number as it was printed, or words of it; each setting is FIELD=VALUE. */
  | { readonly does: "set-condition"; readonly condition: string; readonly settings: readonly string[] }
  /** `place` is article:start-end. */
  | { readonly does: "add-condition"; readonly place: string; readonly settings: readonly string[] }
  | { readonly does: "drop-condition"; readonly condition: string }
);

/** A line that decides nothing about the item. */
export type Move =
  | { readonly does: "field"; readonly name: string }
  | { readonly does: "skip" }
  | { readonly does: "undo" }
  | { readonly does: "quit" }
  | { readonly does: "help" }
  | { readonly does: "again" };

/** What a line says. */
export type Answer = Decision | Move;

/** An answer, or why the line is none. */
export type ParsedAnswer = Answer | { readonly does: "unclear"; readonly problem: string };

/** Letters, words, and what they do; the order of the help. */
export const answerKeys = [
  ["a", "accept", "", "it is right as it is"],
  ["c", "change", "FIELD=VALUE", "a field has another value"],
  ["f", "field", "[FIELD]", "what a field may hold; without a name, all of them"],
  ["r", "relabel", "KIND [FIELD=VALUE ...]", "it is another kind of thing"],
  ["d", "drop", "", "the words do not say it: leave it out"],
  ["n", "not", "", "of a dispute: it is none"],
  ["p", "prefer", "NUMBER", "of a dispute: this version is right; the others stay beside it"],
  ["m", "merge", "ID", "another entry is the same thing"],
  ["x", "split", "NUMBER ...", "the words of these numbers are another thing"],
  ["i", "if", "NUMBER FIELD=VALUE", "a condition is otherwise (status=met); if drop NUMBER, if add PLACE"],
  ["w", "withdraw", "", "of a correction whose words are gone: take it back"],
  ["s", "skip", "", "leave it for another time"],
  ["u", "undo", "", "take back what you did last"],
  ["q", "quit", "", "stop here; everything is saved"],
  ["?", "help", "", "this list"],
] as const;

/** Reads one line. An empty one asks for the item again. */
export function parseAnswer(line: string): ParsedAnswer {
  const { asked = "", reason = "" } = /^(?<asked>.*?)(?:(?:^|\s)--(?:\s(?<reason>.*))?)?$/su.exec(line)?.groups ?? {};
  const why = reason.trim() === "" ? null : reason.trim();
  const [word = "", ...rest] = asked.trim().split(/\s+/u);
  const about = asked.trim().slice(word.length).trim();
  const key = answerKeys.find(([letter, name]) => letter === word.toLowerCase() || name === word.toLowerCase());
  if (word === "") return { does: "again" };
  if (key === undefined) return unclear(`there is no ${JSON.stringify(word)}; ? lists what there is`);
  const [letter, name, needs] = key;
  if (needs !== "" && !needs.startsWith("[") && about === "")
    return unclear(`${name} needs ${needs}, for example ${example(letter)}`);
  if (letter === "a") return { does: "accept", why };
  if (letter === "n") return { does: "not-a-dispute", why };
  if (letter === "d") return { does: "strike", why };
  if (letter === "w") return { does: "withdraw", why };
  if (letter === "c") return { does: "change", settings: [about], why };
  if (letter === "f") return { does: "field", name: about };
  if (letter === "r")
    return { does: "relabel", frame: rest[0]!, settings: settingsIn(about.slice(rest[0]!.length)), why };
  if (letter === "p") return { does: "prefer", version: about, why };
  if (letter === "m") return { does: "merge", other: about, why };
  if (letter === "x") return splitAnswer(rest, why);
  if (letter === "i") return conditionAnswer(rest, why);
  if (letter === "s") return { does: "skip" };
  if (letter === "u") return { does: "undo" };
  return { does: letter === "q" ? "quit" : "help" };
}

/** `decision=reject reason=no time`: a value runs to the next name with an equals sign. */
export function settingsIn(text: string): string[] {
  return text
    .trim()
    .split(/\s+(?=[\w.]+=)/u)
    .filter((setting) => setting !== "");
}

function splitAnswer(words: readonly string[], why: string | null): ParsedAnswer {
  const numbers = words.map((word) => word.replaceAll(/[[\],]/gu, ""));
  const wrong = numbers.find((word) => !/^\d{1,4}$/u.test(word));
  if (wrong !== undefined) return unclear(`${JSON.stringify(wrong)} is no number of the words above`);
  return { does: "split", numbers: numbers.map(Number), why };
}

/** `2 status=met`, `drop 2`, `add 04-courier:310-372 requiredActor=Ostmark`. */
function conditionAnswer([first = "", ...rest]: readonly string[], why: string | null): ParsedAnswer {
  const [second = "", ...more] = rest;
  const isNamed = first === "add" || first === "drop";
  if (isNamed && second === "")
    return unclear(`if ${first} needs ${first === "add" ? "a place" : "a number"}, for example ${example("i")}`);
  if (first === "drop") return { does: "drop-condition", condition: rest.join(" "), why };
  if (first === "add") return { does: "add-condition", place: second, settings: settingsIn(more.join(" ")), why };
  return { does: "set-condition", condition: first, settings: settingsIn(rest.join(" ")), why };
}

function unclear(problem: string): ParsedAnswer {
  return { does: "unclear", problem };
}

function example(letter: string): string {
  const examples: { readonly [letter: string]: string } = {
    c: "c decision=consider -- the full text says: will study",
    r: "r demand strength=request -- it asks, it does not offer",
    p: "p 2 -- the hospital's list",
    m: "m attack-0zz9 -- one strike, two names of the market",
    x: "x 2 3 -- a second meeting",
    i: "i 1 status=met -- the boats left on Friday",
  };
  return examples[letter] ?? letter;
}
