/**
 * @module
 * The tables of the story room, read from data/<lang>/story/.
 */

import { type BareNouns, loadBareNouns } from "./bare-nouns.js";
import { type ContrastWords, loadContrasts } from "./contrasts.js";
import { type DataFiles, pairsOf, rowsOf } from "./data-files.js";
import { PhraseBook } from "./phrase-book.js";
import { loadQuantities, type QuantityWords } from "./quantities.js";
import { loadRejoinders, type RejoinderWords } from "./rejoinders.js";
import { loadUpcoming, type UpcomingWords } from "./upcoming.js";

/** In how many documents of a general collection each stem stands. */
export interface DocumentFrequency {
  readonly nDocuments: number;
  readonly ofStem: ReadonlyMap<string, number>;
}

/** Look-ups for the story room. */
export interface StoryLexicon {
  readonly language: string;
  readonly background: DocumentFrequency;
  /** Agency id by the lower-case name of its own outlet. */
  readonly agencyOfOutlet: ReadonlyMap<string, string>;
  /** What agencies call themselves behind a name, lower case: "news agency". */
  readonly agencyNouns: ReadonlySet<string>;
  /** `civilian` or `military` by the word a party uses for what was hit. */
  readonly targetClassOf: ReadonlyMap<string, string>;
  /** `part`, `full` or `longer` by the word that says which offer is meant. */
  readonly scopeOf: ReadonlyMap<string, string>;
  /** Words any truce can be called by. */
  readonly truceWords: ReadonlySet<string>;
  /** What tells a truce that is over from the one of the day: "previous". */
  readonly formerWords: ReadonlySet<string>;
  /** The matter of an offer by a word for it: `ports` by "harbour". */
  readonly targetOf: ReadonlyMap<string, string>;
  /** What is offered, by a word for it: `halt` by "truce"; "-" for words that only say that something is offered. */
  readonly matterOf: ReadonlyMap<string, string>;
  /** Nouns for people and bodies through which a state acts. */
  readonly stateBodies: ReadonlySet<string>;
  /** Classes of counted things whose number only grows. */
  readonly risingCounts: ReadonlySet<string>;
  /** `start` or `end` by a word that gives a thing its first or last day. */
  readonly phaseOf: ReadonlyMap<string, string>;
  /** The number by an ordinal: 6 by "sixth". */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Classes of things that last, by a word for one: `war` by "fighting". */
  readonly lastingOf: ReadonlyMap<string, string>;
  /** `sitting` or `exchange` by a noun for a meeting, `ordinal` for the word that counts it. */
  readonly meetingNouns: ReadonlyMap<string, string>;
  /** `offer`, `paper` or `terms` by a noun that points back at an offer. */
  readonly offerNouns: ReadonlyMap<string, string>;
  /** States whose people speak English in public. */
  readonly englishSpeaking: ReadonlySet<string>;
  /** Phrases with which one side turns down what the other has just said. */
  readonly rebuffs: PhraseBook<string>;
  readonly rejoinders: RejoinderWords;
  /** `not` or `grown` by the words that put a figure in the place of another. */
  readonly replaced: PhraseBook<string>;
  /** Words for a count of the dead. */
  readonly tolls: ReadonlySet<string>;
  /** Words of a sentence whose figure is on the table. */
  readonly bargain: ReadonlySet<string>;
  readonly tallies: TallyWords;
  readonly quantities: QuantityWords;
  /** `turn`, `count` or `behind` by the words that set a second count against the first. */
  readonly rivals: PhraseBook<string>;
  readonly nobody: NobodyWords;
  readonly sittings: SittingWords;
  /** Words for prisoners set free. */
  readonly freed: ReadonlySet<string>;
  readonly nextMeeting: NobodyWords["phrases"];
  readonly moves: MoveWords;
  readonly moments: MomentWords;
  /** `halt`, `extension` or `lasting` by the words for a halt, for its being made longer, and for how it runs. */
  readonly halts: PhraseBook<string>;
  readonly sources: SourceWords;
  readonly standing: StandingWords;
  readonly blame: BlameWords;
  readonly against: AgainstWords;
  readonly contrasts: ContrastWords;
  readonly upcoming: UpcomingWords;
  /** `deed` or `word` by a phrase for having won. */
  readonly victory: PhraseBook<string>;
  readonly bareNouns: BareNouns;
}

/** How a vote or a poll is told by two numbers. */
export interface TallyWords {
  /** `vote` or `poll` by a word that says what was counted. */
  readonly kinds: ReadonlyMap<string, "vote" | "poll">;
  /** What may stand between the two numbers. */
  readonly between: ReadonlySet<string>;
}

/** How a text says that nobody was hurt, or that no meeting is set. */
export interface NobodyWords {
  readonly phrases: PhraseBook<string>;
  /** Forms of "be" and "have", which may stand anywhere in a phrase. */
  readonly helpers: ReadonlySet<string>;
}

/** How long a call or a meeting was. */
export interface SittingWords {
  /** `call` or `meeting` by a word for one. */
  readonly kinds: ReadonlyMap<string, "call" | "meeting">;
  /** Words before and behind a length that make it no length of a meeting. */
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

/** Who took the first step. */
export interface MoveWords {
  /** The step and how its doer stands to the phrase: `call before`, `call behind`. */
  readonly phrases: PhraseBook<string>;
}

/** When a thing that happens once happened or will. */
export interface MomentWords {
  /** `force`, `meeting`, `capture`, ... by a phrase for it. */
  readonly phrases: PhraseBook<string>;
}

/** Where fire came from. */
export interface SourceWords {
  /** `north`, `south-east`, ... by the word. */
  readonly directions: ReadonlyMap<string, string>;
  /** What comes. */
  readonly munitions: ReadonlySet<string>;
  /** How it comes. */
  readonly verbs: ReadonlySet<string>;
}

/** How a sentence sets a fact against a claim. */
export interface AgainstWords {
  /** What such a sentence begins with. */
  readonly openers: ReadonlySet<string>;
  /** What somebody's claim is called. */
  readonly nouns: ReadonlySet<string>;
}

/** Who is said to be to blame. */
export interface BlameWords {
  /** `cause` or `cleft` by a phrase behind which the blamed one is named. */
  readonly phrases: PhraseBook<string>;
  /** `violence` or `talks` by a word for what somebody is blamed for. */
  readonly matters: ReadonlyMap<string, string>;
  /** Words of an accusation that lays a thing at one door. */
  readonly verbs: ReadonlySet<string>;
  /** What the blamed one did. */
  readonly deeds: ReadonlySet<string>;
}

/** How talks or a deal are said to stand. */
export interface StandingWords {
  /** `broken`, `stalled`, `apart`, `going`, `progress`, `near`, `principle`, `reached` by the phrase. */
  readonly phrases: PhraseBook<string>;
  /** Nouns for what stands so. */
  readonly things: ReadonlySet<string>;
  /** `not` or `open` by the word before that turns a phrase round or leaves it open. */
  readonly turns: ReadonlyMap<string, string>;
}

/** Reads the tables of one language. */
export function loadStory(files: DataFiles): StoryLexicon {
  return {
    language: files.language,
    background: loadBackground(files),
    agencyOfOutlet: pairsOf(files, "story/agency-outlets.tsv"),
    agencyNouns: wordsOf(files, "article/agency-nouns.tsv"),
    targetClassOf: pairsOf(files, "story/target-words.tsv"),
    scopeOf: pairsOf(files, "story/proposal-scope.tsv"),
    truceWords: wordsOf(files, "story/truce-words.tsv"),
    formerWords: wordsOf(files, "story/former-words.tsv"),
    targetOf: new Map(
      rowsOf(files.text("story/proposal-targets.tsv")).flatMap(([target, words]) =>
        words!.split(";").map((word): [string, string] => [word, target!]),
      ),
    ),
    matterOf: new Map(
      rowsOf(files.text("story/offer-matters.tsv")).flatMap(([matter, words]) =>
        words!.split(";").map((word): [string, string] => [word, matter!]),
      ),
    ),
    stateBodies: wordsOf(files, "story/state-bodies.tsv"),
    phaseOf: pairsOf(files, "story/phase-words.tsv"),
    ordinals: new Map([...pairsOf(files, "story/ordinals.tsv")].map(([word, number]) => [word, Number(number)])),
    lastingOf: loadLasting(files),
    meetingNouns: pairsOf(files, "story/meeting-nouns.tsv"),
    offerNouns: pairsOf(files, "story/offer-nouns.tsv"),
    englishSpeaking: wordsOf(files, "story/english-speaking.tsv"),
    risingCounts: wordsOf(files, "story/rising-counts.tsv"),
    against: againstWords(files),
    contrasts: loadContrasts(files),
    upcoming: loadUpcoming(files),
    rebuffs: phrasesOf(files, "story/rebuff-words.tsv"),
    bargain: wordsOf(files, "story/bargain-words.tsv"),
    replaced: phrasesOf(files, "story/replaced-words.tsv"),
    tolls: wordsOf(files, "story/toll-words.tsv"),
    rejoinders: loadRejoinders(files),
    tallies: tallyWords(files),
    quantities: loadQuantities(files),
    rivals: new PhraseBook(
      pairsOf(files, "story/rival-words.tsv"),
      new Set(["a", "the", "only", "just", "about", "some", "their", "its"]),
    ),
    nobody: nobodyWords(files, "story/nobody-words.tsv"),
    sittings: sittingWords(files),
    freed: wordsOf(files, "story/freed-words.tsv"),
    nextMeeting: nobodyWords(files, "story/next-words.tsv").phrases,
    moves: { phrases: phrasesOf(files, "story/move-words.tsv") },
    moments: { phrases: phrasesOf(files, "story/moment-words.tsv") },
    halts: phrasesOf(files, "story/halt-words.tsv"),
    sources: sourceWords(files),
    victory: phrasesOf(files, "story/victory-words.tsv"),
    bareNouns: loadBareNouns(files),
    blame: {
      phrases: phrasesOf(files, "story/blame-words.tsv"),
      matters: pairsOf(files, "story/blame-matters.tsv"),
      verbs: wordsOf(files, "story/blame-verbs.tsv"),
      deeds: wordsOf(files, "story/blame-deeds.tsv"),
    },
    standing: {
      phrases: phrasesOf(files, "story/standing-words.tsv"),
      things: wordsOf(files, "story/standing-things.tsv"),
      turns: pairsOf(files, "story/standing-turns.tsv"),
    },
  };
}

/** Phrases with what each of them is. */
function phrasesOf(files: DataFiles, path: string): PhraseBook<string> {
  return new PhraseBook(pairsOf(files, path), wordsOf(files, "story/passed-over.tsv"));
}

function tallyWords(files: DataFiles): TallyWords {
  const rows = rowsOf(files.text("story/tally-words.tsv"));
  const kinds = rows.flatMap(([word, kind]): [string, "vote" | "poll"][] =>
    kind === "vote" || kind === "poll" ? [[word!, kind]] : [],
  );
  return { kinds: new Map(kinds), between: ofKind(rows, "between") };
}

function nobodyWords(files: DataFiles, path: string): NobodyWords {
  return { phrases: phrasesOf(files, path), helpers: wordsOf(files, "story/helping-verbs.tsv") };
}

function sittingWords(files: DataFiles): SittingWords {
  const rows = rowsOf(files.text("story/sitting-words.tsv"));
  const kinds = rows.flatMap(([word, kind]): [string, "call" | "meeting"][] =>
    kind === "call" || kind === "meeting" ? [[word!, kind]] : [],
  );
  return { kinds: new Map(kinds), before: ofKind(rows, "before"), behind: ofKind(rows, "behind") };
}

function sourceWords(files: DataFiles): SourceWords {
  const rows = rowsOf(files.text("story/source-words.tsv"));
  const known = new Set(["munition", "verb"]);
  const directions = rows.flatMap(([word, of]): [string, string][] => (known.has(of!) ? [] : [[word!, of!]]));
  return { directions: new Map(directions), munitions: ofKind(rows, "munition"), verbs: ofKind(rows, "verb") };
}

/** The words of a table that are of one kind. */
function ofKind(rows: readonly string[][], wanted: string): Set<string> {
  return new Set(rows.flatMap(([word, kind]) => (kind === wanted ? [word!] : [])));
}

function againstWords(files: DataFiles): AgainstWords {
  const rows = rowsOf(files.text("story/against-words.tsv"));
  return { openers: ofKind(rows, "opener"), nouns: ofKind(rows, "noun") };
}

function wordsOf(files: DataFiles, path: string): Set<string> {
  return new Set(rowsOf(files.text(path)).map(([word]) => word!));
}

function loadBackground(files: DataFiles): DocumentFrequency {
  const rows = rowsOf(files.text("story/document-frequency.tsv")).map(([stem, n]) => [stem!, Number(n)] as const);
  const total = rows.find(([stem]) => stem === "*");
  return { nDocuments: total?.[1] ?? 1, ofStem: new Map(rows.filter(([stem]) => stem !== "*")) };
}

/** The words of the figures' classes that last, with their plurals. */
function loadLasting(files: DataFiles): Map<string, string> {
  const lasting = new Set(rowsOf(files.text("story/lasting.tsv")).map(([name]) => name!));
  return new Map(
    rowsOf(files.text("figures/words.tsv")).flatMap(([list, word, of]): [string, string][] =>
      list === "class" && lasting.has(of!)
        ? [
            [word!, of!],
            [`${word}s`, of!],
          ]
        : [],
    ),
  );
}
