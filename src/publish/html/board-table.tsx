/**
 * @module
 * The state-of-play board as a real table: proposals down, parties across, a glyph and its word in every cell.
 *
 * The roles are spelled out because narrow screens lay the rows out as cards, and `display: block` takes a table's roles away.
 */

import type { Board, BoardRow, Cell } from "../brief/board.js";
import type { StanceHistory } from "../brief/stance-history.js";
import { stanceMarks } from "../words/stance-words.js";
import { type BoardNotes, NoteMarks } from "./board-notes.js";
import { Cites, Day } from "./cites.js";
import type { Links } from "./links.js";
import { daysOfHistories, StanceStrip } from "./stance-strip.js";

const role = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
};

/** The board, or a sentence that says there is none. */
export function BoardTable({
  board,
  links,
  notes,
  before = () => null,
  histories = () => [],
}: {
  readonly board: Board;
  readonly links: Links;
  /** With these the words of the cells are footnotes on paper. */
  readonly notes?: BoardNotes;
  /** What a party's stance was on the day that is looked back to, where it is another one now; "" where it is new. */
  readonly before?: Before;
  /** How the parties came to their stances on a proposal. */
  readonly histories?: (entry: string) => readonly StanceHistory[];
}) {
  if (board.rows.length === 0) return <p class="none">No proposals were reported.</p>;
  return (
    <>
      <section class="scroll" aria-label="State of play, proposals by parties" tabindex={0}>
        <table class={notes === undefined ? "board" : "board noted"} {...role.table}>
          <thead {...role.rowgroup}>
            {notes !== undefined && (
              <tr class="paper">
                <td colspan={board.parties.length + 1}>{notes.cut}</td>
              </tr>
            )}
            <tr {...role.row}>
              <th {...role.columnheader} scope="col">
                Proposal
              </th>
              {board.parties.map((party) => (
                <th {...role.columnheader} scope="col">
                  {party}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...role.rowgroup}>
            {board.rows.map((row) => (
              <Row row={row} links={links} notes={notes} before={before} histories={histories(row.entry)} />
            ))}
          </tbody>
        </table>
      </section>
      <Legend />
    </>
  );
}

/** The word of a stance as it was; null where it is the same. */
export type Before = (entry: string, cell: Cell) => string | null;

interface Shown {
  readonly links: Links;
  readonly notes: BoardNotes | undefined;
  readonly before: Before;
}

function Row({
  row,
  links,
  notes,
  before,
  histories,
}: Shown & { readonly row: BoardRow; readonly histories: readonly StanceHistory[] }) {
  const days = daysOfHistories(histories);
  const stripOf = (party: string) => {
    const history = histories.find((each) => each.party === party);
    return history !== undefined && <StanceStrip history={history} days={days} links={links} entry={row.entry} />;
  };
  return (
    <tr {...role.row}>
      <th {...role.rowheader} scope="row">
        <a href={links.entry(row.entry)}>{row.title}</a>
        <span class="support">
          {row.by.length > 0 && `by ${row.by.join(", ")}; `}
          {row.status}; {row.support}
        </span>
        <Silent row={row} />
        {row.others.map((cell) => (
          <div class={`other s-${cell.stance}`}>
            {cell.party}: <CellWords cell={cell} entry={row.entry} links={links} notes={notes} before={before} />
            {stripOf(cell.party)}
          </div>
        ))}
      </th>
      {row.cells.map((cell) => (
        <td
          {...role.cell}
          class={`stance s-${cell.stance}${before(row.entry, cell) === null ? "" : " moved"}`}
          data-party={cell.party}
        >
          <CellWords cell={cell} entry={row.entry} links={links} notes={notes} before={before} />
          {stripOf(cell.party)}
        </td>
      ))}
    </tr>
  );
}

/** On a card the parties that nothing is reported of stand on one line, in the place of their cells. */
function Silent({ row }: { readonly row: BoardRow }) {
  const silent = row.cells.flatMap(({ party, stance }) => (stance === "not-reported" ? [party] : []));
  if (silent.length === 0) return null;
  return (
    <span class="silent">
      {stanceMarks["not-reported"].glyph} not reported: {silent.join(", ")}
    </span>
  );
}

function CellWords({ cell, entry, links, notes, before }: Shown & { readonly cell: Cell; readonly entry: string }) {
  const was = before(entry, cell);
  return (
    <>
      <span class="mark">
        <span class="glyph" aria-hidden="true">
          {cell.glyph}
        </span>{" "}
        {cell.word}
      </span>
      {was !== null && <span class="changed">{was === "" ? "new" : `changed, was: ${was}`}</span>}
      {cell.since !== null && (
        <span class="since">
          {" "}
          <Day value={cell.since} />
        </span>
      )}
      {notes !== undefined && cell.cites.length > 0 && <NoteMarks cites={cell.cites} notes={notes} />}
      <Cites cites={cell.cites} links={links} open={cell.stance === "disputed" ? 2 : 1} of={entry} />
      {cell.conditions.map(({ text, status, cites }) => (
        <details class="condition">
          <summary>
            if: {text} <span class="support">({status})</span>
            {notes !== undefined && cites.length > 0 && <NoteMarks cites={cites} notes={notes} />}
          </summary>
          <Cites cites={cites} links={links} of={entry} />
        </details>
      ))}
    </>
  );
}

function Legend() {
  return (
    <p class="legend">
      {Object.values(stanceMarks).map(({ glyph, word }) => (
        <span>
          <span class="glyph" aria-hidden="true">
            {glyph}
          </span>{" "}
          {word}
        </span>
      ))}
    </p>
  );
}
