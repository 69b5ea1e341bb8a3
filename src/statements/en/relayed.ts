/**
 * @module
 * "Askov told the envoy that the port was open, according to an aide": Askov speaks, the aide relays.
 */

import type { Draft } from "../draft.js";
import type { Page, Range } from "../page.js";
import { phraseFrom } from "./noun-phrase.js";

/** The drafts, with a trailing source taken as the relay of the statement it stands behind. */
export function withRelays(page: Page, drafts: readonly Draft[]): Draft[] {
  const relays = new Map<Draft, Draft>();
  for (const relay of drafts) {
    if (relay.lemma !== "according to" || relay.speaker === null || relay.content.length !== 1) continue;
    const inner = drafts.find((draft) => draft !== relay && tells(page, relay, draft));
    if (inner) relays.set(inner, relay);
  }
  const taken = new Set(relays.values());
  return drafts
    .filter((draft) => !taken.has(draft))
    .map((draft) => {
      const relay = relays.get(draft)?.speaker ?? quoterOf(page, draft);
      return relay ? { ...draft, via: [relay, ...draft.via] } : draft;
    });
}

/** "Askov, quoted by the agency, said": who quotes the speaker, named between speaker and cue. */
function quoterOf(page: Page, { speaker, cue, via }: Draft): Range | null {
  if (speaker === null || cue === null || via.length > 0) return null;
  for (let at = speaker.end; at < Math.min(cue.first - 2, speaker.end + 6); at++) {
    if (page.words[at + 1] !== "by" || !page.lexicon.words("relay").has(page.words[at]!)) continue;
    const end = phraseFrom(page, at + 2, cue.first);
    return end > at + 2 ? { first: at + 2, end } : null;
  }
  return null;
}

/** Whether a statement with its speaker makes up all of what the source is named for. */
function tells(page: Page, relay: Draft, draft: Draft): boolean {
  if (draft.sentence !== relay.sentence || draft.speaker === null || draft.cue === null) return false;
  const all = relay.content[0]!;
  const start = Math.min(page.tokens[Math.min(draft.speaker.first, draft.cue.first)]!.start, draft.content[0]!.start);
  const end = Math.max(draft.content.at(-1)!.end, page.tokens[draft.cue.end - 1]!.end);
  return start >= all.start && start - all.start < 4 && end <= all.end + 1 && all.end - end < 4;
}
