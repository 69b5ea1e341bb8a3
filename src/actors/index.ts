/**
 * @module
 * Who is meant: mentions of persons, states, organisations and groups, and the actors behind them.
 */

import type { ActorsLexicon } from "../lexicon/actors.js";
import type { ActorView, Article, Found, LanguageView, PlacedName, Warning } from "../model/index.js";
import { bodiesOf } from "./bodies.js";
import { commonNouns } from "./common-nouns.js";
import { isOfEvent } from "./event-names.js";
import { withHouseNames } from "./house-names.js";
import { identify } from "./identities.js";
import { joinedSides } from "./joined-sides.js";
import { withLearnedStates } from "./learned-states.js";
import { coverOf, marksOf } from "./marks.js";
import { runsOf } from "./name-runs.js";
import { namesOfRun } from "./names.js";
import { holdersOf } from "./office-holders.js";
import { ownerWordsOf } from "./owner-words.js";
import { partiesMentions } from "./parties.js";
import { peoplesOf } from "./peoples.js";
import { type OpenPronoun, pronounMentions } from "./pronouns.js";
import { knownRoles, roleMentions } from "./role-mentions.js";
import { rolesOf } from "./roles.js";
import { indexOf } from "./sides.js";
import { withSuggestedNames } from "./suggested-names.js";
import { withTagged } from "./tagged-names.js";
import { quotedWords, type TextWords, textWordsOf } from "./text-words.js";
import { toldNames } from "./told-names.js";
import { asOfOf, foundName, type Found as MentionFound, viewOf } from "./view.js";

/** Finds the mentions of an article and tells which of them are one actor. */
export function findActors(article: Article, language: LanguageView, lexicon: ActorsLexicon): ActorView {
  return readActors(article, language, lexicon).found;
}

/** The same with the names that plug-ins suggest, and with notes on the pronouns that were left open. */
export function readActors(
  article: Article,
  language: LanguageView,
  lexicon: ActorsLexicon,
  suggested: readonly PlacedName[] = [],
): Found<ActorView> {
  const text = textWordsOf(article, language);
  const cover = coverOf(marksOf(text, lexicon), text.words.length);
  // the same properties from the start: what reads words meets one shape of context
  const plain = { text, cover, lexicon, owners: undefined };
  const runs = runsOf(text, cover, lexicon);
  const told = toldNames(
    plain,
    withTagged(
      plain,
      runs.flatMap((run) => namesOfRun(plain, run)),
      language,
    ).filter((name) => !isOfEvent(plain, name)),
  );
  const names = withSuggestedNames(plain, told, suggested);
  const asOf = asOfOf(article.published);
  const { names: identified, adjectives } = withLearnedStates(plain, identify(plain, names, asOf));
  const context = { text, cover, lexicon, owners: ownerWordsOf(plain, identified, adjectives) };
  const housed = withHouseNames(context, identified);
  const index = indexOf([...housed, ...adjectives]);
  const roles = rolesOf(context, index);
  const holders = holdersOf(roles, housed, lexicon, asOf);
  const named: MentionFound[] = [];
  for (const name of housed) named.push(foundName(context, name));
  const owned = [...roleMentions(roles, holders), ...bodiesOf(context, index), ...peoplesOf(context, housed)];
  const described = [...owned, ...joinedSides(context, index, owned)];
  const grouped = [...commonNouns(context, [...named, ...described]), ...partiesMentions(context, housed)];
  const { mentions, open } = pronounMentions(context, [...named, ...described], quotedWords(text, language));
  const found = [...named, ...described, ...grouped, ...mentions];
  const warnings = open.map((pronoun) => ambiguityOf(text, pronoun));
  return { found: viewOf(context, found, knownRoles(roles, asOf)), warnings };
}

function ambiguityOf({ words }: TextWords, { at, names }: OpenPronoun): Warning {
  const { start, end, text } = words[at]!;
  return { code: "N-PRONOUN-AMBIGUOUS", message: `"${text}" could be ${names.join(" or ")}`, start, end };
}
