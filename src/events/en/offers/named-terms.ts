/**
 * @module
 * Terms behind the word for them: "the clerks' price is a seat on the board", "their demand was simple: reopen the dam", "had a proposition: both would wait".
 *
 * Left alone: words for terms with no owner and no speaker, and what is thought of them ("the price is too high").
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { isOpenOwner } from "../../owners.js";
import { ownersOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { fieldsOf } from "./proposal.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/named-terms";
/** Tokens between the word and the colon, "is" or "was" behind it. */
const reach = 7;
/** Characters of evidence. */
const longest = 230;

export const namedTerms: FrameRule = {
  name,
  signs: { lists: ["terms-word"] },
  find: (view) => view.lemmas.flatMap((lemma, at) => (isTermsWord(view, lemma, at) ? termsAt(view, at) : [])),
};

function isTermsWord(view: SentenceView, lemma: string, at: number): boolean {
  return view.lexicon.words.get("terms-word")!.has(lemma) && view.tokens[at]!.upos === "NOUN";
}

function termsAt(view: SentenceView, at: number): Draft[] {
  const from = termsFrom(view, at);
  if (from === null) return [];
  const actors = holdersOf(view, at);
  const isAny = view.lexicon.words.get("terms-word")!.get(view.lemmas[at]!) === "any";
  // "their offer was blunt: leave by June": whose it is an article says before
  const isOpen = !isAny && view.words[from - 1] === ":" && /^(?:his|her|its|their)$/.test(view.words[at - 1] ?? "");
  if (actors.length === 0 && !isOpen) return [];
  const nouns = view.nouns.filter(({ first, kind }) => first >= from && kind !== "organ");
  const object = objectOf(nouns);
  if (isAny && object === null && !hasBargain(view, from)) return [];
  const phrase = phraseAt(view.phrases, at);
  // the word with its owner is told by the rule for proposals: here stand the terms alone
  const isOwned = ownersOf(view, at, at + 1).length > 0;
  const { start } = view.tokens[isOwned ? from : (phrase?.first ?? at)]!;
  const tokens = view.tokens.filter(({ end }, k) => k >= from && end - start <= longest);
  const end = tokens.at(-1)?.end ?? view.tokens[at]!.end;
  return [
    {
      view,
      frame: "proposal",
      first: isOwned ? from : at,
      last: isOwned ? from + 1 : at + 1,
      actors,
      recipients: [],
      meaning: { realis: "actual", polarity: "affirmed", modality: "asserted" },
      value: "answered",
      rule: name,
      fields: fieldsOf(actors, [], object ?? "other", textBetween(view, from, view.tokens.length)),
      evidence: [{ start, end }],
    },
  ];
}

/** Where the terms begin: behind a colon, or behind "is" and before a thing, a deed or a clause; null where only a judgement follows. */
function termsFrom(view: SentenceView, at: number): number | null {
  const { words, tokens, lemmas } = view;
  for (let k = at + 1; k < Math.min(tokens.length - 2, at + reach + 2); k++) {
    if (words[k] === ":") return k + 1;
    if (words[k] === "," || words[k] === ";") {
      // "the price, the clerks say, is"
      const next = words.indexOf(",", k + 1);
      if (next < 0 || next - k > reach || lemmas[next + 1] !== "be") return null;
      k = next;
      continue;
    }
    // "the crews' terms include"
    if (lemmas[k] === "include" && /^VB[DPZ]$/.test(tokens[k]!.xpos)) return k + 1;
    if (lemmas[k] !== "be" || !/^VB[DPZ]$/.test(tokens[k]!.xpos)) continue;
    const colon = words.indexOf(":", k);
    if (colon > 0 && colon <= k + reach) return colon + 1;
    const isOpen =
      /^(?:DT|TO|CD|PRP\$)$/.test(tokens[k + 1]!.xpos) || words[k + 1] === "that" || words[k + 1] === "for";
    return isOpen && words[k + 1] !== "no" ? k + 1 : null;
  }
  return null;
}

/** Whose it is, who has it ("had a proposition") or who speaks of it. */
function holdersOf(view: SentenceView, at: number): Role[] {
  const owners = ownersOf(view, at, at + 1).filter((owner) => !isOpenOwner(owner));
  if (owners.length > 0) return owners;
  const having = view.groups.findLast(({ last, lemma }) => last <= at && at - last < 5 && holding.has(lemma));
  if (having !== undefined) return subjectOf(view, having);
  const phrase = phraseAt(view.phrases, at);
  const speakers = speakerAt(view, at);
  return /^(?:our|my|the|their|its|his|her)$/.test(view.words[phrase?.first ?? at] ?? "") ? speakers : [];
}

const holding: ReadonlySet<string> = new Set([
  "have",
  "bring",
  "name",
  "set",
  "cut",
  "raise",
  "make",
  "put",
  "state",
  "lower",
  "double",
  "halve",
  "lay",
  "list",
  "outline",
  "attach",
  "present",
  "table",
  "announce",
  "draw",
  "submit",
  "circulate",
]);

function hasBargain(view: SentenceView, from: number): boolean {
  const bargain = view.lexicon.words.get("bargain")!;
  return view.lemmas.slice(from).some((lemma) => bargain.has(lemma));
}
