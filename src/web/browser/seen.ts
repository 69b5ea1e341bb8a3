/**
 * @module
 * "What is new" since the reader last looked: the day marked as seen is kept in the browser, and offered as a link.
 */

import { keep, kept } from "./kept.js";

const button = "button[data-seen]";

/** Shows the link to what is new since then, and keeps another day when asked to. */
export function watchSeen(): void {
  const mark = document.querySelector<HTMLButtonElement>(button);
  if (mark === null) return;
  mark.hidden = false;
  const last = kept("seen");
  const link = document.querySelector<HTMLAnchorElement>("a[data-since]");
  if (link !== null && last !== null && /^\d{4}-\d\d-\d\d$/u.test(last)) {
    const address = new URL(link.href);
    address.searchParams.set("seen", last);
    link.href = address.href;
    link.append(` ${last}`);
    link.hidden = false;
  }
  mark.addEventListener("click", () => {
    keep("seen", mark.dataset.seen ?? null);
    mark.textContent = "Marked as seen";
    mark.disabled = true;
  });
}
