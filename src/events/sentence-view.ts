/**
 * @module
 * One sentence as the rules of this room look at it: words, lemmas, tags, who is named where, its verb groups and its clauses.
 */

import { type NounPhrase, nounPhrases } from "../language/noun-phrases.js";
import type { EventsLexicon } from "../lexicon/events.js";
import type { Mention, Sentence, StatedParts, Statement, TimeExpression, Token } from "../model/index.js";
import { bodyKinds } from "../model/index.js";
import type { Span } from "../text/span.js";
import { type Clause, clausesOf } from "./clauses.js";
import { type Toll, tollsOf } from "./en/casualty.js";
import { findNouns, type NounHit } from "./nouns.js";
import { type VerbGroup, verbGroupsOf } from "./verb-groups.js";

/** Longer "sentences" are lists or tables; their first tokens are read, the rest is left. */
const maxTokens = 220;

export interface SentenceView {
  readonly parts: StatedParts;
  readonly lexicon: EventsLexicon;
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
  readonly nouns: readonly NounHit[];
  readonly groups: readonly VerbGroup[];
  readonly phrases: readonly NounPhrase[];
  /** Numbers of people hurt. */
  readonly tolls: readonly Toll[];
  readonly clauses: readonly Clause[];
  readonly isHeadline: boolean;
}

/** Blocks whose sentences may tell an event; captions, credits, furniture and headings inside the text never do. */
const readKinds: ReadonlySet<string> = new Set([...bodyKinds, "title", "dek"].filter((kind) => kind !== "crosshead"));

/** The sentences of an article that hold a word of the lexicon, in text order. */
export function sentenceViews(parts: StatedParts, lexicon: EventsLexicon): SentenceView[] {
  const views: SentenceView[] = [];
  const { blocks, text } = parts.article;
  const { mentions } = parts.actors;
  const keep = lexicon.words.get("keep")!;
  let at = 0;
  parts.language.sentences.forEach((sentence, index) => {
    while (at < mentions.length && mentions[at]!.end <= sentence.start) at++;
    const block = blocks[sentence.block];
    if (block === undefined || block.label !== "article" || !readKinds.has(block.kind)) return;
    const tokens = parts.language.tokens.slice(sentence.first, Math.min(sentence.last, sentence.first + maxTokens));
    const words = tokens.map((token) => lower(text.slice(token.start, token.end)));
    const lemmas = tokens.map((token, i) => lower(token.lemma) || words[i]!);
    const nouns = findNouns(tokens, words, lemmas, lexicon);
    if (
      !nouns.some(({ kind }) => kind !== "organ") &&
      !lemmas.some((lemma) => lexicon.verbs.has(lemma) || keep.has(lemma))
    )
      return;
    const mentionAt = mentionsOf(tokens, mentions, at);
    const groups = verbGroupsOf(tokens, words.at(-1) === ".");
    const clauses = clausesOf({ tokens, words, lemmas, mentionAt, groups });
    const isHeadline = block.kind === "title" || block.kind === "dek";
    const times = parts.times.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const statements = parts.statements.filter((statement) => touches(statement, sentence));
    const base = { times, statements, parts, lexicon, sentence, index, tokens, words, lemmas, mentionAt };
    let phrases: readonly NounPhrase[] | undefined;
    let tolls: readonly Toll[] | undefined;
    views.push({
      ...base,
      nouns,
      groups,
      clauses,
      isHeadline,
      // worked out when a rule asks first: most sentences need neither
      get phrases() {
        phrases ??= nounPhrases(tokens, { first: 0, last: tokens.length });
        return phrases;
      },
      get tolls() {
        tolls ??= tollsOf(this);
        return tolls;
      },
    });
  });
  return views;
}

function touches({ content, cue }: Statement, sentence: Span): boolean {
  if (cue !== null && cue.start < sentence.end && sentence.start < cue.end) return true;
  return content.some(({ start, end }) => start < sentence.end && sentence.start < end);
}

/** Lower case, without the cost of asking for it where nothing is upper case. */
function lower(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 65 && code <= 90) || code > 127) return word.toLowerCase();
  }
  return word;
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
