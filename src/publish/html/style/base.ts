/**
 * @module
 * Colours, type and rhythm of every page: paper and ink, one accent, light and dark by the reader's system.
 *
 * Contrast: ink on paper 15:1, faint on paper 5.6:1, accent on paper 6.4:1 (light); 14:1, 7:1, 8.5:1 (dark).
 */

/** The variables and the plain elements. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --sheet: #ffffff; --ink: #1d1c1a; --faint: #625e57; --rule: #dedad0; --soft: #f2efe7;
  --accent: #1f5673; --accept: #1e6b42; --reject: #9c2f22; --open: #7a5200; --dispute: #84206b; --target: #ffe9a8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161614; --sheet: #1e1e1b; --ink: #ebe7de; --faint: #aaa498; --rule: #3a3832; --soft: #262520;
    --accent: #8fc1dc; --accept: #84cfa3; --reject: #f0a194; --open: #e3b95e; --dispute: #e5a3d3; --target: #5a4a12;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 2rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.22; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.9vw, 2.35rem); letter-spacing: -.012em; }
h2 { font-size: 1.32rem; }
h3 { font-size: 1.08rem; }
p, ul, ol, dl { margin: 0; }
ul, ol { padding-left: 1.2rem; }
code { font-size: .88em; }
table { border-collapse: collapse; width: 100%; }
summary { cursor: pointer; min-height: 24px; }
.skip { position: absolute; left: -999rem; top: 0; background: var(--ink); color: var(--paper); padding: .6rem 1rem; z-index: 3; }
.skip:focus { left: .5rem; top: .5rem; }
.wrap { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
.masthead { border-bottom: 1px solid var(--rule); }
.masthead .wrap { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: baseline; padding-top: .9rem; padding-bottom: .9rem; }
.brand { font: 600 1.12rem/1.2 var(--serif); text-decoration: none; letter-spacing: .01em; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; }
nav a { display: inline-block; padding: .25rem 0; text-decoration: none; color: var(--faint); font-size: .94rem; }
nav a:hover { color: var(--accent); }
nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--accent); }
main.wrap { padding-top: 2.4rem; padding-bottom: 4.5rem; }
.glyph { font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", var(--sans); font-weight: 400; }
main > section, main > .block { margin-top: 2.9rem; }
main > section > h2, .block > h2 { padding-bottom: .45rem; border-bottom: 1px solid var(--rule); margin-bottom: 1.1rem; }
.counts { list-style: none; padding: 0; margin-top: .8rem; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; color: var(--faint); }
.counts strong { color: var(--ink); font: 600 1.2rem var(--serif); }
.counts a { text-decoration: none; }
.counts a:hover { text-decoration: underline; }
.lead { color: var(--faint); max-width: 44rem; margin-top: .6rem; }
.support, .why, .since, .legend, .source { color: var(--faint); font-size: .875rem; }
.support { font-weight: 400; }
.unknown, .none { color: var(--faint); font-style: italic; }
footer { border-top: 1px solid var(--rule); color: var(--faint); font-size: .875rem; }
footer .wrap { padding-top: 1.1rem; padding-bottom: 2rem; display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; }
`;
