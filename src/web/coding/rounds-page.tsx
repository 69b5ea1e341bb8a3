/**
 * @module
 * `/coding`: the rounds of blind coding, how far each coder is, and how many units all of them have coded.
 */

import { countWords } from "../../publish/words/day-words.js";
import { isCodedBy, isCompared, type OpenRound } from "../../review/index.js";
import { renderPage } from "../layout.js";
import type { View } from "../view.js";
import { codingPath } from "./desk.js";

/** The page; `rounds` is null where what is served is no project. */
export function roundsPage(view: View, rounds: readonly OpenRound[] | null): string {
  return renderPage({
    title: "Blind coding",
    path: "/coding",
    view,
    isCut: false,
    children: (
      <>
        <h1>Blind coding</h1>
        <p class="lead">
          Two or more people code the same words without seeing each other's codes, nor the program's. What they wrote
          is compared unit by unit, as soon as all have coded it.
        </p>
        {rounds === null ? (
          <p class="none block">
            What is served here is no project. <code>rapporteur init</code> makes one.
          </p>
        ) : rounds.length === 0 ? (
          <p class="none block">
            No round was drawn yet.{" "}
            <code>rapporteur assign ann bo --fields decision --frame response --sample 100</code> draws a hundred
            answers for two coders; the fields are those of <code>rapporteur schema</code>.
          </p>
        ) : (
          rounds.map((open) => <Round open={open} />)
        )}
      </>
    ),
  });
}

function Round({ open }: { readonly open: OpenRound }) {
  const { round, sheets } = open;
  const nCompared = round.units.filter((unit) => isCompared(open, unit)).length;
  return (
    <section>
      <h2>
        <a href={codingPath(round.id)}>Round {round.id}</a>
      </h2>
      <p class="support">
        {countWords(round.units.length, "unit")}, {round.fields.map(({ name }) => name).join(", ")};{" "}
        {countWords(nCompared, "unit")} coded by all
      </p>
      <ul class="chips">
        {round.coders.map((coder) => {
          const sheet = sheets.find((each) => each.coder === coder);
          const own = round.units.filter(({ coders }) => coders.includes(coder));
          const nCoded = sheet === undefined ? 0 : own.filter(({ unit }) => isCodedBy(round, sheet, unit)).length;
          return (
            <li>
              {sheet === undefined ? (
                <span class="unknown">{coder}: the sheet is not there</span>
              ) : (
                <a href={codingPath(round.id, coder)}>
                  Code as {coder}{" "}
                  <span class="support">
                    {nCoded} of {own.length}
                  </span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
