/**
 * @module
 * How a body of a state is called after it: "Turkish military" by the tables; of a state that no table knows "Varnhemish military" or
 * "Ostmark military" where the article itself calls that body so, else "Varnhemish military" where it has the adjective at all, else
 * "Varnhem's military". One name per body and article.
 */

import { type Identified, type Identity, textOf } from "./identities.js";
import type { NameContext } from "./names.js";

/** The key of the adjective that goes in front of any body of a state. */
const anyBody = "*";
/** "Varnhemish", "Belmari", "Karsovian": an adjective, and not the word for its people. */
const adjectiveEnd = /(?:an|i|ish|ese|ic)$/u;

/** The words an article puts in front of bodies of states that no table knows, by the state's name and the body: "Varnhem military". */
export function ownerWordsOf(
  context: NameContext,
  names: readonly Identified[],
  adjectives: readonly Identified[],
): Map<string, string> {
  const words = new Map<string, string>();
  for (const name of [...adjectives, ...names]) {
    if (name.identity.type !== "state") continue;
    const body = bodyAt(context, name.last);
    const key = `${name.identity.name} ${body}`;
    // the adjective wins over the bare name
    if (body !== null && !words.has(key)) words.set(key, textOf(context, name));
  }
  for (const name of adjectives) {
    const [word, key] = [textOf(context, name), `${name.identity.name} ${anyBody}`];
    if (word !== name.identity.name && adjectiveEnd.test(word) && !words.has(key)) words.set(key, word);
  }
  return words;
}

/** The body whose words start at `at`: "military" for "army", "Health Ministry". */
function bodyAt({ text, lexicon }: NameContext, at: number): string | null {
  const { words, lineOf, lines } = text;
  const last = lines[lineOf[at] ?? 0]?.last ?? at;
  const match = at < last ? lexicon.bodies.longestAt(words, at, last) : null;
  if (match) return match.sense.noun;
  return at + 1 < last && words[at + 1]!.key === "ministry" ? `${topicName(words[at]!.text)} Ministry` : null;
}

/** The word that stands in front of a body in its name: "Turkish", "Varnhem's"; a house or a town keeps its name. */
export function ownerWord({ lexicon, owners }: NameContext, { name, type }: Identity, body: string): string {
  const known = lexicon.actors.get(name);
  const word = known?.adjective ?? owners?.get(`${name} ${body}`) ?? owners?.get(`${name} ${anyBody}`);
  if (word !== undefined) return word;
  return type === "state" && known === undefined ? `${name}'s` : name;
}

/** The topic of a ministry as its name has it: "Defense" for "defence". */
export function topicName(topic: string): string {
  const spelled = topic.replace(/[Dd]efence/gu, "Defense").replace(/[Ll]abour/gu, "Labor");
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
