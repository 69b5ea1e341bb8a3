/**
 * @module
 * The lines that close an article: who reported and edited it, who helped, and the tags of pictures that a feed leaves behind.
 *
 * "(Reporting by A in Ostmark; Editing by B)", "The Example Press contributed to this report.", "tagexample.com2031binary_X1-VIEWIMAGE".
 */

import { type LineRule, labelOf } from "./page.js";

const signOff =
  /^[([—–-]* ?(?:(?:Additional |With )?reporting by|Editing by|Writing by|Compiled by|Reported by|With assistance)\b/iu;
const contributed = /\bcontributed to (?:this|the) (?:report|story|article|dispatch|piece)\b|^Contributing: /u;
const isBasedOn = /\bbased (?:in part )?on wire (?:service )?reports\b|\bfor this article, which is based\b/u;
const assetTag = /^tag[\w.-]+\.\w+\d{4}[\w:-]*binary|^\S*(?:VIEWIMAGE|BASEIMAGE)\S*$|^\S*\d{4}\S*(?:_RTR|LYNX)\S+$/u;
const maxWords = 60;

/** "(Reporting by ...; Editing by ...)", "... contributed to this report." */
export const findSignOff: LineRule = ({ lines }, index) => {
  const { head, nWords } = lines[index]!;
  if (nWords > maxWords) return undefined;
  return signOff.test(head) || contributed.test(head) || isBasedOn.test(head)
    ? labelOf("agency-signoff", "article/sign-off", 0.9)
    : undefined;
};

/** The machine's name of a picture, left in the text by a feed. */
export const findAssetTag: LineRule = ({ lines }, index) => {
  const { head, nWords } = lines[index]!;
  return nWords === 1 && assetTag.test(head) ? labelOf("asset-tag", "article/asset-tag", 0.95) : undefined;
};
