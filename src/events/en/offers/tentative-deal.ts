/**
 * @module
 * A deal that its makers have still to carry home is on the table: "reached a tentative agreement", "struck a draft accord", "agreed in principle on a contract".
 *
 * The makers put it; members, parliaments and governments answer. Left alone: deals that are done, and those nobody has reached yet.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import { isOnlyMeant } from "../../deeds.js";
import type { Draft } from "../../envelope.js";
import { evidenceOfWord } from "../../evidence.js";
import { meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { unique } from "../../roles.js";
import { type FrameRule, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { isBusiness } from "./agreement.js";
import { fieldsOf } from "./proposal.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/tentative-deal";
/** Tokens behind the noun within which "in principle" stands. */
const reach = 4;

export const tentativeDeal: FrameRule = {
  name,
  signs: { lists: ["tentative"], words: ["principle"] },
  find: (view, acts) => acts.flatMap((act) => (act.sense.frame === "agreement" ? tentative(view, act) : [])),
};

function tentative(view: SentenceView, act: Act): Draft[] {
  const { group, complement } = act;
  const noun = complement.find(({ kind }) => kind === "deal" || kind === "plan");
  if (noun === undefined || isBusiness(view, noun) || !isTentative(view, noun) || isOnlyMeant(view, group)) return [];
  const { realis, polarity, modality } = meaningOfVerb(view, group);
  if (polarity !== "affirmed" || (realis !== "actual" && realis !== "ongoing" && realis !== "announced")) return [];
  const { actors, recipients } = sidesOf(act);
  const makers = unique([...actors, ...(group.isPassive ? [] : recipients)]);
  if (makers.length === 0) return [];
  const { first, last } = noun;
  const fields = fieldsOf(makers, [], objectOf([noun]), null);
  const meaning = { realis: "actual" as const, polarity, modality };
  const evidence = evidenceOfWord(view, group.main);
  const shared = { view, first, last, actors: makers, recipients: [], meaning, value: "answered", rule: name };
  return [{ ...shared, frame: "proposal", fields, evidence }];
}

/** "a tentative deal", "an agreement in principle". */
function isTentative(view: SentenceView, { first, last }: NounHit): boolean {
  const words = view.lexicon.words.get("tentative")!;
  const phrase = phraseAt(view.phrases, first);
  const before = view.words.slice(phrase?.first ?? first, last);
  return (
    before.some((word) => words.has(word)) ||
    view.words
      .slice(last, last + reach)
      .join(" ")
      .startsWith("in principle")
  );
}
