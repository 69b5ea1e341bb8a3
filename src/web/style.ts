/**
 * @module
 * The style sheet of the server's pages: the shared one and what only pages have (filters, the drawn timeline, fields).
 */

import { recordStyleWith } from "../publish/html/style/index.js";

const pageStyle = `
main:focus { outline: none; }
.eyebrow { color: var(--faint); text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; margin-bottom: .3rem; }
pre { overflow-x: auto; background: var(--soft); padding: .8rem 1rem; border-radius: 3px; white-space: pre-wrap; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.chips a { display: block; border: 1px solid var(--rule); background: var(--sheet); border-radius: 99px; padding: .2rem .85rem; text-decoration: none; }
.chips a:hover { border-color: var(--accent); }
.masthead .top { align-items: center; padding-bottom: .35rem; gap: .5rem 1.2rem; }
.masthead .brand { margin-right: auto; }
.masthead nav .wrap { padding-top: 0; padding-bottom: .35rem; gap: .1rem 1.05rem; }
.find form { display: flex; gap: .35rem; }
.find input { width: min(19rem, 52vw); }
.find input, .find button, .display .panel button, .copy, .close { font: inherit; font-size: .9rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 3px; padding: .2rem .6rem; min-height: 1.9rem; }
.find input::placeholder { color: var(--faint); opacity: 1; }
.find button, .copy, .close, .display .panel button { cursor: pointer; } .copy { margin-left: 1.2rem; }
.display { position: relative; font-size: .9rem; }
.display summary { color: var(--faint); padding: .15rem 0; }
.display .panel { position: absolute; right: 0; z-index: 2; min-width: 11rem; background: var(--sheet); border: 1px solid var(--faint); border-radius: 3px; padding: .7rem .9rem; box-shadow: 0 4px 14px rgb(0 0 0 / .12); }
.display .themes { flex-direction: column; }
.display .panel button { margin-top: .5rem; }
.bar { background: var(--soft); border-top: 1px solid var(--rule); font-size: .85rem; }
.masthead .bar .wrap { padding-top: .35rem; padding-bottom: .35rem; align-items: center; gap: .3rem 1.5rem; }
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
.filter .quiet { background: var(--sheet); color: var(--ink); border-color: var(--faint); }
.front > div > section:first-child, .front > div > section + section { margin-top: 2.4rem; } .front > div > section > h2 { padding-top: .5rem; border-top: 2px solid var(--ink); margin-bottom: .9rem; }
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr)); gap: 1.4rem 2rem; margin-top: 1.4rem; font-size: .95rem; line-height: 1.45; padding: 1.1rem 1.3rem 1.3rem; background: var(--sheet); border: 1px solid var(--rule); border-top: 3px solid var(--ink); }
.glance section { margin: 0; padding: 0; border: 0; } .glance h2 { font: 600 .82rem/1.4 var(--sans); letter-spacing: .04em; text-transform: uppercase; color: var(--faint); border: 0; padding: 0; margin: 0 0 .5rem; }
.glance ul { list-style: none; padding: 0; } .glance > section > ul > li + li { margin-top: .8rem; } .glance .what { font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; line-height: 1.35; padding: 2px 0; text-decoration-color: var(--rule); } .glance .what:hover { text-decoration-color: currentcolor; } .glance .where { display: flex; gap: .1rem .5rem; flex-wrap: wrap; align-items: baseline; min-height: 24px; }
.glance .stand { display: inline-block; min-height: 24px; line-height: 24px; color: var(--ink); text-decoration-color: var(--rule); } .glance .stand:hover { text-decoration-color: currentcolor; } @media (min-width: 64rem) { .glance { grid-template-columns: 1.45fr 1fr 1.15fr 1fr; } }
@media print { .glance .what { -webkit-line-clamp: none; } }
.glance .whole { margin-top: .7rem; font-size: .9rem; }
.glance .versus { font-family: var(--serif); } .glance .until { font-size: .875rem; color: var(--faint); display: block; }
.filter .tick { display: flex; gap: .5rem; align-items: center; min-height: 2.4rem; } .filter .tick input { min-height: 0; width: 1.25rem; height: 1.25rem; }
.filter .looks { margin: 0; flex: 1 1 100%; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .1rem 1.6rem; } .filter .looks label { display: flex; color: var(--ink); font-size: .95rem; } .filter .looks input { min-height: 0; flex: none; }
.looks { border: 0; margin: 1.2rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; font-size: .9rem; } .looks label { display: inline-flex; gap: .5rem; align-items: center; min-height: 1.9rem; } .looks input { width: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
main:has(#only-article:checked) :is(.b-furniture, .b-other-story):not(:has(:target)), main:has(#only-article:checked) .around:not(:has(:target)) { display: none; }
.named { border-bottom: 1px dotted var(--faint); } main:has(#with-days:checked) .named::after { content: " [" attr(data-day) "]"; font: .8em/1 var(--sans); color: var(--accent); }
.origin + .origin { margin-top: 2.2rem; }
.origin h2 { padding-bottom: .4rem; border-bottom: 1px solid var(--rule); }
.articles { list-style: none; padding: 0; }
.articles li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.articles .words { font-family: var(--serif); font-size: 1.06rem; }
.articles .support { display: block; }
.chart { margin: 1.8rem 0 0; background: var(--sheet); border: 1px solid var(--rule); border-radius: 3px; padding: 1rem 1.1rem; }
.chart svg { display: block; width: 100%; min-width: 42rem; height: auto; font: 13px var(--sans); fill: var(--ink); }
.chart .tick line { stroke: var(--rule); } .chart .tick text { fill: var(--faint); font-size: 12px; }
.chart .lane line { stroke: var(--rule); } .chart .how-many { fill: var(--faint); font-size: 11px; } .chart .number { font-size: 11px; font-weight: 600; } .chart .wide svg { min-width: 58rem; }
.t-open { --tone: var(--open); } .t-accent { --tone: var(--accent); } .t-accept { --tone: var(--accept); } .t-reject { --tone: var(--reject); } .t-dispute { --tone: var(--dispute); } .t-ink { --tone: var(--ink); }
.chart :is(circle, rect, path) { fill: var(--tone); } .chart .hollow { fill: none; stroke: var(--tone); stroke-width: 2.2; } .chart .run { fill-opacity: .55; } .chart .span { fill: none; stroke: var(--tone); stroke-dasharray: 3 2; }
.chart .many { fill: var(--sheet); stroke: var(--tone); stroke-width: 2; } .chart .tile { fill: var(--sheet); stroke: var(--tone); stroke-width: 1.5; } .chart .letter { font-size: 11px; font-weight: 600; fill: var(--ink); }
.chart .assumed :is(.tile, .hollow) { stroke-dasharray: 3 2; } .chart .assumed > :is(circle, rect, path):not(.hollow) { fill: var(--sheet); stroke: var(--tone); stroke-width: 1.5; stroke-dasharray: 2 1.5; }
.chart .column { fill-opacity: .8; } .chart .touch { fill: transparent; } .chart a:hover .touch, .chart a:focus-visible .touch { fill: var(--accent); fill-opacity: .12; } .chart a:focus-visible { outline: none; } .chart a:focus-visible .touch { stroke: var(--accent); stroke-width: 2; }
.chart .as-of line { stroke: var(--accent); stroke-width: 2; stroke-dasharray: 6 3; } .chart figcaption:empty { display: none; }
.legend.marks { list-style: none; padding: 0; font-size: .85rem; color: var(--faint); } .legend.marks svg { display: inline-block; width: 1.15rem; min-width: 0; height: 1.15rem; vertical-align: -.25rem; font: 13px var(--sans); }
.ways { display: flex; flex-wrap: wrap; gap: .5rem 1.8rem; align-items: center; margin-top: 1.6rem; font-size: .9rem; } .ways p, .ways form { display: flex; flex-wrap: wrap; gap: .3rem .35rem; align-items: center; margin: 0; } .ways .which, .ways .drawn-days { color: var(--faint); margin-right: .3rem; } .ways label { margin-left: .6rem; color: var(--faint); }
.way { display: inline-block; min-height: 1.9rem; line-height: 1.75rem; padding: 0 .7rem; border: 1px solid var(--rule); border-radius: 4px; background: var(--sheet); text-decoration: none; } .way[aria-current] { border-color: var(--ink); box-shadow: inset 0 -2px 0 var(--ink); font-weight: 600; }
.ways .one { min-height: 0; height: 1.9rem; line-height: 1.65rem; padding: 0; box-sizing: border-box; }
.ways input, .ways button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .1rem .5rem; min-height: 1.9rem; } .ways + .chart { margin-top: .9rem; } .chart + .as-table { margin-top: .6rem; } .as-table table { margin-top: .5rem; } .as-table td { text-align: right; } .list thead th { vertical-align: bottom; }
.lineage svg { width: auto; min-width: 0; } .lineage rect { fill: var(--paper); stroke: var(--ink); } .lineage .origin-node rect { stroke-width: 2; } .lineage .origin-node text { font-weight: 600; } .lineage .o-unknown rect { stroke-dasharray: 4 3; } .lineage .when { fill: var(--faint); font-size: 12px; }
.lineage .edge { fill: none; stroke: var(--accent); stroke-width: 2; } .lineage .e-rewrite { stroke-dasharray: 7 4; } .lineage :is(.e-excerpt, .e-credit) { stroke-dasharray: 2 4; } .lineage + .family { margin-top: 1.8rem; }
.day { margin-top: 1.4rem; }
.day h3 { font-size: 1.05rem; }
.dated { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .1rem 1.25rem; }
.dated .frame { color: var(--faint); font-size: .875rem; padding-top: .1rem; }
.letter { display: inline-block; min-width: 1rem; font-weight: 600; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .8rem 2rem; }
.fields dt { color: var(--faint); font-size: .82rem; } .fields dd { margin: 0; }
@media (forced-colors: active) { .filter button, .days button { color: ButtonText; background: ButtonFace; border-color: ButtonText; } }
dialog { color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: 1.2rem 1.4rem; max-width: min(46rem, calc(100vw - 2rem)); }
dialog::backdrop { background: rgb(0 0 0 / .35); }
.keylist { columns: 2; column-gap: 2.5rem; margin: .8rem 0; } .keylist div { display: flex; gap: .8rem; break-inside: avoid; padding: .18rem 0; }
.keylist dt { min-width: 3.4rem; } .keylist dd { margin: 0; }
main:has(#only-quoted:checked) :is(.renderings > li:has(.k-indirect), .said > li:not(:has(.k-direct, .k-mixed)), .speaker:not(:has(.k-direct, .k-mixed))) { display: none; }
.own-keys { margin: .8rem 0; } .own-keys input { width: 2.4rem; text-align: center; font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 3px; min-height: 1.9rem; } .own-keys label { display: block; break-inside: avoid; padding: .18rem 0; } .own-keys button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 3px; padding: .2rem .7rem; min-height: 1.9rem; }
kbd { border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 3px; padding: 0 .35rem; background: var(--paper); }
.drawer { position: fixed; inset: 0 0 0 auto; width: min(34rem, 100vw); max-width: none; height: 100dvh; max-height: none; border-width: 0 0 0 1px; border-radius: 0; padding: 1.4rem 1.6rem 2rem; overflow-y: auto; overflow-wrap: anywhere; }
.drawer .close { position: absolute; top: 1rem; right: 1.2rem; } .drawer h2 { padding-right: 5rem; }
.drawer .inside { display: grid; gap: .7rem; } .drawer .passage .row { grid-template-columns: minmax(0, 1fr); }
.drawer h3 { font-size: .95rem; border-top: 1px solid var(--rule); padding-top: .7rem; } .resting { list-style: none; padding: 0; } .resting li { padding: .25rem 0; font-size: .92rem; }
.onward { font-weight: 600; display: inline-block; min-height: 24px; }
.pager { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; margin-top: 1.4rem; color: var(--faint); font-size: .9rem; } .pager a { display: inline-block; min-height: 24px; color: var(--ink); } .pager input { width: 5.5rem; }
.hits { list-style: none; padding: 0; } .hits > li { padding: .8rem 0; border-bottom: 1px solid var(--rule); }
.hits > li:first-child { padding-top: 0; } .hits .title { font: 600 1.05rem/1.3 var(--serif); } .hit { background: var(--target); color: inherit; }
.passage .hit, .passage .hit mark { background: var(--target); box-shadow: 0 0 0 .12em var(--target); }
.tally { font: 400 1.5rem/1.3 var(--serif); margin-top: .7rem; } .tally strong { border-bottom: 3px double var(--accent); }
.family + .family { margin-top: 1.6rem; } .tree { list-style: none; padding: 0; margin-top: .4rem; }
.tree > li { padding: .45rem 0 .45rem .9rem; border-left: 3px solid var(--accent); margin-bottom: .3rem; } .tree .headline { font-family: var(--serif); } .tree .support { display: block; }
.tree > .from-rewrite { border-left-style: dashed; } .tree > .from-credit, .tree > .from-excerpt { border-left-style: dotted; }
.depth-1 { margin-left: clamp(.6rem, 3vw, 2rem); } .depth-2 { margin-left: clamp(1.2rem, 6vw, 4rem); } .depth-3 { margin-left: clamp(1.8rem, 9vw, 6rem); } .depth-4, .depth-5 { margin-left: clamp(2.4rem, 12vw, 8rem); }
.month { table-layout: fixed; min-width: 34rem; margin-top: 1.4rem; background: var(--sheet); font-size: .85rem; } .month caption { text-align: left; font: 600 1.1rem/1.6 var(--serif); }
.month th, .month td { border: 1px solid var(--rule); text-align: left; vertical-align: top; padding: .25rem .4rem; height: 3.4rem; } .month thead th { height: auto; color: var(--faint); font-weight: 600; }
.month td time { color: var(--faint); } .month .busy { background: var(--soft); } .month .busy time { color: var(--ink); font-weight: 600; }
.month ul { list-style: none; padding: 0; } .month li a { display: inline-block; min-height: 24px; } .month .c-tentative a { font-style: italic; } .month .c-cancelled a { text-decoration-line: line-through; }
.sure { font-size: .9rem; } .c-tentative .glyph { color: var(--open); } .c-confirmed .glyph { color: var(--accept); } .c-cancelled .glyph { color: var(--reject); }
.list { font-size: .94rem; } .list th, .list td { text-align: left; vertical-align: top; padding: .5rem 1.2rem .5rem 0; border-bottom: 1px solid var(--rule); }
.list thead th { font-size: .82rem; color: var(--faint); border-bottom-color: var(--ink); white-space: nowrap; }
.list tbody th { font-weight: 600; }
.press { display: inline-flex; gap: .6rem; align-items: center; font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .4rem 1rem; min-height: 2.4rem; cursor: pointer; text-decoration: none; }
.press.main { background: var(--ink); color: var(--paper); border-color: var(--ink); } .press.quiet { border-style: dashed; } .press .tip { display: none; border: 1px solid currentcolor; border-radius: 3px; padding: 0 .35rem; font-size: .8rem; line-height: 1.3; } .js .press .tip { display: inline; }
.presses { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: .9rem; }
.answer .verdict { margin-top: 2rem; padding: 1rem 1.2rem 1.2rem; background: var(--soft); border: 1px solid var(--rule); border-radius: 3px; } .answer .verdict h2 { margin-top: 0; }
.answer > section { margin-top: 2.2rem; } .answer h2 { margin-bottom: .6rem; }
.answer label { color: var(--faint); font-size: .875rem; } .why-line { display: grid; gap: .2rem; max-width: 46rem; }
.answer :is(input:not([type=radio], [type=checkbox]), select) { font: inherit; font-size: 1rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .35rem .6rem; min-height: 2.2rem; width: 100%; }
.answer :is([type=radio], [type=checkbox]) { width: 1.25rem; height: 1.25rem; vertical-align: -.2rem; accent-color: var(--accent); } .answer ::placeholder { color: var(--faint); opacity: 1; }
.answer fieldset { border: 0; padding: 0; margin: 0; min-width: 0; } .answer fieldset label { color: var(--ink); font-size: 1rem; display: inline-block; min-height: 24px; }
.slots label { display: grid; gap: .15rem; align-content: start; } .slots .hint { font-size: .78rem; } .answer .more { margin-top: 1.4rem; } .signing { margin-top: 1rem; }
.versions > div { padding: .7rem 0; border-bottom: 1px solid var(--rule); } .asked-words { padding-left: 1.4rem; } .asked-words li { padding: .5rem 0; } .around-words { font-family: var(--serif); max-width: 44rem; margin-top: .3rem; } .around-words mark { background: var(--target); color: inherit; }
.notice { margin-top: 1.2rem; padding: .7rem 1rem; border: 1px solid var(--accent); border-left-width: 6px; border-radius: 3px; background: var(--sheet); display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; } .notice ul { list-style: none; padding: 0; flex: 1 1 20rem; overflow-wrap: anywhere; } .notice.wrong { border-color: var(--reject); display: block; }
@media (forced-colors: active) { .press, .press.main { color: ButtonText; background: ButtonFace; border-color: ButtonText; } .hit, .found, .around-words mark { background: Mark; color: MarkText; forced-color-adjust: none; } }
@media (max-width: 44rem) {
  .dated { grid-template-columns: 1fr; } .keylist { columns: 1; }
  .months { display: none; }
  .find { order: 3; flex: 1 1 100%; } .find label { flex: 1; } .find input { width: 100%; }
  .on:not(ul) { display: none; }
  .bar:not(:has(.filters[open])) .known:not(:has(:not([value=""]))) { display: none; } .bar .filters:not([open]) { margin-left: auto; } .masthead .bar .wrap { gap: .3rem .8rem; }
  .masthead nav .wrap { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; padding-bottom: .5rem; }
}
`;

/** Everything `/style.css` holds. */
export const styleSheet = recordStyleWith(pageStyle);
