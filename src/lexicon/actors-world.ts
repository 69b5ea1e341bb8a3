/**
 * @module
 * States, bodies, forces, media and places, with every name the press has for them.
 */

import type { Tables } from "./actor-rows.js";
import { listOf, type NameSense } from "./actors.js";
import type { NameTable } from "./actors-table.js";

/** What an actor is; the same words as in the model. */
export type KnownType =
  | "person"
  | "state"
  | "government"
  | "office"
  | "organization"
  | "armed-group"
  | "media"
  | "place";

/** An actor that the tables know. */
export interface KnownActor {
  readonly name: string;
  readonly type: KnownType;
  readonly country: string | null;
  /** Adjective of a state ("Russian"), or null. */
  readonly adjective: string | null;
  /** What "the union", "the company" and the like mean by it, or null. */
  readonly sort: string | null;
}

/** Reads all tables but that of people into `actors`; tables read first keep a name that two of them have. */
export function readWorld(rows: Tables, names: NameTable<NameSense>, actors: Map<string, KnownActor>): void {
  readStates(rows("states"), names, actors);
  const enter = (
    name: string,
    type: KnownType,
    country: string | undefined,
    others: string | undefined,
    sort?: string,
  ) => {
    const actor = { name, type, country: country || null, adjective: null, sort: sort || null };
    if (!actors.has(name)) actors.set(name, actor);
    enterNames(names, actors.get(name)!, listOf(others));
  };
  for (const [name, type, state, others] of rows("institutions")) enter(name!, type as KnownType, state, others);
  for (const [name, state, others, sort] of rows("organisations")) enter(name!, "organization", state, others, sort);
  for (const [name, type, state, others] of rows("movements"))
    enter(name!, type as KnownType, state, others, type === "armed-group" ? type : "party");
  for (const [name, state, others] of rows("media")) enter(name!, "media", state, others);
  for (const [state, list] of rows("places"))
    for (const place of listOf(list)) {
      const [name, ...others] = place.split("=");
      if (!names.get(name!)) enter(name!, "place", state, others.join(";"));
    }
}

/** The state of every actor that a person may act for, without entering any of them. */
export function* countriesOf(rows: Tables): Generator<readonly [string, string | null]> {
  for (const [name] of rows("states")) yield [name!, name!];
  for (const [name, , state] of rows("institutions")) yield [name!, state || null];
  for (const [name, state] of rows("organisations")) yield [name!, state || null];
  for (const [name, , state] of rows("movements")) yield [name!, state || null];
}

function readStates(rows: readonly string[][], names: NameTable<NameSense>, actors: Map<string, KnownActor>) {
  const states = rows.map(([name, others, adjectives, people, seats]) => {
    const adjective = listOf(adjectives)[0] ?? null;
    const state: KnownActor = { name: name!, type: "state", country: name!, adjective, sort: null };
    return { state, others, adjectives, people, seats };
  });
  for (const { state, others } of states) {
    if (!actors.has(state.name)) actors.set(state.name, state);
    enterNames(names, state, listOf(others));
  }
  for (const { state, adjectives, people, seats } of states) {
    for (const adjective of listOf(adjectives)) names.add(adjective, { kind: "adjective", actor: state });
    for (const name of listOf(people)) names.add(name, { kind: "people", actor: state });
    const [first] = listOf(seats);
    for (const seat of listOf(seats)) {
      const name = sameSeat(seat, first!) ? first! : seat;
      const place: KnownActor = { name, type: "place", country: state.name, adjective: null, sort: null };
      if (!actors.has(name)) actors.set(name, place);
      names.add(seat, { kind: "seat", actor: state, place: actors.get(name)! });
    }
  }
}

/** Two spellings of one city ("Kyiv", "Kiev"), rather than two seats ("Jerusalem", "Tel Aviv"). */
function sameSeat(seat: string, first: string): boolean {
  return seat.slice(0, 1) === first.slice(0, 1) && Math.abs(seat.length - first.length) < 6;
}

function enterNames(names: NameTable<NameSense>, actor: KnownActor, others: readonly string[]) {
  names.add(actor.name, { kind: "actor", actor, how: "name" });
  for (const other of others) names.add(other.replace(/^the (?=\p{Lu})/u, ""), { kind: "actor", actor, how: "alias" });
}
