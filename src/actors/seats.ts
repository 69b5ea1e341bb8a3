/**
 * @module
 * Whether a capital stands for its government ("Varnhem's capital said", "talks with Kyiv") or is a town ("in Kyiv", "Moscow, Russia").
 *
 * Acts: before a verb of saying or doing, as a possessor, beside another party, after "according to" or as the object of an
 * appeal. Everything else, and always after "in" and the like, is the town.
 */

import type { Name, NameContext } from "./names.js";

/** Whether the seat of government at this place is its government. */
export function actsAsGovernment({ text, cover, lexicon }: NameContext, name: Name): boolean {
  const { words, lines, lineOf } = text;
  const line = lines[lineOf[name.first]!]!;
  const before = name.first > line.first ? words[name.first - 1]!.key : "";
  const after = name.last < line.last ? words[name.last]! : null;
  if (lexicon.words("place-before").has(before)) return before === "to" && isAccordingTo(words, name.first);
  const second = name.last + 1 < line.last ? words[name.last + 1]! : null;
  if (after?.text === "," && second && cover[name.last + 1] && second.caps > 0 && before !== "and")
    return isStateAct(words, name);
  if (after && (after.key === "'s" || after.key === "’s" || after.text === "'"))
    return !(second && lexicon.words("town-word").has(second.key));
  if (after && lexicon.words("acts").has(after.key)) return before !== "of";
  if (["with", "between", "by", "against", "accusing", "that", "told", "urged", "accused"].includes(before))
    return true;
  if (["and", "or"].includes(before) || after?.key === "and") return isBesideParty(name, { text, cover, lexicon });
  return lexicon.words("side-before").has(before) && after !== null && after.key === "to";
}

function isAccordingTo(words: NameContext["text"]["words"], first: number): boolean {
  return words[first - 2]?.key === "according" || words[first - 2]?.key === "up";
}

function isStateAct(words: NameContext["text"]["words"], name: Name): boolean {
  return words[name.first - 1]?.key === "with";
}

/** "Kyiv and Moscow agreed", "between Moscow and Kyiv": its partner in the pair is a party, and no preposition of place governs them. */
function isBesideParty(name: Name, { text, cover, lexicon }: NameContext): boolean {
  const { words } = text;
  const isSecond = words[name.first - 1]?.key === "and";
  const partner = isSecond ? cover[name.first - 2] : cover[name.last + 1];
  if (!partner || partner.sense.kind === "office") return false;
  const pairFirst = isSecond ? partner.first : name.first;
  const pairLast = isSecond ? name.last : partner.last;
  const before = words[pairFirst - 1]?.key ?? "";
  if (lexicon.words("place-before").has(before)) return false;
  return ["between", "with", "by"].includes(before) || lexicon.words("acts").has(words[pairLast]?.key ?? "");
}
