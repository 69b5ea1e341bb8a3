/**
 * @module
 * `/coding/ROUND`: how far the coders agree on what all of them have coded, field by field, and where they differ. What is not coded by all
 * stays away.
 */

import { countWords } from "../../publish/words/day-words.js";
import {
  type AgreementReport,
  type CodedUnit,
  codedUnits,
  comparedPart,
  type FieldAgreement,
  fieldAgreements,
  isAgreed,
  type OpenRound,
} from "../../review/index.js";
import { renderPage } from "../layout.js";
import { type CodingView, codingPath } from "./desk.js";

/** As many draws as an interval on a page needs; `rapporteur agree` takes more. */
const resamples = 400;

/** What may be told of a round: its compared units only. */
export function reportOf(open: OpenRound): AgreementReport {
  const { round, coders } = comparedPart(open);
  const fields = fieldAgreements(round, coders, { seed: "1", resamples });
  return { round, fields, withMachine: [], coded: codedUnits(round, coders) };
}

/** The page. */
export function roundPage({ view, open }: CodingView): string {
  const { round } = open;
  const { round: compared, fields, coded } = reportOf(open);
  const differing = coded.filter((each) => !isAgreed(each));
  const path = codingPath(round.id);
  return renderPage({
    title: `Round ${round.id}`,
    path: "/coding",
    view,
    isCut: false,
    children: (
      <>
        <h1>Round {round.id}</h1>
        <p class="lead">
          {countWords(compared.units.length, "unit")} of {round.units.length} coded by all of its coders;{" "}
          {countWords(differing.length, "code differs", "codes differ")}.
        </p>
        <section>
          <h2>Agreement</h2>
          {compared.units.length === 0 ? (
            <p class="none">Nothing is coded by two coders yet, so there is nothing to compare.</p>
          ) : (
            <AgreementTable fields={fields} />
          )}
        </section>
        {coded.length > 0 && (
          <section>
            <h2>Code by code</h2>
            <CodesTable coded={[...differing, ...coded.filter(isAgreed)]} open={open} />
          </section>
        )}
        <p class="twins">
          In other formats: <a href={`${path}.json`}>JSON</a> <a href={`${path}.csv`}>CSV</a>. Differences are decided
          with <code>rapporteur adjudicate coding/{round.id}/*.csv</code>; <code>rapporteur agree --machine</code> sets
          the program beside the coders.
        </p>
      </>
    ),
  });
}

function AgreementTable({ fields }: { readonly fields: readonly FieldAgreement[] }) {
  return (
    <section class="scroll" aria-label="Agreement by field" tabindex={0}>
      <table class="list">
        <thead>
          <tr>
            {["Field", "Units", "Per cent", "Cohen's kappa", "Fleiss' kappa", "Krippendorff's alpha"].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, level, coders, units, percent, cohen, fleiss, alpha, interval }) => (
            <tr>
              <th scope="row">
                {field} <span class="support">{level}</span>
              </th>
              <td>{units}</td>
              <td>{percent === null ? "undefined" : `${Math.round(percent * 100)} %`}</td>
              <td>
                {cohen.map(({ coders: pair, kappa }) => (
                  <div>
                    {shown(kappa)}{" "}
                    {cohen.length > 1 && <span class="support">{pair.map((at) => coders[at]).join(", ")}</span>}
                  </div>
                ))}
              </td>
              <td>{shown(fleiss.kappa)}</td>
              <td>
                {shown(alpha)} <span class="support">{intervalWords(interval)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function intervalWords(interval: FieldAgreement["interval"]): string {
  return interval === null
    ? "no interval: too few units, or one code"
    : `${shown(interval.low)} to ${shown(interval.high)}`;
}

function shown(value: number | null): string {
  return value === null ? "undefined" : value.toFixed(3);
}

function CodesTable({ coded, open }: { readonly coded: readonly CodedUnit[]; readonly open: OpenRound }) {
  const words = new Map(open.sheets.flatMap(({ rows }) => rows.map(({ cells }) => [cells.unit, cells.words] as const)));
  return (
    <section class="scroll" aria-label="Codes side by side" tabindex={0}>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Field</th>
            <th scope="col">Together</th>
            {open.round.coders.map((coder) => (
              <th scope="col">{coder}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coded.map((each) => (
            <tr>
              <th scope="row">
                <q>{words.get(each.unit.unit) ?? each.unit.unit}</q>
              </th>
              <td>{each.field.name}</td>
              <td>
                <Verdict isAgreed={isAgreed(each)} />
              </td>
              {open.round.coders.map((coder) => (
                <td>{each.codes.find((code) => code.coder === coder)?.code ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether they agree, as a glyph with its word. */
export function Verdict({ isAgreed: agreed }: { readonly isAgreed: boolean }) {
  return (
    <span class={agreed ? "s-accepts" : "s-disputed"}>
      <span class="mark">{agreed ? "✓ agree" : "≠ differ"}</span>
    </span>
  );
}
