/**
 * @module
 * Who goes between whom: "Mirelia mediated between the two", "a truce brokered by Mirelia", "quit as mediator".
 *
 * Left alone: mediation that is asked for, offered or refused, which is a proposal or an answer, and what could be mediated.
 */

import type { Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { isSameRole } from "../../placed.js";
import { namesOf, ownersOf, placedBetween, unique } from "../../roles.js";
import { type FrameRule, isGoverned, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil } from "../../verb-groups.js";

const name = "events/en/mediation";
/** Words before "mediation" through which it is a means: "met through Mirelian mediation". */
const through: ReadonlySet<string> = new Set(["through", "with", "under", "thanks", "by", "via"]);

/** What is offered, asked for or refused is not done. */
const asked: ReadonlySet<string> = new Set(["proposal", "demand", "response"]);

export const mediation: FrameRule = {
  name,
  signs: { frames: ["mediation"], nouns: ["mediation"] },
  find: (view, acts) => {
    const told = acts.filter((act) => act.sense.frame === "mediation" && !isGoverned(act, acts)).flatMap(goesBetween);
    return told.length > 0 ? told : throughMediation(view, acts);
  },
};

function goesBetween(act: Act): Draft[] {
  const { view, group, sense, until } = act;
  const { actors, recipients } = sidesOf(act);
  const meaning = meaningOfVerb(view, group);
  // "threatened to end its mediation", "offered to mediate": a threat and a proposal
  const outer = lastGroupUntil(view.groups, group.first)?.lemma;
  const isThought = meaning.realis === "hypothetical" && (group.modal !== null || outer === "threaten");
  if (meaning.realis === "proposed" || isThought) return [];
  const between = placedBetween(view, group.last, Math.max(until, group.last + 14)).filter(
    ({ preposition, role }) => (preposition === "between" || preposition === "with") && !isIn(role, actors),
  );
  const objects = group.isPassive ? [] : recipients.filter((role) => !isIn(role, actors));
  const parties = unique([...objects, ...between.map(({ role }) => role)]);
  const mediators = actors.length > 0 || !group.isPassive ? actors : [];
  if (mediators.length === 0 && parties.length === 0) return [];
  return [
    draftOf(view, { first: group.main, last: group.last }, { mediators, parties }, { act: sense.value, meaning }),
  ];
}

function isIn(role: Role, roles: readonly Role[]): boolean {
  return roles.some((other) => isSameRole(other, role));
}

/** "met through Mirelian mediation". */
function throughMediation(view: SentenceView, acts: readonly Act[]): Draft[] {
  const noun = view.nouns.find(({ kind, first }) => kind === "mediation" && view.words[first] === "mediation");
  const isTold = acts.some(({ complement, sense }) => complement.includes(noun!) && asked.has(sense.frame));
  if (noun === undefined || isTold) return [];
  if (!holdsOneOf(view.words, Math.max(0, noun.first - 4), noun.first, through)) return [];
  const mediators = ownersOf(view, noun.first, noun.last);
  if (mediators.length === 0) return [];
  const meaning = { realis: "actual", polarity: "affirmed", modality: "asserted" } as const;
  return [draftOf(view, noun, { mediators, parties: [] }, { act: "mediate", meaning })];
}

function draftOf(
  view: SentenceView,
  { first, last }: { readonly first: number; readonly last: number },
  { mediators, parties }: { readonly mediators: readonly Role[]; readonly parties: readonly Role[] },
  { act, meaning }: { readonly act: string; readonly meaning: Draft["meaning"] },
): Draft {
  const fields = { mediators: namesOf(mediators), parties: namesOf(parties), act };
  return {
    view,
    frame: "mediation",
    first,
    last,
    actors: mediators,
    recipients: parties,
    meaning,
    value: act,
    rule: name,
    fields,
  };
}
