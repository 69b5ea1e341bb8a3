/**
 * @module
 * Who the speaker is: names by the mentions of the actors room, pronouns by those who spoke before.
 *
 * An unnamed source keeps its own words. A pronoun without a fitting speaker before it stays open.
 */

import type { Mention, Source } from "../model/index.js";
import { wordsOf } from "../text/span.js";
import type { Draft } from "./draft.js";
import { phraseFrom } from "./en/noun-phrase.js";
import { type Page, type Range, spanOf } from "./page.js";

/** Somebody who spoke or acted as the subject before. */
interface Known {
  readonly source: Source;
  readonly kind: "person" | "many" | "thing";
}

/** Sources of the drafts, parallel to them; `null` for a quotation that nobody is named for. */
export function resolveSpeakers(page: Page, drafts: readonly Draft[]): (Source | null)[] {
  const said: Known[] = [];
  return drafts.map((draft) => {
    if (draft.speaker === null) return null;
    const known = resolve(page, draft.speaker, draft.antecedent, said);
    if (known.source.entity !== null) said.push(known);
    return known.source;
  });
}

/** The source of a range that is no speaker: a relay. */
export function sourceOf(page: Page, range: Range): Source {
  return resolve(page, range, null, []).source;
}

function resolve(page: Page, range: Range, antecedent: Range | null, said: readonly Known[]): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const first = page.words[range.first]!;
  if (antecedent !== null) {
    const known = resolve(page, antecedent, null, said);
    return { ...known, source: { ...words, actor: known.source.actor, entity: known.source.entity } };
  }
  if (page.lexicon.words("sides").has(words.text.toLowerCase())) return sidesOf(page, range, said);
  if (range.end - range.first === 1 && page.tags[range.first]!.startsWith("PRP"))
    return pronoun(page, range, first, said);
  return named(page, range);
}

function named(page: Page, range: Range): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const mentions = page.parts.actors.mentions.filter(
    ({ start, end, how }) => start >= words.start && end <= words.end && how !== "pronoun",
  );
  const list = listedMentions(page, words.start, mentions);
  if (list.length > 1) {
    const names = list.map((mention) => nameOf(page, mention));
    return { source: { ...words, actor: null, entity: names.join("; ") }, kind: "many" };
  }
  const mention = headMention(page, range, mentions);
  if (!mention)
    return { source: { ...words, actor: null, entity: unnamed(words.text) }, kind: kindOfWords(page, range) };
  const kind = mention.type === "person" ? "person" : mention.type === "group" ? "many" : "thing";
  return { source: { ...words, actor: mention.actor, entity: nameOf(page, mention) }, kind };
}

function nameOf(page: Page, mention: Mention): string {
  return page.parts.actors.actors.find(({ id }) => id === mention.actor)?.name ?? mention.text;
}

/** "Russia and Ukraine": mentions that stand in one list from the start of the phrase. */
function listedMentions(page: Page, start: number, mentions: readonly Mention[]): Mention[] {
  const list: Mention[] = [];
  let end = start;
  for (const mention of mentions) {
    const between = page.text.slice(end, mention.start);
    if (!(list.length === 0 ? /^(?:both |the |The |Both )?$/ : /^(?:,? and |, )(?:the )?$/).test(between)) break;
    list.push(mention);
    end = mention.end;
  }
  const isList =
    list.length > 1 && / and /.test(page.text.slice(start, end)) && list.every(({ actor }) => actor !== null);
  return isList && new Set(list.map(({ actor }) => actor)).size > 1 ? list : [];
}

/** The mention that holds the head of the phrase, or the person its apposition names. */
function headMention(page: Page, range: Range, mentions: readonly Mention[]): Mention | undefined {
  const end = phraseFrom(page, range.first, range.end);
  const head = page.tokens[Math.max(end, range.first + 1) - 1]!;
  const onHead = mentions.filter((mention) => mention.start < head.end && head.start < mention.end);
  const person = onHead.find(({ type }) => type === "person") ?? onHead[0];
  if (person?.type === "person" && person.actor !== null) return person;
  const comma = page.words.indexOf(",", range.first);
  const apposed = comma !== -1 && comma < range.end ? page.tokens[comma]!.end : Number.POSITIVE_INFINITY;
  const named = mentions.find(
    (mention) => mention.type === "person" && mention.how !== "role" && mention.start >= apposed,
  );
  if (named && named.start - apposed <= 2) return named;
  return person;
}

function kindOfWords(page: Page, range: Range): Known["kind"] {
  const end = phraseFrom(page, range.first, range.end);
  const tag = page.tags[Math.max(end, range.first + 1) - 1]!;
  return tag === "NNS" || tag === "NNPS" ? "many" : "person";
}

function unnamed(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** "He" is the last person who spoke or led a sentence; "it" the last house or state; "they" the last who were many. */
function pronoun(page: Page, range: Range, word: string, said: readonly Known[]): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const lists = page.lexicon;
  const kind =
    lists.words("he").has(word) || lists.words("she").has(word)
      ? "person"
      : lists.words("they").has(word)
        ? "many"
        : word === "it"
          ? "thing"
          : null;
  const open: Known = { source: { ...words, actor: null, entity: null }, kind: kind ?? "person" };
  if (kind === null) return open;
  const candidates = [lastSaid(said, kind, words.start), kind === "person" ? lastLeader(page, range) : null];
  const best = candidates.filter((known) => known !== null).sort((a, b) => b.source.start - a.source.start)[0];
  if (!best) return open;
  return { kind, source: { ...words, actor: best.source.actor, entity: best.source.entity } };
}

function lastSaid(said: readonly Known[], kind: Known["kind"], before: number): Known | null {
  for (let index = said.length - 1; index >= 0; index--) {
    const known = said[index]!;
    if (known.kind === kind && known.source.start < before) return known;
  }
  return null;
}

/** The person who opens one of the sentences just before, outside quotation marks. */
function lastLeader(page: Page, range: Range): Known | null {
  const sentence = page.sentenceAt[range.first]!;
  for (let index = sentence; index >= 0 && index >= sentence - 3; index--) {
    const { first, last, start } = page.sentences[index]!;
    const end = Math.min(page.tokens[Math.min(first + 12, last) - 1]?.end ?? start, page.tokens[range.first]!.start);
    const mention = page.parts.actors.mentions.find(
      (found) => found.type === "person" && found.actor !== null && found.start >= start && found.end <= end,
    );
    if (!mention || page.tokens[first] === undefined || page.quotationAt[first] !== -1) continue;
    const words = wordsOf(page.text, mention);
    return { kind: "person", source: { ...words, actor: mention.actor, entity: nameOf(page, mention) } };
  }
  return null;
}

/** "Both sides": the last two parties named in one breath. */
function sidesOf(page: Page, range: Range, said: readonly Known[]): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const { mentions } = page.parts.actors;
  for (let index = mentions.length - 1; index > 0; index--) {
    const second = mentions[index]!;
    const first = mentions[index - 1]!;
    if (second.start > words.start || second.actor === null || first.actor === null || first.actor === second.actor)
      continue;
    if (!/^ and (?:the )?$/.test(page.text.slice(first.end, second.start))) continue;
    return {
      kind: "many",
      source: { ...words, actor: null, entity: `${nameOf(page, first)}; ${nameOf(page, second)}` },
    };
  }
  const many = lastSaid(said, "many", words.start);
  return { kind: "many", source: { ...words, actor: null, entity: many?.source.entity ?? null } };
}
