/**
 * @module
 * Which kinds of telling an article has words for at all. Each reader of tellings (`told-*.ts`) looks for words of its own in every sentence, and
 * few articles have any: so the words of an article are looked up once for all readers.
 *
 * A new reader adds a line to `wordsFor`, with words of which one must stand in the article where it finds anything, and begins with
 * `if (!mayTell(reading.article, "its name", lexicon)) return [];`.
 *
 * What is kept is a cache alone: it goes with the article, and clearing it changes no result.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import { wordsOfArticle } from "../words/article-words.js";

type Words = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** By what is told the words of which one must stand in an article that tells it. At most 31. */
const wordsFor = {
  against: ({ against }) => against.openers,
  blame: ({ blame }) => blame.phrases.firstWords,
  halts: ({ halts }) => halts.firstWords,
  moments: ({ moments }) => moments.phrases.firstWords,
  moves: ({ moves }) => moves.phrases.firstWords,
  next: ({ nextMeeting }) => nextMeeting.firstWords,
  rivals: ({ rivals }) => rivals.firstWords,
  nobody: ({ nobody }) => nobody.phrases.firstWords,
  sources: ({ sources }) => sources.directions,
  phases: ({ phaseOf }) => phaseOf,
  rejoinders: ({ rejoinders }) => rejoinders.phrases.firstWords,
  lasting: ({ lastingOf }) => lastingOf,
  sittings: ({ sittings }) => sittings.kinds,
  standing: ({ standing }) => standing.phrases.firstWords,
  tallies: ({ tallies }) => tallies.kinds,
  victory: ({ victory }) => victory.firstWords,
} satisfies { readonly [telling: string]: (lexicon: StoryLexicon) => Words };

/** What is told. */
export type Telling = keyof typeof wordsFor;

const tellings = Object.keys(wordsFor) as Telling[];
const markOf = Object.fromEntries(tellings.map((telling, at) => [telling, 1 << at])) as Record<Telling, number>;

const ofLexicon = new WeakMap<StoryLexicon, ReadonlyMap<string, number>>();
const ofArticle = new WeakMap<Article, number>();

/** Whether an article has a word without which nothing of the kind is told. */
export function mayTell(article: Article, telling: Telling, lexicon: StoryLexicon): boolean {
  return (marksOf(article, lexicon) & markOf[telling]) !== 0;
}

/** The marks of all its words together. */
function marksOf(article: Article, lexicon: StoryLexicon): number {
  const known = ofArticle.get(article);
  if (known !== undefined) return known;
  const marks = marksByWord(lexicon);
  const { terms } = wordsOfArticle(article);
  let all = 0;
  for (let at = 0; at < terms.length; at++) all |= marks.get(terms[at]!.word) ?? 0;
  ofArticle.set(article, all);
  return all;
}

function marksByWord(lexicon: StoryLexicon): ReadonlyMap<string, number> {
  const known = ofLexicon.get(lexicon);
  if (known !== undefined) return known;
  const marks = new Map<string, number>();
  for (const telling of tellings)
    for (const word of wordsFor[telling](lexicon).keys()) marks.set(word, (marks.get(word) ?? 0) | markOf[telling]);
  ofLexicon.set(lexicon, marks);
  return marks;
}
