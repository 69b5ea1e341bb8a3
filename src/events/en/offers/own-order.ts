/**
 * @module
 * What a speaker's own words tell others to do: "Lift the blockade," Askov said. "Let the voters decide."
 *
 * Left alone: what is told to the listener ("look", "let me say"), and deeds that have nothing to do with the matter.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { groupFrom, type VerbGroup } from "../../verb-groups.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/own-order";
const marks = /^[“"‘'`]+$/u;
const closing = /^[”"’'.!?;—–]+$/u;

export const ownOrder: FrameRule = {
  name,
  signs: { lists: ["ordered"] },
  mayStand: ({ quotations, statements }) => quotations.length > 0 && statements.length > 0,
  find: (view) => starts(view).flatMap((at) => orderAt(view, at)),
};

/** Where words of somebody's own begin: the sentence inside quotation marks, or what stands behind an opening one. */
function starts(view: SentenceView): number[] {
  const found: number[] = [];
  if (view.quotations.length === 0) return found;
  view.words.forEach((_, at) => {
    const opens = at === 0 || marks.test(view.words[at - 1]!) || /^[:;—–]$/u.test(view.words[at - 1]!);
    // "to “remove any doubts”" tells what for
    if (opens && isQuoted(view, at) && view.words[at - 2] !== "to") found.push(at);
  });
  return found;
}

function isQuoted({ quotations, tokens }: SentenceView, at: number): boolean {
  const { start } = tokens[at]!;
  return quotations.some((quote) => quote.start <= start && start < quote.end);
}

function orderAt(view: SentenceView, from: number): Draft[] {
  const at = /^(?:so|just|please|now|then|but|and|either)$/.test(view.words[from]!) ? from + 1 : from;
  const token = view.tokens[at];
  if (token === undefined || !/^(?:VB|VBP|NN|NNP|JJ)$/.test(token.xpos)) return [];
  // "freedom for all would come later": a noun before its verb
  if (token.xpos.startsWith("NN") && /^(?:MD|VB[ZDP])$/.test(view.tokens[at + 1]?.xpos ?? "")) return [];
  const kind = view.lexicon.words.get("ordered")!.get(view.lemmas[at]!);
  if (kind === undefined || (kind === "let" ? !isLetDo(view, at) : !hasMatter(view, at, kind))) return [];
  const actors = speakerAt(view, at);
  if (areOnlookers(view, actors)) return [];
  const end = view.words.findIndex((word, k) => k > at && closing.test(word));
  const to = end < 0 ? view.tokens.length : end;
  const nouns = view.nouns.filter(({ first, kind: each }) => first > at && first < to && each !== "organ");
  const terms = textBetween(view, at, to);
  const fields = {
    proposers: namesOf(actors),
    addressees: [],
    object: objectOf(nouns) ?? ("other" as const),
    terms: terms === null ? [] : [terms],
    status: "open",
  };
  return [
    {
      view,
      frame: "proposal",
      first: at,
      last: at + 1,
      actors,
      recipients: [],
      meaning: { realis: "proposed", polarity: "affirmed", modality: "asserted" },
      value: "call",
      rule: name,
      fields,
      evidence: [{ start: token.start, end: view.tokens[to - 1]!.end }],
    },
  ];
}

/** "Let the voters decide"; not "let me", "let us see". */
function isLetDo(view: SentenceView, at: number): boolean {
  const whom = phraseFrom(view.phrases, at + 1);
  if (
    whom === undefined ||
    /^(?:me|us|it|you|nobody|somebody|anybody|anyone|someone|everybody|everyone)$/.test(view.words[whom.head]!)
  )
    return false;
  const verb: VerbGroup | undefined = groupFrom(view.groups, whom.last);
  return verb !== undefined || /^(?:VB|RP|RB|JJ|IN)/.test(view.tokens[whom.last]?.xpos ?? "");
}

/** "always": any object or none; "thing": something that sides bargain about, or somebody. */
function hasMatter(view: SentenceView, at: number, kind: string): boolean {
  if (kind === "always") return true;
  const to = view.words.findIndex((word, k) => k > at && (closing.test(word) || word === ","));
  const last = Math.min(to < 0 ? view.tokens.length : to, at + 10);
  const { words } = view.lexicon;
  const bargain = words.get("bargain")!;
  for (let k = at + 1; k < last; k++) {
    if (bargain.has(view.lemmas[k]!) || view.mentionAt[k] !== undefined) return true;
    if (words.get("people")!.has(view.lemmas[k]!)) return true;
  }
  return view.nouns.some(({ first }) => first > at && first < last);
}
