/**
 * @module
 * How well the records of several episodes agree with their answers, in shares from 0 to 1 over all episodes together.
 *
 * Words agree as in `score-story.ts`. An item is found when an entry of a fitting frame stands on one of its words; a claim is in the
 * answers when its words are those of an item that would fit. A speaker is right when the names share their last word, or one of them
 * contains the other.
 */

import { type CoverageRecord, type Entry, read, reconcile } from "../src/index.js";
import type { Answers, Episode, Item, Words } from "./press-episodes.js";
import { agree, type Figures, share } from "./score-story.js";

/** The frames an item may be told by; the first is its own. */
const framesOf = {
  proposals: ["proposal", "demand", "mediation"],
  responses: ["response", "proposal", "concession"],
  ceasefires: ["ceasefire", "agreement"],
  violations: ["violation", "accusation", "attack"],
  talks: ["talks", "mediation", "agreement"],
  attacks: ["attack"],
} as const;
type Kind = keyof typeof framesOf;
const kinds = Object.keys(framesOf) as Kind[];

/** The verdicts that say what a difference is. */
const verdictsOf: { readonly [kind: string]: readonly string[] } = {
  genuine: ["contradiction", "modality", "condition"],
  update: ["update", "correction"],
  granularity: ["granularity", "wording"],
  wording: ["wording", "granularity"],
};

/** Last words that many names share, and that tell nobody from anybody. */
const sharedWords = new Set(
  "president minister ministry government department office spokesman spokeswoman official officials leader party union army military police court parliament congress senate house agency source sources".split(
    " ",
  ),
);

/** A figure as parts of wholes, added up over the episodes. */
class Tally {
  readonly #counts = new Map<string, [part: number, whole: number]>();

  add(name: string, isIn: boolean): void {
    const count = this.#counts.get(name) ?? [0, 0];
    this.#counts.set(name, [count[0] + (isIn ? 1 : 0), count[1] + 1]);
  }

  figures(): Figures {
    return Object.fromEntries([...this.#counts].map(([name, [part, whole]]) => [name, share(part, whole)]));
  }
}

/** The figures of all episodes together. */
export function scorePress(episodes: readonly Episode[]): Figures {
  const tally = new Tally();
  for (const { articles, answers } of episodes) {
    const record = reconcile(articles.map((article) => read(article)));
    countStatements(answers, record, tally);
    for (const kind of kinds) countItems(kind, answers, record, tally);
    countDisputes(answers, record, tally);
  }
  return tally.figures();
}

function countStatements({ statements }: Answers, record: CoverageRecord, tally: Tally): void {
  const said = record.entries.filter((entry) => entry.frame === "statement" && entry.polarity === "said");
  const isSpokenBy = (entry: Entry, name: string | undefined) => {
    const speaker = entry.frame === "statement" ? (entry.speaker?.entity ?? null) : null;
    return name === undefined || speaker === null ? name === undefined && speaker === null : isSameName(name, speaker);
  };
  for (const words of statements) {
    if (words.optional === true || words.nested === true) continue;
    const entries = said.filter((entry) => isOn(entry, words));
    tally.add("statements found", entries.length > 0);
    tally.add(
      "statements with speaker",
      entries.some((entry) => isSpokenBy(entry, words.speaker_canonical)),
    );
  }
  for (const entry of said)
    for (const piece of entry.evidence)
      tally.add(
        "precision with speaker",
        statements.some((words) => agree(words, piece) && isSpokenBy(entry, words.speaker_canonical)),
      );
}

function countItems(kind: Kind, answers: Answers, record: CoverageRecord, tally: Tally): void {
  const [own] = framesOf[kind];
  for (const { optional, exact } of itemsOf(kind, answers)) {
    if (optional === true || exact.length === 0) continue;
    const covered = record.entries
      .filter(({ frame }) => (framesOf[kind] as readonly string[]).includes(frame))
      .map((entry) => exact.filter((words) => isOn(entry, words)).length);
    const best = Math.max(0, ...covered);
    tally.add(`${kind} found`, best > 0);
    for (let n = 0; n < exact.length; n++) tally.add(`${kind} merged`, n < best);
  }
  const fitting = kinds
    .filter((each) => (framesOf[each] as readonly string[]).includes(own))
    .flatMap((each) => itemsOf(each, answers))
    .flatMap(({ exact }) => exact);
  for (const entry of record.entries)
    if (entry.frame === own)
      for (const piece of entry.evidence)
        tally.add(
          `${kind} in the answers`,
          fitting.some((words) => agree(words, piece)),
        );
}

function itemsOf(kind: Kind, answers: Answers): readonly Item[] {
  if (kind === "responses") return answers.proposals.flatMap(({ responses }) => responses ?? []);
  if (kind === "violations") return answers.truces.flatMap(({ violations }) => violations ?? []);
  return kind === "ceasefires" ? answers.truces : answers[kind];
}

function countDisputes({ cross }: Answers, { disputes }: CoverageRecord, tally: Tally): void {
  for (const { kind, values, optional } of cross.contradictions) {
    if (optional === true) continue;
    const told = disputes.filter((dispute) => {
      const sides = dispute.values.map(({ evidence }) =>
        values.filter((words) => evidence.some((piece) => agree(words, piece))).map(({ value }) => value),
      );
      return sides.some((a, i) => sides.some((b, j) => i < j && a.some((x) => b.some((y) => x !== y))));
    });
    tally.add("disagreements found", told.length > 0);
    tally.add(
      "disagreements with the right verdict",
      told.some(({ verdict }) => verdictsOf[kind]!.includes(verdict)),
    );
  }
  for (const { verdict, values } of disputes) {
    if (verdict !== "contradiction") continue;
    tally.add(
      "contradictions that are real",
      cross.contradictions.some(
        (difference) =>
          difference.kind === "genuine" &&
          difference.values.filter((words) =>
            values.some(({ evidence }) => evidence.some((piece) => agree(words, piece))),
          ).length > 1,
      ),
    );
  }
}

function isOn(entry: Entry, words: Words): boolean {
  return entry.evidence.some((piece) => agree(words, piece));
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  const [lastA, lastB] = [a.split(" ").at(-1)!, b.split(" ").at(-1)!];
  if (a === b || (lastA === lastB && lastA.length > 2 && !sharedWords.has(lastA))) return true;
  return (a.includes(" ") && ` ${a} `.includes(` ${b} `)) || (b.includes(" ") && ` ${b} `.includes(` ${a} `));
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
