/**
 * @module
 * Style of an article's text: serif, a gutter of letters, an underline of its own for each kind, furniture dimmed.
 */

/** Marked text. */
export const textStyle = `
.reader { display: grid; grid-template-columns: minmax(0, 42rem) minmax(16rem, 1fr); gap: 2rem 3rem; margin-top: 2rem; }
.reader aside { font-size: .93rem; }
.reader aside h2 { font-size: 1.05rem; margin-bottom: .5rem; }
.records { list-style: none; padding: 0; }
.records li { padding: .5rem 0; border-top: 1px solid var(--rule); display: grid; grid-template-columns: 1.6rem 1fr; }
.records .letter, .gutter a { font: 600 .72rem/1.35rem var(--sans); }
.records .letter { color: var(--faint); }
.records .words { display: inline-block; min-height: 24px; font-family: var(--serif); text-decoration-color: var(--rule); }
.records .title { display: block; min-height: 24px; padding-top: 2px; font-size: .875rem; color: var(--faint); }
.text { max-width: 43rem; }
.articles-whole article + article { margin-top: 3rem; } .articles-whole h3 { margin-bottom: 1rem; }
.text .row { display: grid; grid-template-columns: 2.7rem minmax(0, 1fr); column-gap: .6rem; }
@media (min-width: 60rem) { .reader .text .row { grid-template-columns: 4.2rem minmax(0, 1fr); } }
.text p { font: 1.09rem/1.68 var(--serif); white-space: pre-wrap; margin-bottom: .85rem; }
.gutter { display: flex; flex-wrap: wrap; gap: .1rem .3rem; align-content: flex-start; justify-content: flex-end; padding-top: .28rem; }
.gutter a { color: var(--faint); text-decoration: none; min-width: 1.2rem; text-align: center; border-bottom: 1px solid var(--rule); }
.gutter a:hover, .gutter a:focus-visible { color: var(--accent); border-color: var(--accent); }
.text .k-title p { font-size: 1.45rem; line-height: 1.25; font-weight: 600; }
.text .k-dek p { font-style: italic; } .text .k-crosshead p { font-weight: 600; font-size: 1rem; }
.text .k-byline p, .text .k-dateline p, .text .k-timestamp p, .text .k-caption p, .text .k-photo-credit p,
.text .k-agency-credit p, .text .k-agency-signoff p, .text .k-outlet-label p { font: .92rem/1.5 var(--sans); color: var(--faint); }
.text .around { margin: .2rem 0 .8rem; } .text .around summary { font: .92rem/1.5 var(--sans); color: var(--faint); cursor: pointer; padding: .3rem .6rem; }
.text .b-furniture p, .text .b-other-story p { font: .92rem/1.5 var(--sans); color: var(--faint); background: var(--soft); padding: .3rem .6rem; border-radius: 4px; margin-bottom: .4rem; }
.reason { float: right; margin-left: .8rem; font: .75rem/1.5 var(--sans); border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35rem; }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.m-said { text-decoration: underline 1px solid var(--accent); }
.m-offer { text-decoration: underline 2px solid var(--accent); }
.m-answer { text-decoration: underline 3px double var(--accept); }
.m-truce { text-decoration: underline 4px solid var(--accept); }
.m-breach { text-decoration: underline 1.5px wavy var(--reject); }
.m-force { text-decoration: underline 3px dotted var(--reject); }
.m-meeting { text-decoration: underline 2px dashed var(--open); }
.m-claim { text-decoration: underline 2px dotted var(--dispute); }
.m-other { text-decoration: underline 1px dotted var(--faint); }
mark:target, mark:target mark { background: var(--target); box-shadow: 0 0 0 .12em var(--target); }
li:target, article:target, section:target { outline: 3px solid var(--target); outline-offset: 4px; }
.keys { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .85rem; color: var(--faint); margin-top: .9rem; }
@media (max-width: 60rem) { .reader { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 30rem) { .text .row { grid-template-columns: 1.2rem minmax(0, 1fr); } .text p { font-size: 1.04rem; } }
@media (forced-colors: active) { mark:target { background: Mark; color: MarkText; } }
`;
