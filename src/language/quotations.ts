/**
 * @module
 * Quotations between marks, over the paragraphs of an article.
 *
 * News copy opens every paragraph of a long quotation and closes only the last: a quotation that is still open at the end of
 * its paragraph goes on in the next one if that opens again, or closes without having opened. Single marks count as outer marks
 * (British copy) or inside double ones, but only where they can be told from apostrophes.
 */

import type { Quotation } from "../model/index.js";
import { classAt, SPACE } from "./characters.js";
import type { Paragraph } from "./paragraphs.js";
import { type QuotationMark, quotationMarks } from "./quotation-marks.js";

/** A quotation in a quotation in a quotation is the most that copy has; more is noise, and would cost time. */
const deepest = 3;

interface OpenQuotation {
  readonly mark: QuotationMark;
  /** Index in the list of quotations. */
  readonly index: number;
}

/** The quotation left open by the body paragraph before. */
interface Loose {
  readonly index: number;
  readonly mark: QuotationMark;
}

/** All quotations in text order, marks included; `continues` names the first part of a quotation over several paragraphs. */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const quotations: Quotation[] = [];
  let loose: Loose | undefined;
  for (const paragraph of paragraphs) {
    const left = pairMarks(text, paragraph, quotations, paragraph.isBody ? loose : undefined);
    if (paragraph.isBody) loose = left;
  }
  const found: Quotation[] = [];
  for (const { start, end, isClosed, continues, depth } of quotations)
    found.push({ start, end, isClosed, continues, depth });
  return found;
}

/** Pairs the marks of one paragraph and adds its quotations; gives back what it leaves open. */
function pairMarks(
  text: string,
  paragraph: Paragraph,
  quotations: Quotation[],
  loose: Loose | undefined,
): Loose | undefined {
  const marks = quotationMarks(text, paragraph);
  const from = firstCharacter(text, paragraph);
  const end = lastCharacter(text, paragraph);
  const closesLater = laterClosings(marks);
  const stack: OpenQuotation[] = [];
  const open = (mark: QuotationMark, start: number, continues: number) => {
    stack.push({ mark, index: quotations.length });
    quotations.push({ start, end, isClosed: false, continues, depth: stack.length - 1 });
  };
  const firstOf = (index: number) => (quotations[index]!.continues < 0 ? index : quotations[index]!.continues);

  if (loose !== undefined && closesFirst(marks, loose.mark)) open(loose.mark, from, firstOf(loose.index));
  marks.forEach((mark, at) => {
    const partner = partnerOf(mark, stack, closesLater[at]!);
    if (partner >= 0) {
      close(stack, partner, mark, quotations);
      return;
    }
    if (!mark.mayOpen || stack.length >= deepest) return;
    const isContinued =
      loose !== undefined && stack.length === 0 && mark.start === from && mark.family === loose.mark.family;
    if (mark.family === "single" && !closesLater[at] && !isContinued && mark.start !== from) return;
    const twin = endTwin(text, stack, mark, quotations);
    open(mark, mark.start, isContinued ? firstOf(loose!.index) : twin < 0 ? -1 : firstOf(twin));
  });
  return leftOpen(stack, quotations, text);
}

function firstCharacter(text: string, { start, end }: Paragraph): number {
  let at = start;
  while (at < end && classAt(text, at) === SPACE) at++;
  return at;
}

function lastCharacter(text: string, { start, end }: Paragraph): number {
  let at = end;
  while (at > start && classAt(text, at - 1) === SPACE) at--;
  return at;
}

/** For each mark, whether a sure closing of single marks comes after it in the paragraph. */
function laterClosings(marks: readonly QuotationMark[]): boolean[] {
  const later: boolean[] = new Array(marks.length).fill(false);
  let seen = false;
  for (let at = marks.length - 1; at >= 0; at--) {
    later[at] = seen;
    const { family, mayClose, mayOpen } = marks[at]!;
    if (family === "single") seen = mayClose ? true : mayOpen ? false : seen;
  }
  return later;
}

/** Whether a paragraph closes a quotation of this family before it opens one. */
function closesFirst(marks: readonly QuotationMark[], loose: QuotationMark): boolean {
  if (loose.family === "single") return false;
  const first = marks.find(({ family }) => family === loose.family);
  if (first === undefined || !first.mayClose || first.mayOpen) return false;
  // straight marks: an odd number of them, else the first one was only set with a space too many
  return !first.isStraight || marks.filter(({ family }) => family === first.family).length % 2 === 1;
}

/** The place in the stack of the quotation that a mark closes, or -1. */
function partnerOf(mark: QuotationMark, stack: readonly OpenQuotation[], closesLater: boolean): number {
  if (!mark.mayClose) return -1;
  const at = stack.findLastIndex((open) => open.mark.family === mark.family);
  if (at < 0) return -1;
  if (mark.family === "single") return at === stack.length - 1 && !(mark.isDoubtful && closesLater) ? at : -1;
  return mark.mayOpen && !mark.isStraight ? -1 : at;
}

/** Closes one quotation; what was opened inside it and never closed was an apostrophe after all. */
function close(stack: OpenQuotation[], at: number, mark: QuotationMark, quotations: Quotation[]): void {
  const { index } = stack[at]!;
  for (const inner of stack.slice(at + 1)) quotations.splice(inner.index, 1);
  quotations[index] = { ...quotations[index]!, end: mark.end, isClosed: true };
  stack.length = at;
}

/**
 * A mark that opens while its twin is open. After the end of a sentence the paragraphs of a long quotation were run together: the first
 * part ends here and the new one goes on with it (its index is given back). Otherwise a straight twin was never closed, and a
 * curly one holds the new quotation.
 */
function endTwin(text: string, stack: OpenQuotation[], mark: QuotationMark, quotations: Quotation[]): number {
  const at = stack.findLastIndex((open) => open.mark.family === mark.family && mark.family !== "single");
  if (at < 0) return -1;
  const { index } = stack[at]!;
  let end = mark.start;
  while (end > quotations[index]!.start + 1 && classAt(text, end - 1) === SPACE) end--;
  const goesOn = end < mark.start && /[.!?…]/u.test(text[end - 1]!);
  if (!goesOn && !mark.isStraight) return -1;
  quotations[index] = { ...quotations[index]!, end };
  stack.length = at;
  return goesOn ? index : -1;
}

/** The outermost quotation still open at the end of a paragraph; unsure single marks are dropped. */
function leftOpen(stack: OpenQuotation[], quotations: Quotation[], text: string): Loose | undefined {
  const [outer] = stack;
  if (outer === undefined) return undefined;
  const { start, end } = quotations[outer.index]!;
  return end > start + 1 && text.length > 0 ? { index: outer.index, mark: outer.mark } : undefined;
}
