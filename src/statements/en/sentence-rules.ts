/**
 * @module
 * Constructions that are looked for in whole sentences and not at a cue verb, each asked only where one of its signs stands.
 *
 * Most sentences hold no sign at all. Looking one up for each word is far cheaper than seven rules that walk through every sentence.
 */

import type { StatementsLexicon } from "../../lexicon/statements.js";
import { overlapOf } from "../../text/span.js";
import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import type { Page } from "../page.js";
import { findAccordingTo } from "./according-to.js";
import { findAdamantThat } from "./adamant-that.js";
import { findByAccount } from "./by-account.js";
import { findHeadlineColon } from "./headline-colon.js";
import { findMannerColon } from "./manner-colon.js";
import { findNamedNouns } from "./named-noun.js";
import { findNounCues } from "./noun-cue.js";

/** A construction without a cue verb. It finds nothing in a sentence that has none of its words. */
export interface SentenceRule {
  readonly words: readonly string[];
  /** Word lists of the lexicon, by name. */
  readonly lists: readonly string[];
  /** `index` is the sentence, `sites` are its cue verbs. */
  readonly find: (page: Page, index: number, sites: readonly CueSite[]) => Draft[];
  /** Those that stand beside what has been found before them. */
  readonly keep: (found: Draft[], drafts: readonly Draft[]) => Draft[];
}

/** In the order in which their drafts stand. */
export const sentenceRules: readonly SentenceRule[] = [
  { words: [":"], lists: [], find: findHeadlineColon, keep: all },
  { words: ["according", "words"], lists: [], find: findAccordingTo, keep: all },
  {
    words: ["concerned", "believe", "hear", "it"],
    lists: ["account-noun", "plan-noun"],
    find: findByAccount,
    keep: all,
  },
  { words: [], lists: ["stance-noun", "colon-noun", "figure-noun"], find: findNamedNouns, keep: freeOf },
  { words: [":"], lists: [], find: findMannerColon, keep: freeOf },
  { words: [], lists: ["speech-adjective"], find: findAdamantThat, keep: freeOf },
  { words: ["word"], lists: ["speech-noun"], find: findNounCues, keep: newOf },
];

/** What the rules find in a sentence. All is found before one is added: each looks at the drafts of the verbs and of the sentences before. */
export function addFromSentence(page: Page, index: number, sites: readonly CueSite[], drafts: Draft[]): void {
  const wanted = rulesFor(page, index);
  if (wanted === 0) return;
  const found = sentenceRules.map(({ find, keep }, place) =>
    (wanted & (1 << place)) === 0 ? [] : keep(find(page, index, sites), drafts),
  );
  for (const some of found) for (const draft of some) drafts.push(draft);
}

/** The rules that have a sign in the sentence: bit after bit, as they stand in their list. */
export function rulesFor({ sentences, words, lexicon }: Page, index: number): number {
  const signs = signsOf(lexicon);
  const { first, last } = sentences[index]!;
  // a rule may look at the two words behind its sentence
  const end = Math.min(words.length, last + 2);
  let wanted = 0;
  for (let at = first; at < end; at++) wanted |= signs.get(words[at]!) ?? 0;
  return wanted;
}

const signsOfLexicon = new WeakMap<StatementsLexicon, ReadonlyMap<string, number>>();

/** For each sign the bits of its rules; put together when a lexicon is met first. */
function signsOf(lexicon: StatementsLexicon): ReadonlyMap<string, number> {
  const known = signsOfLexicon.get(lexicon);
  if (known !== undefined) return known;
  const signs = new Map<string, number>();
  sentenceRules.forEach(({ words, lists }, place) => {
    for (const word of [...words, ...lists.flatMap((list) => [...lexicon.words(list)])])
      signs.set(word, (signs.get(word) ?? 0) | (1 << place));
  });
  signsOfLexicon.set(lexicon, signs);
  return signs;
}

function all(found: Draft[]): Draft[] {
  return found;
}

/** Those whose words no statement of the last few has. */
function freeOf(found: Draft[], drafts: readonly Draft[]): Draft[] {
  if (found.length === 0) return found;
  const recent = drafts.slice(-24).flatMap(({ content }) => content);
  return found.filter(({ content }) => !recent.some((span) => overlapOf(span, content[0]!) > 0));
}

/** Nouns of speech whose words no verb has brought: "issued a warning that" is the verb's. */
function newOf(found: Draft[], drafts: readonly Draft[]): Draft[] {
  if (found.length === 0) return found;
  const starts = new Set<number>();
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - 24; at--)
    for (const { start } of drafts[at]!.content) starts.add(start);
  return found.filter(({ content }) => !starts.has(content[0]!.start));
}
