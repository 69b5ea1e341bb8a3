/**
 * @module
 * One truce: its declarers or parties, its days and its length fit.
 *
 * Reports often name it by the feast or weekend alone, so a truce in force without dates joins the one in force that it does not
 * contradict; a day off in the announcement is a disagreement about one truce, not a second truce. One that is only talked of is
 * another thing than one in force, and one that spares ports or power plants is another thing than one that stops all fire.
 */

import { dayNumber } from "../../model/index.js";
import { cosine, type EventFeatures, firstRange } from "../claims/claim-features.js";
import { compareLengths } from "../claims/durations.js";
import { gapOf } from "../day-range.js";
import { meeting } from "../names/who.js";
import { termsAt } from "../words/article-words.js";
import { type MergeContext, type Of, partyLikeness, type SameRule } from "./same-rule.js";

const sameTruceDays = 3;
/** Reports this many days apart can speak of the one truce of the week. */
const sameNewsDays = 4;
/** Share of the words for what is spared that both have, of the shorter. */
const sameTarget = 0.5;
const inForce = new Set(["declared", "in-effect", "extended", "expired", "suspended", "collapsed"]);

export const sameCeasefire: SameRule = {
  name: "story/merging/same-ceasefire",
  frames: ["ceasefire"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"ceasefire">, b.event as Of<"ceasefire">];
    if (x.polarity !== y.polarity || a.isFormer !== b.isFormer || coverageDiffers(x.coverage, y.coverage)) return null;
    const isNamed = a.truceName.length > 0 && b.truceName.length > 0;
    const words = cosine(a.words, b.words);
    const isSameName = sharesName(a, b) || sharesName(b, a) || areForOneTarget(a, b);
    if (isNamed && !isSameName) return null;
    const length = lengthOf(x, y);
    if (length === "different") return null;
    const gap = gapOf(whenOf(x), whenOf(y));
    if (gap !== null && gap > sameTruceDays) return null;
    const parties = partyLikeness(partiesOf(x), partiesOf(y), context);
    // who declared it may be misread in one report where name or length fits
    const isTold = isSameName || length !== "unknown";
    if ((parties === null || sparesMore(x, y)) && !isTold) return null;
    const anchors = [length !== "unknown", gap !== null, parties !== null && parties >= 0.8];
    const ofOneLength = length === "same" ? (gap !== null ? 0.3 : areNear(a, b) ? 0.4 : 0) : 0;
    const party = 0.5 * (parties ?? 0);
    return (
      (isSameName ? 0.8 : 0) +
      0.3 * anchors.filter(Boolean).length +
      party +
      0.6 * words +
      ofOneLength +
      bare(a, b) +
      told(a, b, context)
    );
  },
};

/** A mention that says nothing to tell its truce by joins the one in force, the more so in the news of the same days. */
function bare(a: EventFeatures, b: EventFeatures): number {
  const areInForce = [a, b].every(({ event }) => inForce.has((event as Of<"ceasefire">).status));
  if (!areInForce || !(isBare(a) || isBare(b))) return 0;
  return areNear(a, b) ? 0.85 : 0.5;
}

/** From here on the sentences around two mentions tell of one matter. */
const aroundAlike = 0.15;

/** In the news of the same days one conflict has one truce, the more so where the sentences around it are alike. */
function told(a: EventFeatures, b: EventFeatures, { sides }: MergeContext): number {
  if (!areNear(a, b) || meeting(namesIn(a), namesIn(b), sides) === 0) return 0;
  return cosine(a.wordsAround, b.wordsAround) >= aroundAlike ? 0.8 : 0.4;
}

/** Everybody the clause names, whatever they have to do with the truce. */
function namesIn({ claim: { reading, spans }, compared }: EventFeatures): readonly string[] {
  compared.named ??= reading.mentions
    .filter(({ start, end }) => spans.some((span) => span.start <= start && end <= span.end))
    .flatMap(({ actor }) => reading.actors.find(({ id }) => id === actor)?.name ?? []);
  return compared.named;
}

/** In one article, or in one story within days. */
function areNear(a: EventFeatures, b: EventFeatures): boolean {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return true;
  const [one, other] = [a.claim.day, b.claim.day];
  if (one === null || other === null || a.story === null || a.story !== b.story) return false;
  return Math.abs(dayNumber(one) - dayNumber(other)) <= sameNewsDays;
}

function isBare({ event, truceName }: EventFeatures): boolean {
  const { window } = event as Of<"ceasefire">;
  return truceName.length === 0 && window.duration === null;
}

/** Declarers and parties that are known; "the president" alone contradicts nobody. */
function partiesOf({ declarers, parties, actors }: Of<"ceasefire">): string[] {
  const open = new Set(actors.flatMap(({ entity, text }) => (entity === null ? [text] : [])));
  // who only announced it is no side of it
  const acting = new Set(actors.flatMap(({ entity, text }) => (entity ?? text).split("; ")));
  return [...declarers.filter((name) => acting.has(name)), ...parties].filter((name) => !open.has(name));
}

/** Whether the words of one report hold the name the other gives the truce. */
function sharesName(named: EventFeatures, other: EventFeatures): boolean {
  return named.truceName.some((word) => other.truceName.includes(word) || other.ownWords.has(word));
}

function lengthOf(x: Of<"ceasefire">, y: Of<"ceasefire">): ReturnType<typeof compareLengths> {
  const [one, other] = [x.window.duration, y.window.duration];
  return one === null || other === null ? "unknown" : compareLengths(one, other);
}

/** The day it was announced or began; the day of a report that it holds is no such day. */
function whenOf({ window }: Of<"ceasefire">) {
  return firstRange(window.announced, window.start);
}

function coverageDiffers(a: string, b: string): boolean {
  return a !== b && a !== "unknown" && b !== "unknown";
}

/** "a pause in attacks on power plants", "the moratorium on shelling power plants": both spare the same things. */
function areForOneTarget(a: EventFeatures, b: EventFeatures): boolean {
  const isClass = [a, b].every(({ event }) => (event as Of<"ceasefire">).coverage === "target-class");
  if (!isClass) return false;
  const [x, y] = [targetWords(a), targetWords(b)];
  const nShared = [...x].filter((stem) => y.has(stem)).length;
  return nShared > 0 && nShared >= sameTarget * Math.min(x.size, y.size);
}

/** The stems of what stands behind "on" or "against". */
function targetWords({ claim }: EventFeatures): Set<string> {
  const terms = termsAt(claim.reading.article, claim.spans);
  const at = terms.findIndex(({ word }) => word === "on" || word === "against");
  return new Set(at < 0 ? [] : terms.slice(at + 1).map(({ stem }) => stem));
}

/** Only one of the two spares a class of targets. */
function sparesMore(x: Of<"ceasefire">, y: Of<"ceasefire">): boolean {
  return (x.coverage === "target-class") !== (y.coverage === "target-class");
}
