/**
 * @module
 * Colours, type and rhythm of every page: paper and ink, one accent, light and dark by the reader's system or own choice.
 *
 * Contrast: ink on paper 15:1, faint on paper 5.6:1, accent on paper 7:1 (light); 14:1, 7:1, 8.5:1 (dark).
 */

/** The variables and the plain elements. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f4, #171614); --sheet: light-dark(#fffefb, #1f1e1b); --ink: light-dark(#1b1a17, #ebe7de);
  --faint: light-dark(#5f5a51, #aca699); --rule: light-dark(#dcd6c8, #3a3731); --soft: light-dark(#f3efe5, #25231f);
  --accent: light-dark(#1b4d6e, #8fc1dc); --accept: light-dark(#1e6b42, #84cfa3); --reject: light-dark(#9c2f22, #f0a194);
  --open: light-dark(#7a5200, #e3b95e); --dispute: light-dark(#84206b, #e5a3d3); --target: light-dark(#ffe9a8, #5a4a12);
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, "URW Palladio L", P052, Charter, "Bitstream Charter", Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
:root[data-theme="light"], :root:has(#theme-light:checked) { color-scheme: light; }
:root[data-theme="dark"], :root:has(#theme-dark:checked) { color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 2rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.55rem, 1.15rem + 1.7vw, 2.2rem); letter-spacing: -.014em; max-width: 46rem; }
h2 { font-size: 1.25rem; letter-spacing: -.005em; }
h3 { font-size: 1.06rem; }
p, ul, ol, dl { margin: 0; }
ul, ol { padding-left: 1.2rem; }
code, kbd { font-family: var(--mono); font-size: .86em; }
table { border-collapse: collapse; width: 100%; }
summary { cursor: pointer; min-height: 24px; }
.skip { position: absolute; left: -999rem; top: 0; background: var(--ink); color: var(--paper); padding: .6rem 1rem; z-index: 3; }
.skip:focus { left: .5rem; top: .5rem; }
.wrap { max-width: 75rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
.masthead { border-top: 4px solid var(--ink); border-bottom: 1px solid var(--rule); }
.masthead .wrap { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: baseline; padding-top: .7rem; padding-bottom: .7rem; }
.brand { font: 700 1.5rem/1.2 var(--serif); text-decoration: none; letter-spacing: -.015em; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; }
nav a { display: inline-block; padding: .25rem 0; text-decoration: none; color: var(--faint); font-size: .92rem; white-space: nowrap; }
nav a:hover { color: var(--accent); }
nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--ink); }
main.wrap { padding-top: 1.9rem; padding-bottom: 4rem; }
.glyph { font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", var(--sans); font-weight: 400; }
main > section, main > .block, .front > section { margin-top: 2.4rem; }
main > section > h2, .block > h2, .front > section > h2 { padding-top: .5rem; border-top: 2px solid var(--ink); margin-bottom: .9rem; }
.front { display: grid; gap: 0 2.8rem; }
.front > section { min-width: 0; }
@media screen and (min-width: 62rem) { .front { grid-template-columns: minmax(0, 1.95fr) minmax(0, 1fr); } }
.counts { list-style: none; padding: 0; margin-top: .7rem; display: flex; flex-wrap: wrap; gap: .15rem 1.3rem; color: var(--faint); }
.counts strong { color: var(--ink); font: 600 1.12rem var(--serif); }
.counts a { text-decoration: none; display: inline-block; min-height: 24px; }
.counts a:hover { text-decoration: underline; }
.lead { color: var(--faint); max-width: 44rem; margin-top: .5rem; }
.support, .why, .since, .legend, .source { color: var(--faint); font-size: .85rem; }
.support { font-weight: 400; font-family: var(--sans); letter-spacing: 0; }
.unknown, .none { color: var(--faint); font-style: italic; }
.themes { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1rem; } .themes legend { color: var(--faint); padding: 0; }
.themes label { display: flex; gap: .5rem; align-items: center; min-height: 1.9rem; } .themes input { width: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
footer { border-top: 1px solid var(--rule); color: var(--faint); font-size: .875rem; }
footer .wrap { padding-top: 1.1rem; padding-bottom: 2rem; display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; }
`;
