/**
 * @module
 * Ministries under one name each: "Varnhem's Ministry of Defence", "the Varnhem defense ministry" and "the Defence Ministry" of one story.
 */

import type { Word } from "../lexicon/actors-words.js";
import type { Identity } from "./identities.js";
import type { NameContext } from "./names.js";
import { ownerWord, topicName } from "./owner-words.js";

/** "ministry" itself. */
export function isMinistryWord(word: Word): boolean {
  return word.key === "ministry";
}

/** What a ministry is for, from the words before "ministry" at `at`: "foreign", "health"; null when nothing is said. */
export function topicBefore(
  { text }: NameContext,
  at: number,
): { readonly first: number; readonly name: string } | null {
  const word = text.words[at - 1];
  if (!word || text.lineOf[at - 1] !== text.lineOf[at] || !/^[a-z]{3,}$/u.test(word.text)) return null;
  if (["the", "his", "her", "its", "their", "this", "that", "and"].includes(word.key)) return null;
  return { first: at - 1, name: topicName(word.text) };
}

/** The topic in the name of a ministry: "Ministry of the Interior", "Interior Ministry", "Israeli Defence Ministry" without its adjective; null for other bodies. */
export function topicOfName(text: string): string | null {
  const ofForm = /^Ministry (?:of|for) (?:the )?(?<topic>.+)$/u.exec(text)?.groups?.topic;
  if (ofForm !== undefined) return topicName(ofForm.replace(/ Affairs$/u, ""));
  const plain = /^(?<topic>.+) Ministry$/u.exec(text)?.groups?.topic;
  return plain === undefined ? null : topicName(plain.replace(/ Affairs$/u, ""));
}

/** The ministry of a state, by the word the state's bodies are called after. */
export function ministryIdentity(context: NameContext, topic: string, state: Identity): Identity {
  return {
    name: `${ownerWord(context, state, `${topic} Ministry`)} ${topic} Ministry`,
    type: "government",
    country: state.country,
    gender: "",
    known: null,
    keys: [],
  };
}
