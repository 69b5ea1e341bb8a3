/**
 * @module
 * "There were 8 boats, not 12", "came to 30kg rather than 45", "the bill has grown to $70m": a figure that one report puts in the place
 * of another, and the other as reports have told it.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { listsBy } from "../../text/lists-by.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { sharedThings } from "../telling/shared-things.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { aroundOf } from "../telling/told-sentences.js";
import { termsAt } from "../words/article-words.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/replaced";

/** Two figures of one sentence stand so near each other, */
const besideWithin = 30;
/** and what has grown was at least this part of it. */
const smallest = 0.4;
/** So much must be shared with a report of what it was before; less where the value itself is named. */
const [asked, askedNamed] = [2, 1];
const stop = /[.;:“”"—–\n]/u;

interface Replaced {
  readonly kind: string;
  readonly now: ToldFigure;
  /** The value told to be wrong; null where it is only told to have been lower. */
  readonly old: number | null;
}

/** A slot for each figure that stands in the place of another. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldFigure>[] {
  const byStory = listsBy(context.figures, ({ story }) => story ?? "");
  return replacedIn(context.figures, context.lexicon).flatMap((found): Slot<ToldFigure>[] => {
    const { now, kind } = found;
    const { id } = now.reading.article;
    const before = now.story === null ? [] : toldBefore(found, byStory.get(now.story) ?? [], context.lexicon);
    if (before.length === 0) return [];
    const abouts = [now, ...before].map(({ reading, figure }) => context.nearest.of(reading.article.id, figure));
    const about = abouts.find((each) => each !== null);
    if (about === undefined || about === null) return [];
    const told = [...before, now].map((each) => toldFigure(each, context));
    const compare: Slot<ToldFigure>["compare"] = (a, b) => verdictOf(kind, a, b, now);
    return [{ rule: name, aspect: "figure put right", about, key: `${id} ${now.figure.start}`, told, compare }];
  });
}

function replacedIn(figures: readonly ToldFigure[], lexicon: StoryLexicon): Replaced[] {
  return figures.flatMap((each, at): Replaced[] => {
    const next = figures[at + 1];
    const old = next?.reading === each.reading ? next.figure.value : null;
    const kind = old === null ? null : putFor(each, next!, lexicon);
    if (kind !== null) return [{ kind, now: each, old }];
    return hasGrown(each, lexicon) ? [{ kind: "grown", now: each, old: null }] : [];
  });
}

/** How one figure is put in the place of the next: `not` or `rather`. */
function putFor(
  { reading: { article }, figure }: ToldFigure,
  next: ToldFigure,
  { replaced }: StoryLexicon,
): string | null {
  const { end } = next.figure;
  if (figure.value === null || next.figure.value === figure.value || end - figure.end > besideWithin) return null;
  if (next.figure.unit !== null && next.figure.unit !== figure.unit) return null;
  const between = { start: figure.end, end };
  if (end <= figure.end || stop.test(article.text.slice(between.start, between.end - 1))) return null;
  const words = termsAt(article, [between]).map(({ word }) => word);
  return replaced.find(words).find(({ value, to }) => value !== "grown" && to >= words.length - 3)?.value ?? null;
}

function hasGrown({ reading, figure }: ToldFigure, { replaced }: StoryLexicon): boolean {
  const { article } = reading;
  const start = Math.max(0, figure.start - besideWithin, article.text.lastIndexOf("\n", figure.start) + 1);
  const words = termsAt(article, [{ start, end: figure.start }]).map(({ word }) => word);
  return replaced.find(words).some(({ value, to }) => value === "grown" && to >= words.length - 2);
}

/** The likest figure of each other article that may be what it was before. */
function toldBefore({ now, old }: Replaced, figures: readonly ToldFigure[], lexicon: StoryLexicon): ToldFigure[] {
  const best = new Map<string, { each: ToldFigure; shared: number }>();
  for (const each of figures) {
    const { id } = each.reading.article;
    if (each.reading === now.reading || !isOfKind(now, each, lexicon)) continue;
    const isOld = old === null ? isLower(each, now) : each.figure.value === old;
    if (!isOld) continue;
    const shared = sharedThings(stretchOf(now), stretchOf(each), lexicon);
    const known = best.get(id);
    const isEnough = shared >= (old === null ? asked : askedNamed) || (old !== null && isWeighed(each));
    if (isEnough && (known === undefined || shared > known.shared)) best.set(id, { each, shared });
  }
  return [...best.values()].map(({ each }) => each);
}

/** 42 kilograms are told of one thing in a story; two months or 40 percent are not. */
function isWeighed({ figure: { unit } }: ToldFigure): boolean {
  return unit !== null && unit !== "percent" && !lengths.has(unit);
}

const lengths: ReadonlySet<string> = new Set(["minute", "hour", "day", "week", "month", "year", "decade", "century"]);

/** Whether both count the same: of one unit, and of the same harm or things. */
function isOfKind(now: ToldFigure, before: ToldFigure, lexicon: StoryLexicon): boolean {
  const [a, b] = [now.figure, before.figure];
  if (a.unit !== b.unit || b.value === null) return false;
  if (a.unit !== null) return true;
  if (a.harm !== null) return a.harm === b.harm;
  const isToll =
    a.counted === null && termsAt(now.reading.article, [a.clause]).some(({ word }) => lexicon.tolls.has(word));
  return isToll ? b.harm === "killed" : b.harm === null && a.counted !== null && a.counted === b.counted;
}

function isLower({ figure, reading, day }: ToldFigure, now: ToldFigure): boolean {
  const order = publishedOrder({ day }, now);
  const [small, large] = [figure.value!, now.figure.value ?? 0];
  return reading !== now.reading && order === -1 && small < large && small >= smallest * large;
}

function stretchOf({ reading, figure }: ToldFigure) {
  return { reading, span: aroundOf(reading, figure, { before: 2, behind: 0 }) };
}

/** A value told to be wrong stands against what replaces it; one that has grown has moved on, but for who counts differently. */
function verdictOf(kind: string, a: ToldValue<ToldFigure>, b: ToldValue<ToldFigure>, now: ToldFigure): Verdict | null {
  if (a.value.figure.value === b.value.figure.value || (a.value !== now && b.value !== now)) return null;
  if (kind !== "grown") return kind === "not" ? "contradiction" : "correction";
  const before = a.value === now ? b : a;
  return before.holder === null || before.holder === now.holder ? "update" : null;
}

function toldFigure(each: ToldFigure, { places }: DisputeContext): ToldValue<ToldFigure> {
  const { value, unit } = each.figure;
  const evidence = [pieceOf(each.reading, each.figure, places)];
  return {
    shown: `${value}${unit === null ? "" : ` ${unit}`}`,
    value: each,
    holder: each.holder,
    claim: each,
    evidence,
  };
}
