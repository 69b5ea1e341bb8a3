/**
 * @module
 * What a number counts: the noun after it, or the whole before it ("bringing the toll to 40"), and what happened to the people counted.
 */

import type { FiguresLexicon } from "../lexicon/figures.js";
import type { FigureSentence } from "./figure-sentence.js";
import type { Amount } from "./number.js";
import type { Share } from "./share.js";

/** The phrase after a number. */
export interface CountedPhrase {
  /** Token the phrase begins at, where it stands before the number. */
  readonly first?: number;
  /** Token after the last of the phrase. */
  readonly last: number;
  readonly unit: string | null;
  readonly counted: string | null;
  /** Lemmas of the phrase. */
  readonly words: readonly string[];
}

const inPhrase: ReadonlySet<string> = new Set("JJ JJR JJS NN NNS NNP NNPS VBG VBN POS HYPH CD".split(" "));
const nouns: ReadonlySet<string> = new Set("NN NNS NNP NNPS".split(" "));
const maxPhrase = 7;

/** What is counted: "Ostmark products", "people", "billion of imports", "-month-old trade war". */
export function countedAfter(sentence: FigureSentence, amount: Amount, lexicon: FiguresLexicon): CountedPhrase {
  const { words, lemmas } = sentence;
  const at = words[amount.last] === "-" ? amount.last + 1 : amount.last;
  const single = lexicon.single.get(words[at] ?? "");
  if (single !== undefined) return { ...phraseFrom(sentence, at + 1, lexicon), unit: single };
  // "three more days"
  const isApart = lexicon.amid.has(words[at] ?? "") && lexicon.time.has(lemmas[at + 1] ?? "");
  const unitFrom = isApart ? at + 1 : at;
  const unit = unitAt(sentence, unitFrom, lexicon);
  if (unit !== null) {
    const rest = measured(sentence, unitFrom + unit.length, words[amount.last] === "-", lexicon);
    return { ...rest, unit: unit.name };
  }
  const rate = words[at] === "a" || words[at] === "an" || words[at] === "per" ? lemmas[at + 1] : undefined;
  if (amount.currency !== null && rate !== undefined && lexicon.time.has(rate))
    return { last: at + 2, counted: null, words: [], unit: `${amount.currency} a ${rate}` };
  const phrase = phraseFrom(sentence, at, lexicon);
  return {
    ...phrase,
    counted: phrase.counted ?? countedBefore(sentence, amount.first, lexicon),
    unit: amount.currency,
  };
}

/** "A nation of 12 million", "a crowd of 3,000". */
function countedBefore(
  { tokens, words, lemmas }: FigureSentence,
  first: number,
  lexicon: FiguresLexicon,
): string | null {
  if (words[first - 1] !== "of" || tokens[first - 2]?.xpos !== "NN") return null;
  const noun = lemmas[first - 2]!;
  return lexicon.total.has(noun) || lexicon.measure.has(noun) ? null : (lexicon.class.get(noun) ?? noun);
}

/** What a share is of, with what follows "of" or "in": "partial | lifting of the blockade". */
export function sharedPhrase(sentence: FigureSentence, share: Share, lexicon: FiguresLexicon): CountedPhrase {
  const whole = phraseFrom(sentence, share.of, lexicon);
  const link = sentence.words[whole.last];
  const isLink = link === "of" || (link === "in" && !lexicon.loose.has(sentence.words[whole.last + 1]!));
  const rest = isLink ? phraseFrom(sentence, whole.last + 1, lexicon) : null;
  return {
    first: share.of,
    last: Math.max(rest?.last ?? whole.last, share.last),
    unit: "share",
    counted: rest?.counted ?? whole.counted,
    words: [...whole.words, ...(rest?.words ?? [])],
  };
}

/** A unit and how many tokens tell it: "per cent" takes two. */
function unitAt(
  { words, lemmas }: FigureSentence,
  at: number,
  { time, currency, percent }: FiguresLexicon,
): { readonly name: string; readonly length: number } | null {
  const lemma = lemmas[at] ?? "";
  const two = percent.get(`${words[at]} ${words[at + 1]}`);
  if (two !== undefined) return { name: two, length: 2 };
  const one = time.has(lemma) ? lemma : (percent.get(lemma) ?? currency.get(lemma));
  return one === undefined ? null : { name: one, length: 1 };
}

/** What is so long or so large: "days of fighting", "-old trade war", "percent of voters", "dollars worth of goods". */
function measured(sentence: FigureSentence, at: number, isJoined: boolean, lexicon: FiguresLexicon) {
  const { words } = sentence;
  if (words[at] === "-") return phraseFrom(sentence, at + 2, lexicon);
  if (isJoined || words[at] === "of" || words[at] === "worth" || words[at] === "in")
    return phraseFrom(sentence, isJoined ? at : at, lexicon);
  return { last: at, counted: null, words: [] as string[] };
}

/** A noun phrase, with what follows its head after "of" or "in" where the head only measures: "billion worth of Ostmark imports". */
function phraseFrom(sentence: FigureSentence, from: number, lexicon: FiguresLexicon) {
  const { tokens, words, lemmas } = sentence;
  const found: string[] = [];
  let at = from;
  let last = from;
  let head: string | null = null;
  for (; at < tokens.length && at < from + maxPhrase; at++) {
    const { xpos } = tokens[at]!;
    const isLink =
      (words[at] === "of" || (words[at] === "in" && !lexicon.loose.has(words[at + 1] ?? ""))) &&
      (head === null || lexicon.measure.has(head) || isBlank(head, lexicon));
    const isOpening = (xpos === "DT" || xpos === "PRP$") && (found.length === 0 || words[at - 1] === "of");
    if (isLink || isOpening) continue;
    if (!inPhrase.has(xpos) || (head !== null && isHarmed(sentence, at, lexicon))) break;
    if ((xpos === "CD" && found.length > 0) || sentence.isDated(at)) break;
    if (nouns.has(xpos) || (xpos === "VBG" && lexicon.class.has(words[at]!))) {
      // "cease-fire" is one noun
      const joined = words[at - 1] === "-" ? `${words[at - 2]}-${words[at]}` : words[at]!;
      head = lexicon.class.has(joined) ? joined : lemmas[at]!;
      last = at + 1;
    }
    found.push(lemmas[at]!);
  }
  return { last, counted: head === null ? null : (lexicon.class.get(head) ?? head), words: found };
}

function isBlank(head: string, lexicon: FiguresLexicon): boolean {
  return lexicon.class.get(head) === "product" && head === "category";
}

/** "people killed", "12 dead": the harm ends the phrase. */
function isHarmed({ tokens, lemmas }: FigureSentence, at: number, { harm }: FiguresLexicon): boolean {
  return harm.has(lemmas[at]!) && !nouns.has(tokens[at]!.xpos);
}

/** What happened to the people counted, and the token that says so. */
export interface Harmed {
  readonly harm: string;
  readonly at: number;
}

const between: ReadonlySet<string> = new Set("RB MD VBD VBP VBZ VB VBN VBG TO".split(" "));
const auxiliaries: ReadonlySet<string> = new Set(
  "be have hold take lie leave know believe fear confirm report presume".split(" "),
);

/** "90 people have been wounded", "12 dead"; else "killed 12 people", "a toll of 40". */
export function harmOf(
  sentence: FigureSentence,
  { first }: Amount,
  { last, counted }: CountedPhrase,
  lexicon: FiguresLexicon,
): Harmed | null {
  const dead = deadAt(sentence, { first, last, counted }, lexicon);
  if (dead !== null) return dead;
  if (!canBeHurt(sentence, last, counted, lexicon)) return harmedStrangers(sentence, first, counted, lexicon);
  // "wounded and 12 treated": the next word says what became of these
  if (sentence.tokens[last]?.xpos === "VBN" && !lexicon.harm.has(sentence.lemmas[last]!)) return null;
  const after = harmAfter(sentence, last, lexicon);
  // "ten were killed and dozens fled": the next word says what these did
  const isSubject = /^VB[DPZ]$/u.test(sentence.tokens[last]?.xpos ?? "");
  return after ?? (isSubject ? null : harmBefore(sentence, first, lexicon));
}

/** "Wounded six traders": whoever is killed or wounded by a verb just before, where no table says it is a thing or a beast. */
function harmedStrangers(
  { tokens, lemmas }: FigureSentence,
  first: number,
  counted: string | null,
  lexicon: FiguresLexicon,
): Harmed | null {
  const harm = lexicon.strong.has(lemmas[first - 1] ?? "") ? lexicon.harm.get(lemmas[first - 1]!) : undefined;
  if (harm === undefined || !tokens[first - 1]!.xpos.startsWith("VB") || counted === null) return null;
  return lexicon.classes.has(counted) || lexicon.beast.has(counted) ? null : { harm, at: first - 1 };
}

/** People by a noun of the table, by the name of their nation, or by the bare number: rockets and schools are not hurt. */
function canBeHurt({ tokens }: FigureSentence, last: number, counted: string | null, lexicon: FiguresLexicon): boolean {
  return counted === null || lexicon.people.has(counted) || tokens[last - 1]!.xpos.startsWith("NNP");
}

/** So many words before a noun for the dead, or behind it, somebody finds them. */
const foundReach = 8;

/** "Claimed 12 lives", "15 bodies were pulled from the rubble", "nine fatalities". */
function deadAt(
  { lemmas }: FigureSentence,
  { first, last, counted }: { readonly first: number; readonly last: number; readonly counted: string | null },
  { taken, remains, unearthed, found, amid }: FiguresLexicon,
): Harmed | null {
  // "two more bodies" are no toll
  if (counted === null || lemmas.slice(first, last).some((lemma) => amid.has(lemma))) return null;
  if (counted === "life") {
    const verb = lemmas.findLastIndex((lemma, at) => at < first && at >= first - 3 && taken.has(lemma));
    return verb < 0 ? null : { harm: "killed", at: verb };
  }
  const harm = remains.get(counted);
  if (harm !== undefined) return { harm, at: last - 1 };
  if (!unearthed.has(counted)) return null;
  const near = [...lemmas.slice(Math.max(0, first - foundReach), first), ...lemmas.slice(last, last + foundReach)];
  return near.some((lemma) => found.has(lemma)) ? { harm: unearthed.get(counted)!, at: last - 1 } : null;
}

function harmAfter(sentence: FigureSentence, last: number, { harm, lost }: FiguresLexicon): Harmed | null {
  const { tokens, lemmas } = sentence;
  const from = behindInsert(sentence, last);
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const phrase = lost.get(lemmas[at]!)?.find((each) => each.lemmas.every((lemma, k) => lemmas[at + k] === lemma));
    if (phrase !== undefined) return { harm: phrase.harm, at: at + phrase.lemmas.length - 1 };
    const found = harm.get(lemmas[at]!);
    // "people killed two guards": the next number is what was killed
    if (found !== undefined)
      return tokens[at + 1]?.xpos === "CD" && tokens[at]!.xpos === "VBD" ? null : { harm: found, at };
    const isHelp = between.has(tokens[at]!.xpos) && (auxiliaries.has(lemmas[at]!) || tokens[at]!.xpos === "RB");
    if (!isHelp) return null;
  }
  return null;
}

const maxInsert = 9;

/** "Nine people, including three boys, | were killed": what stands between two commas is passed over. */
function behindInsert({ words, tokens }: FigureSentence, last: number): number {
  if (words[last] !== ",") return last;
  const end = words.findIndex((word, at) => at > last + 1 && at <= last + maxInsert && word === ",");
  return end > 0 && /^(?:VB[DPZ]|MD)$/u.test(tokens[end + 1]?.xpos ?? "") ? end + 1 : last;
}

const reach = 14;
const stops: ReadonlySet<string> = new Set([";", ":", "—", "–", "which", "that", "but", "while"]);

function harmBefore(
  { tokens, words, lemmas }: FigureSentence,
  from: number,
  { harm, part }: FiguresLexicon,
): Harmed | null {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const word = words[at]!;
    if (word === "toll") return { harm: "killed", at };
    const found = harm.get(lemmas[at]!);
    if (found !== undefined) return { harm: found, at };
    if (stops.has(word)) return null;
    const { xpos } = tokens[at]!;
    const isVerb = xpos.startsWith("VB") && xpos !== "VBG" && !part.has(lemmas[at]!) && !isCounting(lemmas[at]!);
    if (isVerb) return null;
  }
  return null;
}

const counting: ReadonlySet<string> = new Set(
  "rise climb grow reach stand increase jump mount pass bring raise put be have number total hit exceed".split(" "),
);

function isCounting(lemma: string): boolean {
  return counting.has(lemma);
}
