/**
 * @module
 * Who puts his name to what is on the table takes it: "signed the accord on Friday", "parliament ratified the treaty".
 *
 * Left alone: texts that two sign together, which is an agreement and no answer of either, texts that are told of for the first time ("signed a
 * trade deal"), deals of business, and what is only to be signed one day.
 */

import { holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { type Meaning, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { type FrameRule, isGoverned, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { isOnlooker } from "../../spokesmen.js";
import { isBusiness, isMutual } from "../offers/agreement.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/signed-answer";
const texts: ReadonlySet<string> = new Set(["deal", "plan", "text", "proposal", "bill"]);
const known: ReadonlySet<string> = new Set(["the", "that", "this", "these", "such", "its"]);
/** Words between the article and the noun: "the Kelsund accord". */
const between = 3;

export const signedAnswer: FrameRule = {
  name,
  signs: { frames: ["agreement"] },
  find: (_view, acts) => acts.flatMap((act) => signing(act, acts)),
};

function signing(act: Act, acts: readonly Act[]): Draft[] {
  const { view, group, sense, complement } = act;
  if (sense.frame !== "agreement" || (sense.value !== "signed" && sense.value !== "ratified")) return [];
  const text = complement.find(({ kind }) => texts.has(kind));
  if (text === undefined || isBusiness(view, text) || isGoverned(act, acts) || isMutual(act)) return [];
  if (sense.value === "signed" && !isKnown(view, text)) return [];
  const meaning = meaningOfVerb(view, group);
  const { actors } = sidesOf(act);
  if (!isDone(meaning) || actors.length !== 1 || isOnlooker(view, actors[0]!.text)) return [];
  const given: Meaning = { realis: "actual", polarity: "affirmed", modality: meaning.modality };
  const answer = toldAnswer({ view, group, actors, decision: "accept", meaning: given, rule: name });
  return [answer, ...judgedProposal(view, text, actors)];
}

/** "the accord", "that Kelsund text": one the reader has met. */
function isKnown(view: SentenceView, { first }: NounHit): boolean {
  return holdsOneOf(view.words, Math.max(0, first - between), first, known);
}

function isDone({ realis, polarity }: Meaning): boolean {
  return polarity === "affirmed" && (realis === "actual" || realis === "ongoing" || realis === "announced");
}
