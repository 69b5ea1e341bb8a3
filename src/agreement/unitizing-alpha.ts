/**
 * @module
 * Krippendorff's alpha for unitizing: coders mark spans in a text and give each a category, and both where a span lies and what it is can
 * differ.
 *
 * Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25, 47-76, with the expected
 * disagreement as in Krippendorff, K. (2004). Measuring the reliability of qualitative text analysis data. Quality & Quantity 38, 787-800.
 * Tests have both examples. Of 2004: a continuum of 300, observed .0144 and 0, expected .0532 and .0490 for the categories c and k, alpha
 * .8591 over both (.8587 where nothing is rounded on the way).
 *
 * Several texts are one continuum that is cut between them: no span and no gap crosses from one to the next.
 */

/** A span that a coder marked; `end` is exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

/** One text with the spans of each coder, in the order of the coders. Spans of one coder and category do not overlap. */
export interface MarkedText {
  readonly length: number;
  readonly coders: readonly (readonly MarkedSpan[])[];
}

/** Disagreement of one category, or of all. */
export interface UnitizingAlpha {
  readonly observed: number;
  readonly expected: number;
  /** Null where nobody marked anything. */
  readonly alpha: number | null;
}

/** Alpha over all categories. */
export function unitizingAlpha(texts: readonly MarkedText[]): UnitizingAlpha {
  const each = [...categoriesOf(texts)].map((category) => unitizingAlphaOf(texts, category));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return withAlpha(sum(each.map(({ observed }) => observed)), sum(each.map(({ expected }) => expected)));
}

/** Alpha of one category. */
export function unitizingAlphaOf(texts: readonly MarkedText[], category: string): UnitizingAlpha {
  const nCoders = texts[0]?.coders.length ?? 0;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const sections = texts.map(({ length: end, coders }) =>
    coders.map((spans) =>
      sectionsOf(
        spans.filter((span) => span.category === category),
        end,
      ),
    ),
  );
  const observed = sections.reduce((sum, coders) => sum + disagreement(coders), 0);
  return withAlpha(
    observed / (nCoders * (nCoders - 1) * length ** 2),
    expectedOf(sections.flat(2), { nCoders, length }),
  );
}

/** The categories in use, in the order of their letters. */
export function categoriesOf(texts: readonly MarkedText[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ coders }) => coders.flat().map(({ category }) => category)).sort());
}

function withAlpha(observed: number, expected: number): UnitizingAlpha {
  return { observed, expected, alpha: expected > 0 ? 1 - observed / expected : null };
}

/** A stretch of text that a coder marked, or the gap between two of them. */
interface Section {
  readonly start: number;
  readonly length: number;
  readonly isMarked: boolean;
}

function sectionsOf(spans: readonly MarkedSpan[], end: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > at) sections.push({ start: at, length: to - at, isMarked });
    at = Math.max(at, to);
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  return sections;
}

/** The squared differences of all pairs of sections of two coders, both ways. */
function disagreement(coders: readonly (readonly Section[])[]): number {
  let sum = 0;
  for (const [i, own] of coders.entries())
    for (const [j, others] of coders.entries())
      if (i !== j) for (const a of own) for (const b of others) sum += sectionDistance(a, b);
  return sum;
}

/** Two marked stretches that overlap differ by where they begin and end; one in a gap of the other coder by its whole length. */
function sectionDistance(a: Section, b: Section): number {
  const shift = a.start - b.start;
  if (a.isMarked && b.isMarked)
    return -a.length < shift && shift < b.length ? shift ** 2 + (shift + a.length - b.length) ** 2 : 0;
  if (a.isMarked && shift >= 0 && shift + a.length <= b.length) return a.length ** 2;
  if (b.isMarked && shift <= 0 && b.length - shift <= a.length) return b.length ** 2;
  return 0;
}

/** What the same stretches would disagree if they lay anywhere. */
function expectedOf(
  sections: readonly Section[],
  { nCoders, length }: { readonly nCoders: number; readonly length: number },
): number {
  const marked = sections.filter(({ isMarked }) => isMarked).map((section) => section.length);
  const gaps = sections.filter(({ isMarked }) => !isMarked).map((section) => section.length);
  let [sum, inOwn] = [0, 0];
  for (const size of marked) {
    const places = gaps.reduce((all, gap) => all + Math.max(0, gap - size + 1), 0);
    sum += ((marked.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size) + size ** 2 * places;
    inOwn += size * (size - 1);
  }
  const whole = nCoders * length;
  return marked.length === 0 ? 0 : ((2 / length) * sum) / (whole * (whole - 1) - inOwn);
}
