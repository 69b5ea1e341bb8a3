/**
 * @module
 * A roster of invented actors for tests of the rooms after it, in place of the actors room.
 */

import type { Actor, ActorView, Mention } from "../model/index.js";

const roster: readonly (readonly [words: string, type: Actor["type"], mention: Mention["type"], entity: string])[] = [
  ["Premier Lene Askov", "person", "person", "Lene Askov"],
  ["Lene Askov", "person", "person", "Lene Askov"],
  ["Askov", "person", "person", "Lene Askov"],
  ["Envoy Tor Brandt", "person", "person", "Tor Brandt"],
  ["Brandt", "person", "person", "Tor Brandt"],
  ["the Harbour Workers' Union", "organization", "organization", "Harbour Workers' Union"],
  ["the Harbour Workers’ Union", "organization", "organization", "Harbour Workers' Union"],
  ["the Relief Federation", "organization", "organization", "Relief Federation"],
  ["The Relief Federation", "organization", "organization", "Relief Federation"],
  ["The Harbour Workers' Union", "organization", "organization", "Harbour Workers' Union"],
  ["The Free Hills Front", "armed-group", "organization", "Free Hills Front"],
  ["Northline Ferries", "organization", "organization", "Northline Ferries"],
  ["the Free Hills Front", "armed-group", "organization", "Free Hills Front"],
  ["Varnhem", "state", "place", "Varnhem"],
  ["Ostmark", "state", "place", "Ostmark"],
  ["Mirelia", "state", "place", "Mirelia"],
  ["Sorvik", "place", "place", "Sorvik"],
  ["Kelsund", "place", "place", "Kelsund"],
];

/** Whose officials and towns they are. */
const home: ReadonlyMap<string, string> = new Map([
  ["Lene Askov", "Varnhem"],
  ["Tor Brandt", "Mirelia"],
  ["Sorvik", "Varnhem"],
  ["Kelsund", "Varnhem"],
]);

/** The mentions of a text, longest name first at each place, and the actors they name. */
export function rosterOf(text: string): ActorView {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const hit = roster.find(([words]) => text.startsWith(words, at) || text.startsWith(words.toUpperCase(), at));
    if (hit === undefined) continue;
    const [words, , type, entity] = hit;
    const end = at + words.length;
    mentions.push({ start: at, end, text: text.slice(at, end), type, actor: entity, how: "name" });
    at += words.length - 1;
  }
  const known = new Map(roster.map(([, type, , name]) => [name, type]));
  const actors = [...known].map(([name, type]): Actor => {
    const country = type === "state" ? name : (home.get(name) ?? null);
    return { id: name, name, type, country, role: null, variants: [{ text: name, count: 1 }] };
  });
  return { mentions, actors };
}
