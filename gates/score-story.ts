/**
 * @module
 * How well a record agrees with the hand-written truth of a story, in shares from 0 to 1.
 *
 * Words agree when they overlap by at least half of the shorter; evidence of over 400 characters that is over three times as long as
 * the expected words counts for nothing, so that a whole paragraph is no answer.
 */

import type { CoverageRecord, Entry, Evidence } from "../src/index.js";
import { bodyKinds } from "../src/model/index.js";
import type { ExpectedStory } from "./expected-story.js";

/** Name of a figure to its value; all are shares, more is better. */
export type Figures = { readonly [name: string]: number };

/** The figures of one story. */
export function scoreStory(expected: ExpectedStory, record: CoverageRecord): Figures {
  return {
    ...statementFigures(expected, record),
    ...claimFigures(expected, record),
    ...betweenFigures(expected, record),
    ...articleFigures(expected, record),
  };
}

function statementFigures(expected: ExpectedStory, record: CoverageRecord): Figures {
  const entries = record.entries.filter((entry) => entry.frame === "statement");
  const said = entries.filter((entry) => entry.polarity === "said");
  const speakerOf = (entry: (typeof said)[number]) => entry.speaker?.entity ?? "";
  const right = expected.statements.filter(({ speaker, words }) =>
    said.some((entry) => speakerOf(entry) === speaker && entry.evidence.some((piece) => agree(words, piece))),
  );
  const pieces = said.flatMap((entry) => entry.evidence.map((piece) => ({ piece, speaker: speakerOf(entry) })));
  const precise = pieces.filter(({ piece, speaker }) =>
    expected.statements.some((it) => it.speaker === speaker && agree(it.words, piece)),
  );
  return {
    "statements recall with speaker": share(right.length, expected.statements.length),
    "statements precision with speaker": share(precise.length, pieces.length),
  };
}

/** A demand that can be answered is put on the table: either frame says so. */
function fits(frame: string, expected: string): boolean {
  return frame === expected || (expected === "demand" && frame === "proposal");
}

function claimFigures(expected: ExpectedStory, record: CoverageRecord): Figures {
  const claimed = record.entries.filter((entry) => entry.frame !== "statement");
  const best = expected.claims.map((claim) => {
    const covered = claimed
      .filter((entry) => fits(entry.frame, claim.frame))
      .map((entry) => claim.words.filter((words) => entry.evidence.some((piece) => agree(words, piece))).length);
    return Math.max(0, ...covered);
  });
  const named = expected.claims.filter((claim) => claim.who !== "");
  const rightWho = named.filter((claim) =>
    claimed.some(
      (entry) =>
        fits(entry.frame, claim.frame) &&
        claim.words.some((words) => entry.evidence.some((piece) => agree(words, piece))) &&
        claim.who.split("; ").every((name) => whoOf(entry).includes(name)),
    ),
  );
  return {
    "claims found": share(best.filter((n) => n > 0).length, expected.claims.length),
    "claims merged": share(sum(best), sum(expected.claims.map((claim) => claim.words.length))),
    "claims with the right party": share(rightWho.length, named.length),
  };
}

/** The fields that hold whoever acts, one of them a frame. */
const partyFields: readonly string[] = [
  "proposers",
  "responders",
  "declarers",
  "allegers",
  "participants",
  "perpetrators",
  "setter",
  "imposers",
  "threatener",
  "demanders",
  "accusers",
  "deniers",
];

/** Whoever acts in an entry: the first list of names that its frame has. */
function whoOf(entry: Entry): readonly string[] {
  for (const field of partyFields) {
    const names = (entry as unknown as { [field: string]: unknown })[field];
    if (Array.isArray(names)) return names as string[];
  }
  return [];
}

function betweenFigures(expected: ExpectedStory, record: CoverageRecord): Figures {
  const found = expected.disputes.filter(({ verdict, sides }) =>
    record.disputes.some(
      (dispute) =>
        dispute.verdict === verdict &&
        sides.every((side) => dispute.values.some((value) => value.evidence.some((piece) => agree(side, piece)))),
    ),
  );
  const contradictions = record.disputes.filter(
    (dispute) => dispute.verdict === "contradiction" && dispute.level !== "parties",
  );
  const real = contradictions.filter((dispute) =>
    expected.disputes.some(
      ({ verdict, sides }) =>
        verdict === "contradiction" &&
        sides.filter((side) => dispute.values.some((value) => value.evidence.some((piece) => agree(side, piece))))
          .length > 1,
    ),
  );
  const pairs = pairsOf(expected.days.map(({ article }) => article));
  const isOneOrigin = (a: string, b: string) =>
    expected.origins.some(({ articles }) => articles.includes(a) && articles.includes(b));
  const originOf = new Map(record.articles.map((article) => [article.id, article.origin]));
  return {
    "disputes found": share(found.length, expected.disputes.length),
    "contradictions that are real": contradictions.length === 0 ? 1 : share(real.length, contradictions.length),
    "origin pairs right": share(
      pairs.filter(([a, b]) => (originOf.get(a) === originOf.get(b)) === isOneOrigin(a, b)).length,
      pairs.length,
    ),
  };
}

function articleFigures(expected: ExpectedStory, record: CoverageRecord): Figures {
  const byId = new Map(record.articles.map((article) => [article.id, article]));
  const days = expected.days.filter(({ article, day }) => byId.get(article)?.published.value === day);
  const kept = expected.keptOut.filter((words) => {
    const body =
      byId.get(words.article)?.blocks.filter(({ label, kind }) => label === "article" && bodyKinds.has(kind)) ?? [];
    return !body.some(
      (block) => Math.min(block.end, words.end) - Math.max(block.start, words.start) > 0.5 * (words.end - words.start),
    );
  });
  return {
    "days right": share(days.length, expected.days.length),
    "kept out of the body": share(kept.length, expected.keptOut.length),
  };
}

/** Whether evidence stands on the expected words. */
export function agree(
  words: { readonly article: string; readonly start: number; readonly end: number },
  piece: Evidence,
): boolean {
  if (words.article !== piece.article) return false;
  const long = piece.end - piece.start;
  const length = words.end - words.start;
  if (long > 400 && long > 3 * length) return false;
  const common = Math.min(words.end, piece.end) - Math.max(words.start, piece.start);
  return common > 0 && common >= 0.5 * Math.min(long, length);
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** A share, to three places. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
