/**
 * @module
 * Single keys: from row to row, to the pages, to the day before. They can be switched off, and never fire while something is typed.
 *
 * The list of keys is on the page (`dialog#keys`); a key with `data-go` there leads to that path.
 */

import { pressKey } from "./answers.js";
import { canOpen, openDrawer } from "./drawer.js";
import { keep, kept } from "./kept.js";
import { meantBy, watchOwnKeys } from "./own-keys.js";

/** What one moves through with j and k, in the order of the page. */
const rows =
  ".glance > section > ul > li, .board tbody tr, .entries > li, .said > li, .dispute, .truce, .ahead > li, .articles > li, .hits > li, .records > li, .list tbody tr";
/** Milliseconds in which the second letter of "g s" is waited for. */
const patience = 1500;
/** Keys that do something while a drawer or the list is open. */
const anywhere: ReadonlySet<string> = new Set(["?", "v"]);

let isGoing = false;

/** Listens to keys, and shows their list. */
export function watchKeys(): void {
  const list = document.querySelector<HTMLDialogElement>("dialog#keys");
  const isOn = list?.querySelector<HTMLInputElement>("[data-keys-on]") ?? null;
  if (list !== null) watchOwnKeys(list);
  if (isOn !== null) {
    isOn.checked = kept("keys") !== "off";
    isOn.addEventListener("change", () => keep("keys", isOn.checked ? null : "off"));
  }
  for (const button of document.querySelectorAll<HTMLElement>("[data-open-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => list?.showModal());
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
    if (kept("keys") === "off") return;
    const key = isGoing ? event.key : meantBy(event.key);
    if (key === null || (document.querySelector("dialog[open]") !== null && !anywhere.has(key))) return;
    if (act(key, list)) event.preventDefault();
  });
}

function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTick = target instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(target.type);
  return target.matches("input, select, textarea") && !isTick;
}

/** Does what a key says; false when it says nothing here. */
function act(key: string, list: HTMLDialogElement | null): boolean {
  if (isGoing) {
    isGoing = false;
    return follow(list?.querySelector<HTMLElement>(`[data-key="g ${key}"]`)?.dataset.go);
  }
  // the letters of an answer are meant first on a page that asks
  if (pressKey(key)) return true;
  switch (key) {
    case "g":
      isGoing = true;
      setTimeout(() => {
        isGoing = false;
      }, patience);
      return true;
    case "?":
      if (list?.open) list.close();
      else list?.showModal();
      return true;
    case "/":
      document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
      return true;
    case "j":
      return step(1);
    case "k":
      return step(-1);
    case "o":
      return click(document.activeElement);
    case "e":
      return drawerFor(document.activeElement);
    case "[":
      return click(document.querySelector("a[data-step='before']"));
    case "]":
      return click(document.querySelector("a[data-step='after']"));
    case "+":
      return click(document.querySelector("a[data-zoom='in']"));
    case "-":
      return click(document.querySelector("a[data-zoom='out']"));
    case "v":
      return follow(originalOf(document.activeElement));
    case "A":
      return press(document.querySelector("button[data-seen]"));
    case "x":
      document.querySelector<HTMLElement>(".twins a")?.focus();
      return true;
    default:
      return false;
  }
}

/** The address under which the article in sight was published: of the drawer, of the row in focus, else of the page. */
function originalOf(element: Element | null): string | undefined {
  const places = [
    document.querySelector("dialog.drawer[open]"),
    element?.closest(rows),
    document.querySelector("main"),
  ];
  for (const place of places) {
    const link = place?.querySelector<HTMLAnchorElement>("a[data-original]");
    if (link) return link.href;
  }
  return undefined;
}

function press(button: HTMLButtonElement | null): boolean {
  if (button === null || button.disabled || button.hidden) return false;
  button.click();
  return true;
}

function follow(path: string | undefined): boolean {
  if (path === undefined) return false;
  location.href = path;
  return true;
}

function click(element: Element | null): boolean {
  if (!(element instanceof HTMLAnchorElement)) return false;
  element.click();
  return true;
}

/** Puts the focus on the first link of the next row that can be seen. */
function step(by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(rows)].filter((row) => row.checkVisibility());
  const here = all.findLastIndex((row) => row.contains(document.activeElement));
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  const link = next?.querySelector<HTMLElement>("a[href]");
  if (!next || !link) return false;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** The drawer of the focused link, or of the first quotation of its row. */
function drawerFor(element: Element | null): boolean {
  const row = element?.closest(rows);
  const links = [element, ...(row?.querySelectorAll("a.words") ?? [])];
  const link = links.find((each) => each instanceof HTMLAnchorElement && canOpen(each));
  if (!(link instanceof HTMLAnchorElement)) return false;
  void openDrawer(link.href);
  return true;
}
