/**
 * @module
 * The phrases of a sentence that answer a question tellings can differ in: each word is looked up once for the phrases of all questions.
 */

import type { ContrastWords } from "../../lexicon/contrasts.js";
import { type FoundPhrase, PhraseBook } from "../../lexicon/phrase-book.js";
import { stemOf } from "../words/stem.js";
import type { ToldSentence } from "./told-sentences.js";

interface Books {
  /** What a word is compared as, and the questions whose phrases may begin with it; of the words met so far. */
  readonly ofWord: Map<string, Opening>;
  /** By the first word of a phrase. */
  readonly byFirst: ReadonlyMap<string, readonly QuestionBook[]>;
}

/** The phrases that answer one question. */
interface QuestionBook {
  readonly question: string;
  readonly phrases: PhraseBook<PhraseAnswer>;
}

/** What a phrase answers. */
export interface PhraseAnswer {
  readonly answer: string;
  readonly isPlain: boolean;
  /** The first word as it must be printed; null where any form will do. */
  readonly printed: string | null;
}

interface Opening {
  readonly form: string;
  readonly books: readonly QuestionBook[];
}

const ofWords = new WeakMap<ContrastWords, Books>();
/** So many different words are remembered at once. */
const maxWords = 200_000;
const none: readonly QuestionBook[] = [];

/** A phrase with the question it answers. */
export interface QuestionPhrase extends FoundPhrase<PhraseAnswer> {
  readonly question: string;
  /** Which question of its sentence it answers: the first one asked is 0. */
  readonly rank: number;
}

/** What the words of the sentence at hand are compared as; used again from sentence to sentence. */
const forms: string[] = [];
const openings: Opening[] = [];

/** The phrases of all questions, question by question. */
export function phrasesIn({ words }: ToldSentence, lexicon: ContrastWords): QuestionPhrase[] {
  const books = booksOf(lexicon);
  forms.length = words.length;
  for (let at = 0; at < words.length; at++) {
    const opening = openingOf(words[at]!, books);
    forms[at] = opening.form;
    openings[at] = opening;
  }
  const asked: QuestionBook[] = [];
  // where the last phrase of each question ends
  const ends: number[] = [];
  const found: QuestionPhrase[] = [];
  for (let at = 0; at < words.length; at++)
    for (const book of openings[at]!.books) {
      let rank = asked.indexOf(book);
      if (rank < 0) {
        rank = asked.push(book) - 1;
        ends.push(0);
      }
      const phrase = at < ends[rank]! ? null : book.phrases.findAt(forms, at);
      if (phrase === null) continue;
      ends[rank] = phrase.to + 1;
      found.push({ from: at, to: phrase.to, value: phrase.value, question: book.question, rank });
    }
  return found.length < 2 ? found : found.sort((a, b) => a.rank - b.rank);
}

function openingOf(word: string, { ofWord, byFirst }: Books): Opening {
  const known = ofWord.get(word);
  if (known !== undefined) return known;
  if (ofWord.size >= maxWords) ofWord.clear();
  const form = formOf(word);
  const opening = { form, books: byFirst.get(form) ?? none };
  ofWord.set(word, opening);
  return opening;
}

/** "bombed" stands for "bombing", but "willingly" not for "will". */
function formOf(word: string): string {
  return word.endsWith("ly") || word.length < 5 ? word : stemOf(word);
}

function booksOf(words: ContrastWords): Books {
  const known = ofWords.get(words);
  if (known !== undefined) return known;
  const phrases = new Map<string, Map<string, PhraseAnswer>>();
  const firstWords = new Map<string, Set<string>>();
  for (const [question, told, phrase] of words.answers) {
    const stems = phrase.replace("=", "").split(/[ -]/u).map(formOf);
    const printed = phrase.endsWith("=") ? phrase.slice(0, -1).split(" ")[0]! : null;
    const answer = { answer: told.replace("!", ""), isPlain: told.endsWith("!"), printed };
    phrases.set(question, (phrases.get(question) ?? new Map()).set(stems.join(" "), answer));
    firstWords.set(stems[0]!, (firstWords.get(stems[0]!) ?? new Set()).add(question));
  }
  const passedOver = new Set([...words.passedOver].map(formOf));
  const ofQuestion = new Map(
    [...phrases].map(([question, of]) => [question, { question, phrases: new PhraseBook(of, passedOver) }] as const),
  );
  const byFirst = new Map(
    [...firstWords].map(([stem, of]) => [stem, [...of].map((question) => ofQuestion.get(question)!)] as const),
  );
  const books = { byFirst, ofWord: new Map<string, Opening>() };
  ofWords.set(words, books);
  return books;
}
