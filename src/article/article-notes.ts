/**
 * @module
 * The notes on an article: what it does not say of itself, and what was not read.
 */

import { type Article, type ArticleInput, bodyKinds, notes, type Warning } from "../model/index.js";
import { dayOf } from "./published.js";

/** Two dates of an article further apart than this disagree; a day between them is the time zone or the print edition. */
const maxDaysApart = 1;
const dayLength = 86_400_000;
/** An English text of so many words would have been known as such. */
const minWordsToTell = 50;

/** The notes, in the order of the table of codes. */
export function notesOn(input: ArticleInput, article: Article): Warning[] {
  const found: Warning[] = [];
  const hasText = article.text.trim() !== "";
  if (!hasText) found.push({ code: "N-NO-TEXT", message: notes["N-NO-TEXT"] });
  if (article.published === null)
    found.push({ code: "N-NO-PUBLICATION-DAY", message: dateProblem(input) ?? notes["N-NO-PUBLICATION-DAY"] });
  else found.push(...badDates(input), ...conflicts(article));
  if (article.language === "und" && bodyWords(article) >= minWordsToTell)
    found.push({ code: "N-LANGUAGE", message: `${notes["N-LANGUAGE"]} (its language could not be told)` });
  else if (article.language !== "en" && article.language !== "und")
    found.push({ code: "N-LANGUAGE", message: `${notes["N-LANGUAGE"]} (the words look like "${article.language}")` });
  if (article.text.includes("\u0000")) found.push({ code: "N-NOT-TEXT", message: notes["N-NOT-TEXT"] });
  return found;
}

function bodyWords({ text, blocks }: Article): number {
  let nWords = 0;
  for (const { label, kind, start, end } of blocks)
    if (label === "article" && bodyKinds.has(kind)) nWords += text.slice(start, end).match(/\p{L}+/gu)?.length ?? 0;
  return nWords;
}

/** A date of the caller's that is none. */
function dateProblem({ published }: ArticleInput): string | null {
  if (published === undefined || published.trim() === "" || dayOf(published) !== null) return null;
  return `"${published.slice(0, 40)}" is no date like 2031-03-14, so the article has none and weekdays keep an open day`;
}

function badDates(input: ArticleInput): Warning[] {
  const problem = dateProblem(input);
  return problem === null
    ? []
    : [{ code: "N-DATE-CONFLICT", message: `${problem.split(",")[0]}; the page's own date was taken` }];
}

function conflicts({ published }: Article): Warning[] {
  const chosen = published?.value;
  if (chosen == null) return [];
  const other = published!.alternatives.find(
    ({ value }) => Math.abs(Date.parse(value) - Date.parse(chosen)) > maxDaysApart * dayLength,
  );
  if (other === undefined) return [];
  return [
    {
      code: "N-DATE-CONFLICT",
      message: `the article is dated ${chosen}, but also ${other.value} (${other.reason}); both are kept`,
    },
  ];
}
