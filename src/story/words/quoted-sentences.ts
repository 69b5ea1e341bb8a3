/**
 * @module
 * The quoted sentences of all statements: what two renderings of one utterance are compared by.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { StatementClaim } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import type { MergedEntry } from "../entries/entries.js";
import type { Places } from "../entries/evidence.js";
import { termsAt } from "./article-words.js";
import { quotedParts } from "./quoted-parts.js";
import { rarityOf } from "./rarity.js";
import { SpanIndex } from "./span-index.js";
import { stemOf } from "./stem.js";

/** One quoted sentence, or the part of one that stands in marks. */
export interface QuotedSentence {
  readonly claim: StatementClaim;
  readonly entry: string;
  readonly span: Span;
  readonly story: string | null;
  /** Whether a named person speaks, not a body or a crowd. */
  readonly isOfPerson: boolean;
  /** Whether the statement is this sentence alone. */
  readonly isWhole: boolean;
  readonly words: readonly string[];
  /** Each telling stem with its rarity. */
  readonly stems: ReadonlyMap<string, number>;
  /** Stems of names and figures: to share them makes nothing one remark. */
  readonly untelling: ReadonlySet<string>;
}

/** Stems less rare than this tell nothing. */
const minRarity = 1.2;

/** The quoted sentences of the statements, in the order of the entries. */
export function quotedSentences(
  merged: readonly MergedEntry[],
  places: Places,
  lexicon: StoryLexicon,
): QuotedSentence[] {
  const known = new Map<DatedReading, ArticleIndex>();
  return merged.flatMap(({ entry, claims }) =>
    claims.flatMap((claim) => {
      if (claim.kind !== "statement" || claim.statement.kind === "indirect") return [];
      if (claim.statement.where === "caption") return [];
      const index = known.get(claim.reading) ?? indexOf(claim.reading);
      known.set(claim.reading, index);
      return sentencesOf(claim, index).map((span, _, all) => ({
        ...quotedSentence(claim, span, { entry: entry.id, places, lexicon, untelling: index.untelling.inside(span) }),
        isOfPerson: index.persons.has(claim.statement.speaker?.actor ?? ""),
        isWhole: all.length === 1,
      }));
    }),
  );
}

interface ArticleIndex {
  readonly sentences: SpanIndex<Span>;
  readonly persons: ReadonlySet<string>;
  /** Names of people and figures: two remarks about one man, or two sums of money, are not one remark. */
  readonly untelling: SpanIndex<Span>;
}

function indexOf({ sentences, actors, mentions, figures }: DatedReading): ArticleIndex {
  const names = mentions.filter(({ type, how }) => type === "person" && how !== "pronoun" && how !== "role");
  return {
    untelling: new SpanIndex([...names, ...figures].map(({ start, end }) => ({ start, end, value: { start, end } }))),
    sentences: new SpanIndex(sentences.map((span) => ({ ...span, value: span }))),
    persons: new Set(actors.flatMap(({ id, type }) => (type === "person" ? [id] : []))),
  };
}

/** The stretches in marks, cut where a sentence ends; a direct statement without marks is quoted whole. */
function sentencesOf(claim: StatementClaim, { sentences }: ArticleIndex): Span[] {
  const { text } = claim.reading.article;
  const parts = claim.spans.flatMap((span) => {
    const quoted = quotedParts(text, span);
    return quoted.length === 0 && claim.statement.kind === "direct" ? [span] : quoted;
  });
  return parts.flatMap((part) =>
    sentences.meeting(part).map(({ start, end }) => ({
      start: Math.max(part.start, start),
      end: Math.min(part.end, end),
    })),
  );
}

interface QuotedIn {
  readonly entry: string;
  readonly places: Places;
  readonly lexicon: StoryLexicon;
  readonly untelling: readonly Span[];
}

function quotedSentence(
  claim: StatementClaim,
  span: Span,
  { entry, places, lexicon, untelling }: QuotedIn,
): Omit<QuotedSentence, "isWhole" | "isOfPerson"> {
  const { article } = claim.reading;
  const words = termsAt(article, [span]).flatMap(({ word }) => sameSpelling(word));
  const names = new Set(termsAt(article, untelling).map(({ stem }) => stem));
  const stems = [...new Set(words.map(stemOf))].map((stem) => [stem, rarityOf(stem, lexicon)] as const);
  return {
    claim,
    entry,
    span,
    story: places.storyOf(article.id),
    words,
    stems: new Map(stems.filter(([, rarity]) => rarity >= minRarity)),
    untelling: names,
  };
}

/** British and American spelling are one wording: mobilisation, harbour; "it's" is "it is", and "number one" is "No. 1". */
function sameSpelling(word: string): string[] {
  const figure = figureOf.get(word);
  if (figure !== undefined) return [figure];
  const [stem, short] = word.replace("’", "'").split("'") as [string, string | undefined];
  const plain = stem.replace(/z/gu, "s").replace(/our/gu, "or");
  const full = short === undefined ? undefined : contracted[short];
  return full === undefined ? [plain] : [plain, full];
}

const contracted: { readonly [ending: string]: string } = { ll: "will", re: "are", ve: "have", m: "am" };
/** Each outlet prints small numbers as its style book has it. */
const figureOf: ReadonlyMap<string, string> = new Map([
  ["number", "no"],
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, at): [string, string] => [word, String(at + 1)],
  ),
]);
