/** @module Marked sentences for what the language room finds: sentence starts, parts of words, quotations, verb groups, noun phrases. */
import { lexiconOf } from "../load-data.js";
import type { LanguageView, Quotation } from "../model/index.js";
import { runCases } from "../testing/cases.js";
import type { Finding } from "../testing/mark.js";
import { findLanguageOfText } from "./index.js";
import { nounPhrases } from "./noun-phrases.js";
import { type VerbGroup, verbGroups } from "./verb-groups.js";

const view = (text: string): LanguageView => findLanguageOfText(text, lexiconOf("en").language);

runCases("language/sentence-ends", ({ text }) => {
  const { sentences, tokens } = view(text);
  return sentences
    .filter(({ start }, at) => at > 0 && !/\n/u.test(text.slice(sentences[at - 1]!.end, start)))
    .map(({ first }) => ({ span: tokens[first]!, label: "starts" }));
});

runCases("language/word-parts", ({ text }) => {
  const { tokens } = view(text);
  return tokens
    .filter(({ start, end, upos }, at) => {
      const isGlued = at > 0 && tokens[at - 1]!.end === start && /[\p{L}\p{N}/-]$/u.test(text.slice(0, start));
      return isGlued && (upos !== "PUNCT" || /^[/-]$/u.test(text.slice(start, end)));
    })
    .map((token) => ({ span: token, label: token.xpos }));
});

runCases("language/quotations", ({ text }) => {
  return view(text).quotations.map((quotation) => ({ span: quotation, label: labelOf(quotation) }));
});

runCases("language/verb-groups", ({ text }) => {
  return inSentences(view(text), verbGroups, (group) => describe(group));
});

runCases("language/noun-phrases", ({ text }) => {
  const { tokens } = view(text);
  return inSentences(view(text), nounPhrases, ({ head }) => text.slice(tokens[head]!.start, tokens[head]!.end));
});

function labelOf({ isClosed, continues, depth }: Quotation): string {
  const inside = depth > 0 ? " inside" : "";
  if (continues >= 0) return isClosed ? "closed, goes on" : "goes on";
  return (isClosed ? "closed" : "open") + inside;
}

function describe({ lemma, tense, modal, isPerfect, isProgressive, isPassive, isNegated }: VerbGroup): string {
  const flags = { perfect: isPerfect, progressive: isProgressive, passive: isPassive, negated: isNegated };
  const set = Object.entries(flags).flatMap(([flag, isSet]) => (isSet ? [flag] : []));
  return [lemma, tense, ...(modal === null ? [] : [modal]), ...set].join(" ");
}

/** Findings over tokens as places in the text. */
function inSentences<T extends { first: number; last: number }>(
  { sentences, tokens }: LanguageView,
  find: (tokens: LanguageView["tokens"], sentence: { first: number; last: number }) => T[],
  label: (found: T) => string,
): Finding[] {
  return sentences.flatMap((sentence) =>
    find(tokens, sentence).map((found) => ({
      span: { start: tokens[found.first]!.start, end: tokens[found.last - 1]!.end },
      label: label(found),
    })),
  );
}
