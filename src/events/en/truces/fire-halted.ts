/**
 * @module
 * Whether a verb says that fire is halted: one's own ("halted its shelling", "hold fire", "stand down") or everybody's ("the guns fell silent").
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import { clauseAt } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

/** Kinds of nouns that can be halted. */
const force: ReadonlySet<string> = new Set(["attack", "fighting", "fire", "strike"]);

/** Whether a verb may be one of halted, withheld or fallen fire: "went" is one only with "quiet" behind it. */
export function mayHalt({ words, lexicon }: SentenceView, { lemma, last, isNegated }: VerbGroup): boolean {
  if (lexicon.words.get("fire-halting")!.has(lemma)) return true;
  const need = lexicon.words.get("falling-quiet")!.get(lemma);
  if (need !== undefined && (need === "stop" || silent.test(words[last] ?? ""))) return true;
  return isNegated && lexicon.words.get("withheld-fire")!.has(lemma);
}

const silent = /^(?:silent|quiet|still)$/;

/** "halted its airstrikes", "cease fire", "stopped firing", "silence their guns". */
export function haltsFire(view: SentenceView, group: VerbGroup): boolean {
  const need = view.lexicon.words.get("fire-halting")!.get(group.lemma);
  if (need === undefined) return false;
  const next = view.words[group.last] ?? "";
  if (need === "down") return next === "down" && isArmedBody(view, group.last + 1);
  if (/^(?:firing|shooting|shelling)$/.test(next)) return need === "any" || need === "gerund";
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined) return false;
  const head = view.lemmas[object.head]!;
  if (need !== "any" && need !== "gerund") return head === need;
  return isOwnFire(view, object.first, object.head);
}

/** "stand down", "stand down their gunners"; cargo planes that are stood down stop no fire. */
function isArmedBody(view: SentenceView, at: number): boolean {
  const object = phraseFrom(view.phrases, at);
  if (object === undefined || isDayAt(view, at)) return true;
  const lists = ["own-force", "quiet-gun", "hostile-act", "halted-force", "gun"];
  return lists.some((list) => view.lexicon.words.get(list)!.has(view.lemmas[object.head]!));
}

/** "its offensive", "all military operations", "shelling"; "the attack" is one, and "operations" alone are anybody's. */
function isOwnFire(view: SentenceView, first: number, head: number): boolean {
  const word = view.words[first]!;
  const lemma = view.lemmas[head]!;
  const isTheirs = /^(?:its|their|his|her|our|all)$/.test(word);
  const noun = view.nouns.find((each) => each.first <= head && head < each.last);
  const isHostility = /^(?:hostility|hostilities|fire|fighting)$/.test(lemma);
  // "halted the fighting": both sides', or somebody else's
  if (/^(?:the|an?|this|that|any)$/.test(word) || isOthers(view, first, head)) return false;
  const isArmed = view.words
    .slice(first, head)
    .some((each) => /^(?:military|combat|offensive|armed|ground|air)$/.test(each));
  if (/^(?:operation|campaign|action|activity|advance|march)$/.test(lemma))
    return isArmed || (lemma === "advance" && isTheirs);
  if (noun === undefined || !force.has(noun.kind)) return isArmed && lemma === "strike";
  return isTheirs || isHostility || view.tokens[head]!.xpos === "NNS" || /ing$|ment$/.test(view.words[head]!);
}

/** "halted Ostmark's attacks": another's. */
function isOthers(view: SentenceView, first: number, head: number): boolean {
  return view.mentionAt.slice(first, head + 1).some((mention) => mention != null && mention.actor !== null);
}

/** "The guns fell silent", "fighting paused", "shelling stopped". */
export function isQuiet(view: SentenceView, group: VerbGroup): boolean {
  const need = view.lexicon.words.get("falling-quiet")!.get(group.lemma);
  if (need === undefined) return false;
  if (need === "stop" && opensWithFire(view, group)) return true;
  if ((!group.isTensed && !isDueTo(view, group)) || (group.isPassive && need !== "stop")) return false;
  if (need !== "stop" && !silent.test(view.words[group.last] ?? "")) return false;
  const phrase = subjectPhrase(view, group);
  if (phrase === undefined) return false;
  const lemma = view.lemmas[phrase.head]!;
  if (need === "stop") {
    const hasObject =
      !group.isPassive && view.phrases.some(({ first }) => first === group.last && !isDayAt(view, first));
    return !hasObject && isFireItself(view, phrase.first, phrase.head);
  }
  return view.lexicon.words.get("quiet-gun")!.has(lemma);
}

/** "were to fall", "are due to fall", "was set to cease". */
export function isDueTo(view: SentenceView, { isInfinitive, first }: VerbGroup): boolean {
  return isInfinitive && /^(?:be|due|set|schedule|suppose|mean|expect)$/.test(view.lemmas[first - 1] ?? "");
}

/** "fighting", "all air operations", "combat flights"; operations alone are anybody's. */
function isFireItself(view: SentenceView, first: number, head: number): boolean {
  const lemma = view.lemmas[head]!;
  if (/^(?:fighting|hostility|hostilities|shelling|bombardment|gunfire|bombing)$/.test(lemma)) return true;
  const isArmed = view.words
    .slice(first, head)
    .some((word) =>
      /^(?:military|combat|offensive|armed|ground|air|artillery|bombing|rocket|missile|drone)$/.test(word),
    );
  return isArmed && view.lexicon.words.get("halted-force")!.has(lemma);
}

/** "Fighting paused for the feast": at the head of a sentence the tagger takes both words for participles. */
function opensWithFire(view: SentenceView, group: VerbGroup): boolean {
  const isHead = group.first === 1 && /^(?:fighting|shelling|bombing)$/.test(view.words[0]!);
  if (!isHead) return false;
  const hasObject = view.phrases.some(({ first }) => first === group.last && !isDayAt(view, first));
  if (group.modal !== null) return !hasObject;
  return !clauseAt(view.clauses, group.main).groups.some(({ isTensed }) => isTensed);
}

function subjectPhrase(view: SentenceView, group: VerbGroup) {
  for (let at = group.first - 1; at >= Math.max(0, group.first - 18); at--) {
    if (/^[,.;]$/.test(view.words[at]!)) return undefined;
    const phrase = phraseAt(view.phrases, at);
    if (phrase === undefined) continue;
    const before = view.tokens[phrase.first - 1];
    if (
      before !== undefined &&
      /^(?:IN|TO)$/.test(before.xpos) &&
      !/^(?:that|as|after|since|when|while)$/.test(view.words[phrase.first - 1]!)
    ) {
      at = phrase.first - 1;
      continue;
    }
    return phrase;
  }
  return undefined;
}

function isDayAt(view: SentenceView, at: number): boolean {
  return view.times.some(({ start }) => start === view.tokens[at]!.start);
}
