/**
 * @module
 * Every entry of a dossier with its fields, its words and what differs about it.
 */

import type { Entry } from "../../../model/index.js";
import { citationsOf } from "../../citation.js";
import type { RecordIndex } from "../../record-index.js";
import { basisWords } from "../../words/basis-words.js";
import { dateWords } from "../../words/day-words.js";
import { entryTitle } from "../../words/entry-title.js";
import { fieldLines } from "../../words/field-lines.js";
import { frameWords } from "../../words/frame-words.js";
import { aspectWords } from "../../words/stance-words.js";
import { supportWords } from "../../words/support-words.js";
import { Cites } from "../cites.js";
import { anchor, fileLinks } from "../links.js";

/** All entries in the order of the record. */
export function EntriesSection({ index }: { readonly index: RecordIndex }) {
  return (
    <section id="entries">
      <h2>All entries</h2>
      {index.record.entries.length === 0 && <p class="none">No entries.</p>}
      {index.record.entries.map((entry) => (
        <EntryCard entry={entry} index={index} />
      ))}
    </section>
  );
}

function EntryCard({ entry, index }: { readonly entry: Entry; readonly index: RecordIndex }) {
  const disputes = index.disputes.get(entry.id) ?? [];
  const fields = fieldLines(entry).filter(({ name, value }) => name !== "id" && value !== null);
  return (
    <article id={`r-${anchor(entry.id)}`} class="entry">
      <h3>{entryTitle(entry, (id) => index.entries.get(id))}</h3>
      <p class="support">
        {frameWords[entry.frame].one}; {dateWords(entry.date)} ({basisWords(entry.date)}); {supportWords(entry.support)}
        {entry.background && "; background"}; <span class="id">{entry.id}</span>
      </p>
      {disputes.length > 0 && (
        <p class="why">
          Versions differ:{" "}
          {disputes.map(({ id, aspect }, at) => (
            <>
              {at > 0 && ", "}
              <a href={`#d-${id}`}>{aspectWords(aspect)}</a>
            </>
          ))}
        </p>
      )}
      <Cites cites={citationsOf(entry.evidence, index)} links={fileLinks} open={Number.POSITIVE_INFINITY} />
      <details class="more">
        <summary>Fields</summary>
        <dl class="fields">
          {fields.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}
