/**
 * @module
 * The quoted sentences of all statements: what two renderings of one utterance are compared by.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import { overlapOf, type Span } from "../text/span.js";
import { wordsOfText } from "./body-words.js";
import { rarityOf } from "./claim-features.js";
import type { StatementClaim } from "./claims.js";
import type { MergedEntry } from "./entries.js";
import type { Places } from "./evidence.js";
import { quotedParts } from "./quoted-parts.js";
import { stemOf } from "./stem.js";

/** One quoted sentence, or the part of one that stands in marks. */
export interface QuotedSentence {
  readonly claim: StatementClaim;
  readonly entry: string;
  readonly span: Span;
  readonly story: string | null;
  /** Whether the statement is this sentence alone. */
  readonly isWhole: boolean;
  readonly words: readonly string[];
  /** Each telling stem with its rarity. */
  readonly stems: ReadonlyMap<string, number>;
}

/** Stems less rare than this tell nothing. */
const minRarity = 1.2;

/** The quoted sentences of the statements, in the order of the entries. */
export function quotedSentences(
  merged: readonly MergedEntry[],
  places: Places,
  lexicon: StoryLexicon,
): QuotedSentence[] {
  return merged.flatMap(({ entry, claims }) =>
    claims.flatMap((claim) =>
      claim.kind === "statement" && claim.statement.kind !== "indirect" && claim.statement.where !== "caption"
        ? sentencesOf(claim).map((span, _, all) => ({
            ...quotedSentence(claim, span, { entry: entry.id, places, lexicon }),
            isWhole: all.length === 1,
          }))
        : [],
    ),
  );
}

/** The stretches in marks, cut where a sentence ends; a direct statement without marks is quoted whole. */
function sentencesOf(claim: StatementClaim): Span[] {
  const { text } = claim.reading.article;
  const parts = claim.spans.flatMap((span) => {
    const quoted = quotedParts(text, span);
    return quoted.length === 0 && claim.statement.kind === "direct" ? [span] : quoted;
  });
  return parts.flatMap((part) =>
    claim.reading.sentences.flatMap(({ start, end }) =>
      overlapOf(part, { start, end }) > 0 ? [{ start: Math.max(part.start, start), end: Math.min(part.end, end) }] : [],
    ),
  );
}

function quotedSentence(
  claim: StatementClaim,
  span: Span,
  { entry, places, lexicon }: { readonly entry: string; readonly places: Places; readonly lexicon: StoryLexicon },
): Omit<QuotedSentence, "isWhole"> {
  const { id, text } = claim.reading.article;
  const words = wordsOfText(text.slice(span.start, span.end)).flatMap(({ word }) => sameSpelling(word));
  const stems = [...new Set(words.map(stemOf))].map((stem) => [stem, rarityOf(stem, lexicon)] as const);
  return {
    claim,
    entry,
    span,
    story: places.storyOf(id),
    words,
    stems: new Map(stems.filter(([, rarity]) => rarity >= minRarity)),
  };
}

/** British and American spelling are one wording: mobilisation, harbour; "it's" is "it is". */
function sameSpelling(word: string): string[] {
  const [stem, short] = word.replace("’", "'").split("'") as [string, string | undefined];
  const plain = stem.replace(/z/gu, "s").replace(/our/gu, "or");
  const full = short === undefined ? undefined : contracted[short];
  return full === undefined ? [plain] : [plain, full];
}

const contracted: { readonly [ending: string]: string } = { ll: "will", re: "are", ve: "have", m: "am" };
