/**
 * @module
 * The form of a review page, read as what a reviewer decides: the same decisions that the terminal takes as lines.
 */

import { Problem } from "../../model/index.js";
import { answerKeys, type Decision, type Question, settingsIn } from "../../review/index.js";
import { fieldPrefix } from "../../web/index.js";

/** Fields of the form by name; several values of one name have a line feed between them. */
export type Typed = { readonly [name: string]: string };

/** Reads a form; files are no answer and are left out. */
export function typedIn(form: FormData): Typed {
  const typed = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const before = typed.get(name);
    typed.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return Object.fromEntries(typed);
}

/** What was decided about a question, and why; throws a Problem where something is missing. */
export function decisionIn(typed: Typed, question: Question): Decision {
  const { answer = "" } = typed;
  const reason = wordsIn(typed.why);
  const why = answer === "a" ? (reason ?? "found right in review") : reason;
  if (why === null && answerKeys.some(([letter]) => letter === answer))
    throw new Problem(
      "E-CORRECTION",
      "a correction needs its reason",
      "say in a few words what is wrong, or who says so",
    );
  const settings = changedIn(typed, question);
  if (answer !== "c" && settings.length > 0)
    throw new Problem(
      "E-CORRECTION",
      `${settings.map((each) => each.split("=")[0]).join(", ")} was changed in the form and is not saved yet`,
      "save the changed fields, or put them back as they were",
    );
  switch (answer) {
    case "a":
      return { does: "accept", why };
    case "n":
      return { does: "not-a-dispute", why };
    case "d":
      return { does: "strike", why };
    case "w":
      return { does: "withdraw", why };
    case "c":
      if (settings.length > 0) return { does: "change", settings, why };
      throw missing("no field holds anything else than before", "change one, then save");
    case "r":
      return {
        does: "relabel",
        frame: needed(typed.frame, "the other kind"),
        settings: settingsIn(typed.settings ?? ""),
        why,
      };
    case "p":
      return { does: "prefer", version: needed(typed.version, "the version that is right"), why };
    case "m":
      return { does: "merge", other: needed(wordsIn(typed.otherId) ?? typed.other, "the other entry"), why };
    case "x":
      return {
        does: "split",
        numbers: needed(typed.word, "the words that are another thing").split("\n").map(Number),
        why,
      };
    default:
      throw new Problem("E-USAGE", `there is no answer ${JSON.stringify(answer)}`, "use the buttons of the page");
  }
}

/** FIELD=VALUE for each field that holds something else than the record. */
function changedIn(typed: Typed, question: Question): string[] {
  if (question.kind !== "entry") return [];
  return question.fields.flatMap(({ name, value }) => {
    const now = wordsIn(typed[`${fieldPrefix}${name}`]) ?? "";
    const isAsked = typed[`${fieldPrefix}${name}`] !== undefined;
    return !isAsked || now === (wordsIn(value) ?? "") ? [] : [`${name}=${now === "" ? "none" : now}`];
  });
}

/** On one line, as a form has it; null where there is nothing. */
function wordsIn(text: string | undefined): string | null {
  const words = (text ?? "").replace(/\s+/gu, " ").trim();
  return words === "" ? null : words;
}

function needed(value: string | undefined, what: string): string {
  if (value !== undefined && value.trim() !== "") return value.trim();
  throw missing(`${what} is not chosen`, "choose, then answer again");
}

function missing(found: string, help: string): Problem {
  return new Problem("E-CORRECTION", found, help);
}
