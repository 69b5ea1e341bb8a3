/**
 * @module
 * What a dossier has beyond the shared style: cards of entries, trees of articles, the table of witnesses.
 */

/** Added to the shared style sheet. */
export const dossierStyle = `
.entry { padding: .9rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.entry h3 { margin: 0 0 .2rem; }
.id { font-size: .8rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .8rem 2rem; margin-top: .5rem; color: var(--ink); }
.fields dt { color: var(--faint); font-size: .82rem; } .fields dd { margin: 0; }
main > section > h3 { margin-top: 1.4rem; }
.family + .family { margin-top: 1rem; }
.family ul { list-style: none; padding: 0; }
.family li { padding: .2rem 0; }
.depth-1 { margin-left: 1.5rem; } .depth-2 { margin-left: 3rem; } .depth-3 { margin-left: 4.5rem; } .depth-4 { margin-left: 6rem; }
.witnesses th, .witnesses td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
.witnesses thead th { color: var(--faint); font-size: .9rem; white-space: nowrap; }
@media print {
  body { font-size: 9pt; }
  .entry { padding: .5rem 0; } .entry h3 { font-size: 10.5pt; }
  #entries, #said, #timeline { columns: 2; column-gap: 8mm; } #entries > h2, #said > h2, #timeline > h2 { column-span: all; }
  .fields { display: block; margin-top: .2rem; font-size: 7.5pt; line-height: 1.35; }
  .fields div, .fields dt, .fields dd { display: inline; }
  .fields dt::after { content: ": "; } .fields div + div::before { content: "· "; }
  .witnesses { font-size: 8pt; } .witnesses th, .witnesses td { padding: .2rem .6rem .2rem 0; }
}
`;
