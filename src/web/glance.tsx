/**
 * @module
 * What the first page says before anything else: who stands where since when, which truce holds, what is disputed, what is due. Every line leads
 * to its words; what does not fit stands in the sections below.
 */

import type { Child } from "hono/jsx";
import type { AheadLine } from "../publish/brief/ahead.js";
import { type BoardRow, boardOf, boardOrder, type Cell, type StateRow } from "../publish/brief/board.js";
import { type DisputeView, disputeOrder, disputeView } from "../publish/brief/disputes.js";
import type { TruceView } from "../publish/brief/truces.js";
import { Day } from "../publish/html/cites.js";
import type { Links } from "../publish/html/links.js";
import { countWords } from "../publish/words/day-words.js";
import { versionWords } from "../publish/words/version-words.js";
import type { View } from "./view.js";

/** Lines of each part: more are no glance. */
const most = { proposals: 4, truces: 3, disputes: 4, ahead: 4 };
/** Sides of a dispute that are named. */
const mostSides = 3;

/** The four parts; nothing where the record has no entries. */
export function Glance({ view }: { readonly view: View }) {
  const { brief, links, index } = view;
  if (index.record.entries.length === 0) return null;
  const disputes = disputeOrder(index, { genuine: true });
  const heard = boardOrder(index).rows.filter(isHeard);
  return (
    <div class="glance">
      <Part name="Who stands where" none="No proposal was reported." n={heard.length} most={most.proposals} to="#state">
        {boardOf(index, heard.slice(0, most.proposals)).rows.map((row) => (
          <Stands row={row} links={links} />
        ))}
      </Part>
      <Part name="Truces" none="No truce was reported." n={brief.truces.length} most={most.truces} to="#truces">
        {brief.truces.slice(0, most.truces).map((truce) => (
          <Truce truce={truce} links={links} />
        ))}
      </Part>
      <Part
        name="Disputed"
        none="Nothing is disputed."
        n={disputes.length}
        most={most.disputes}
        to={`/disputes${view.search}`}
      >
        {disputes.slice(0, most.disputes).map((dispute) => (
          <Disputed dispute={disputeView(dispute, index)} links={links} />
        ))}
      </Part>
      <Part
        name="Due"
        none="No talks and no deadline lie ahead."
        n={brief.ahead.length}
        most={most.ahead}
        to={`/calendar${view.search}`}
      >
        {brief.ahead.slice(0, most.ahead).map((line) => (
          <Due line={line} links={links} />
        ))}
      </Part>
    </div>
  );
}

function Part({
  name,
  none,
  n,
  most,
  to,
  children,
}: {
  readonly name: string;
  readonly none: string;
  readonly n: number;
  readonly most: number;
  /** Where all of them stand. */
  readonly to: string;
  readonly children: Child;
}) {
  return (
    <section>
      <h2>{name}</h2>
      {n === 0 ? <p class="none">{none}</p> : <ul>{children}</ul>}
      {n > most && (
        <p class="whole">
          <a href={to}>
            {countWords(n - most, "more", "more")}
            <span class="unseen"> of {name.toLowerCase()}</span>
          </a>
        </p>
      )}
    </section>
  );
}

/** Whether anybody stands anywhere on a proposal, in words that can be read. */
function isHeard({ stances }: StateRow): boolean {
  return stances.some(({ stance, evidence }) => stance !== "not-reported" && evidence.length > 0);
}

function standsOf({ cells, others }: BoardRow): Cell[] {
  return [...cells, ...others].filter(({ stance, cites }) => stance !== "not-reported" && cites.length > 0);
}

function Stands({ row, links }: { readonly row: BoardRow; readonly links: Links }) {
  return (
    <li>
      <a class="what" href={links.entry(row.entry)}>
        {row.title}
      </a>
      <ul>
        {standsOf(row).map((cell) => (
          <li class={`where stance s-${cell.stance}`}>
            <span>{cell.party}</span>
            <a class="words stand" href={links.words(cell.cites[0]!)} title={cell.cites[0]!.text}>
              <span class="mark">
                <span class="glyph" aria-hidden="true">
                  {cell.glyph}
                </span>{" "}
                {cell.word}
              </span>
            </a>
            {cell.since !== null && (
              <span class="since">
                since <Day value={cell.since} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Truce({ truce, links }: { readonly truce: TruceView; readonly links: Links }) {
  const until = truce.edges.filter(({ isReported }) => isReported).map(({ name, when }) => `${name} ${when}`);
  const accusers = truce.breaches.map(({ accuser }) => accuser);
  return (
    <li>
      <a class="what" href={links.entry(truce.entry)}>
        {truce.title}
      </a>
      <span>{truce.status}</span>
      <span class="until">
        {[...until, ...(accusers.length === 0 ? [] : [`breaches alleged by ${accusers.join(" and by ")}`])].join("; ")}
      </span>
    </li>
  );
}

function Disputed({ dispute: { id, about, title, aspect, sides }, links }: DisputedProps) {
  return (
    <li>
      <a class="what" href={`${links.entry(about)}#d-${id}`}>
        {title}
      </a>
      <span class="until">{aspect}</span>
      <span class="versus">
        {sides.slice(0, mostSides).map(({ value, holder }, at) => (
          <>
            {at > 0 && " ≠ "}
            {holder !== null && `${holder}: `}
            {versionWords(value)}
          </>
        ))}
        {sides.length > mostSides && ` ≠ ${countWords(sides.length - mostSides, "more version")}`}
      </span>
    </li>
  );
}

interface DisputedProps {
  readonly dispute: DisputeView;
  readonly links: Links;
}

function Due({ line, links }: { readonly line: AheadLine; readonly links: Links }) {
  return (
    <li>
      <strong>{line.whenWords}</strong>{" "}
      <a class="what" href={links.entry(line.entry)}>
        {line.title}
      </a>
      <span class="until">{line.status}</span>
    </li>
  );
}
