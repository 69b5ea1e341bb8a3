/**
 * @module
 * Bare names that no article would give a person: one word, never with a given name, a title or a calling.
 *
 * The press brings people in by their full names, so in an article that does so a lone "Varnhem" in which things happen is a town or a state, though it "says" things as well.
 * Where the text also has the word for its people ("Varnhemian", "Varnhemese") it is a place whatever the verbs beside it are.
 */

import { spellingKey } from "../lexicon/actors-spelling.js";
import { stateNouns } from "./learned-states.js";
import { isSurname, type Name, type NameContext } from "./names.js";

/** From so many sentences on an article would have named its people in full. */
const minLines = 8;
/** Words of full names from which on an article clearly names its people in full. */
const minFull = 4;

/** Keys of bare names that are no person's, as far as the text tells; with whether the text has a word for their people. */
export function unintroduced(
  context: NameContext,
  names: readonly Name[],
): Map<string, { readonly hasPeople: boolean }> {
  const { words, lines } = context.text;
  const found = new Map<string, { hasPeople: boolean }>();
  const full = new Set<string>();
  const met = new Set<string>();
  const places = new Set<string>();
  for (const name of names) {
    if (name.last - name.first > 1) {
      if (name.kind === "place" || name.kind === "organization") continue;
      for (let at = name.first; at < name.last; at++) {
        full.add(words[at]!.key);
        full.add(spellingKey(words[at]!.text));
      }
    } else if (name.isTitled || isBroughtIn(context, name)) met.add(words[name.first]!.key);
    else if (isPlaced(context, name) || ownsEnvoy(context, name)) places.add(words[name.first]!.key);
  }
  const peoples = peoplesOf(context);
  for (const { first, last, kind, known } of names) {
    const word = words[first]!;
    if (last - first > 1 || kind !== null || known !== null || word.caps !== 1 || found.has(word.key)) continue;
    if (full.has(word.key) || full.has(spellingKey(word.text)) || met.has(word.key)) continue;
    if (context.lexicon.givenNames.has(word.key) || isSurname(context, word.text)) continue;
    const hasPeople = hasPeopleWord(word.key, peoples);
    const isPlace = full.size > 0 && places.has(word.key);
    if (hasPeople || (lines.length >= minLines && (isPlace || full.size >= minFull)))
      found.set(word.key, { hasPeople });
  }
  return found;
}

/** "in Varnhem,": where something is; "in Askov's view" is a person's. */
function isPlaced({ text }: NameContext, { first, last }: Name): boolean {
  const isOwner = text.words[last]?.key === "'s" || text.words[last]?.text === "'";
  return !isOwner && /^(?:in|near|outside|across|inside)$/u.test(text.words[first - 1]?.key ?? "");
}

/** "Varnhem's envoy", "Varnhem's delegation": whose they are is a party, and a person of one name has none before he is brought in. */
function ownsEnvoy({ text, cover }: NameContext, { last }: Name): boolean {
  if (text.words[last]?.key !== "'s" || text.lineOf[last + 1] !== text.lineOf[last]) return false;
  const sense = cover[last + 1]?.sense;
  return sense?.kind === "office" || stateNouns.has(text.words[last + 1]?.key ?? "");
}

/** "Ilyas, a farmer", "Ilyas, 40", "Ilyas, who", "Ilyas, Varnhem's premier": a man of one name. */
function isBroughtIn({ text, cover }: NameContext, { last }: Name): boolean {
  if (text.words[last]?.text !== ",") return false;
  if (text.words[last + 2]?.key === "'s" && cover[last + 3]?.sense.kind === "office") return true;
  const next = text.words[last + 1];
  return next !== undefined && (/^(?:a|an|the|who|whose|his|her)$/u.test(next.key) || /^\d+$/u.test(next.text));
}

const ofPeople = /(?:ian|ans?|ians|ese|ish|ic|is?)$/u;

/** Words with a capital that end like the word for a people and stand in front of a plain noun. */
function peoplesOf({ text }: NameContext): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.words.length; at++) {
    const word = text.words[at]!;
    if (word.caps === 1 && word.text.length > 5 && ofPeople.test(word.key) && text.words[at + 1]?.caps === 0)
      found.add(word.key);
  }
  return [...found];
}

/** "ordelian" of "ordel", "varnan" of "varna": the name, perhaps without its last vowel, and an ending. */
function hasPeopleWord(key: string, peoples: readonly string[]): boolean {
  const root = key.replace(/[aeiou]$/u, "");
  return (
    root.length > 3 &&
    peoples.some(
      (people) =>
        people !== key && people.startsWith(root) && /^(?:a?i?ans?|n|is?|ese|ish|ic)$/u.test(people.slice(root.length)),
    )
  );
}
