/**
 * @module
 * What the groups of events are found by: a thing's story and frame, and under them its sides, its place, its rarest words and its article.
 *
 * Keys are numbers, because each of a hundred thousand events has a dozen and is looked up by all of them.
 */

import type { Role } from "../../model/index.js";
import { isRareMatter } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { isMeaning } from "../claims/offer-matter.js";
import type { Sides } from "../names/sides.js";

/** Of the groups under one key, only the latest are looked at. */
const maxUnderKey = 48;
const keyWords = 4;

/** The groups under the keys of one story and frame. */
type Shelf = Map<number, number[]>;

/** The groups so far, by number, under their keys. */
export class GroupsByKey {
  readonly #sides: Sides;
  readonly #shelves = new Map<string, Map<string, Shelf>>();
  /** What follows story and frame in a key, as a number: for each kind by what it names. */
  readonly #numbers = { side: new Map(), place: new Map(), word: new Map(), matter: new Map(), object: new Map() } as {
    readonly [kind in Kind]: Map<string, number>;
  };
  #nNumbers = nLone;
  readonly #inArticle = new Map<string, Map<string, number[]>>();
  /** For each group the question that met it last. */
  readonly #metBy: number[] = [];
  #nAsked = 0;
  #asked: EventFeatures | null = null;
  #askedFrame = "";
  #keys: readonly number[] = [];

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Puts a group under the keys of one of its members. */
  post(features: EventFeatures, group: number): void {
    const { story, event } = features;
    const shelf = this.#shelfOf(story, event.frame);
    for (const key of this.#keysOf(features, event.frame)) postUnder(shelf, key, group);
    if (event.frame === "proposal") postUnder(shelf, anyOfAll, group);
    const byFrame = this.#inArticle.get(features.claim.reading.article.id);
    if (byFrame) postUnder(byFrame, event.frame, group);
    else this.#inArticle.set(features.claim.reading.article.id, new Map([[event.frame, [group]]]));
  }

  /** The groups of a frame that an event has a key in common with, in their order. */
  near(features: EventFeatures, frame: string = features.event.frame): number[] {
    const shelf = this.#shelfOf(features.story, frame);
    const found: number[] = [];
    this.#nAsked++;
    this.#addNew(this.inArticle(features, frame), found);
    for (const key of this.#keysOf(features, frame)) this.#addNew(shelf.get(key) ?? nothing, found);
    return found.length < 2 ? found : found.sort(byNumber);
  }

  /** Adds the groups that this question has not met yet. */
  #addNew(groups: readonly number[], found: number[]): void {
    const metBy = this.#metBy;
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at]!;
      while (metBy.length <= group) metBy.push(0);
      if (metBy[group] === this.#nAsked) continue;
      metBy[group] = this.#nAsked;
      found.push(group);
    }
  }

  /** The groups of a frame that the event's story told last, in their order. */
  latest({ story }: EventFeatures, frame: string): readonly number[] {
    return this.#shelfOf(story, frame).get(anyOfAll) ?? nothing;
  }

  /** The groups of a frame that the event's own article tells. */
  inArticle({ claim }: EventFeatures, frame: string): readonly number[] {
    return this.#inArticle.get(claim.reading.article.id)?.get(frame) ?? nothing;
  }

  #shelfOf(story: string | null, frame: string): Shelf {
    const name = String(story);
    let byFrame = this.#shelves.get(name);
    if (byFrame === undefined) {
      byFrame = new Map();
      this.#shelves.set(name, byFrame);
    }
    let shelf = byFrame.get(frame);
    if (shelf === undefined) {
      shelf = new Map();
      byFrame.set(frame, shelf);
    }
    return shelf;
  }

  /** An event is looked for and then put where it was looked for. */
  #keysOf(features: EventFeatures, frame: string): readonly number[] {
    if (this.#asked !== features || this.#askedFrame !== frame) {
      this.#keys = this.#countKeys(features, frame);
      this.#asked = features;
      this.#askedFrame = frame;
    }
    return this.#keys;
  }

  #countKeys({ event, place, words, targets, matter }: EventFeatures, frame: string): number[] {
    const keys: number[] = [];
    this.#addSides(event.actors, keys);
    this.#addSides(event.recipients, keys);
    if (frame === "talks" && event.polarity === "negated") keys.push(noTalks);
    if (place !== null) keys.push(this.#number("place", place.name.toLowerCase()));
    for (const stem of words.heaviest(keyWords)) keys.push(this.#number("word", stem));
    for (const target of targets) keys.push(this.#number("matter", target));
    for (const key of matter.keys) if (isMeaning(key)) keys.push(this.#number("matter", key));
    // truces are few, and one report may share neither name nor word with another: "the pause", "the 36-hour truce"
    if (frame === "ceasefire") keys.push(anyTruce);
    if (event.frame === "proposal" && event.object === "settlement-plan") keys.push(anyDeal);
    if ((event.frame === "proposal" || event.frame === "response") && isRareMatter(event.object))
      keys.push(this.#number("object", event.object!));
    return keys;
  }

  #addSides(roles: readonly Role[], keys: number[]): void {
    for (const { entity } of roles)
      if (entity !== null)
        for (const side of this.#sides.sidesOfName(entity)) addOnce(this.#number("side", side), keys);
  }

  #number(kind: Kind, name: string): number {
    const numbers = this.#numbers[kind];
    let number = numbers.get(name);
    if (number === undefined) {
      number = this.#nNumbers++;
      numbers.set(name, number);
    }
    return number;
  }
}

type Kind = "side" | "place" | "word" | "matter" | "object";

function addOnce(key: number, keys: number[]): void {
  if (!keys.includes(key)) keys.push(key);
}

/** Keys that name nothing. */
const [noTalks, anyTruce, anyDeal, anyOfAll, nLone] = [0, 1, 2, 3, 4];

const nothing: readonly number[] = [];

function byNumber(a: number, b: number): number {
  return a - b;
}

function postUnder<K>(byKey: Map<K, number[]>, key: K, group: number): void {
  const posted = byKey.get(key);
  if (!posted) byKey.set(key, [group]);
  else if (posted[posted.length - 1] !== group && !posted.includes(group)) {
    posted.push(group);
    if (posted.length > maxUnderKey) posted.shift();
  }
}
