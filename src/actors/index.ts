/**
 * @module
 * Who is meant: mentions of persons, states, organisations and groups, and the actors behind them.
 */

import type { ActorsLexicon } from "../lexicon/actors.js";
import type { ActorView, Article, LanguageView } from "../model/index.js";
import { bodiesOf } from "./bodies.js";
import { commonNouns } from "./common-nouns.js";
import { withHouseNames } from "./house-names.js";
import { identify } from "./identities.js";
import { coverOf, marksOf } from "./marks.js";
import { runsOf } from "./name-runs.js";
import { namesOfRun } from "./names.js";
import { holdersOf } from "./office-holders.js";
import { peoplesOf } from "./peoples.js";
import { roleMentions, roleTextOf, sideOf } from "./role-mentions.js";
import { rolesOf } from "./roles.js";
import { indexOf } from "./sides.js";
import { textWordsOf } from "./text-words.js";
import { toldNames } from "./told-names.js";
import { asOfOf, foundName, viewOf } from "./view.js";

/** Finds the mentions of an article and tells which of them are one actor. */
export function findActors(article: Article, language: LanguageView, lexicon: ActorsLexicon): ActorView {
  const text = textWordsOf(article, language);
  const cover = coverOf(marksOf(text, lexicon), text.words.length);
  const context = { text, cover, lexicon };
  const runs = runsOf(text, cover, lexicon);
  const names = toldNames(
    context,
    runs.flatMap((run) => namesOfRun(context, run)),
  );
  const asOf = asOfOf(article.published);
  const identified = withHouseNames(context, identify(context, names, asOf));
  const index = indexOf(identified);
  const roles = rolesOf(context, index);
  const holders = holdersOf(roles, identified, lexicon, asOf);
  const named = identified.map(foundName);
  const described = [...roleMentions(roles, holders), ...bodiesOf(context, index), ...peoplesOf(context, identified)];
  const found = [...named, ...described, ...commonNouns(context, [...named, ...described])];
  return viewOf(context, found, (identity) => ({
    role: roleTextOf(identity, roles, asOf),
    country: identity.country ?? sideOf(identity, roles),
  }));
}
