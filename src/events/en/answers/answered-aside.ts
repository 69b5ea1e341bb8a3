/**
 * @module
 * An answer told in passing of what stands right before it: "a demand Ostmark has rejected", "something Varnhem has ruled out".
 *
 * Left alone: what is answered behind the verb, which the rule for answers reads, and asides about anything that was not put.
 */

import type { Decision, Role } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { meaningOfVerb } from "../../meaning.js";
import { placedBetween } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/answered-aside";
/** Tokens between the aside and its verb. */
const reach = 12;
/** Behind the verb of an aside stands no object. */
const ending = /^(?:IN|RB|RP|TO|[.,:]|''|``|-RRB-|CC)/u;
const blaming: ReadonlySet<string> = new Set(["denounce", "condemn", "decry"]);
const decisive: ReadonlySet<string> = new Set(["accept", "accept-in-principle", "reject", "dismiss", "consider"]);

export const answeredAside: FrameRule = {
  name,
  signs: { lists: ["aside"] },
  find: (view) => view.groups.flatMap((group) => asideOf(view, group)),
};

function asideOf(view: SentenceView, group: VerbGroup): Draft[] {
  if (!group.isTensed || group.isPassive || group.modal !== null) return [];
  const thing = thingBefore(view, group);
  const decision = thing === undefined ? null : decisionOf(view, group);
  if (thing === undefined || decision === null) return [];
  const actors = subjectBetween(view, thing.last, group.first);
  if (actors.length === 0) return [];
  const meaning = { ...meaningOfVerb(view, group), realis: "actual" as const, polarity: "affirmed" as const };
  const answer = toldAnswer({ view, group, actors, decision, meaning, rule: name });
  return [{ ...answer, evidence: [spanOf(view, thing.first, group.last + particles(view, group))] }];
}

/** "a step", "something", "a position" that stands before the subject of the verb; it opens its clause, behind a comma, a dash or "is". */
function thingBefore(view: SentenceView, group: VerbGroup): Thing | undefined {
  const asides = view.lexicon.words.get("aside")!;
  for (let at = group.first - 2; at >= Math.max(1, group.first - reach); at--) {
    if (view.groups.some(({ first, last }) => first <= at && at < last)) return undefined;
    if (!asides.has(view.lemmas[at]!)) continue;
    const first = /^(?:a|an|the|one)$/u.test(view.words[at - 1]!) ? at - 1 : at;
    const opens = /^[,:]/u.test(view.tokens[first - 1]?.xpos ?? "") || view.lemmas[first - 1] === "be";
    return opens ? { first, last: at + 1 } : undefined;
  }
  return undefined;
}

/** Tokens of what the aside is about. */
interface Thing {
  readonly first: number;
  readonly last: number;
}

function subjectBetween(view: SentenceView, from: number, to: number): Role[] {
  const placed = placedBetween(view, from, to).filter(({ preposition }) => preposition === null);
  return placed.length > 0 ? placed.slice(0, 1).map(({ role }) => role) : unnamedBetween(view, from, to);
}

/** What the verb says wherever its object stands; of blame that it is turned down. */
function decisionOf(view: SentenceView, group: VerbGroup): Decision | null {
  const after = view.tokens[group.last];
  if (group.isNegated || (after !== undefined && !ending.test(after.xpos))) return null;
  const { words } = view.lexicon;
  if (words.get("disapproving")!.has(group.lemma) || blaming.has(group.lemma)) return "reject";
  const sense = view.lexicon.verbs
    .get(group.lemma)
    ?.find(
      (each) => each.frame === "response" && each.particles.every((word, k) => view.words[group.last + k] === word),
    );
  return sense !== undefined && decisive.has(sense.value) ? (sense.value as Decision) : null;
}

/** "ruled out", "fought against": how many words behind the verb belong to it. */
function particles(view: SentenceView, group: VerbGroup): number {
  return /^(?:RP|IN)$/u.test(view.tokens[group.last]?.xpos ?? "") ? 1 : 0;
}
