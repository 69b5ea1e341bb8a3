/**
 * @module
 * The style sheet of the server's pages: the shared one and what only pages have (filters, the drawn timeline, fields).
 */

import { recordStyleWith } from "../publish/html/style/index.js";

const pageStyle = `
main:focus { outline: none; }
.eyebrow { color: var(--faint); text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; margin-bottom: .3rem; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.chips a { display: block; border: 1px solid var(--rule); background: var(--sheet); border-radius: 99px; padding: .2rem .85rem; text-decoration: none; }
.chips a:hover { border-color: var(--accent); }
.bar { background: var(--soft); border-top: 1px solid var(--rule); font-size: .875rem; }
.masthead .bar .wrap { padding-top: .45rem; padding-bottom: .45rem; align-items: center; gap: .3rem 1.5rem; }
.days { display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center; }
.days input, .days button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .1rem .4rem; min-height: 1.9rem; }
.days button { cursor: pointer; padding: .1rem .8rem; }
.step { display: inline-flex; gap: .3rem; align-items: center; }
.one { display: inline-block; min-width: 1.9rem; min-height: 1.9rem; text-align: center; border: 1px solid var(--faint); border-radius: 4px; background: var(--sheet); text-decoration: none; font-size: 1.05rem; line-height: 1.75rem; }
.on { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .6rem; color: var(--faint); }
.on li { max-width: 100%; }
.on a, .on li > span { display: inline-block; min-height: 24px; border: 1px solid var(--accent); border-radius: 99px; padding: .05rem .7rem; background: var(--sheet); color: var(--ink); text-decoration: none; }
.on li > span { border-style: dashed; }
.filters summary { padding: .15rem 0; } .filters[open] { width: 100%; }
.filters .filter { margin: .5rem 0 .7rem; }
.filter { display: flex; flex-wrap: wrap; gap: .8rem 1.1rem; align-items: end; margin-top: 1.5rem; }
.filter label { display: grid; gap: .2rem; font-size: .875rem; color: var(--faint); max-width: 100%; }
.filter select, .filter input, .filter button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .4rem .6rem; min-height: 2.4rem; max-width: 100%; }
.filter button { background: var(--ink); color: var(--paper); border-color: var(--ink); padding: .4rem 1.1rem; cursor: pointer; }
.filter .tick { display: flex; gap: .5rem; align-items: center; min-height: 2.4rem; } .filter .tick input { min-height: 0; width: 1.25rem; height: 1.25rem; }
.origin + .origin { margin-top: 2.2rem; }
.origin h2 { padding-bottom: .4rem; border-bottom: 1px solid var(--rule); }
.articles { list-style: none; padding: 0; }
.articles li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.articles .words { font-family: var(--serif); font-size: 1.06rem; }
.articles .support { display: block; }
.chart { margin: 1.8rem 0 0; background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: 1rem 1.1rem; }
.chart svg { display: block; width: 100%; min-width: 42rem; height: auto; font: 13px var(--sans); fill: var(--ink); }
.chart .tick line { stroke: var(--rule); } .chart .tick text { fill: var(--faint); font-size: 12px; }
.chart .lane line { stroke: var(--rule); } .chart .lane circle, .chart .lane rect, .chart .lane path { fill: var(--accent); }
.chart .lane .span { fill: none; stroke: var(--accent); stroke-dasharray: 3 2; }
.day { margin-top: 1.4rem; }
.day h3 { font-size: 1.05rem; }
.dated { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .1rem 1.25rem; }
.dated .frame { color: var(--faint); font-size: .875rem; padding-top: .1rem; }
.letter { display: inline-block; min-width: 1rem; font-weight: 600; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .8rem 2rem; }
.fields dt { color: var(--faint); font-size: .82rem; } .fields dd { margin: 0; }
@media (forced-colors: active) { .filter button, .days button { color: ButtonText; background: ButtonFace; border-color: ButtonText; } }
@media (max-width: 44rem) { .dated { grid-template-columns: 1fr; } }
`;

/** Everything `/style.css` holds. */
export const styleSheet = recordStyleWith(pageStyle);
