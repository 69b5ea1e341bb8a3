/**
 * @module
 * How a date came about, as terminal text: the day first, then what it rests on, each with exact words and their place.
 */

import type {
  ExplainedArticle,
  ExplainedClaim,
  ExplainedEntry,
  ExplainedReason,
  ExplainedTime,
  ExplainedWords,
  Explanation,
  InferredDate,
  LoggedCorrection,
} from "../../model/index.js";
import { quoted } from "../citation.js";
import { asShown } from "../shown.js";
import { basisWords } from "../words/basis-words.js";
import { dateWords } from "../words/day-words.js";
import { shorten } from "../words/entry-title.js";
import { harmless, type Paint, paintFor } from "./lines.js";

/** An explanation as text, ending in a line feed. */
export function renderExplanation(explanation: Explanation, { color }: { readonly color: boolean }): string {
  const paint = paintFor({ color });
  const safe = harmless(explanation);
  const lines = safe.kind === "article" ? articleLines(safe, paint) : entryLines(safe, paint);
  return asShown(`${lines.join("\n")}\n`);
}

function articleLines({ id, outlet, published, because, claims }: ExplainedArticle, paint: Paint): string[] {
  const [speaking, against] = [because.filter((one) => !one.against), because.filter((one) => one.against)];
  // a day that is given rests on nothing else; what the text says is only held against it
  const isGiven = published.confidence === 1 && claims.some(({ use }) => use === "taken");
  return [
    paint.strong(`${id}${outlet === null ? "" : `  ${outlet}`}`),
    `published  ${publishedWords(published)}`,
    ...(isGiven || speaking.length === 0 ? [`  ${published.reasons[0] ?? "nothing tells its day"}`] : []),
    ...section(
      isGiven ? "the text agrees" : "because",
      speaking.flatMap((reason) => reasonLines(reason, paint)),
      paint,
    ),
    ...section(
      "against it",
      against.flatMap((reason) => reasonLines(reason, paint)),
      paint,
    ),
    ...section("also possible", published.alternatives.map(alternativeLine), paint),
    ...section(
      "what its page says",
      claims.map((claim) => claimLine(claim, id)),
      paint,
    ),
  ];
}

function entryLines(entry: ExplainedEntry, paint: Paint): string[] {
  const { id, frame, date, times, articles, rules, corrections = [], evidence } = entry;
  return [
    paint.strong(`${id}  ${frame}: ${quoted(shorten(evidence[0]?.text ?? ""))}`),
    `date       ${date === null ? "not dated" : `${dateWords(date)} (${basisWords(date)})`}`,
    ...section(
      "read from",
      times.flatMap((time) => timeLines(time, paint)),
      paint,
    ),
    ...section(
      "articles",
      articles.map((article) => `  ${article.id}  published ${publishedWords(article.published)}`),
      paint,
    ),
    ...section(
      "made by",
      rules.map((rule) => `  ${rule}`),
      paint,
    ),
    ...section("corrected", corrections.flatMap(correctionLines), paint),
    ...section(
      "words",
      evidence.map((words) => `  ${placed(words, paint)}`),
      paint,
    ),
  ];
}

function correctionLines({ id, at, by, old, new: now, why }: LoggedCorrection): string[] {
  return [`  ${id}  ${old === null ? "" : `${old} → `}${now ?? ""}`, `    ${at.slice(0, 10)} by ${by}: ${why}`];
}

function timeLines({ words, form, value, rule }: ExplainedTime, paint: Paint): string[] {
  return [
    `  ${placed(words, paint)}`,
    `  rule ${rule}, ${form === null ? `which names ${value}` : `which reads ${form}; ${value} counted from the day of ${words.article}`}`,
  ];
}

function publishedWords({ value, earliest, latest, confidence }: InferredDate): string {
  if (value === null) return earliest === null ? "not known" : `${earliest} to ${latest} (confidence ${confidence})`;
  const span = earliest !== latest ? `, ${earliest} to ${latest} possible` : "";
  return `${value} (confidence ${confidence}${span})`;
}

function reasonLines({ reason, words, other }: ExplainedReason, paint: Paint): string[] {
  const places = [words, other].filter((one) => one !== null);
  return [`  ${reason}`, ...places.map((one) => `    ${placed(one, paint)}`)];
}

function alternativeLine({ value, confidence }: InferredDate["alternatives"][number]): string {
  return `  ${value}  ${confidence}`;
}

function claimLine({ role, value, evidence, use, start, end }: ExplainedClaim, article: string): string {
  const place = start === undefined ? "" : `  ${article}:${start}-${end}`;
  return `  ${use.padEnd(7)}  ${role} ${value} (${evidence})${place}`;
}

function placed({ article, start, end, text }: ExplainedWords, paint: Paint): string {
  const line = text.length > 160 ? `${text.slice(0, 159)}…` : text;
  return `${quoted(line)}  ${paint.faint(`${article}:${start}-${end}`)}`;
}

function section(heading: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.heading(heading), ...lines];
}
