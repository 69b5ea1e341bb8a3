/**
 * @module
 * `dossier`: everything of a record in one file to keep or hand on: the state of play, calendar, timeline, who said what, who copied whom,
 * every entry with its fields and words, the sources themselves, and the log of corrections.
 *
 * It asks for nothing from elsewhere, and `rapporteur verify` finds every citation again in the sources it holds.
 */

import { countsLine } from "./brief/counts.js";
import { type Brief, briefOf } from "./brief.js";
import { BoardTable } from "./html/board-table.js";
import { NoteList, TruceCard, UndatedList } from "./html/brief-parts.js";
import { DisputeCard } from "./html/dispute-card.js";
import { CalendarSection, TimelineSection } from "./html/dossier/days.js";
import { EntriesSection } from "./html/dossier/entries.js";
import { CorrectionsSection, OriginsSection } from "./html/dossier/origins.js";
import { dossierStyle } from "./html/dossier/style.js";
import { fileLinks } from "./html/links.js";
import { OneFile } from "./html/one-file.js";
import { SpeakerSection } from "./html/said-list.js";
import { SourceArticles } from "./html/source-articles.js";
import { recordStyleWith } from "./html/style/index.js";
import type { RenderOptions } from "./options.js";
import { indexRecord, type RecordIndex } from "./record-index.js";
import { asShown } from "./shown.js";
import { dayWords } from "./words/day-words.js";

const sections = [
  "disputes",
  "state",
  "calendar",
  "timeline",
  "said",
  "origins",
  "entries",
  "sources",
  "corrections",
] as const;

/** The record as a dossier: its entries, and of the articles those that carry one. */
export function renderDossier(whole: RecordIndex, { asked = [] }: RenderOptions = {}): string {
  const index = withSourcesOnly(whole);
  const brief = briefOf(index);
  const page = (
    <OneFile
      title={`${brief.title} · dossier`}
      generator="rapporteur dossier"
      style={recordStyleWith(dossierStyle)}
      what="dossier"
      sections={sections.map((section) => [section, section] as const)}
    >
      <main id="main" class="wrap">
        <h1>{brief.title}</h1>
        <Lead brief={brief} asked={asked} />
        <StateSections brief={brief} />
        <CalendarSection index={index} />
        <TimelineSection index={index} />
        <SaidSection brief={brief} />
        <OriginsSection index={index} />
        <EntriesSection index={index} />
        <SourceArticles index={index} section="sources" heading="The sources" />
        <CorrectionsSection index={index} />
        <Notes brief={brief} />
      </main>
    </OneFile>
  );
  return asShown(`<!doctype html>\n${String(page)}\n`);
}

/** Articles that nothing of the dossier rests on are left out, with what was only about them. */
function withSourcesOnly({ record, carried }: RecordIndex): RecordIndex {
  const kept = new Set(record.articles.flatMap(({ id }) => ((carried.get(id)?.length ?? 0) > 0 ? [id] : [])));
  const isKept = (id: string) => kept.has(id);
  return indexRecord({
    ...record,
    articles: record.articles.filter(({ id }) => isKept(id)),
    origins: record.origins
      .map((origin) => ({ ...origin, articles: origin.articles.filter(isKept) }))
      .filter(({ articles }) => articles.length > 0),
    links: record.links.filter(({ from, to }) => isKept(from) && isKept(to)),
    warnings: record.warnings.filter(({ article }) => article === undefined || isKept(article)),
  });
}

function Lead({ brief, asked }: { readonly brief: Brief; readonly asked: readonly string[] }) {
  const { asOf, knownBy, counts } = brief;
  return (
    <>
      <p class="lead">
        {countsLine(counts)}
        {asOf !== null && ` · as of ${dayWords(asOf)}`}
        {knownBy !== null && ` · as known on ${dayWords(knownBy)}`}
        {asked.length > 0 && ` · only ${asked.join(", ")}`}
      </p>
      <p class="lead">
        Every line has the exact words it rests on, with the place where they stand: article, first and last character
        of the article as it was read. The sources are at the end, whole. <code>rapporteur verify</code> checks each
        place in this file.
      </p>
    </>
  );
}

function StateSections({ brief }: { readonly brief: Brief }) {
  return (
    <>
      <section id="disputes">
        <h2>Disputes</h2>
        {brief.disputes.length === 0 && <p class="none">No disputes were found.</p>}
        {brief.disputes.map((dispute) => (
          <DisputeCard dispute={dispute} links={fileLinks} />
        ))}
        {brief.differences.length > 0 && <h3>Differences that fit together</h3>}
        {brief.differences.map((dispute) => (
          <DisputeCard dispute={dispute} links={fileLinks} />
        ))}
      </section>
      <section id="state" class="sheet">
        <h2>State of play</h2>
        <BoardTable board={brief.board} links={fileLinks} />
        {brief.truces.map((truce) => (
          <TruceCard truce={truce} links={fileLinks} />
        ))}
      </section>
    </>
  );
}

function SaidSection({ brief }: { readonly brief: Brief }) {
  return (
    <section id="said">
      <h2>Who said what</h2>
      {brief.speakers.length === 0 && <p class="none">No statements were found.</p>}
      {brief.speakers.map((view) => (
        <SpeakerSection view={view} links={fileLinks} />
      ))}
    </section>
  );
}

function Notes({ brief }: { readonly brief: Brief }) {
  return (
    <>
      {brief.undated.length > 0 && (
        <section id="undated">
          <h2>Articles without a day of their own</h2>
          <UndatedList undated={brief.undated} links={fileLinks} />
        </section>
      )}
      {brief.notes.length > 0 && (
        <section id="notes">
          <h2>Notes on the texts</h2>
          <NoteList notes={brief.notes} links={fileLinks} />
        </section>
      )}
    </>
  );
}
