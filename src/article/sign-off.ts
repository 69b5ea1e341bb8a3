/**
 * @module
 * The lines that close an article: who reported and edited it, who helped, and the tags of pictures that a feed leaves behind.
 *
 * "(Reporting by A in Ostmark; Editing by B)", "The Example Press contributed to this report.", "tagexample.com2031binary_X1-VIEWIMAGE".
 */

import { type LineRule, labelOf } from "./page.js";

const signOffs: readonly RegExp[] = [
  /^[([—–-]* ?(?:(?:Additional|With|With additional) )?[Rr]eporting by (?:the )?\p{Lu}/u,
  /^[([—–-]* ?(?:Edited|Editing|Writing|Written|Compiled|Reported|Produced) by \p{Lu}/u,
  /^[([—–-]* ?With assistance (?:by|from) \p{Lu}/u,
  /^(?:Contributing|Additional reporting|More reporting|Agency reporting|Sources?|Agencies): \p{Lu}/u,
  /^(?:With )?(?:[Aa]gency|[Ww]ire) (?:reports|material|copy) (?:from|by) \p{Lu}/u,
  /^With (?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}\.?$/u,
  /^With (?:files|reports|material|agency reports|inputs?) from (?:the )?\p{Lu}/u,
  /^(?:Some )?[Mm]aterial from (?:the )?\p{Lu}.{2,60} (?:was|were|is|has been) used\b/u,
  /^This (?:story|report|article) was (?:produced|edited)(?: for [\p{L} ]{3,20})? by \p{Lu}/u,
  /\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article|dispatch|piece)\b/u,
  /^\P{Ll}.{2,80} contributed (?:reporting )?to the (?:report|story|article)[.)]{0,2}$/u,
  /\bcontributed reporting\.?$/u,
  /\breported from \p{Lu}.{0,60} for this (?:article|story|report)\b/u,
  /\b(?:is|was) based (?:in part )?on (?:wire|agency) (?:service )?(?:reports|copy)\b/u,
];
const assetTag: readonly RegExp[] = [
  /^tag[\w.-]+\.\w+\d{4}[\w:-]*binary/u,
  /^\S*(?:VIEWIMAGE|BASEIMAGE)\S*$/u,
  /^(?:urn:|tag:)\S{12,}$/u,
];
const maxWords = 60;

/** "(Reporting by ...; Editing by ...)", "... contributed to this report." */
export const findSignOff: LineRule = ({ lines }, index) => {
  const { head, nWords } = lines[index]!;
  if (nWords > maxWords || /["“]/u.test(head)) return undefined;
  return signOffs.some((pattern) => pattern.test(head))
    ? labelOf("agency-signoff", "article/sign-off", 0.9)
    : undefined;
};

/** The machine's name of a picture, left in the text by a feed. */
export const findAssetTag: LineRule = ({ lines }, index) => {
  const { head, nWords } = lines[index]!;
  const isTag = nWords === 1 && assetTag.some((pattern) => pattern.test(head));
  return isTag ? labelOf("asset-tag", "article/asset-tag", 0.95) : undefined;
};
