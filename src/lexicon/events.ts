/**
 * @module
 * The tables of the events room, read from data/<lang>/events/.
 */

import { type AnswerIdiom, answerIdioms } from "./answers.js";
import { type DataFiles, rowsOf } from "./data-files.js";
import { type KeyedRows, keyedRows } from "./keyed-rows.js";
import { type MeetingPatterns, meetingPatterns } from "./meeting-patterns.js";

/** A noun of a negotiation or conflict: its kind, what a proposal about it is about, and a detail of its own. */
export interface NounEntry {
  /** Words of the phrase, lemmas. */
  readonly words: readonly string[];
  readonly kind: string;
  readonly object: string | null;
  readonly detail: string | null;
}

/** One reading of a verb: what it needs beside it, the frame it then makes, and the frame's value. */
export interface VerbSense {
  /** Words of the phrase after the verb itself ("on", "up to"). */
  readonly particles: readonly string[];
  readonly needs: readonly string[];
  /** The same with what has to be met together: "talks&@two" as "talks" and "@two". */
  readonly needSets: readonly (readonly string[])[];
  readonly frame: string;
  readonly value: string;
}

/** How a governing word ("agreed to", "ready to") says an act is meant. */
export interface Governor {
  readonly realis: string;
  readonly negated: boolean;
}

/** A row of the code table. */
export interface CodeRow {
  readonly frame: string;
  readonly value: string;
  readonly realis: string;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly cameo: string | null;
}

/** A row of the ACLED table. */
export interface AcledRow {
  readonly frame: string;
  readonly value: string;
  readonly facing: string;
  readonly subEvent: string;
}

/** A place behind an act where its recipient may stand, and which noun phrases count there. */
export interface RecipientPlace {
  /** "object", a preposition or "place". */
  readonly by: string;
  readonly takes: "agent" | "any" | "all" | "owner";
}

/** The places of a frame: those looked at before the nearest one who can act, and those after. */
export interface RecipientRow {
  readonly before: readonly RecipientPlace[];
  readonly after: readonly RecipientPlace[];
  readonly hasNearest: boolean;
}

/** "provided", "in exchange for": words that open a condition. */
export interface ConditionOpener {
  readonly words: readonly string[];
  readonly kind: string;
}

/** Look-ups for the events room. */
export interface EventsLexicon {
  readonly language: string;
  /** By first word; longer phrases first. */
  readonly nouns: ReadonlyMap<string, readonly NounEntry[]>;
  /** By the verb's own lemma; senses in the order of the table, longer phrases first. */
  readonly verbs: ReadonlyMap<string, readonly VerbSense[]>;
  /** The same senses, found by a particle that each of them has. */
  readonly senses: ReadonlyMap<string, KeyedRows<VerbSense>>;
  readonly governors: ReadonlyMap<string, Governor>;
  readonly codes: ReadonlyMap<string, readonly CodeRow[]>;
  readonly acled: ReadonlyMap<string, readonly AcledRow[]>;
  /** PLOVER contexts in the order of the table, and the context of a word. */
  readonly contexts: readonly string[];
  readonly contextOf: ReadonlyMap<string, string>;
  /** Where the recipient of a frame stands, in the order to look. */
  readonly recipients: ReadonlyMap<string, RecipientRow>;
  /** Openers of a condition with their kind, by first word; longer ones first. */
  readonly conditions: ReadonlyMap<string, readonly ConditionOpener[]>;
  /** Idioms of answering by the lemma of their verb, longer ones first. */
  readonly answers: ReadonlyMap<string, KeyedRows<AnswerIdiom>>;
  /** Meetings told without the word, by the lemma of their verb. */
  readonly meetings: MeetingPatterns;
  /** Word lists by name: `levels`, `targets`, ... word to value; `answer-key` holds the words that an idiom of answering cannot be without. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The first words of the phrases of each list: most places of a sentence open none, and one look says so. */
  readonly openers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the tables of one language. */
export function loadEvents(files: DataFiles): EventsLexicon {
  const rows = (name: string) => rowsOf(files.text(`events/${name}.tsv`));
  const answers = answerIdioms(rows("answers"));
  const frequent = rows("words").flatMap(([list, word]) => (list === "frequent" ? [word!] : []));
  const meetings = meetingPatterns(rows("meetings"), new Set(frequent));
  const verbs = verbsOf(rows("verbs"));
  const bySense = ([verb, senses]: [string, VerbSense[]]) =>
    [verb, keyedRows(senses, ({ particles }) => particles.map((particle) => [particle]))] as const;
  const words = wordLists([...rows("words"), ...[...meetings.keys].map((key) => ["meeting-key", key])]).set(
    "answer-key",
    new Map(answers.keys),
  );
  return {
    language: files.language,
    nouns: byFirst(rows("nouns").flatMap(nounsOf), (entry) => entry.words),
    verbs,
    senses: new Map([...verbs].map(bySense)),
    governors: new Map(
      rows("governors").map(([word, realis, effect]) => [word!, { realis: realis!, negated: effect === "negated" }]),
    ),
    codes: grouped(rows("codes").map(codeOf), (row) => row.frame),
    acled: grouped(
      rows("acled").map(([frame, value, facing, subEvent]) => ({
        frame: frame!,
        value: value!,
        facing: facing!,
        subEvent: subEvent!,
      })),
      (row) => row.frame,
    ),
    contexts: rows("contexts").map(([context]) => context!),
    contextOf: new Map(
      rows("contexts").flatMap(([context, words]) => words!.split(" ").map((word) => [word, context!])),
    ),
    recipients: new Map(rows("recipients").map(([frame, places]) => [frame!, recipientRow(places!.split(" "))])),
    conditions: byFirst(
      rows("words")
        .filter(([list]) => list === "condition")
        .map(([, phrase, kind]) => ({ words: phrase!.split(" "), kind: kind! })),
      (opener) => opener.words,
    ),
    answers: answers.byVerb,
    meetings,
    words,
    openers: new Map([...words].map(([list, phrases]) => [list, openersOf([...phrases.keys()])])),
  };
}

/** The tokenizer takes "cease-fire" apart and leaves "counter-offer" whole, so a phrase of the table stands both ways. */
function nounsOf([phrase, kind, object, detail]: string[]): NounEntry[] {
  const apart = phrase!.replaceAll("-", " - ");
  const spellings = apart === phrase ? [phrase] : [apart, phrase!];
  return spellings.map((words) => ({
    words: words.split(" "),
    kind: kind!,
    object: orNull(object),
    detail: orNull(detail),
  }));
}

function codeOf([frame, value, realis, plover, mode, cameo]: string[]): CodeRow {
  return {
    frame: frame!,
    value: value!,
    realis: realis!,
    plover: orNull(plover),
    mode: orNull(mode),
    cameo: orNull(cameo),
  };
}

function recipientRow(places: readonly string[]): RecipientRow {
  const at = places.indexOf("nearest");
  const split = at < 0 ? places.length : at;
  const after = places.slice(split + 1).map(placeOf);
  return { before: places.slice(0, split).map(placeOf), after, hasNearest: at >= 0 };
}

function placeOf(place: string): RecipientPlace {
  const [by, takes] = place.split(":");
  return { by: by!, takes: takes === "any" || takes === "all" || takes === "owner" ? takes : "agent" };
}

function orNull(field: string | undefined): string | null {
  return field === undefined || field === "-" ? null : field;
}

function verbsOf(rows: readonly string[][]): Map<string, VerbSense[]> {
  const senses = new Map<string, VerbSense[]>();
  for (const [phrase, need, frame, value] of rows) {
    const [verb, ...particles] = phrase!.split(" ");
    const needs = need!.split(",");
    const needSets = needs.map((each) => each.split("&"));
    const sense = { particles, needs, needSets, frame: frame!, value: value! };
    senses.set(verb!, [...(senses.get(verb!) ?? []), sense]);
  }
  // a phrase with particles says more than the bare verb; the sort keeps the order of the table otherwise
  for (const list of senses.values()) list.sort((a, b) => b.particles.length - a.particles.length);
  return senses;
}

function byFirst<T>(entries: readonly T[], wordsOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const found = grouped(entries, (entry) => wordsOf(entry)[0]!);
  for (const list of found.values()) list.sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  return found;
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const list = found.get(keyOf(entry));
    if (list) list.push(entry);
    else found.set(keyOf(entry), [entry]);
  }
  return found;
}

function openersOf(phrases: readonly string[]): Set<string> {
  return new Set(phrases.map((phrase) => phrase.split(" ", 1)[0]!));
}

function wordLists(rows: readonly string[][]): Map<string, Map<string, string>> {
  const lists = new Map<string, Map<string, string>>();
  for (const [list, word, value] of rows) {
    const words = lists.get(list!) ?? new Map<string, string>();
    words.set(word!, value ?? word!);
    lists.set(list!, words);
  }
  return lists;
}
