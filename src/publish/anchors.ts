/**
 * @module
 * Checks that every line of a record still stands on its words: the audit anyone can run on a record they were sent.
 */

import type { CoverageRecord } from "../model/index.js";

/** One line that does not match its words. */
export interface BrokenAnchor {
  /** Where in the record: `entries[3].evidence[0]`. */
  readonly at: string;
  readonly place: string;
  readonly problem: string;
}

/** What was checked, and what does not hold. */
export interface AnchorReport {
  readonly checked: number;
  readonly broken: readonly BrokenAnchor[];
}

interface Claim {
  readonly at: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string | undefined;
}

/** Checks every span of a record against the text of its article, and every id against what it names. */
export function findBrokenAnchors(record: CoverageRecord): AnchorReport {
  const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
  const claims = [...articleClaims(record), ...entryClaims(record), ...disputeClaims(record), ...stateClaims(record)];
  const broken = claims.flatMap((claim) => {
    const problem = problemOf(claim, texts);
    return problem === null ? [] : [{ at: claim.at, place: `${claim.article}:${claim.start}-${claim.end}`, problem }];
  });
  const references = referencesOf(record);
  return {
    checked: claims.length + references.length,
    broken: [...broken, ...references.flatMap(({ broken: found }) => found)],
  };
}

function problemOf({ article, start, end, text }: Claim, texts: ReadonlyMap<string, string>): string | null {
  const whole = texts.get(article);
  if (whole === undefined) return "there is no such article in the record";
  if (start < 0 || end > whole.length || start > end) return `the article has ${whole.length} characters`;
  if (text === undefined || whole.slice(start, end) === text) return null;
  return `the article says ${JSON.stringify(whole.slice(start, Math.min(end, start + 80)))}, the record ${JSON.stringify(text.slice(0, 80))}`;
}

function articleClaims({ articles }: CoverageRecord): Claim[] {
  return articles.flatMap(({ id, title, dek, bylines, agencies, dateline, dateClaims, blocks }, n) => {
    const claim = (
      name: string,
      span: { start?: number | undefined; end?: number | undefined; text?: string } | null,
    ) =>
      span?.start === undefined || span.end === undefined
        ? []
        : [{ at: `articles[${n}].${name}`, article: id, start: span.start, end: span.end, text: span.text }];
    return [
      ...claim("title", title),
      ...claim("dek", dek),
      ...claim("dateline", dateline),
      ...bylines.flatMap((byline, at) => claim(`bylines[${at}]`, byline)),
      ...agencies.flatMap((agency, at) => claim(`agencies[${at}]`, agency)),
      ...dateClaims.flatMap(({ start, end }, at) => claim(`dateClaims[${at}]`, { start, end })),
      ...blocks.flatMap(({ start, end }, at) => claim(`blocks[${at}]`, { start, end })),
    ];
  });
}

type Words = Omit<Claim, "at">;

function entryClaims({ entries }: CoverageRecord): Claim[] {
  const claims = (path: string, words: readonly Words[]) =>
    words.map(({ article, start, end, text }, at) => ({ at: `${path}[${at}]`, article, start, end, text }));
  return entries.flatMap((entry, n) => [
    ...claims(`entries[${n}].evidence`, entry.evidence),
    ...(entry.frame === "statement"
      ? claims(`entries[${n}].renderings`, entry.renderings)
      : entry.conditions.flatMap((condition, c) =>
          claims(`entries[${n}].conditions[${c}].evidence`, condition.evidence),
        )),
  ]);
}

function disputeClaims({ disputes }: CoverageRecord): Claim[] {
  return disputes.flatMap(({ values }, n) =>
    values.flatMap(({ evidence }, v) =>
      evidence.map((piece, at) => ({ ...piece, at: `disputes[${n}].values[${v}].evidence[${at}]` })),
    ),
  );
}

function stateClaims({ state }: CoverageRecord): Claim[] {
  return state.proposals.flatMap(({ stances }, n) =>
    stances.flatMap(({ evidence, conditions }, s) => [
      ...evidence.map((piece, at) => ({ ...piece, at: `state.proposals[${n}].stances[${s}].evidence[${at}]` })),
      ...conditions.flatMap((condition, c) =>
        condition.evidence.map((piece, at) => ({
          ...piece,
          at: `state.proposals[${n}].stances[${s}].conditions[${c}].evidence[${at}]`,
        })),
      ),
    ]),
  );
}

/** Ids that name an entry or an article must name one that is there. */
function referencesOf(record: CoverageRecord): { readonly broken: readonly BrokenAnchor[] }[] {
  const entries = new Set(record.entries.map(({ id }) => id));
  const articles = new Set(record.articles.map(({ id }) => id));
  const check = (at: string, id: string, known: ReadonlySet<string>) => ({
    broken: known.has(id) ? [] : [{ at, place: id, problem: "the record has nothing of this id" }],
  });
  const { state } = record;
  return [
    ...record.disputes.map(({ about }, n) => check(`disputes[${n}].about`, about, entries)),
    ...record.origins.flatMap((origin, n) =>
      origin.articles.map((id) => check(`origins[${n}].articles`, id, articles)),
    ),
    ...record.links.flatMap(({ from, to }, n) => [from, to].map((id) => check(`links[${n}]`, id, articles))),
    ...record.stories.flatMap((story, n) => story.articles.map((id) => check(`stories[${n}].articles`, id, articles))),
    ...state.proposals.map(({ entry }, n) => check(`state.proposals[${n}].entry`, entry, entries)),
    ...state.ceasefires.map(({ entry }, n) => check(`state.ceasefires[${n}].entry`, entry, entries)),
    ...state.ceasefires.flatMap(({ violations }, n) =>
      violations.flatMap((side) => side.entries.map((id) => check(`state.ceasefires[${n}].violations`, id, entries))),
    ),
    ...state.talks.map(({ entry }, n) => check(`state.talks[${n}].entry`, entry, entries)),
    ...state.deadlines.map(({ entry }, n) => check(`state.deadlines[${n}].entry`, entry, entries)),
  ];
}
