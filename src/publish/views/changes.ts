/**
 * @module
 * What has changed from one record to a later one of the same coverage: new entries, stances and states that are others now, new disputes.
 */

import type { CoverageRecord, Dispute, Entry, Evidence, Support } from "../../model/index.js";
import { disputeView } from "../brief/disputes.js";
import { entryLine } from "../brief/happenings.js";
import { type Citation, citationsOf } from "../citation.js";
import { indexRecord, type RecordIndex } from "../record-index.js";
import { dayWords, durationWords } from "../words/day-words.js";
import { entryTitle, objectOf } from "../words/entry-title.js";
import { frameWords } from "../words/frame-words.js";
import { stanceMarks } from "../words/stance-words.js";
import { originWords } from "../words/support-words.js";

/** What a change is of; `origin` is a second witness of what one had told, `due` a day that comes near. */
export const changeKinds = [
  "stance",
  "truce",
  "talks",
  "deadline",
  "origin",
  "due",
  "dispute",
  "entry",
  "field",
  "gone",
] as const;

/** One change. `was` is null for what is new. */
export interface Change {
  readonly what: (typeof changeKinds)[number];
  /** Id of the entry, or of the dispute. */
  readonly id: string;
  readonly title: string;
  readonly was: string | null;
  readonly now: string;
  /** Who decided it and why, where a correction did. */
  readonly why?: string;
  /** The newest publication day among its words. */
  readonly day: string | null;
  readonly cites: readonly Citation[];
}

/** As much of a record as changes are counted from. */
export interface KnownRecord {
  readonly state: Pick<CoverageRecord["state"], "proposals" | "ceasefires" | "talks" | "deadlines">;
  readonly disputes: readonly { readonly id: string }[];
  readonly entries: readonly { readonly id: string; readonly support: Pick<Support, "origins"> }[];
}

/** A change that is not put into words yet: of many thousands a page shows a few. */
export interface Move extends Pick<Change, "what" | "id" | "day"> {
  /** Whose stance it is; null for anything else. */
  readonly actor: string | null;
  readonly words: () => Change;
}

/** The changes: what moved first, the latest of each kind on top. */
export function changesBetween(before: KnownRecord, after: CoverageRecord): Change[] {
  const index = indexRecord(after);
  return movesBetween(before, index).map(changeOf);
}

/** The same, before they are put into words. */
export function movesBetween(before: KnownRecord, index: RecordIndex): Move[] {
  const { origins, entries } = entryMoves(before, index);
  return [
    stances(before, index),
    states(before, index).map(asMove),
    origins,
    disputeMoves(before, index),
    entries,
  ].flatMap(latestFirst);
}

/** A change in words. */
export function changeOf({ words }: Move): Change {
  return words();
}

/** The changes of the state of play alone: stances, truces, talks, deadlines, disputes. */
export function stateChanges(before: KnownRecord, index: RecordIndex): Change[] {
  const moves = [stances(before, index), states(before, index).map(asMove), disputeMoves(before, index)];
  return moves.flatMap(latestFirst).map(changeOf);
}

function asMove(change: Change): Move {
  const { what, id, day } = change;
  return { what, id, day, actor: null, words: () => change };
}

/** Day by day: of tens of thousands only those of one day are held against each other. */
function latestFirst(moves: readonly Move[]): Move[] {
  const byDay = new Map<string, Move[]>();
  for (const move of moves) {
    const day = move.day ?? "";
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [move]);
    else others.push(move);
  }
  const days = [...byDay].sort(([a], [b]) => compareText(b, a));
  return days.flatMap(([, ofDay]) => ofDay.sort((a, b) => compareText(a.id, b.id)));
}

function stances(before: KnownRecord, index: RecordIndex): Move[] {
  const known = new Map(
    before.state.proposals.flatMap(({ entry, stances: each }) =>
      each.map(({ actor, stance }) => [`${entry}\u0000${actor}`, stance] as const),
    ),
  );
  return index.record.state.proposals.flatMap(({ entry, stances: each }) =>
    each.flatMap(({ actor, stance, evidence }) => {
      const was = known.get(`${entry}\u0000${actor}`) ?? null;
      if (was === stance || stance === "not-reported") return [];
      const words = (): Change => {
        const title = `${actor}: ${matterOf(entry, actor, index)}`;
        const word = was === null ? null : stanceMarks[was].word;
        const cites = citationsOf(evidence, index);
        return { what: "stance", id: entry, title, was: word, now: stanceMarks[stance].word, ...dated(cites) };
      };
      return [{ what: "stance" as const, id: entry, actor, day: newestOf(evidence, index), words }];
    }),
  );
}

/** Where something stands: a word for it, and its days and lengths by name. */
interface Standing {
  readonly entry: string;
  readonly status: string;
  readonly times: { readonly [name: string]: string | null };
}

function standingsOf({ ceasefires, talks, deadlines }: KnownRecord["state"]) {
  return {
    truce: ceasefires.map(({ entry, status, window }): Standing => {
      const { announced, start, end, observedEnd, duration } = window;
      const edges = { announced, "in effect from": start, ends: end, "seen to end": observedEnd };
      const days = Object.fromEntries(Object.entries(edges).map(([name, date]) => [name, wordsOfDay(date?.value)]));
      return { entry, status, times: { ...days, lasts: duration === null ? null : durationWords(duration) } };
    }),
    talks: talks.map(({ entry, status, when }): Standing => ({ entry, status, times: { on: wordsOfDay(when) } })),
    deadline: deadlines.map(({ entry, due, status }): Standing => ({ entry, status, times: { due: wordsOfDay(due) } })),
  };
}

/** Truces, talks and deadlines that were known and stand otherwise now, or at other days; new ones are new entries. */
function states(before: KnownRecord, index: RecordIndex): Change[] {
  const [was, now] = [standingsOf(before.state), standingsOf(index.record.state)];
  return (["truce", "talks", "deadline"] as const).flatMap((what) => {
    const known = new Map(was[what].map((standing) => [standing.entry, standing]));
    return now[what].flatMap((standing): Change[] => {
      const earlier = known.get(standing.entry);
      const moved = earlier === undefined ? [] : movedIn(earlier, standing);
      if (moved.length === 0) return [];
      const id = standing.entry;
      const cites = citationsOf(index.entries.get(id)?.evidence ?? [], index);
      const [old, next] = [0, 1].map((side) => moved.map((pair) => pair[side]!).join(", "));
      return [{ what, id, title: titleOf(id, index), was: old!, now: next!, ...dated(cites) }];
    });
  });
}

/** What is otherwise, each as it was and as it is. */
function movedIn(was: Standing, now: Standing): (readonly [was: string, now: string])[] {
  const status = was.status === now.status ? [] : [[words(was.status), words(now.status)] as const];
  const shown = (name: string, value: string | null | undefined) => `${name} ${value ?? "not reported"}`;
  const times = Object.entries(now.times).flatMap(([name, value]) =>
    value === (was.times[name] ?? null) ? [] : [[shown(name, was.times[name]), shown(name, value)] as const],
  );
  return [...status, ...times];
}

function wordsOfDay(value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : dayWords(value);
}

/** What one origin had told and another tells now, and what is new. */
function entryMoves(before: KnownRecord, index: RecordIndex): { readonly origins: Move[]; readonly entries: Move[] } {
  const known = new Map<string, Support["origins"]>();
  for (const { id, support } of before.entries) known.set(id, support.origins);
  const origins: Move[] = [];
  const entries: Move[] = [];
  for (const entry of index.record.entries) {
    const { id, evidence, support } = entry;
    const had = known.get(id);
    const isSecond = had !== undefined && had.min < 2 && support.origins.min >= 2;
    if (had !== undefined && !isSecond) continue;
    const move = { id, actor: null, day: newestOf(evidence, index) };
    if (had === undefined) entries.push({ what: "entry", ...move, words: () => entryChange(entry, index) });
    else origins.push({ what: "origin", ...move, words: () => originChange(entry, had, index) });
  }
  return { origins, entries };
}

function entryChange(entry: Entry, index: RecordIndex): Change {
  const { title, cites } = entryLine(entry, index);
  return { what: "entry", id: entry.id, title, was: null, now: frameWords[entry.frame].one, ...dated(cites) };
}

function originChange(entry: Entry, had: Support["origins"], index: RecordIndex): Change {
  const { title, cites } = entryLine(entry, index);
  const now = originWords(entry.support.origins);
  return { what: "origin", id: entry.id, title, was: originWords(had), now, ...dated(cites) };
}

function disputeMoves(before: KnownRecord, index: RecordIndex): Move[] {
  const known = new Set(before.disputes.map(({ id }) => id));
  return index.record.disputes
    .filter(({ id }) => !known.has(id))
    .map((dispute) => {
      const day = newestOf(
        dispute.values.flatMap(({ evidence }) => evidence),
        index,
      );
      return { what: "dispute", id: dispute.id, actor: null, day, words: () => disputeChange(dispute, index) };
    });
}

function disputeChange(dispute: Dispute, index: RecordIndex): Change {
  const { id, title, aspect, verdictWords, sides } = disputeView(dispute, index);
  const now = `${sides.map(({ value }) => value).join(" / ")} (${verdictWords})`;
  const cites = sides.flatMap((side) => side.cites);
  return { what: "dispute", id, title: `${title} · ${aspect}`, was: null, now, ...dated(cites) };
}

function dated(cites: readonly Citation[]): Pick<Change, "day" | "cites"> {
  return { day: newestDay(cites), cites };
}

/** The newest publication day among the articles of some words; null where none has one. */
function newestOf(evidence: readonly Evidence[], { articles }: RecordIndex): string | null {
  let newest: string | null = null;
  for (const { article } of evidence) {
    const day = articles.get(article)?.published.value ?? null;
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest;
}

/** The newest publication day among some words; null where none has one. */
export function newestDay(cites: readonly Citation[]): string | null {
  const days = cites.flatMap(({ day }) => day ?? []);
  return days.sort().at(-1) ?? null;
}

function titleOf(id: string, index: RecordIndex): string {
  const entry = index.entries.get(id);
  return entry === undefined ? id : entryTitle(entry, (other) => index.entries.get(other));
}

/** What a stance is on: the thing proposed, and by whom where another than who stands there has proposed it. */
function matterOf(id: string, actor: string, index: RecordIndex): string {
  const entry = index.entries.get(id);
  if (entry?.frame !== "proposal") return titleOf(id, index);
  const others = entry.proposers.filter((name) => name !== actor);
  return `${objectOf(entry)}${others.length === 0 ? "" : ` (of ${others.join(", ")})`}`;
}

function words(status: string): string {
  return status.replaceAll("-", " ");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
