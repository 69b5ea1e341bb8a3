/**
 * @module
 * "A shell hit the market. Twelve people were wounded": a toll without a place, a day or a weapon is that of the blow just told.
 *
 * Two figures for the dead in one breath are two blows, or a whole and its part, and are left apart unless they agree. What hangs on the
 * blow as a participle ("they bombarded the market, killing nine") tells of that blow whatever it tells.
 */

import type { Candidate } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { sameAttack } from "./same-attack.js";
import type { MergeContext, Of } from "./same-rule.js";

/** A comma and a conjunction stand between a blow and what hangs on it. */
const longestJoint = 8;

/** Whether an attack is told by its toll alone, or as what another one did. */
export function isBareToll(each: EventFeatures): boolean {
  const { event, place } = each;
  if (event.frame !== "attack" || event.polarity === "negated") return false;
  // what was carried over from the sentences before is not its own
  const hasPlace = place !== null && event.place?.precision !== "unknown";
  if (hasPlace) return false;
  if (isParticiple(each)) return true;
  const hasDay = (event.date?.time ?? null) !== null && event.date?.basis !== "discourse";
  return (
    event.casualties.length > 0 &&
    !hasDay &&
    event.perpetrators.length === 0 &&
    event.weapon === null &&
    event.mode === null
  );
}

/** "…, hitting two ministries": behind a comma, an "-ing" form first. */
function isParticiple({ claim: { reading, spans } }: EventFeatures): boolean {
  const { start, end } = spans[0]!;
  const { text } = reading.article;
  return (
    /^(?:and )?\p{Ll}+ing\b/u.test(text.slice(start, end)) && /,\s$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** The group of the blow just told before a bare toll; null when none is near or its own toll stands against it. */
export function blowMeant(each: EventFeatures, told: readonly Candidate[], context: MergeContext): number | null {
  const { claim } = each;
  let last: { readonly group: number; readonly blow: EventFeatures } | null = null;
  for (const { group, proposal: other } of told) {
    if (other.claim.reading.article.id !== claim.reading.article.id) continue;
    if (other.claim.spans[0]!.start >= claim.spans[0]!.start || sentencesApart(other, each) > 1) continue;
    if (last === null || other.claim.spans[0]!.start > last.blow.claim.spans[0]!.start) last = { group, blow: other };
  }
  if (last === null) return null;
  if (isParticiple(each)) return hangsOn(each, last.blow) ? last.group : null;
  if (last.blow.event.background !== each.event.background) return null;
  if (!tollsAgree(each.event as Of<"attack">, last.blow.event as Of<"attack">)) return null;
  return sameAttack.likeness(each, last.blow, context) === null ? null : last.group;
}

/** Right behind the blow in its sentence, and nothing against it. */
function hangsOn(each: EventFeatures, blow: EventFeatures): boolean {
  const between = each.claim.spans[0]!.start - blow.claim.spans.at(-1)!.end;
  if (sentencesApart(blow, each) !== 0 || between > longestJoint || each.event.polarity !== blow.event.polarity)
    return false;
  const [mine, theirs] = [each, blow].map(({ event }) => event as Of<"attack">) as [Of<"attack">, Of<"attack">];
  if (mine.weapon !== null && mine.weapon !== theirs.weapon) return false;
  return mine.perpetrators.every((name) => theirs.perpetrators.includes(name));
}

/** How many sentences later the second one stands. */
function sentencesApart({ claim: first }: EventFeatures, { claim: second }: EventFeatures): number {
  const { sentences } = second.reading;
  const of = (at: number) => sentences.findIndex(({ end }) => at < end);
  return of(second.spans[0]!.start) - of(first.spans[0]!.start);
}

/** No kind of harm is told by both with figures that cannot be one. */
function tollsAgree({ casualties: mine }: Of<"attack">, { casualties: theirs }: Of<"attack">): boolean {
  return mine.every((one) =>
    theirs
      .filter(({ kind }) => kind === one.kind)
      .every((other) => one.value !== null && one.value === other.value && one.who === other.who),
  );
}
