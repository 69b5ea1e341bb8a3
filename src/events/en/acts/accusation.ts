/**
 * @module
 * "Askov accused Ostmark of firing first", and "both sides accused each other", which is two claims: one of each side against the other.
 */

import type { Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { issuerOf } from "../../issuer.js";
import { namesOf, speakerAt } from "../../roles.js";
import { complementText, type FrameRule, textBetween, verbRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { groupWithMain } from "../../verb-groups.js";

const oneSided = verbRule(
  "accusation",
  (act, { actors, recipients }) => ({
    accusers: namesOf(actors),
    accused: namesOf(recipients),
    content: chargeOf(act, recipients),
  }),
  { mode: true },
);

/** Prepositions between the accused and the charge, and "that". */
const charging: ReadonlySet<string> = new Set(["of", "for", "over", "about", "with", "as", "after", "on", "that"]);

/** "accused Ostmark on Monday of stalling" charges "stalling", "complained about the decree" "the decree"; null where only the accused is named. */
function chargeOf(act: Act, recipients: readonly Role[]): string | null {
  const { view, group, clause } = act;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  // "charged that Varnhem had lied", "condemned what it called piracy"
  if (next !== undefined && next.first === group.last + 1 && /^(?:that|what)$/.test(next.opener))
    return textBetween(view, next.opener === "what" ? next.first - 1 : next.first, next.last);
  const near = view.tokens[group.last + 2]?.start ?? 0;
  const accused = recipients.filter(({ start }) => start <= near);
  const named = accused.map(({ end }) => view.tokens.findIndex((token) => token.end === end) + 1);
  const mutual = holds(view.words, group.last, group.last + 2, "other") ? group.last + 2 : 0;
  const from = Math.max(mutual, ...named.filter((at) => at > group.last && at <= clause.last), group.last);
  const text = complementText(act);
  if (view.words[from] === "'s" || view.words[from] === "’s") return text;
  for (let at = from; at < Math.min(clause.last, from + 4); at++)
    if (charging.has(view.words[at]!) && !isTimeAt(view, at + 1)) return complementText(act, at + 1) ?? text;
  return from > group.last ? null : text;
}

/** "on Monday": a day and no charge. */
function isTimeAt(view: SentenceView, at: number): boolean {
  const start = view.tokens[at]?.start;
  return view.times.some((time) => time.start === start);
}

export const accusation: FrameRule = {
  ...oneSided,
  find: (view, acts, sense) => oneSided.find(view, acts, sense).map(toBlame).map(byPaper).flatMap(eachAgainstTheOther),
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

/** "read out a letter from Askov accusing Ostmark": who wrote it accuses. */
function byPaper(draft: Draft): Draft {
  const group = groupWithMain(draft.view.groups, draft.first);
  const issuer = group === undefined ? null : issuerOf(draft.view, group);
  return issuer === null ? draft : { ...draft, actors: issuer, fields: { ...draft.fields, accusers: namesOf(issuer) } };
}

/** The claim of each side where two accuse each other; any other claim as it is. */
function eachAgainstTheOther(draft: Draft): Draft[] {
  if (!isMutual(draft)) return [draft];
  const [one, other, ...more] = sidesOf(draft);
  // "both sides traded blame": each accuses, whoever they are
  if (one !== undefined && other === undefined && isTraded(draft))
    return [{ ...draft, recipients: [], reciprocal: true }];
  if (one === undefined || other === undefined || more.length > 0) return [draft];
  return [claimOf(draft, one, other, 0), claimOf(draft, other, one, 1)];
}

/** "each other", "one another", "the other" as the object. */
function isMutual({ view, first: at, last }: Draft): boolean {
  if (isTraded({ view, first: at })) return true;
  const [first, second] = view.words.slice(last, last + 2);
  if (second === "another") return first === "one";
  return second === "other" && (first === "each" || first === "the");
}

/** "traded accusations", "exchanged charges". */
function isTraded({ view, first }: Pick<Draft, "view" | "first">): boolean {
  return /^(?:trade|exchange|swap)$/.test(view.lemmas[first]!);
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
