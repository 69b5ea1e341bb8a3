/**
 * @module
 * Nouns as they are counted: the data keep a unit as its lemma ("worker"), a page says "2,500 workers".
 */

const irregular: ReadonlyMap<string, string> = new Map([
  ["man", "men"],
  ["woman", "women"],
  ["child", "children"],
  ["person", "people"],
  ["foot", "feet"],
]);
/** Counted without a change. */
const unchanged: ReadonlySet<string> = new Set(
  "percent people police troops staff aircraft baht yuan yen rand won".split(" "),
);

/** A value that counts a unit, with the unit as it is counted: "about 2500 worker" is "about 2500 workers"; null for any other value. */
export function countedWords(value: string): string | null {
  const { count, unit } = /^(?<count>(?:[a-z ]+ )?[\d.,]+) (?<unit>[a-z]+)$/u.exec(value)?.groups ?? {};
  if (count === undefined) return null;
  return /(?:^| )1$/u.test(count) ? value : `${count} ${plural(unit!)}`;
}

/** The plural of a noun in small letters; words that are plural already, and codes such as "USD", stay. */
export function plural(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (!/^[a-z]+$/u.test(noun) || unchanged.has(noun) || /[^su]s$/u.test(noun)) return noun;
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
