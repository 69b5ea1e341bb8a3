/**
 * @module
 * Party against party about one thing: "a deliberate attack on civilians" and "a meeting of officers", an accusation and its denial.
 *
 * It is the story's content, not an error of the press. The two must stand side by side in one article: who answers whom over two
 * articles is not told by likeness of words alone.
 */

import { cosine, vectorOfWords } from "../claims/claim-features.js";
import type { EventClaim, StatementClaim } from "../claims/claims.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { termsAt } from "../words/article-words.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/party-claims";

/** Two answers to each other stand within this many characters. */
const besideWithin = 250;
const sameMatter = 0.25;
/** "a deliberate attack on civilians" is short; a speech that also has the word is no claim about one strike. */
const maxLabel = 170;

interface Told {
  readonly claim: StatementClaim;
  readonly entry: string;
  readonly side: string;
}

/** A slot for each pair of parties that contradict each other side by side. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<string>[] {
  const byArticle = new Map<string, { told: Told[]; attacks: { claim: EventClaim; entry: string }[] }>();
  for (const { entry, claims } of merged)
    for (const claim of claims) {
      const { id } = claim.reading.article;
      const known = byArticle.get(id) ?? { told: [], attacks: [] };
      byArticle.set(id, known);
      if (claim.kind === "event") {
        if (claim.event.frame === "attack") known.attacks.push({ claim, entry: entry.id });
        continue;
      }
      const speaker = claim.statement.speaker?.entity ?? null;
      if (speaker !== null && claim.statement.polarity === "said")
        known.told.push({ claim, entry: entry.id, side: context.sides.sideOf(speaker) });
    }
  const slots = [...byArticle.values()].flatMap(({ told, attacks }) => {
    const ordered = [...told].sort((a, b) => startOf(a.claim) - startOf(b.claim));
    return ordered.flatMap((first, at) =>
      ordered
        .slice(at + 1, at + 6)
        .filter((second) => first.side !== second.side && isBeside(first, second))
        .flatMap((second) => slotOf(first, second, attacks, context) ?? []),
    );
  });
  return joined(slots);
}

function slotOf(first: Told, second: Told, attacks: readonly Blow[], context: DisputeContext): Slot<string> | null {
  const told = [first, second].map((each) => toldClaim(each, context));
  const [x, y] = [targetIn(first, context), targetIn(second, context)];
  const areParties = [first, second].every(({ side }) => context.sides.isParty(side));
  if (areParties && x !== null && y !== null && x !== y && isOneParagraph(first, second)) {
    const placed = blowBeside(first, attacks);
    if (placed) return { rule: name, aspect: "what was hit", about: placed.entry, told, compare, level: "parties" };
  }
  return isDenied(first, second, context)
    ? { rule: name, aspect: "accusation and denial", about: first.entry, told, compare, level: "parties" }
    : null;
}

interface Blow {
  readonly claim: EventClaim;
  readonly entry: string;
}

/** The strike the two speak of: the nearest one in a town, else the nearest with any place, else the nearest. */
function blowBeside(first: Told, attacks: readonly Blow[]): Blow | undefined {
  const gap = ({ claim }: Blow) => Math.abs(startOf(claim) - startOf(first.claim));
  const near = attacks.filter((blow) => gap(blow) <= besideWithin).sort((a, b) => gap(a) - gap(b));
  const placeOf = ({ claim }: Blow) => claim.event.place;
  const inTown = near.find((blow) => placeOf(blow) !== null && placeOf(blow)!.name !== placeOf(blow)!.country);
  return inTown ?? near.find((blow) => placeOf(blow) !== null) ?? near[0];
}

/** What several articles tell of one strike is one dispute. */
function joined(slots: readonly Slot<string>[]): Slot<string>[] {
  const byId = new Map<string, Slot<string>>();
  for (const slot of slots) {
    const key = `${slot.about}\u0000${slot.aspect}`;
    const known = byId.get(key);
    byId.set(
      key,
      known === undefined ? slot : { ...known, told: [...known.told, ...slot.told], compare: betweenSides },
    );
  }
  return [...byId.values()];
}

/** Of several claims and answers only those of two holders contradict each other. */
function betweenSides(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  return a.holder === b.holder ? null : "contradiction";
}

/** Whether a speaker's words name civilians or the military as what was hit; null for both, neither. */
function targetIn({ claim }: Told, { lexicon }: DisputeContext): string | null {
  if (claim.spans.length > 1 || claim.spans[0]!.end - claim.spans[0]!.start > maxLabel) return null;
  const classes = new Set(
    termsAt(claim.reading.article, claim.spans).flatMap(({ word }) => lexicon.targetClassOf.get(word) ?? []),
  );
  return classes.size === 1 ? [...classes][0]! : null;
}

/** One side accuses or asserts, the other denies, and both speak of one matter. */
function isDenied(first: Told, second: Told, { lexicon }: DisputeContext): boolean {
  const acts = [first.claim.statement.act, second.claim.statement.act];
  if (acts.filter((act) => act === "deny").length !== 1) return false;
  const other = acts.find((act) => act !== "deny")!;
  if (other !== "accuse" && other !== "assert" && other !== "appraise") return false;
  const likeness = cosine(vectorOfWords(first.claim, lexicon), vectorOfWords(second.claim, lexicon));
  return likeness >= (other === "accuse" ? sameMatter : sameMatter / 2);
}

function toldClaim({ claim }: Told, { places }: DisputeContext): ToldValue<string> {
  const evidence = evidenceOf([claim], places);
  const shown = evidence.map(({ text }) => text).join(" … ");
  return { shown, value: shown, holder: claim.statement.speaker?.entity ?? null, claim, evidence };
}

function compare(): Verdict {
  return "contradiction";
}

/** What a strike hit is told by both sides in one breath; two paragraphs are two matters. */
function isOneParagraph(first: Told, second: Told): boolean {
  const { text } = first.claim.reading.article;
  return !text.slice(startOf(first.claim), startOf(second.claim)).includes("\n");
}

function startOf(claim: StatementClaim | EventClaim): number {
  return claim.spans[0]!.start;
}

/** One behind the other and near; words inside the other's words are a part of them. */
function isBeside(first: Told, second: Told): boolean {
  const gap = startOf(second.claim) - first.claim.spans.at(-1)!.end;
  return gap >= 0 && gap <= besideWithin;
}
