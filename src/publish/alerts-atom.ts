/**
 * @module
 * Alerts as a feed (RFC 4287): one entry for each, whose id says what moved from where to where, so that a reader shows it once.
 */

import { escaped, moment, unknownDay } from "./atom.js";
import { quoted } from "./citation.js";
import { displayId } from "./display-id.js";
import { type Alert, alertRules } from "./views/alerts.js";

/** An alert by the name of any rule. */
export type RuledAlert = Omit<Alert, "rule"> & { readonly rule: string };

/** The feed; `name` is what is watched, in words, and `labels` say what each rule tells. */
export function renderAlertsAtom(
  alerts: readonly RuledAlert[],
  name: string,
  labels: { readonly [rule: string]: string } = alertRules,
): string {
  const newest = alerts
    .map(({ day }) => day ?? unknownDay)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escaped(displayId("watch", name))}</id>`,
    `  <title>${escaped(`Watch: ${name}`)}</title>`,
    `  <updated>${moment(newest ?? unknownDay)}</updated>`,
    "  <author><name>Rapporteur</name></author>",
    ...alerts.map((alert) => feedEntry(alert, labels[alert.rule] ?? alert.rule)),
    "</feed>",
    "",
  ].join("\n");
}

function feedEntry({ rule, id, title, was, now, day, cites }: RuledAlert, label: string): string {
  const moved = was === null ? now : `${was} → ${now}`;
  const words = cites.map((cite) => `${quoted(cite.text)} (${cite.outlet}, ${cite.place})`);
  return [
    "  <entry>",
    `    <id>${escaped(displayId("alert", rule, id, title, was ?? "", now))}</id>`,
    `    <title>${escaped(`${title}: ${moved}`)}</title>`,
    `    <updated>${moment(day ?? unknownDay)}</updated>`,
    `    <category term="${escaped(rule)}" label="${escaped(label)}"/>`,
    `    <content type="text">${escaped(words.join("\n"))}</content>`,
    "  </entry>",
  ].join("\n");
}
