/**
 * @module
 * `/coding/ROUND/CODER`: one unit after the other, its words in their paragraph and empty fields. Neither the program's answer nor another
 * coder's is on the page before the unit is coded by all.
 */

import {
  type CodedUnit,
  type CoderSheet,
  type CodingRound,
  codedUnits,
  comparedPart,
  isAgreed,
  isCodedBy,
  isCompared,
  noteColumn,
  type SheetRow,
  slotWords,
} from "../../review/index.js";
import { renderPage } from "../layout.js";
import { fieldPrefix } from "../review/answering.js";
import { ForgetToken, ReadOnly, TokenField } from "../review/signing.js";
import { type CodingView, codingPath } from "./desk.js";
import { Verdict } from "./round-page.js";

/** A coder before a unit. */
export interface UnitView extends CodingView {
  readonly sheet: CoderSheet;
  /** The row of the unit that is asked about; null when the coder has none left. */
  readonly row: SheetRow | null;
  /** The unit that was coded last, which is told about. */
  readonly saved: string | null;
  /** Changes with the codes of the unit: somebody may fill the sheet elsewhere. */
  readonly seen: string;
}

/** The page. */
export function unitPage(props: UnitView): string {
  const { view, open, sheet, row, saved } = props;
  const { round } = open;
  const nCoded = sheet.rows.filter(({ cells }) => isCodedBy(round, sheet, cells.unit ?? "")).length;
  return renderPage({
    title: `${sheet.coder}, round ${round.id}`,
    path: "/coding",
    view,
    isCut: false,
    children: (
      <>
        <h1>
          {row === null ? `${sheet.coder} has coded every unit` : `What do these words say? For ${sheet.coder} to code`}
        </h1>
        <p class="lead">
          {nCoded} of {sheet.rows.length} units coded.{" "}
          <a href={codingPath(round.id)}>The round, and how far its coders agree</a>
        </p>
        {saved !== null && <Saved props={props} unit={saved} />}
        {row !== null && <Unit {...props} row={row} />}
      </>
    ),
  });
}

/** What became of the unit before: saved, and the codes of all when all have coded it. */
function Saved({ props: { open, sheet }, unit }: { readonly props: UnitView; readonly unit: string }) {
  const found = open.round.units.find((each) => each.unit === unit);
  if (found === undefined || !isCodedBy(open.round, sheet, unit)) return null;
  const others = found.coders.filter((coder) => coder !== sheet.coder);
  return (
    <div class="notice" role="status">
      <ul>
        <li>
          Saved.{" "}
          {others.length === 0
            ? "Nobody else codes this unit."
            : isCompared(open, found)
              ? "All have coded it now:"
              : `${others.join(" and ")} will be shown beside you when all have coded it.`}
        </li>
        {isCompared(open, found) && <Together coded={codesOf(open, unit)} />}
      </ul>
      <a href={codingPath(open.round.id, sheet.coder, unit)}>Look at it again</a>
    </div>
  );
}

function codesOf(open: UnitView["open"], unit: string): CodedUnit[] {
  const { round, coders } = comparedPart(open);
  return codedUnits(round, coders).filter((each) => each.unit.unit === unit);
}

function Together({ coded }: { readonly coded: readonly CodedUnit[] }) {
  return (
    <>
      {coded.map((each) => (
        <li>
          <Verdict isAgreed={isAgreed(each)} /> on {each.field.name}:{" "}
          {each.codes.map(({ coder, code }) => `${coder} ${code}`).join(", ")}
        </li>
      ))}
    </>
  );
}

function Unit(props: UnitView & { readonly row: SheetRow }) {
  const { open, sheet, row, mayAnswer, refused, seen } = props;
  const { unit = "", article, published, before, words, after } = row.cells;
  const found = open.round.units.find((each) => each.unit === unit);
  const isOver = found !== undefined && isCompared(open, found);
  return (
    <>
      <blockquote class="around-words block">
        {before} <mark>{words}</mark>
        {/^[\p{L}\p{N}“(–]/u.test(after ?? "") ? " " : ""}
        {after}
      </blockquote>
      <p class="support">
        {article}, {published === undefined || published === "" ? "not dated" : published}
      </p>
      {isOver ? (
        <div class="notice">
          <ul>
            <li>All have coded this unit, so its codes stay as they are; differences are decided by adjudication.</li>
            <Together coded={codesOf(open, unit)} />
          </ul>
          <a href={codingPath(open.round.id, sheet.coder)}>Go on coding</a>
        </div>
      ) : mayAnswer !== true ? (
        <ReadOnly why={mayAnswer} command="code" />
      ) : (
        <form class="answer" method="post" action={codingPath(open.round.id, sheet.coder, unit)} data-answers>
          <input type="hidden" name="seen" value={seen} />
          {refused !== null && (
            <p class="notice wrong" role="alert" id="refused" data-token={refused.isToken ? "wrong" : undefined}>
              <strong>Not written: {refused.detail}.</strong> {refused.help}.
            </p>
          )}
          <div class="fields slots block">
            {open.round.fields.map((field) => (
              <Field field={field} typed={typedOf(props, field.name)} />
            ))}
            <label>
              <span>
                note <span class="hint">(for yourself and the one who decides; may stay empty)</span>
              </span>
              <input
                type="text"
                name={noteColumn}
                maxlength={1000}
                value={refused?.typed[noteColumn] ?? row.cells[noteColumn] ?? ""}
              />
            </label>
          </div>
          <details class="signing" open>
            <summary>Who codes</summary>
            <div class="filter">
              <TokenField isWrong={refused?.isToken === true} />
              <ForgetToken />
            </div>
          </details>
          <p class="presses">
            <button type="submit" class="press main" name="answer" value="a" data-press="a" aria-keyshortcuts="a">
              Save and go on{" "}
              <span class="tip" aria-hidden="true">
                a
              </span>
            </button>
            <a
              class="press quiet"
              href={`${codingPath(open.round.id, sheet.coder)}?after=${encodeURIComponent(unit)}`}
              data-press="s"
              aria-keyshortcuts="s"
            >
              Skip{" "}
              <span class="tip" aria-hidden="true">
                s
              </span>
            </a>
          </p>
        </form>
      )}
    </>
  );
}

function typedOf({ refused, row, open, sheet }: UnitView, name: string): string {
  const typed = refused?.typed[`${fieldPrefix}${name}`];
  if (typed !== undefined) return typed;
  const unit = row?.cells.unit ?? "";
  // a coder's own codes, never anybody else's
  return isCodedBy(open.round, sheet, unit) ? (sheet.codes.get(unit)?.get(name) ?? "") : (row?.cells[name] ?? "");
}

function Field({ field, typed }: { readonly field: CodingRound["fields"][number]; readonly typed: string }) {
  const name = `${fieldPrefix}${field.name}`;
  const words = field.kind === "yes-no" ? ["true", "false"] : field.words;
  const held = slotWords({ ...field, mayBeNone: true }).slice(field.name.length + 2);
  if (words.length === 0)
    return (
      <label>
        <span>
          {field.name} <span class="hint">({held})</span>
        </span>
        <input type="text" name={name} value={typed} maxlength={2000} required />
      </label>
    );
  return (
    <label>
      <span>
        {field.name} <span class="hint">(none: the words do not say so)</span>
      </span>
      <select name={name} required>
        <option value="" selected={typed === ""}>
          choose
        </option>
        {[...words, "none"].map((word) => (
          <option value={word} selected={typed === word}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
