/**
 * @module
 * Corrections of tags where grammar leaves no choice and the network guessed from the word alone.
 *
 * "Ostmark will not withdraw": after a negated auxiliary a plain small word is a verb. "the chief executive, Rolf Imsen": an adjective before the comma of a name is a noun. "promised to free the crews": so it is between an infinitive's
 * "to" and a determiner; "declined to back the plan": before a bare verb it is no preposition; "have since accused" holds an adverb. "Varnhem said continued attacks were a breach": no finite verb follows another at once, so the second is a participle.
 */

import type { WrittenWord } from "./written-word.js";

const auxiliary = /^(?:will|would|can|could|may|might|must|shall|should|do|does|did|wo|ca)$/iu;
const negation = /^(?:not|n['’]t|never)$/iu;
/** Forms that could be a bare verb: small letters, and no ending that a bare verb lacks. */
const bareVerb = /^\p{Ll}{3,}$/u;
const otherForm = /(?:[^s]s|ed|ing|ly)$/u;
const mistaken = new Set(["ADJ|JJ", "NOUN|NN", "VERB|VBP", "VERB|VBD"]);
const determiners = new Set(["DET|DT", "PRON|PRP$", "PRON|PRP"]);
const prepositions = new Set(["ADP|IN", "SCONJ|IN"]);
const nominal = /^(?:NOUN|PROPN|ADJ)\|/u;

/** Places of the classes that are set, and for each class whether one word of it may be of another. */
interface Places {
  readonly verb: number;
  readonly participle: number;
  readonly past: number;
  readonly to: number;
  readonly adverb: number;
  readonly noun: number;
  readonly isOpen: readonly boolean[];
}

const placesOf = new WeakMap<readonly string[], Places>();

function placesIn(classes: readonly string[]): Places {
  const known = placesOf.get(classes);
  if (known !== undefined) return known;
  const places = {
    verb: classes.indexOf("VERB|VB"),
    participle: classes.indexOf("VERB|VBN"),
    past: classes.indexOf("VERB|VBD"),
    to: classes.indexOf("PART|TO"),
    adverb: classes.indexOf("ADV|RB"),
    noun: classes.indexOf("NOUN|NN"),
    isOpen: classes.map((tag) => mistaken.has(tag) || prepositions.has(tag) || tag === "VERB|VB"),
  };
  placesOf.set(classes, places);
  return places;
}

/** Sets the classes of a sentence's words anew where they must be others; `classes` are the names of the tagger's classes. */
export function correctTags(words: readonly WrittenWord[], tags: Int32Array, classes: readonly string[]): void {
  const { verb, participle, past, to, adverb, noun, isOpen } = placesIn(classes);
  if (noun < 0 || verb < 0 || participle < 0 || adverb < 0) return;
  for (let at = 1; at < words.length; at++) {
    if (!isOpen[tags[at]!]) continue;
    const tag = classes[tags[at]!]!;
    if (tag === "ADJ|JJ" && (isHeadBeforeName(words, tags, classes, at) || isHeadBeforeTrait(words, tags, classes, at)))
      tags[at] = noun;
    else if (prepositions.has(tag) && isBetweenVerbs(tags, classes, at)) tags[at] = adverb;
    else if (tags[at] === past && tags[at - 1] === past && nominal.test(classes[tags[at + 1] ?? -1] ?? ""))
      tags[at] = participle;
    else if (tags[at] === verb && to >= 0 && words[at - 1]!.lower === "to") tags[at - 1] = to;
    else if (mistaken.has(tag) && isBareVerbAt(words, tags, classes, at)) {
      tags[at] = verb;
      if (to >= 0 && words[at - 1]!.lower === "to") tags[at - 1] = to;
    }
  }
}

/** "the chief |executive|, Rolf Imsen,": a phrase with its article and no noun has one before the comma of its name. */
function isHeadBeforeName(
  words: readonly WrittenWord[],
  tags: Int32Array,
  classes: readonly string[],
  at: number,
): boolean {
  if (words[at + 1]?.form !== "," || !classes[tags[at + 2] ?? -1]?.startsWith("PROPN")) return false;
  let before = at - 1;
  while (before >= 0 && classes[tags[before]!] === "ADJ|JJ") before--;
  const opens = classes[tags[before] ?? -1];
  return before < at - 1 && (opens === "DET|DT" || opens === "PRON|PRP$" || opens === "PART|POS");
}

/** "a Varnhem |official| familiar with the draft": a name with its article and two adjectives before a preposition has a noun among them. */
function isHeadBeforeTrait(
  words: readonly WrittenWord[],
  tags: Int32Array,
  classes: readonly string[],
  at: number,
): boolean {
  if (classes[tags[at + 1] ?? -1] !== "ADJ|JJ" || !prepositions.has(classes[tags[at + 2] ?? -1] ?? "")) return false;
  let before = at - 1;
  while (before >= 0 && /^\p{Lu}/u.test(words[before]!.form) && nominal.test(classes[tags[before]!]!)) before--;
  return before < at - 1 && classes[tags[before] ?? -1] === "DET|DT";
}

/** "have |since| accused": what stands between an auxiliary and its participle is an adverb. */
function isBetweenVerbs(tags: Int32Array, classes: readonly string[], at: number): boolean {
  return /^AUX\|/u.test(classes[tags[at - 1]!]!) && classes[tags[at + 1] ?? -1] === "VERB|VBN";
}

function isBareVerbAt(
  words: readonly WrittenWord[],
  tags: Int32Array,
  classes: readonly string[],
  at: number,
): boolean {
  const { form } = words[at]!;
  const before = words[at - 1]!.lower;
  // "to free the crews": no preposition stands before an adjective and a determiner
  const isAfterTo = before === "to" && classes[tags[at]!] === "ADJ|JJ";
  const isInfinitive =
    (isAfterTo || classes[tags[at - 1]!] === "PART|TO") && determiners.has(classes[tags[at + 1] ?? -1] ?? "");
  const isNegated = at > 1 && negation.test(before) && auxiliary.test(words[at - 2]!.lower);
  return (isInfinitive || isNegated) && bareVerb.test(form) && !otherForm.test(form);
}
