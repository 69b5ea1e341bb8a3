/**
 * @module
 * `/watch`: what somebody who watches the conflict is told: changes of the state of play since a day, by rule. The address of a choice of
 * rules and filters is a watch of its own, and its `.atom` twin a feed to subscribe to.
 */

import { addDays } from "../../model/index.js";
import { renderAlertsAtom } from "../../publish/alerts-atom.js";
import { csvText } from "../../publish/csv-text.js";
import { Cites, Day } from "../../publish/html/cites.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { type Alert, type AlertRule, alertRules, alertsBetween } from "../../publish/views/alerts.js";
import { citeCells } from "../../publish/views/cite-cells.js";
import { citeColumns } from "../../publish/views/view.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { onceFor } from "../../text/once-for.js";
import { filterWords, Kept } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { jsonText } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The watch. */
export const watchPage: PageRoute = {
  path: "/watch",
  render,
  twins: [
    {
      ending: "json",
      render: (view) => jsonText({ seen: seenOf(view), rules: rulesOf(view), alerts: alertsOf(view) }),
    },
    {
      ending: "csv",
      render: (view) =>
        csvText(
          ["rule", "id", "title", "was", "now", "day", ...citeColumns],
          alertsOf(view).map(({ cites, ...alert }) => ({ ...alert, ...citeCells(cites[0]) })),
        ),
    },
    { ending: "atom", render: (view) => renderAlertsAtom(alertsOf(view), nameOf(view)) },
  ],
  own: ["seen", "rule", "page"],
};

/** A feed that is looked at once a week misses nothing. */
const usualDays = 7;

function rulesOf({ asked }: View): AlertRule[] {
  return (asked.rule?.split(",") ?? Object.keys(alertRules)) as AlertRule[];
}

/** A week before the newest article, unless another day is asked for. */
function seenOf({ asked, choices }: View): string | null {
  if (asked.seen !== undefined) return asked.seen;
  const last = asked.known_by ?? choices.lastDay;
  return last === null ? null : addDays(last, -usualDays);
}

/** The alerts that were asked for last, for as long as a view is kept: its pieces and twins are of the same. */
const last = onceFor((_: RecordIndex): { asked: string | null; alerts: Alert[] } => ({ asked: null, alerts: [] }));

function alertsOf(view: View): Alert[] {
  const seen = seenOf(view);
  if (seen === null) return [];
  const [known, rules] = [last(view.index), rulesOf(view)];
  const asked = [seen, ...rules].join(" ");
  if (known.asked !== asked)
    Object.assign(known, { asked, alerts: alertsBetween(view.knownBy(seen), view.index.record, rules) });
  return known.alerts;
}

/** What is watched, in words: the rules where not all are, and the filters. */
function nameOf(view: View): string {
  const rules = view.asked.rule === undefined ? "every rule" : rulesOf(view).join(", ");
  const cuts = filterWords(view).filter(({ name }) => name !== "seen");
  return [rules, ...cuts.map(({ words }) => words)].join("; ");
}

function render(view: View): string {
  const seen = seenOf(view);
  const alerts = alertsOf(view);
  const piece = pieceOf(alerts, view);
  return renderPage({
    title: "Watch",
    path: "/watch",
    view,
    twins: watchPage.twins,
    children: (
      <>
        <h1>{seen === null ? "Watch" : `What moved since ${dayWords(seen)}`}</h1>
        <p class="lead">
          {countWords(alerts.length, "line")}. Choose what you watch: the address is then your watch, and the feed at
          the foot of the page tells of it.
        </p>
        <RuleForm view={view} seen={seen} />
        {alerts.length === 0 && <p class="none block">None of these rules has anything to tell since that day.</p>}
        {(Object.keys(alertRules) as AlertRule[]).map((rule) => (
          <Alerts rule={rule} alerts={piece.rows.filter((alert) => alert.rule === rule)} view={view} />
        ))}
        <Pager piece={piece} view={view} path="/watch" />
      </>
    ),
  });
}

function RuleForm({ view, seen }: { readonly view: View; readonly seen: string | null }) {
  const on = new Set(rulesOf(view));
  return (
    <form class="filter" method="get" action="/watch">
      <Kept asked={view.asked} but={["seen", "rule", "page"]} />
      <fieldset class="looks">
        <legend class="unseen">What is watched</legend>
        {Object.entries(alertRules).map(([rule, words]) => (
          <label>
            <input type="checkbox" name="rule" value={rule} checked={on.has(rule as AlertRule)} /> {words}
          </label>
        ))}
      </fieldset>
      <label>
        Since
        <input type="date" name="seen" value={seen ?? ""} />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

function Alerts({
  rule,
  alerts,
  view: { links, index },
}: {
  readonly rule: AlertRule;
  readonly alerts: readonly Alert[];
  readonly view: View;
}) {
  if (alerts.length === 0) return null;
  const about = new Map(index.record.disputes.map((dispute) => [dispute.id, dispute.about]));
  return (
    <section>
      <h2>
        {alertRules[rule]} <span class="support">{alerts.length}</span>
      </h2>
      <ul class="entries">
        {alerts.map(({ id, title, was, now, day, cites }) => (
          <li>
            <a href={rule === "dispute" ? `${links.entry(about.get(id) ?? "")}#d-${id}` : links.entry(id)}>{title}</a>{" "}
            <span class="support">
              {was === null ? now : `${was} → ${now}`}; <Day value={day} />
            </span>
            <Cites cites={cites} links={links} open={1} of={rule === "dispute" ? about.get(id) : id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
