/**
 * @module
 * Style of the parts of a brief: citations, disputes, the board, truces, lists.
 */

/** Citations, cards and lists. */
export const partStyle = `
.cites { max-width: 48rem; list-style: none; padding: 0; margin-top: .3rem; display: grid; gap: .35rem; }
.cite { display: block; }
.cite .words { font-family: var(--serif); font-size: 1rem; line-height: 1.42; text-decoration-color: var(--rule); }
.cite .same { font: .92rem/1.5 var(--sans); color: var(--faint); }
.cite .words:hover { text-decoration-color: var(--accent); }
.cite .source { display: block; font-size: .8rem; line-height: 1.5; }
.outlet { font-weight: 500; }
.place { font: .72rem/1.5 var(--mono); overflow-wrap: anywhere; }
.more { margin-top: .3rem; font-size: .85rem; color: var(--faint); }
.more .cites, .more .entries { color: var(--ink); }
.more > .entries { font-size: 1rem; }
.dispute, .truce, .speaker { padding: .9rem 0 1.1rem; border-bottom: 1px solid var(--rule); }
.dispute:first-of-type, .truce:first-of-type { padding-top: 0; }
.dispute:last-child, .truce:last-child, .speaker:last-child { border-bottom: 0; }
.dispute .glyph { color: var(--dispute); }
.fits .glyph { color: var(--faint); } .fits .side { border-color: var(--rule); }
.dispute h2, .dispute h3 { font-size: 1.1rem; }
.dispute h2 a, .dispute h3 a, .truce h3 a { text-decoration: none; }
.dispute h2 a:hover, .dispute h3 a:hover, .truce h3 a:hover { text-decoration: underline; }
.aspect { font: 400 .875rem var(--sans); color: var(--faint); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .9rem 1.6rem; margin-top: .7rem; }
.side { border-left: 3px solid var(--dispute); padding-left: .8rem; }
.side .value { font-weight: 600; }
.holder { color: var(--faint); font-weight: 400; }
.scroll { position: relative; overflow-x: auto; }
.board th, .board td { text-align: left; vertical-align: top; padding: .7rem .9rem .75rem 0; border-bottom: 1px solid var(--rule); }
.board td + td, .board th + td { padding-left: .9rem; border-left: 1px solid var(--rule); }
.board thead th { font-size: .85rem; font-weight: 600; color: var(--faint); padding-top: .2rem; padding-bottom: .4rem; white-space: nowrap; border-bottom-color: var(--ink); }
.board thead th + th { padding-left: .9rem; }
.board tbody th { font-weight: 400; min-width: 12rem; max-width: 17rem; }
.board tbody th a { font: 600 1.02rem/1.3 var(--serif); text-decoration: none; }
.board tbody th .cite a { font: .95rem/1.42 var(--serif); text-decoration: underline; text-decoration-color: var(--rule); }
.board tbody th a:hover { text-decoration: underline; }
.board tbody th .support { display: block; margin-top: .15rem; }
.board td { min-width: 9rem; }
.board td .words { font-size: .95rem; }
.mark { font-weight: 600; white-space: nowrap; }
.board td .mark { display: inline-block; border-radius: 3px; padding: 0 .4rem 0 .3rem; margin-left: -.3rem; background: var(--soft); }
.s-accepts .mark { color: var(--accept); } .s-rejects .mark { color: var(--reject); }
.s-conditional .mark, .s-considers .mark, .s-defers .mark { color: var(--open); }
.s-proposes .mark { color: var(--accent); } .s-disputed .mark { color: var(--dispute); }
.stance.moved { outline: 2px solid var(--accent); outline-offset: -2px; } .changed { display: block; color: var(--accent); font-size: .8rem; font-weight: 600; }
.s-not-reported .mark, .board td.s-not-reported .mark { color: var(--faint); font-weight: 400; font-style: italic; background: none; }
.strip { margin-top: .5rem; } .strip svg { display: block; max-width: 100%; } .strip line { stroke: var(--rule); } .strip circle { fill: var(--ink); } .strip .s-accepts { --step: var(--accept); } .strip .s-rejects { --step: var(--reject); } .strip :is(.s-conditional, .s-considers, .s-defers) { --step: var(--open); } .strip .s-proposes { --step: var(--accent); } .strip circle[class] { fill: var(--step); }
.strip ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .3rem; font-size: .8rem; } .strip li + li::before { content: "→ "; color: var(--faint); } .strip li a { display: inline-block; min-height: 24px; color: var(--faint); text-decoration-color: var(--rule); } .strip .glyph { color: var(--step); } .strip a:hover { text-decoration-color: currentcolor; }
.other { margin-top: .5rem; font-size: .9rem; }
.condition { margin-top: .35rem; font-size: .88rem; }
.witnesses { font-size: .95rem; } .statement + .evidence { margin-top: 1.4rem; } .witness { margin-top: 1rem; padding-left: .9rem; border-left: 3px solid var(--accent); }
.evidence blockquote { margin: .15rem 0 .5rem; font: 1rem/1.5 var(--serif); color: var(--faint); max-width: 46rem; } .evidence blockquote .words { color: var(--ink); }
.told.again { margin-top: .5rem; padding-left: .9rem; border-left: 1px solid var(--rule); } .witness h3, section section.witness h3 { margin: 0 0 .25rem; font-size: 1rem; }
.found { background: var(--target); color: inherit; text-decoration: none; padding: 0 .08em; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin-top: .7rem; }
.edges { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: .7rem 0 .8rem; }
.edges dt { color: var(--faint); font-size: .82rem; } .edges dd { margin: 0; font-weight: 500; }
.edges dd.unknown { font-weight: 400; }
.breaches { margin-top: .8rem; padding-left: .9rem; border-left: 3px double var(--reject); }
.ahead { list-style: none; padding: 0; }
.ahead li { display: grid; grid-template-columns: minmax(8.5rem, auto) 1fr; gap: .1rem 1.25rem; padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.ahead li:first-child, .entries > li:first-child { padding-top: 0; } .ahead li:last-child { border-bottom: 0; }
@media (min-width: 62rem) { .front .ahead li { grid-template-columns: 1fr; } }
.ahead .when { font-weight: 600; }
.ahead .support, .undated .support, .notes .support { display: block; }
.entries, .undated, .notes { list-style: none; padding: 0; }
.entries > li, .undated > li, .notes > li { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
.undated ul { color: var(--faint); font-size: .9rem; }
section section h3 { margin: 1.3rem 0 .2rem; }
.said { list-style: none; padding: 0; }
.said > li { padding: .75rem 0 .2rem; border-top: 1px solid var(--rule); margin-top: .6rem; }
.statement .head { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; }
.renderings li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 .8rem; }
@media (max-width: 44rem) { .renderings li { grid-template-columns: 1fr; } }
.changes { font-size: .875rem; color: var(--faint); margin-top: .15rem; }
.changes ins { color: var(--accept); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em; }
.changes del { color: var(--reject); text-decoration: line-through; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.kind { font-size: .75rem; color: var(--faint); border: 1px solid var(--rule); border-radius: 3px; padding: .05rem .35rem; white-space: nowrap; }
.k-direct.kind { border-style: solid; color: var(--ink); } .k-indirect.kind { border-style: dashed; }
.board .silent { display: none; }
@media screen and (max-width: 44rem) {
  .board, .board tbody, .board tr, .board th, .board td { display: block; }
  .board thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .board tbody tr { background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: .9rem 1rem; margin-bottom: 1rem; }
  .board th, .board td, .board td + td, .board th + td { border: 0; padding: .5rem 0; max-width: none; }
  .board td { border-top: 1px solid var(--rule); min-width: 0; }
  .board td::before { content: attr(data-party) "\\00a0\\00a0"; color: var(--faint); font-size: .9rem; }
  .board td.s-not-reported { display: none; } .board .silent { display: block; padding-top: .4rem; color: var(--faint); font-style: italic; }
  .ahead li { grid-template-columns: 1fr; }
}
`;
