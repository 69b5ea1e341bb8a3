/**
 * @module
 * One sentence as the rules of this room look at it: words, lemmas, tags, who is named where, its verb groups and its clauses.
 */

import { type NounPhrase, nounPhrases } from "../language/noun-phrases.js";
import type { EventsLexicon } from "../lexicon/events.js";
import type { Actor, Mention, Sentence, StatedParts, Statement, TimeExpression, Token } from "../model/index.js";
import { bodyKinds } from "../model/index.js";
import type { Span } from "../text/span.js";
import { type Clause, clausesOf } from "./clauses.js";
import { type Toll, tollsOf } from "./en/blows/casualty.js";
import { type Conditions, conditionsOf } from "./en/offers/condition.js";
import { withObjects } from "./noun-objects.js";
import { findNouns, type NounHit, offerNouns } from "./nouns.js";
import { type VerbGroup, verbGroupsOf } from "./verb-groups.js";

/** Longer "sentences" are lists or tables; their first tokens are read, the rest is left. */
const maxTokens = 220;

export interface SentenceView {
  readonly parts: StatedParts;
  readonly lexicon: EventsLexicon;
  /** The actors of the article by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sentence: Sentence;
  readonly index: number;
  readonly tokens: readonly Token[];
  /** Lower-case words and lemmas, one each token. */
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  /** The outermost mention that covers a token. */
  readonly mentionAt: readonly (Mention | undefined)[];
  /** Time expressions of the sentence, and statements whose words or cue lie in it. */
  readonly times: readonly TimeExpression[];
  readonly statements: readonly Statement[];
  /** Quotations that reach into the sentence. */
  readonly quotations: readonly Span[];
  readonly nouns: readonly NounHit[];
  readonly groups: readonly VerbGroup[];
  readonly phrases: readonly NounPhrase[];
  /** Numbers of people hurt. */
  readonly tolls: readonly Toll[];
  readonly clauses: readonly Clause[];
  readonly conditions: Conditions;
  readonly isHeadline: boolean;
}

/** Blocks whose sentences may tell an event; captions, credits, furniture and headings inside the text never do. */
const readKinds: ReadonlySet<string> = new Set([...bodyKinds, "title", "dek"].filter((kind) => kind !== "crosshead"));

/** The sentences of an article that hold a word of the lexicon, in text order. */
export function sentenceViews(parts: StatedParts, lexicon: EventsLexicon): SentenceView[] {
  const views: SentenceView[] = [];
  const { blocks } = parts.article;
  const { language } = parts;
  const { mentions } = parts.actors;
  const keep = lexicon.words.get("keep")!;
  const idiomatic = lexicon.words.get("answer-key")!;
  const verbWords = {
    telling: lexicon.words.get("telling")!,
    naming: lexicon.words.get("naming")!,
    timesAt: new Set(parts.times.map(({ start }) => start)),
  };
  const reaches = parts.statements.map(reachOf);
  const actors = new Map(parts.actors.actors.map((actor) => [actor.id, actor]));
  let at = 0;
  let time = 0;
  let quote = 0;
  const quoted = language.quotations;
  language.sentences.forEach((sentence, index) => {
    while (at < mentions.length && mentions[at]!.end <= sentence.start) at++;
    while (time < parts.times.length && parts.times[time]!.end <= sentence.start) time++;
    while (quote < quoted.length && quoted[quote]!.end <= sentence.start) quote++;
    const block = blocks[sentence.block];
    if (block === undefined || block.label !== "article" || !readKinds.has(block.kind)) return;
    const last = Math.min(sentence.last, sentence.first + maxTokens);
    const words = language.words.slice(sentence.first, last);
    const lemmas = language.lemmas.slice(sentence.first, last);
    const isKnown = (lemma: string) =>
      lexicon.verbs.has(lemma) || keep.has(lemma) || lexicon.meetings.keys.has(lemma) || idiomatic.has(lemma);
    const hasVerb = lemmas.some(isKnown);
    const before = views.at(-1);
    const isNext = before?.index === index - 1 && tellsOffer(before);
    const tokens = language.tokens.slice(sentence.first, last);
    const nouns = findNouns(tokens, words, lemmas, lexicon);
    // what follows an offer may answer it in words of its own: "You do not ask a man for his coat"
    if (!hasVerb && !isNext && !nouns.some(({ kind }) => kind !== "organ")) return;
    const mentionAt = mentionsOf(tokens, mentions, at);
    const groups = verbGroupsOf(tokens, words.at(-1) === ".", verbWords);
    const clauses = clausesOf({ tokens, words, lemmas, mentionAt, groups });
    const isHeadline = block.kind === "title" || block.kind === "dek";
    const times: TimeExpression[] = [];
    for (let k = time; k < parts.times.length && parts.times[k]!.start < sentence.end; k++) {
      const { start, end } = parts.times[k]!;
      if (start >= sentence.start && end <= sentence.end) times.push(parts.times[k]!);
    }
    const quotations: Span[] = [];
    for (let k = quote; k < quoted.length && quoted[k]!.start < sentence.end; k++) quotations.push(quoted[k]!);
    const statements: Statement[] = [];
    for (let k = 0; k < reaches.length; k++) {
      const { start, end } = reaches[k]!;
      const mayTouch = start < sentence.end && sentence.start < end;
      if (mayTouch && touches(parts.statements[k]!, sentence)) statements.push(parts.statements[k]!);
    }
    const things = withObjects({
      words,
      lemmas,
      nouns: nouns.filter(({ first }) => !isInTime(tokens[first]!, times)),
      lexicon,
    });
    const found = { tokens, words, lemmas, mentionAt, times, statements, quotations, nouns: things, groups, clauses };
    views.push(new LazyView({ parts, lexicon, actors, sentence, index, isHeadline }, found));
  });
  return views;
}

const offers: ReadonlySet<string> = new Set(offerNouns);

function tellsOffer({ nouns, groups, lexicon }: SentenceView): boolean {
  const putting = lexicon.words.get("putting")!;
  return nouns.some(({ kind }) => offers.has(kind)) || groups.some(({ lemma }) => putting.has(lemma));
}

/** "by the end of the week": the end of nothing but time. */
function isInTime({ start }: Token, times: readonly TimeExpression[]): boolean {
  return times.some((time) => time.start <= start && start < time.end);
}

type Place = Pick<SentenceView, "parts" | "lexicon" | "actors" | "sentence" | "index" | "isHeadline">;
type Ready = Omit<SentenceView, keyof Place | "phrases" | "tolls" | "conditions">;

/** A view whose noun phrases, tolls and conditions are worked out when a rule asks first: most sentences need none. One shape of object keeps it fast. */
class LazyView implements SentenceView {
  readonly parts;
  readonly lexicon;
  readonly actors;
  readonly sentence;
  readonly index;
  readonly tokens;
  readonly words;
  readonly lemmas;
  readonly mentionAt;
  readonly times;
  readonly statements;
  readonly quotations;
  readonly nouns;
  readonly groups;
  readonly clauses;
  readonly isHeadline;
  #phrases: readonly NounPhrase[] | undefined;
  #tolls: readonly Toll[] | undefined;
  #conditions: Conditions | undefined;

  constructor(place: Place, ready: Ready) {
    this.parts = place.parts;
    this.lexicon = place.lexicon;
    this.actors = place.actors;
    this.sentence = place.sentence;
    this.index = place.index;
    this.isHeadline = place.isHeadline;
    this.tokens = ready.tokens;
    this.words = ready.words;
    this.lemmas = ready.lemmas;
    this.mentionAt = ready.mentionAt;
    this.times = ready.times;
    this.statements = ready.statements;
    this.quotations = ready.quotations;
    this.nouns = ready.nouns;
    this.groups = ready.groups;
    this.clauses = ready.clauses;
  }

  get phrases(): readonly NounPhrase[] {
    this.#phrases ??= nounPhrases(this.tokens, { first: 0, last: this.tokens.length });
    return this.#phrases;
  }

  get tolls(): readonly Toll[] {
    this.#tolls ??= tollsOf(this);
    return this.#tolls;
  }

  get conditions(): Conditions {
    this.#conditions ??= conditionsOf(this);
    return this.#conditions;
  }
}

/** From the first to the last character of a statement, cue and all. */
function reachOf({ content, cue }: Statement): Span {
  let start = cue?.start ?? Number.POSITIVE_INFINITY;
  let end = cue?.end ?? 0;
  for (const span of content) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function touches({ content, cue }: Statement, sentence: Span): boolean {
  if (cue !== null && cue.start < sentence.end && sentence.start < cue.end) return true;
  return content.some(({ start, end }) => start < sentence.end && sentence.start < end);
}

function mentionsOf(tokens: readonly Token[], mentions: readonly Mention[], from: number): (Mention | undefined)[] {
  const covering: (Mention | undefined)[] = [];
  let at = from;
  for (const token of tokens) {
    while (at < mentions.length && mentions[at]!.end <= token.start) at++;
    const mention = mentions[at];
    covering.push(mention && mention.start <= token.start && token.end <= mention.end ? mention : undefined);
  }
  return covering;
}
