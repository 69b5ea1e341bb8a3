/** @module Each construction on marked sentences, read through the whole of `read()`. */
import { describe } from "vitest";
import { read } from "../../read.js";
import { type Case, runCases } from "../../testing/cases.js";
import type { Finding } from "../../testing/mark.js";
import { name as continued } from "../continuations.js";
import { name as accordingTo } from "./according-to.js";
import { name as adamantThat } from "./adamant-that.js";
import { name as anyVerb } from "./any-verb.js";
import { name as byAccount } from "./by-account.js";
import { name as headlineColon } from "./headline-colon.js";
import { constructions } from "./index.js";
import { name as mannerColon } from "./manner-colon.js";
import { name as namedNoun } from "./named-noun.js";
import { name as nounCue } from "./noun-cue.js";
import { name as signedPost } from "./signed-post.js";
import { name as signedQuotation } from "./signed-quotation.js";

for (const rule of [
  ...constructions.map(({ name }) => name),
  accordingTo,
  byAccount,
  adamantThat,
  namedNoun,
  mannerColon,
  nounCue,
  headlineColon,
  signedQuotation,
  anyVerb,
  signedPost,
  continued,
]) {
  describe(rule, () => runCases(rule, (given) => marksOf(rule, given)));
}

/** Speaker, cue and content of the statements one rule found; of a continued quotation only its words. */
function marksOf(rule: string, { text, published }: Case): Finding[] {
  return read({ text, published })
    .statements.filter((statement) => statement.rule === rule)
    .flatMap(({ speaker, cue, content }) => [
      ...(speaker === null || rule === continued ? [] : [{ span: speaker, label: "speaker" }]),
      ...(cue === null || rule === continued ? [] : [{ span: cue, label: "cue" }]),
      ...content.map((span) => ({ span, label: "content" })),
    ]);
}
