/**
 * @module
 * Labels: "dismissed the offer as a stunt", "called the raid “barbaric”", "described the talks as complex".
 *
 * Object and label are the content. Leaves alone "called for", "called on" and phone calls, which have no label.
 */

import { holds } from "../../text/stretch.js";
import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/described-as";

export const describedAs: Construction = { name, find };

const links = ["as", "at", "on", "down"] as const;
type Link = (typeof links)[number];

/** The thing labelled together with its label. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (
    (site.isPassive && call.subject === null) ||
    (!complements.has("pred") && !links.some((link) => complements.has(link)))
  )
    return null;
  const way = afterCue(page, call.end, call.last);
  const places = links.map((link) => (complements.has(link) ? linkSoon(page, way.at, link, call) : -1));
  const link = places.find((at) => at !== -1) ?? -1;
  const isLabelled = link !== -1;
  if (isLabelled && isViewed(call) && !mayView(call)) return null;
  // "in what one envoy called |“a nice touch”|": the thing itself stands elsewhere
  const isWhat = page.words[call.first - 1] === "what" && phraseFrom(page, way.at, call.last) > way.at;
  if (!isLabelled && !(complements.has("pred") && (isWhat || hasPredicate(page, way.at, call.last)))) return null;
  const later = call.later.filter((next) => next.first > way.at + 1);
  const tag = page.tags[site.head]!;
  // a day in the object ("the toll since Tuesday at nine") does not end the words before their label
  const end = contentEnd(page, isLabelled ? link : way.at, {
    later,
    last: call.last,
    isPhrase: true,
    tag,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  });
  if (end <= way.at + 1) return null;
  const inQuotation = page.quotationAt[end - 1]!;
  return draftOf(call, {
    content: [
      {
        start: page.tokens[way.at]!.start,
        end: Math.max(page.tokens[end - 1]!.end, inQuotation === -1 ? 0 : page.quotations[inQuotation]!.end),
      },
    ],
    time: way.time,
    rule: name,
    confidence: isLabelled ? 0.88 : 0.78,
  });
}

/** "sees the map as", "reads the delay as": a view, which counts where a party holds it now. */
function isViewed({ site }: Call): boolean {
  return /^(?:see|read|regard|remember)$/.test(site.verb.lemma) && site.verb.after.length === 0;
}

function mayView({ page, site, subject }: Call): boolean {
  if (
    subject === null ||
    subject.antecedent !== null ||
    site.first !== site.head ||
    !/^VB[ZP]$/.test(page.tags[site.first]!)
  )
    return false;
  return page.words[subject.first - 1] !== "what" && maySpeak(page, subject);
}

/**
 * The link behind the object with nothing but phrases between ("put the toll |at| nine"), or right behind the cue where the object stands
 * before it: "a step the union described |as| a stunt".
 */
function linkSoon(page: Page, from: number, link: Link, call: Call): number {
  // "puts |lost| output at": a participle that the tagger took for a verb
  const start = /^VB[DN]$/.test(page.tags[from] ?? "") && /^NN/.test(page.tags[from + 1] ?? "") ? from + 1 : from;
  const stop = phraseFrom(page, start, call.last);
  if (link !== "as" && stop === start) return -1;
  // "the number of boats |it would let through| at nine": a count may be told at length
  const isCount = link === "at" && page.lexicon.words("measure-noun").has(page.words[stop - 1] ?? "");
  const mayStart = link === "as" && (mayLackObject(call) || isHeavy(call, from));
  for (let at = mayStart ? from : start + 1; at < call.last && at < from + 18; at++) {
    if (page.words[at] === link && (page.timeAt[at + 1] === -1 || isCount) && isLink(page, at, link)) return at;
    if (page.tags[at] === "." || /^[,;]$/.test(page.words[at]!)) {
      if (page.words[at] !== "," || isCount) return -1;
    } else if (isFiniteVerb(page, at) && !isCount) return -1;
  }
  return -1;
}

/** "rejected |as baseless| the figures of": the label before a long object; not "the charge that", whose words are another's. */
function isHeavy({ page, site, last }: Call, from: number): boolean {
  if (page.words[from] !== "as" || !site.verb.complements.has("np")) return false;
  let at = from + 1;
  while (page.tags[at]?.startsWith("RB")) at++;
  if (page.quotationAt[at] !== -1) return true;
  if (page.words[phraseFrom(page, at + 1, last)] === "that") return false;
  return page.tags[at]!.startsWith("JJ") && /^(?:DT|NN|PRP\$|JJ)/.test(page.tags[at + 1] ?? "");
}

/** Whether the object stands before speaker and cue: a passive, "which Askov described as", "a step the union described as". */
function mayLackObject({ page, site, first }: Call): boolean {
  if (page.tags[first - 1] === "CC" && page.words[site.end] === "as") return true;
  return site.isPassive || /^(?:NN|WDT|WP|-|,)/.test(page.tags[first - 1] ?? "") || page.words[first - 1] === "that";
}

function isLink(page: Page, at: number, link: Link): boolean {
  // "serving as", "as well as"
  if (link === "as") return !/^(?:well|saying)$/.test(page.words[at + 1] ?? "") && page.tags[at - 1] !== "VBG";
  if (link === "down") return page.words[at + 1] === "to";
  if (link === "on") return true;
  // a figure: "at nine", "at between nine and twelve", "at more than 40 percent"
  for (let next = at + 1; next < at + 6; next++) {
    if (page.tags[next] === "CD" || page.tags[next] === "$") return true;
    if (page.quotationAt[next] !== -1 || page.lexicon.words("measure").has(page.words[next] ?? "")) return true;
    if (!/^(?:IN|RB|JJ|DT|HYPH)/.test(page.tags[next] ?? "")) return false;
  }
  return false;
}

/** An object followed at once by what it is called: a second phrase, an adjective or quoted words. */
function hasPredicate(page: Page, at: number, last: number): boolean {
  const simple = phraseFrom(page, at, last);
  if (simple === at) return false;
  for (const end of [simple, fullPhraseFrom(page, at, last)]) {
    if (end >= last) continue;
    if (page.quotationAt[end] !== -1 && page.quotationAt[end] !== page.quotationAt[end - 1]) return true;
    if (/^(?:JJ|DT|RB|PDT)/.test(page.tags[end] ?? "") && page.timeAt[end] === -1 && page.words[end] !== "not")
      return true;
    if (isVerdict(page, at, end)) return true;
    if (page.tags[simple - 1] === "PRP" && /^(?:NN|VBN)/.test(page.tags[end] ?? "")) return true;
  }
  if (isLabelInside(page, at, simple, last)) return true;
  if (page.quotationAt[simple - 1] !== -1 && page.quotationAt[at] === -1) return true;
  return page.quotationAt[last - 1] !== -1 && page.quotationAt[at] === -1 && !holds(page.words, at, last, "that");
}

/** "called the figure |inflated|": a participle that closes its clause. */
function isVerdict(page: Page, at: number, end: number): boolean {
  const isParticiple = /^VB[ND]$/.test(page.tags[end] ?? "") && page.timeAt[end] === -1;
  return isParticiple && end > at && /^(?:\.|,|:|CC)$/.test(page.tags[end + 1] ?? ".");
}

/** "calls |that| rubbish", "called his colleagues |cowards|", "calls the report |premature|": a label that reads as one phrase with what it is for. */
function isLabelInside(page: Page, at: number, end: number, last: number): boolean {
  if (end < last && !/^(?:\.|,|:|CC|IN)$/.test(page.tags[end]!)) return false;
  const label = page.words[end - 1]!;
  if (/^(?:that|this|it|all)$/.test(page.words[at]!) && page.lexicon.words("label-noun").has(label)) return true;
  if (end - at < 3 || page.timeAt[end - 1] !== -1 || !/^(?:DT|PRP\$)$/.test(page.tags[at]!)) return false;
  if (page.tags[end - 1] === "NNS" && page.tags[end - 2] === "NNS") return true;
  return page.tags[end - 1] === "NN" && page.tags[end - 2]!.startsWith("NN") && adjectival.test(label);
}

/** Endings of adjectives that the tagger takes for nouns behind a noun. */
const adjectival = /(?:ous|ful|less|able|ible|ature|istic)$/;
