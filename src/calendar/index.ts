/**
 * @module
 * Time expressions, and what they say for a given publication day.
 */

import type { CalendarLexicon } from "../lexicon/calendar.js";
import type { Article, LanguageView, TimeExpression } from "../model/index.js";
import { isDay } from "../model/index.js";
import { english } from "./en/index.js";
import { findDrafts, knownWordsOf, rulesByHead } from "./find-drafts.js";
import { placeDrafts } from "./place-drafts.js";
import type { Draft } from "./rule.js";
import { timedParts } from "./timed-parts.js";
import { countForm } from "./values/form.js";
import { type KnownWords, wordsOf } from "./words.js";

const byHead = rulesByHead(english.rules);
const knownOf = new WeakMap<CalendarLexicon, KnownWords>();

/** Finds the time expressions of an article; values that need a publication day are resolved when the article has one. */
export function findTimes(article: Article, _language: LanguageView, lexicon: CalendarLexicon): TimeExpression[] {
  const published = article.published?.value?.slice(0, 10) ?? null;
  const day = published !== null && isDay(published) ? published : null;
  const finder = { rules: english.rules, lexicon };
  const known = knownIn(lexicon);
  const parts = timedParts(article).map(({ span, scope }) => {
    const words = wordsOf(article.text, span, known);
    const found = english.joinNeighbours(words, findDrafts(words, finder));
    return {
      words,
      drafts: found.map((draft, at) => grown(draft, english.extend(words, draft), found[at - 1])),
      scope,
    };
  });
  return placeDrafts(parts, english, lexicon).map(({ place, form, anchor, type, mod, rule }, index) => {
    const counted = countForm(form, day, lexicon);
    return {
      id: `t${index + 1}`,
      start: place.start,
      end: place.end,
      text: article.text.slice(place.start, place.end),
      type,
      value: counted.value,
      ...(mod === undefined ? {} : { mod }),
      ...(counted.begin === undefined || type === "DURATION" || type === "SET"
        ? {}
        : { begin: counted.begin, finish: counted.finish! }),
      anchor,
      relative: form.startsWith("=") ? null : form,
      rule,
      alternatives: [...counted.alternatives],
    };
  });
}

/** The words of a lexicon, put together once. */
function knownIn(lexicon: CalendarLexicon): KnownWords {
  const known = knownOf.get(lexicon) ?? knownWordsOf(byHead, lexicon);
  knownOf.set(lexicon, known);
  return known;
}

/** A draft may grow to its left, but not into the one before it ("last week of April 13"). */
function grown(draft: Draft, extended: Draft, before: Draft | undefined): Draft {
  return before !== undefined && extended.first <= before.last ? draft : extended;
}

/** The same expression for another publication day (ISO); an expression that does not depend on one comes back as it is. */
export function resolveTime(time: TimeExpression, published: string, lexicon: CalendarLexicon): TimeExpression {
  const day = published.slice(0, 10);
  if (time.relative === null || !isDay(day)) return time;
  const { begin: _begin, finish: _finish, ...rest } = time;
  const { value, begin, finish, alternatives } = countForm(time.relative, day, lexicon);
  return {
    ...rest,
    value,
    ...(begin === undefined || finish === undefined ? {} : { begin, finish }),
    alternatives: [...alternatives],
  };
}
