/**
 * @module
 * "Askov accused Ostmark of firing first", and "both sides accused each other", which is two claims: one of each side against the other.
 */

import type { Role } from "../../model/index.js";
import type { Draft } from "../envelope.js";
import { namesOf, speakerAt } from "../roles.js";
import { complementText, type FrameRule, verbRule } from "../rule.js";

const oneSided = verbRule(
  "accusation",
  (act, { actors, recipients }) => ({
    accusers: namesOf(actors),
    accused: namesOf(recipients),
    content: complementText(act),
  }),
  { mode: true },
);

export const accusation: FrameRule = {
  ...oneSided,
  find: (view, acts, sense) => oneSided.find(view, acts, sense).map(toBlame).flatMap(eachAgainstTheOther),
};

/** "said Ostmark was to blame": the subject is the accused, and who says so accuses it. */
function toBlame(draft: Draft): Draft {
  const { view, first, actors } = draft;
  if (view.words[first - 1] !== "to" || view.lemmas[first - 2] !== "be" || view.lemmas[first] !== "blame") return draft;
  const accusers = speakerAt(view, first);
  return {
    ...draft,
    actors: accusers,
    recipients: actors,
    meaning: { ...draft.meaning, realis: "actual" },
    fields: { ...draft.fields, accusers: namesOf(accusers), accused: namesOf(actors) },
  };
}

/** The claim of each side where two accuse each other; any other claim as it is. */
function eachAgainstTheOther(draft: Draft): Draft[] {
  if (!isMutual(draft)) return [draft];
  const [one, other, ...more] = sidesOf(draft);
  if (one === undefined || other === undefined || more.length > 0) return [draft];
  return [claimOf(draft, one, other, 0), claimOf(draft, other, one, 1)];
}

/** "each other", "one another", "the other" as the object. */
function isMutual({ view, first: at, last }: Draft): boolean {
  // "traded accusations"
  if (/^(?:trade|exchange|swap)$/.test(view.lemmas[at]!)) return true;
  const [first, second] = view.words.slice(last, last + 2);
  if (second === "another") return first === "one";
  return second === "other" && (first === "each" || first === "the");
}

/** The sides one by one; "both sides" is a role for each side it stands for, by the statement that the accusation is. */
function sidesOf({ view, first, actors }: Draft): Role[] {
  const { start } = view.tokens[first]!;
  const speaker = view.statements.find(({ cue }) => cue !== null && cue.start <= start && start < cue.end)?.speaker;
  return actors.flatMap((actor) => {
    const entity = actor.entity ?? (speaker?.start === actor.start ? speaker.entity : null);
    if (entity === null || !entity.includes("; ")) return [actor];
    return entity.split("; ").map((name) => ({ ...actor, actor: null, entity: name }));
  });
}

function claimOf(draft: Draft, accuser: Role, accused: Role, direction: number): Draft {
  return {
    ...draft,
    actors: [accuser],
    recipients: [accused],
    reciprocal: true,
    direction,
    fields: { ...draft.fields, accusers: namesOf([accuser]), accused: namesOf([accused]) },
  };
}
