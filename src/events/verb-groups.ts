/**
 * @module
 * Verb groups as this room asks about them: "has not been holding", "would consider", "to halt", numbered within the sentence.
 */

import { verbGroups } from "../language/verb-groups.js";
import type { Token } from "../model/index.js";

export interface VerbGroup {
  /** Tokens `first` (included) to `last` (excluded) of the sentence; `main` is the verb that carries the meaning. */
  readonly first: number;
  readonly last: number;
  readonly main: number;
  readonly lemma: string;
  /** Has a tense of its own, so that it can stand alone with its subject. */
  readonly isTensed: boolean;
  /** "to halt". */
  readonly isInfinitive: boolean;
  /** A bare participle: "calling for", "declared by". */
  readonly isParticiple: boolean;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** "had met": older than what is told. */
  readonly isPastPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isPast: boolean;
  readonly modal: string | null;
}

type Bare = { readonly first: number; readonly head: number; readonly tense: string };

/** "Varnhem proposed talks once the shelling stops": a name right before it, its object right behind, and no verb yet. */
function hasBothSides(tokens: readonly Token[], groups: readonly Bare[], { first, head }: Bare): boolean {
  if (first !== head || first === 0 || groups.some((other) => other.first < first && other.tense !== "participle"))
    return false;
  return /^(?:NN|PRP$)/u.test(tokens[first - 1]!.xpos) && /^(?:NN|DT|PRP\$|JJ|CD)/u.test(tokens[head + 1]?.xpos ?? "");
}

/** The groups of one sentence, given its own tokens, in text order; they never overlap. */
export function verbGroupsOf(tokens: readonly Token[], isFullSentence: boolean): VerbGroup[] {
  const groups = verbGroups(tokens, { first: 0, last: tokens.length });
  const hasTense = groups.some(({ tense }) => tense === "past" || tense === "present" || tense === "future");
  // "Askov called for calm.": the tagger took the past tense for a participle, but a full sentence has a verb
  const alone = groups.find(({ head }) => tokens[head]!.xpos === "VBN");
  const mistaken =
    isFullSentence && alone !== undefined && (!hasTense || hasBothSides(tokens, groups, alone)) ? alone : undefined;
  return groups.map((group) => {
    const { first, last, head, lemma, modal, isPassive, isNegated, isProgressive } = group;
    const tense = group === mistaken && first === head ? "past" : group.tense;
    const hasTo = tokens[first]!.xpos === "TO";
    const isParticiple = tense === "participle";
    return {
      first,
      last,
      main: head,
      lemma: lemma.toLowerCase(),
      // "demanded that Varnhem withdraw": a bare form with a subject of its own stands as a tensed one does
      isTensed: tense === "past" || tense === "present" || tense === "future" || (tense === "infinitive" && !hasTo),
      isInfinitive: tense === "infinitive" && hasTo,
      isParticiple,
      // a bare past participle is a reduced passive: "a truce declared by Varnhem"
      isPassive: isPassive || (isParticiple && tokens[head]!.xpos === "VBN"),
      isNegated,
      isPastPerfect: group.isPerfect && tense === "past",
      isProgressive,
      isPast: tense === "past",
      modal,
    };
  });
}
