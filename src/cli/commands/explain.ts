/**
 * @module
 * `explain`: how the date of an article or of an entry came about.
 */

import { explainArticle, explainEntry } from "../../explain.js";
import { type CoverageRecord, type Explanation, Problem, type Reading } from "../../model/index.js";
import { renderExplanation } from "../../publish/index.js";
import { nearestOf } from "../../text/nearest-word.js";
import type { CommandContext } from "../command-context.js";
import { withRecord } from "../record-source.js";
import { formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints the explanation of one id; the paths are read as by the other commands. */
export function explainOne(id: string, paths: readonly string[], context: CommandContext): Promise<number> {
  const { io, flags } = context;
  const format = formatIn(flags, ["text", "json"] as const);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withRecord(paths, { ...context, flags: { ...flags, format: "text", json: false } }, async (shown) => {
    const explanation = explanationOf(id, shown.whole, await shown.readings());
    await shown.settle();
    const text =
      format === "json"
        ? `${JSON.stringify(explanation, null, 2)}\n`
        : renderExplanation(explanation, { color: settings.color });
    await writeOut(text, settings.out, io);
    return shown.exit;
  });
}

function explanationOf(asked: string, record: CoverageRecord, readings: readonly Reading[]): Explanation {
  const ids = [...record.articles, ...record.entries].map(({ id }) => id);
  const id = ids.includes(asked) ? asked : onlyOneThatBegins(asked, ids);
  const article = record.articles.find((one) => one.id === id);
  if (article !== undefined) return explainArticle(article, readings);
  const entry = record.entries.find((one) => one.id === id);
  if (entry !== undefined) return explainEntry(entry, record, readings);
  throw notFound(asked, ids);
}

/** The beginning of an id is enough when no other begins so. */
function onlyOneThatBegins(asked: string, ids: readonly string[]): string | null {
  const found = asked === "" ? [] : ids.filter((id) => id.startsWith(asked));
  return found.length === 1 ? found[0]! : null;
}

function notFound(asked: string, ids: readonly string[]): Problem {
  const several = ids.filter((id) => id.startsWith(asked));
  const near = several[0] ?? nearestOf(asked, ids) ?? ids.find((id) => id.includes(asked));
  return new Problem(
    "E-NOT-FOUND",
    several.length > 1
      ? `${several.length} articles and entries begin with ${JSON.stringify(asked)}`
      : `no article and no entry of these inputs is called ${JSON.stringify(asked)}`,
    near === undefined
      ? "rapporteur read PATH... --format json lists the ids of articles and entries"
      : `did you mean ${near}?`,
    asked,
  );
}
