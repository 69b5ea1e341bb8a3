/**
 * @module
 * Style of a record on paper: black on white, everything unfolded, the board across an A4 sheet with its words as footnotes.
 */

/** Print, and what is there for paper only. */
export const printStyle = `
@media screen { .paper { display: none !important; } }
@page { margin: 14mm; }
@page across { size: A4 landscape; margin: 12mm; }
@media print {
  :root {
    color-scheme: light !important;
    --paper: #fff; --sheet: #fff; --ink: #000; --faint: #333; --rule: #999; --soft: #fff; --target: #fff;
    --accent: #1f5673; --accept: #1e6b42; --reject: #9c2f22; --open: #7a5200; --dispute: #84206b;
  }
  body { font-size: 10pt; }
  nav, .skip, footer, form, .filters, .display, .pager, dialog, .on .all, .on [aria-hidden] { display: none !important; }
  .on a, .on li > span { border: 0; padding: 0; } .bar { border: 0; }
  details::details-content { content-visibility: visible; display: block; }
  .dispute, .truce, tr, .statement, .foot li, .entries > li, .ahead > li, .chart { break-inside: avoid; }
  thead { display: table-header-group; }
  .masthead { border-top: 0; } .brand { font-size: 11pt; } .condition summary { list-style: none; }
  .more > summary { display: none; }
  .wrap { max-width: none; padding: 0; }
  main.wrap { padding: .8rem 0 0; } h1 { font-size: 20pt; } main > section, main > .block { margin-top: 1.4rem; }
  .scroll { overflow: visible; }
  h2, h3 { break-after: avoid; }
  .sheet, body:has(.noted) { page: across; }
  .paper { display: block; } sup.paper { display: inline; margin-left: .2em; font-size: .75em; } tr.paper { display: table-row; }
  .board { table-layout: fixed; font-size: 9pt; }
  .board th, .board td, .board tbody th { min-width: 0; max-width: none; padding: .35rem .5rem .35rem 0; }
  .board thead th, .board .mark, .place { white-space: normal; }
  .chart svg { min-width: 0 !important; }
  .as-table .list { table-layout: fixed; width: 100%; font-size: 8pt; }
  .as-table .list th, .as-table .list td { white-space: normal; overflow-wrap: anywhere; padding: .25rem .4rem .25rem 0; }
  .noted .cites, .noted .more { display: none; }
  .foot { margin-top: .8rem; padding-left: 2.2rem; font-size: 8pt; }
}
`;
