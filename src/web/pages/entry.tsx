/**
 * @module
 * `/r/:id`: one entry with all its words, its fields, how it is dated, and every dispute about it.
 */

import type { Dispute, Entry } from "../../model/index.js";
import { disputeView } from "../../publish/brief/disputes.js";
import { evidenceOf } from "../../publish/brief/evidence.js";
import { entryLine } from "../../publish/brief/happenings.js";
import { statementView } from "../../publish/brief/speakers.js";
import { dateOf } from "../../publish/brief/timeline-rows.js";
import { renderClaimReviews } from "../../publish/claim-review.js";
import { EntryList } from "../../publish/html/brief-parts.js";
import { DisputeCard } from "../../publish/html/dispute-card.js";
import { EvidenceList } from "../../publish/html/evidence-list.js";
import { StatementBlock } from "../../publish/html/said-list.js";
import { basisWords } from "../../publish/words/basis-words.js";
import { dateWords } from "../../publish/words/day-words.js";
import { entryTitle } from "../../publish/words/entry-title.js";
import { fieldLines } from "../../publish/words/field-lines.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { supportWords } from "../../publish/words/support-words.js";
import { askedWith, searchOf } from "../asked.js";
import { renderPage } from "../layout.js";
import { entriesCsv, jsonText } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The permanent page of an entry. */
export const entryPage: PageRoute = {
  path: "/r/:id",
  render,
  twins: [
    { ending: "json", render: (view, id) => twin(view, id, jsonText) },
    { ending: "csv", render: (view, id) => twin(view, id, ({ entry }) => entriesCsv(view, [entry])) },
    { ending: "jsonld", render: claimReview },
  ],
};

/** The beginning of a fact-check of a statement: who said what, where it was printed; the rating is a person's work. */
function claimReview({ index }: View, id: string): string | null {
  const entry = index.entries.get(id);
  if (entry?.frame !== "statement") return null;
  return renderClaimReviews({ ...index, record: { ...index.record, entries: [entry] } });
}

type Found = { readonly entry: Entry; readonly disputes: readonly Dispute[] };

function twin({ index }: View, id: string, text: (found: Found) => string): string | null {
  const entry = index.entries.get(id);
  return entry === undefined ? null : text({ entry, disputes: index.disputes.get(id) ?? [] });
}

function render(view: View, id: string): string | null {
  const { index, links } = view;
  const entry = index.entries.get(id);
  if (entry === undefined) return null;
  const title = entryTitle(entry, (other) => index.entries.get(other));
  const disputes = (index.disputes.get(id) ?? []).map((dispute) => disputeView(dispute, index));
  const related = (index.referring.get(id) ?? []).map((other) => entryLine(other, index));
  const date = dateOf(entry);
  const lineage = `/lineage${searchOf(askedWith(view.asked, { of: id }))}`;
  return renderPage({
    title,
    path: `/r/${encodeURIComponent(id)}`,
    view,
    twins: entryPage.twins.filter(({ ending }) => ending !== "jsonld" || entry.frame === "statement"),
    children: (
      <>
        <p class="eyebrow">{frameWords[entry.frame].one}</p>
        <h1>{title}</h1>
        <p class="lead">
          {dateWords(date)} ({basisWords(date)}); {supportWords(entry.support)}
          {entry.background && "; told as background"}
          {entry.attributedTo.length > 0 && `; according to ${entry.attributedTo.join(", ")}`}
        </p>
        <section>
          <h2>The words</h2>
          {entry.frame === "statement" ? (
            <>
              <StatementBlock statement={statementView(entry, index)} links={links} />
              <EvidenceList origins={evidenceOf(entry.renderings, index)} links={links} lineage={lineage} />
            </>
          ) : (
            <EvidenceList origins={evidenceOf(entry.evidence, index)} links={links} lineage={lineage} />
          )}
        </section>
        {disputes.length > 0 && (
          <section>
            <h2>Where versions differ</h2>
            {disputes.map((dispute) => (
              <DisputeCard dispute={dispute} links={links} />
            ))}
          </section>
        )}
        {related.length > 0 && (
          <section>
            <h2>What refers to it</h2>
            <EntryList lines={related} links={links} />
          </section>
        )}
        <Fields entry={entry} />
      </>
    ),
  });
}

function Fields({ entry }: { readonly entry: Entry }) {
  return (
    <section>
      <h2>In the record</h2>
      <dl class="fields">
        {fieldLines(entry).map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd class={value === null ? "unknown" : ""}>{value ?? "not reported"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
