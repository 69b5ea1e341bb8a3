/**
 * @module
 * From drafts to places in the text with a full form: the direction decided, "that day" tied to the day it means.
 */

import type { CalendarLexicon } from "../lexicon/calendar.js";
import type { TimeExpression } from "../model/index.js";
import type { Span } from "../text/span.js";
import {
  isComparison,
  isFixedDay,
  type Memory,
  noMemory,
  remember,
  tieDayOfMonth,
  tieTold,
  tieToMemory,
} from "./discourse-memory.js";
import type { CalendarLanguage } from "./language.js";
import { goesOn, isNarrative, storyForm } from "./narrative.js";
import type { Draft } from "./rule.js";
import { isCounted } from "./values/form.js";
import type { Word } from "./words.js";

/** A time expression that only lacks its value. */
export interface PlacedTime {
  readonly place: Span;
  readonly type: TimeExpression["type"];
  readonly form: string;
  readonly anchor: TimeExpression["anchor"];
  readonly mod: string | undefined;
  readonly rule: string;
}

/** One part of the article with what the rules found in it. */
export interface DraftedPart {
  readonly words: readonly Word[];
  readonly drafts: readonly Draft[];
  readonly scope: string;
}

/** The drafts of all parts in text order. Each scope remembers its own last day: a caption never anchors the body. */
export function placeDrafts(
  parts: readonly DraftedPart[],
  language: CalendarLanguage,
  lexicon: CalendarLexicon,
): PlacedTime[] {
  const memories = new Map<string, Memory>();
  const isStory = isNarrative(parts.flatMap(({ drafts }) => drafts));
  const directionOf = (words: readonly Word[], draft: Draft) => language.directionOf(words, draft, lexicon);
  return parts.flatMap(({ words, drafts, scope }) => {
    let before = "";
    return drafts.map((draft, index) => {
      const memory = memories.get(scope) ?? noMemory;
      const told = isStory && memory.date?.startsWith("=") ? storyForm(draft.form) : null;
      const open = afterLeft(draft.form, { open: drafts[index - 1]?.form, directed: before });
      const directed = told ?? (open.includes("?") ? withDirection(open, directionOf(words, draft)) : open);
      before = directed;
      const isPast = isBareClock(draft) && language.isTold(words, draft, lexicon);
      const tying = { form: tieDayOfMonth(directed, memory) ?? directed, rule: draft.rule };
      const { form, isTied } = isPast ? tieTold(directed, memory, lexicon) : tieToMemory(tying, memory, lexicon);
      const isPlanned = isFixedDay(form) && draft.form === form && directionOf(words, draft) === "future";
      if (!isComparison(draft) && (!isStory || goesOn(form, memory.date)))
        memories.set(scope, remember(memory, { type: draft.type, form, isPlanned }));
      return {
        place: { start: words[draft.first]!.start, end: words[draft.last]!.end },
        type: draft.type,
        form,
        anchor: isTied ? "discourse" : isCounted(form) ? "publication-day" : "none",
        mod: draft.mod,
        rule: draft.rule,
      };
    });
  });
}

/** "At noon", "in the early hours": a time of a day that is told elsewhere. */
function isBareClock({ form, type }: Draft): boolean {
  return type === "TIME" && form.startsWith("@ > time:");
}

/** The end of a range is counted from its beginning, which looks back or ahead as it was decided there. */
function afterLeft(form: string, { open = "", directed }: { open: string | undefined; directed: string }): string {
  const isEnd = open.includes("?") && form.startsWith(`${open} > `);
  return isEnd ? `${directed}${form.slice(open.length)}` : form;
}

/** Days of a month and holidays look to the nearest one unless a plan is told; weekdays, months and quarters look back. */
function withDirection(form: string, direction: "past" | "future" | "nearest"): string {
  const isFuture = direction === "future";
  if (form.startsWith("weekend")) return form.replace("?", isFuture ? "1" : "-1");
  if (form.startsWith("day-of-month")) return form.replace("?", direction);
  const isNearest = form.startsWith("month-day") || form.startsWith("holiday");
  return form.replace("?", isFuture ? "future" : isNearest ? "nearest" : "past");
}
