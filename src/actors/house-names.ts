/**
 * @module
 * Bodies that are one although the text writes them in several ways: ministries with and without their state, administrations of a head of state.
 */

import type { Identified, Identity } from "./identities.js";
import { namedAs, textOf } from "./identities.js";
import { ministryIdentity, topicOfName } from "./ministries.js";
import type { NameContext } from "./names.js";
import { indexOf, sideBefore } from "./sides.js";

/** Names with ministries under their full name. */
export function withHouseNames(context: NameContext, names: readonly Identified[]): Identified[] {
  const index = indexOf(names);
  const byTopic = new Map<string, Identity>();
  const first = names.map((name) => {
    if (name.kind !== "organization" || name.known) return name;
    const { topic, state } = ministryParts(context, textOf(context, name));
    if (topic === null) return name;
    const side = state ?? sideBefore(context, index, name.first)?.identity ?? null;
    if (!side || (side.type !== "state" && side.type !== "place")) return name;
    const identity = ministryIdentity(context, topic, side);
    if (!byTopic.has(topic)) byTopic.set(topic, identity);
    return namedAs(name, identity, name.how);
  });
  return first.map((name) => {
    if (name.kind !== "organization" || name.known || name.identity.type === "government") return name;
    const { topic } = ministryParts(context, textOf(context, name));
    const identity = topic === null ? undefined : byTopic.get(topic);
    return identity ? namedAs(name, identity, name.how) : name;
  });
}

/** A ministry's topic and, where its name begins with one, its state. */
function ministryParts({ lexicon }: NameContext, text: string): { topic: string | null; state: Identity | null } {
  for (const nWords of [2, 1]) {
    const words = text.split(" ");
    const sense = words.length > nWords ? lexicon.names.get(words.slice(0, nWords).join(" ")) : null;
    if (!sense || sense.kind === "office" || sense.actor.type !== "state") continue;
    const { name, type, country } = sense.actor;
    const state: Identity = { name, type, country, gender: "", known: null, keys: [] };
    return { topic: topicOfName(words.slice(nWords).join(" ")), state };
  }
  return { topic: topicOfName(text), state: null };
}
