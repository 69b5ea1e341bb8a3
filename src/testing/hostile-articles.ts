/**
 * @module
 * Articles that want to be more than text: markup, scripts, addresses that run, turned reading directions, spreadsheet formulas, one endless line.
 */

import type { ArticleInput } from "../model/index.js";

/** Sets `window.canary` in a page that takes text for more than text. */
const script = "<script>window.canary=1</script>";
const image = `<img src=x onerror="window.canary=1">`;
const turn = "\u202e";

/** Two articles of one story; names, titles, quotations and addresses are all hostile. */
export const hostileArticles: readonly ArticleInput[] = [
  {
    id: `a"><b onmouseover=window.canary=1>`,
    outlet: `Tarrow ${image}`,
    url: "javascript:window.canary=1",
    title: `=HYPERLINK("https://evil.example","Askov") ${script}`,
    published: "2031-03-11",
    text: `=HYPERLINK("https://evil.example","Askov") ${script}

LINDHOLT, 11 March 2031 - Ostmark rejected a 30-day ceasefire proposed by Varnhem on Tuesday ${image}.

"We will not sign ${script} while there are boats${turn} on the river," Premier Lene Askov said on Tuesday.

"+1+cmd|' /C calc'!A0," Askov said. Officials will meet in Corvane on Thursday, ${script} spokesman Jory Malk said.

Shells struck the market in Saltmere on Sunday, killing nine people, the mayor said.

${"harbour ".repeat(130_000)}`,
  },
  {
    id: "b#c0-10?as_of=x",
    outlet: "@SUM(1+1)*cmd",
    url: `https://paper.example/"><script>window.canary=1</script>`,
    title: `${turn}Ostmark accepts`,
    published: "2031-03-11",
    text: `${turn}Ostmark accepts

Ostmark accepted a 30-day ceasefire proposed by Varnhem on Tuesday, ${image} its foreign ministry said.

"We will sign &lt;script&gt;window.canary=1&lt;/script&gt; while there are boats on the river," Premier Lene Askov said on Tuesday.`,
  },
];
