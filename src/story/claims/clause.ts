/**
 * @module
 * The words of a clause with what they are compared by, each worked out when it is first asked for. In a coverage half of all clauses are printed
 * again word for word: those have one clause together.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Term } from "../words/article-words.js";
import { rarityOf } from "../words/rarity.js";
import { type TermVector, unitVector, withOwnStems } from "../words/term-vectors.js";

/** Some words in their order. */
export class Clause {
  #distinct: readonly Term[] | null = null;
  #rarities: readonly number[] | null = null;
  #vector: TermVector | null = null;
  #words: ReadonlySet<string> | null = null;
  #stems: ReadonlySet<string> | null = null;
  #figures: readonly string[] | null = null;
  #scope: ReadonlySet<string> | null = null;
  #targets: ReadonlySet<string> | null = null;
  #line: string | null = null;

  constructor(
    readonly terms: readonly Term[],
    private readonly lexicon: StoryLexicon,
  ) {}

  /** A word for each of its stems, in text order. */
  get distinct(): readonly Term[] {
    this.#distinct ??= withOwnStems(this.terms);
    return this.#distinct;
  }

  /** How rare each of these is. */
  get rarities(): readonly number[] {
    this.#rarities ??= this.distinct.map(({ stem }) => rarityOf(stem, this.lexicon));
    return this.#rarities;
  }

  get vector(): TermVector {
    this.#vector ??= unitVector(this.distinct, [...this.rarities]);
    return this.#vector;
  }

  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.terms.map(({ word }) => word));
    return this.#words;
  }

  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(this.distinct.map(({ stem }) => stem));
    return this.#stems;
  }

  /** The words that are numbers. */
  get figures(): readonly string[] {
    this.#figures ??= figuresIn(this.terms);
    return this.#figures;
  }

  /** Which of several offers the words name. */
  get scope(): ReadonlySet<string> {
    this.#scope ??= meantBy(this.terms, this.lexicon.scopeOf);
    return this.#scope;
  }

  /** The matters that the words of an offer name. */
  get targets(): ReadonlySet<string> {
    this.#targets ??= meantBy(this.terms, this.lexicon.targetOf);
    return this.#targets;
  }

  /** The words in one line, with a blank before and behind each. */
  get line(): string {
    this.#line ??= ` ${this.terms.map(({ word }) => word).join(" ")} `;
    return this.#line;
  }
}

/** Gives the clause of some words, the same one for the same words. */
export function clauses(lexicon: StoryLexicon): (terms: readonly Term[]) => Clause {
  const byHash = new Map<number, Clause[]>();
  return (terms) => {
    const hash = hashOfWords(terms);
    const alike = byHash.get(hash);
    for (let at = 0; alike !== undefined && at < alike.length; at++)
      if (areSameWords(alike[at]!.terms, terms)) return alike[at]!;
    const clause = new Clause(terms, lexicon);
    if (alike === undefined) byHash.set(hash, [clause]);
    else alike.push(clause);
    return clause;
  };
}

function hashOfWords(terms: readonly Term[]): number {
  let hash = terms.length;
  for (let at = 0; at < terms.length; at++) hash = Math.imul(hash ^ terms[at]!.hash, 0x01000193);
  return hash;
}

function areSameWords(a: readonly Term[], b: readonly Term[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && a[at]!.word !== b[at]!.word) return false;
  return true;
}

function figuresIn(terms: readonly Term[]): readonly string[] {
  let figures = none;
  for (let at = 0; at < terms.length; at++) {
    const { word } = terms[at]!;
    if (isFigure(word) && !figures.includes(word)) figures = [...figures, word];
  }
  return figures;
}

const none: readonly string[] = [];

function isFigure(word: string): boolean {
  return word >= "0" && word < ":" && /^\d+$/u.test(word);
}

/** What some words stand for; most stand for nothing. */
function meantBy(terms: readonly Term[], meanings: ReadonlyMap<string, string>): ReadonlySet<string> {
  let meant: Set<string> | null = null;
  for (let at = 0; at < terms.length; at++) {
    const known = meanings.get(terms[at]!.word);
    if (known === undefined) continue;
    meant ??= new Set();
    meant.add(known);
  }
  return meant ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();
